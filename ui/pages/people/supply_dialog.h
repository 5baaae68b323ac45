#pragma once

#include "core/people/enrolment.h"
#include "ui/pages/page.h"

#include <QDialog>

namespace groundwork::ui {

/// Needs and offers while people sign up: which areas lack a mentor, which hang on one, and a line to recruit
/// with. An area opens the people behind it.
class SupplyDialog : public QDialog {
    Q_OBJECT

  public:
    SupplyDialog(const PageContext &context, const std::vector<people::ParticipantRow> &rows,
                 QWidget *parent = nullptr);

  Q_SIGNALS:
    /// Show those who want or offer this area.
    void areaRequested(const QString &area);

  private:
    void buildLine(QLayout &column, const people::SupplyAndDemand &supply);
    void buildTable(QLayout &column, const people::SupplyAndDemand &supply);
    PageContext m_context;
};

} // namespace groundwork::ui
