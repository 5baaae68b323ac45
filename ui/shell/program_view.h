#pragma once

#include "core/base/role_names.h"
#include "core/content/pack.h"
#include "core/file/operation.h"
#include "core/skills/exercise_library.h"
#include "ui/pages/page.h"
#include "ui/shell/box_index.h"
#include "ui/shell/services.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/toast.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace groundwork::framework {
struct Cohort;
}

namespace groundwork::ui {

class Banner;
class TogetherWindow;

/// One open program: sidebar, pages, the banner over them, back and forward. Pages are made on first use;
/// when another cohort is chosen all are made anew.
class ProgramView : public QWidget, public Navigator {
    Q_OBJECT

  public:
    ProgramView(Services &services, ProgramFile &file, models::ProgramBridge &bridge, CohortId cohort,
                QWidget *parent = nullptr);
    ~ProgramView() override;

    void go(const Place &place) override;
    void toast(const QString &text, bool undo) override;
    void showError(const Error &error) override;
    void pageChanged() override;
    void openProgram(const QString &path) override;
    void programReplaced() override;
    [[nodiscard]] QByteArray windowState(const QString &key) const override;
    void setWindowState(const QString &key, const QByteArray &state) override;
    /// The first meeting of a pair over the whole screen; where it has not begun, or is over, its page.
    void openTogether(PartnershipId pair);
    /// Together for the pair that is shown; without one for the only pair that has begun, else the list of pairs,
    /// which says what to do.
    void chooseTogether();
    /// The pair that is shown now, or none.
    [[nodiscard]] std::optional<PartnershipId> currentPair() const;
    [[nodiscard]] TogetherWindow *togetherWindow() const;
    /// All pages are made anew, and this place is shown.
    void makePagesAnew(const Place &place);

    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < static_cast<int>(m_history.size()); }
    void undo();
    void redo();
    [[nodiscard]] Page *currentPage() const { return m_current; }
    [[nodiscard]] ProgramFile &file() const { return m_file; }
    [[nodiscard]] CohortId cohort() const { return m_cohort; }
    void setCohort(CohortId cohort);
    /// The menu with the cohorts, at the head of the sidebar.
    void openCohortMenu() { m_sidebar->openCohortMenu(); }
    /// The dialogs of the program and its cohorts.
    void doHeadAction(HeadAction action);
    void editProgram();
    void nameRoles();
    void editLetterhead();
    void arrangeSections();
    /// The user's choice; below 1100 px it is a rail anyway.
    void setWantsRail(bool rail);
    [[nodiscard]] bool isRail() const;
    /// F6: sidebar, page, and back.
    void nextArea(bool backwards);
    /// Esc: the topmost thing on the page, then the banner.
    bool closeTopmost();
    /// The shipped texts, as this program words them.
    [[nodiscard]] const content::Pack &content() const { return m_content; }
    /// The shipped exercise cards, or none when they cannot be read.
    [[nodiscard]] const skills::ExerciseLibrary *exercises() const {
        return m_exercises ? &*m_exercises : nullptr;
    }
    /// What the command box searches.
    [[nodiscard]] BoxIndex &boxIndex() const { return *m_boxIndex; }

  Q_SIGNALS:
    /// Title, undo, back, counts or what prints is different.
    void stateChanged();
    /// The roles are called something else: words that are made once are made again.
    void rolesRenamed();
    /// A page wants another program in this window.
    void programWanted(const QString &path);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    struct Step {
        Operation operation;
        Place place;
    };
    void buildBanners();
    void buildSidebar();
    void open(const Place &place);
    Page *pageFor(const Place &place);
    void readHead();
    void readCounts();
    void showOver(const framework::Cohort &cohort);
    void followCohort();
    void followRoles();
    void fileChanged(const ChangeReport &report);
    void noteStep();
    void startIndex();
    [[nodiscard]] PageContext context();
    Services &m_services;
    content::Pack m_content; ///< the shipped texts with the roles as this program calls them
    ProgramFile &m_file;
    models::ProgramBridge &m_bridge;
    CohortId m_cohort;
    Result<skills::ExerciseLibrary> m_exercises; ///< pages, counts and the command box share it
    std::unique_ptr<BoxIndex> m_boxIndex;
    QTimer m_indexLater; ///< reads names again while nobody does anything
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    QVBoxLayout *m_bannerRow;
    Banner *m_over; ///< the cohort is closed, archived or cancelled
    Banner *m_banner;
    Banner *m_readOnly = nullptr;
    QPointer<Toast> m_toast;
    QPointer<TogetherWindow> m_together;
    QHash<int, Page *> m_pages;
    Page *m_current = nullptr;
    std::vector<Place> m_history;
    int m_at = -1;
    bool m_wantsRail = false;
    bool m_replaying = false;
    RoleNames m_roles;
    std::vector<Step> m_steps; ///< where each step of the history was taken
    std::vector<Step> m_undone;
};

} // namespace groundwork::ui
