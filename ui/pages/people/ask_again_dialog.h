#pragma once

#include "ui/pages/page.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace groundwork::ui {

/// Asks people of earlier cohorts again: whoever is ticked is invited with their profile filled in.
class AskAgainDialog : public QDialog {
    Q_OBJECT

  public:
    AskAgainDialog(const PageContext &context, const std::vector<ParticipantId> &known, QWidget *parent = nullptr);

  Q_SIGNALS:
    void invited(int count);

  private:
    void run();
    [[nodiscard]] std::vector<ParticipantId> ticked() const;
    PageContext m_context;
    QCheckBox *m_everybody;
    QListWidget *m_list;
    QPushButton *m_go;
};

} // namespace groundwork::ui
