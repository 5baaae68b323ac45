#pragma once

#include "ui/pages/place.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QListView;
class QMenu;
class QStandardItemModel;
class QToolButton;
class QVBoxLayout;

namespace groundwork::ui {

class Chip;
class Label;

/// One line of the sidebar.
struct SidebarItem {
    PageId page;
    QString icon;
    QString title;
    QString group;
    int count = 0; ///< below 1: none shown
};

/// What stands over the pages.
struct SidebarHead {
    /// One line of the head's menu.
    struct Cohort {
        QString name;
        QString stateLine; ///< "Running · week 9 of 40"
    };
    QString organization;
    QString state;       ///< of the cohort that is shown: "Running"
    QString stateDetail; ///< "week 9 of 40"; may be empty
    bool quiet = false;  ///< a draft or a closed cohort
    bool readOnly = false;
    std::vector<Cohort> cohorts; ///< newest first
    int current = 0;             ///< which of them is shown
};

/// What the menu of the head offers below the cohorts.
enum class HeadAction { NewCohort, NextCohort, Settings, State };

/// Pages in the order of the coordinator's year, with the cohort above and the private help line below. As a
/// rail it shows icons only, with names as tooltips.
class Sidebar : public QWidget {
    Q_OBJECT

  public:
    explicit Sidebar(Theme &theme, QWidget *parent = nullptr);

    void setHead(const SidebarHead &head);
    void setItems(const std::vector<SidebarItem> &items);
    void setCounts(const std::vector<int> &counts);
    void setCurrent(PageId page);
    void setHelpLine(const QString &name, const QString &contact);
    void setRail(bool rail);
    /// Opens the menu with the cohorts, also while the sidebar is a rail.
    void openCohortMenu();
    [[nodiscard]] bool isRail() const { return m_rail; }
    [[nodiscard]] QListView *list() const { return m_list; }

  Q_SIGNALS:
    void pageChosen(groundwork::ui::PageId page);
    /// Another cohort, by its place in SidebarHead::cohorts.
    void cohortChosen(int index);
    void headActionChosen(groundwork::ui::HeadAction action);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void apply();
    void fillMenu();
    void showState();
    Theme &m_theme;
    bool m_rail = false;
    QVBoxLayout *m_column;
    QWidget *m_head;
    Label *m_cohort;
    Label *m_organization;
    Chip *m_state;
    Label *m_stateDetail; ///< the second half of the state, where the chip has no room for it
    QToolButton *m_switch;
    QMenu *m_menu;
    QListView *m_list;
    QStandardItemModel *m_model;
    QWidget *m_help;
    Label *m_helpName;
    Label *m_helpContact;
    QToolButton *m_helpIcon;
    std::vector<SidebarItem> m_items;
    SidebarHead m_shown;
};

} // namespace groundwork::ui
