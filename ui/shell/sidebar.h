#pragma once

#include "ui/pages/place.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QListView;
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
    QString cohort;
    QString organization;
    QString state;
    bool quiet = false;       ///< a draft or a closed cohort
    QStringList otherCohorts; ///< names in the menu of the head; empty: no menu
};

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
    [[nodiscard]] bool isRail() const { return m_rail; }
    [[nodiscard]] QListView *list() const { return m_list; }

  Q_SIGNALS:
    void pageChosen(groundwork::ui::PageId page);
    void cohortChosen(int index);
    void helpLineClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void apply();
    Theme &m_theme;
    bool m_rail = false;
    QVBoxLayout *m_column;
    QWidget *m_head;
    Label *m_cohort;
    Label *m_organization;
    Chip *m_state;
    QToolButton *m_switch;
    QListView *m_list;
    QStandardItemModel *m_model;
    QWidget *m_help;
    Label *m_helpName;
    Label *m_helpContact;
    QToolButton *m_helpIcon;
    std::vector<SidebarItem> m_items;
};

} // namespace groundwork::ui
