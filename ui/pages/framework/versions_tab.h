#pragma once

#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "ui/pages/page.h"

#include <optional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class ComparisonView;

/// All versions with their dates, notes and who works by them; any two word by word; and moving the cohort to
/// a newer one.
class VersionsTab : public QWidget {
    Q_OBJECT

  public:
    explicit VersionsTab(const PageContext &context, QWidget *parent = nullptr);
    void read();
    void focusFirst();
    /// Prints the comparison that is shown.
    void print();
    [[nodiscard]] bool canPrint() const;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    QWidget *buildList();
    QWidget *buildComparison();
    void fillList();
    void fillMoves(const std::vector<framework::Cohort> &cohorts);
    void fillChoices();
    void compare();
    void move(FrameworkId to);
    [[nodiscard]] const framework::Framework *version(FrameworkId id) const;

    PageContext m_context;
    std::vector<framework::Framework> m_versions;
    QBoxLayout *m_row = nullptr;
    QVBoxLayout *m_list = nullptr;
    QScrollArea *m_scroll = nullptr;
    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    QPushButton *m_print = nullptr;
    ComparisonView *m_comparison = nullptr;
    QWidget *m_compareBox = nullptr;
};

} // namespace groundwork::ui
