#include "ui/shell/page_registry.h"

#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/skills/exercise_library.h"
#include "ui/pages/backups/backups_page.h"
#include "ui/pages/exercises/exercises_page.h"
#include "ui/pages/framework/framework_page.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/pairs/pairs_page.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/year_plan/year_plan_page.h"
#include "ui/room/room_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::ui {

namespace {

QString words(const char *text) {
    return QCoreApplication::translate("Pages", text);
}

} // namespace

std::vector<PageEntry> pageRegistry() {
    std::vector<PageEntry> pages;
    // One entry a page, in the order of the coordinator's year: Overview, Framework, People, Matching,
    // Exercises, Pairs.
    pages.push_back({PageId::Overview, QStringLiteral("overview"), [] { return words("Overview"); },
                     [] { return QString(); },
                     [](const PageContext &context) -> Page * { return new OverviewPage(context); },
                     [](const PageContext &) { return 0; }});
    pages.push_back({PageId::Framework, QStringLiteral("framework"), [] { return words("Framework"); },
                     [] { return words("Prepare"); },
                     [](const PageContext &context) -> Page * { return new FrameworkPage(context); },
                     [](const PageContext &) { return 0; }});
    pages.push_back(
        {PageId::People, QStringLiteral("people"), [] { return words("People"); },
         [] { return words("Prepare"); },
         [](const PageContext &context) -> Page * { return new PeoplePage(context); },
         [](const PageContext &context) { return people::participantCount(context.file, context.cohort); }});
    pages.push_back({PageId::Matching, QStringLiteral("matching"), [] { return words("Matching"); },
                     [] { return words("Prepare"); },
                     [](const PageContext &context) -> Page * { return new MatchingPage(context); },
                     [](const PageContext &) { return 0; }});
    pages.push_back({PageId::Exercises, QStringLiteral("exercises"), [] { return words("Exercises"); },
                     [] { return words("Train"); },
                     [](const PageContext &context) -> Page * { return new ExercisesPage(context); },
                     [](const PageContext &context) {
                         return context.exercises ? static_cast<int>(context.exercises->cards().size()) : 0;
                     }});
    pages.push_back({PageId::Pairs, QStringLiteral("pairs"), [] { return words("Pairs"); },
                     [] { return words("Support"); },
                     [](const PageContext &context) -> Page * { return new PairsPage(context); },
                     [](const PageContext &context) {
                         const auto rows = partnerships::partnershipRows(context.file, context.cohort);
                         return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const auto &row) {
                             return !partnerships::isOver(row.state);
                         }));
                     }});
    pages.push_back({PageId::YearPlan, QStringLiteral("calendar"), [] { return words("Year plan"); },
                     [] { return QString(); },
                     [](const PageContext &context) -> Page * { return new YearPlanPage(context); },
                     [](const PageContext &) { return 0; }, false});
    pages.push_back({PageId::Room, QStringLiteral("room"), [] { return words("Room"); }, [] { return QString(); },
                     [](const PageContext &context) -> Page * { return new RoomPage(context); },
                     [](const PageContext &) { return 0; }, false});
    pages.push_back({PageId::Backups, QStringLiteral("archive"), [] { return words("Backups"); },
                     [] { return QString(); },
                     [](const PageContext &context) -> Page * { return new BackupsPage(context); },
                     [](const PageContext &) { return 0; }, false});
    return pages;
}

std::vector<PageEntry> sidebarPages() {
    std::vector<PageEntry> pages = pageRegistry();
    std::erase_if(pages, [](const PageEntry &page) { return !page.inSidebar; });
    return pages;
}

} // namespace groundwork::ui
