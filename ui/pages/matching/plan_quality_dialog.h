#pragma once

#include "core/matching/plan_facts.h"
#include "core/matching/shown_plan.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <vector>

class QBoxLayout;
class QComboBox;
class QTableWidget;

namespace groundwork::ui {

class Label;

/// How good a plan is: its figures with what they mean, whether it is proven, and how groups of mentees fare, so that
/// a one-sided result is seen (features.md FE50).
class PlanQualityDialog : public QDialog {
    Q_OBJECT

  public:
    PlanQualityDialog(const PageContext &context, const matching::PlanView &shown, QWidget *parent = nullptr);

  private:
    /// A way to group the mentees.
    struct Check {
        QString name;
        std::vector<matching::GroupFacts> groups;
    };
    void addFigures(QBoxLayout &column, const matching::PlanView &shown);
    void findChecks(const matching::PlanView &shown);
    void addGroups(QBoxLayout &column);
    void showCheck(int index);

    PageContext m_context;
    std::vector<Check> m_checks; ///< those with two groups and more
    QComboBox *m_by = nullptr;
    QTableWidget *m_groups = nullptr;
};

} // namespace groundwork::ui
