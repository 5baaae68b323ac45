#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <QByteArray>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace groundwork::ui {

class Label;
class PreviewWidget;

/// The head of the organisation's documents: name, address, contact, and a logo that is taken into the program file,
/// with a page on which it stands.
class LetterheadDialog final : public FormDialog {
    Q_OBJECT

  public:
    LetterheadDialog(const PageContext &context, QWidget *parent);

  protected:
    void keep() override;

  private:
    void chooseLogo();
    void takeAway();
    void showLogo();
    void showPreview();

    PageContext m_context;
    QByteArray m_logo;
    QLineEdit *m_name;
    QPlainTextEdit *m_address;
    QLineEdit *m_contact;
    QPushButton *m_choose;
    QPushButton *m_without;
    QPushButton *m_none;
    Label *m_about;
    PreviewWidget *m_preview;
    QTimer m_later;
};

} // namespace groundwork::ui
