#pragma once

#include "core/people/completeness.h"
#include "ui/pages/page.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace groundwork::ui {

class Label;

/// What is missing in whose profile before matching, in words, with the sentence for a letter to each; and
/// what the program asks of everybody.
class GapsDialog : public QDialog {
    Q_OBJECT

  public:
    GapsDialog(const PageContext &context, QWidget *parent = nullptr);

  Q_SIGNALS:
    void personRequested(groundwork::ParticipantId id);

  private:
    void buildAsked(QLayout &column);
    void fill();
    void copyLetters();
    PageContext m_context;
    Label *m_head = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_copy = nullptr;
    std::vector<std::pair<people::ProfilePart, QCheckBox *>> m_asked;
};

} // namespace groundwork::ui
