#pragma once

#include <QString>
#include <QtGlobal>

namespace groundwork::ui {

enum class PageId { Overview, Framework, People, Matching, Exercises, Pairs, Pair, Backups, YearPlan, Room };

/// Somewhere in the window: what back, forward, the command box and every link go to.
struct Place {
    PageId page = PageId::Overview;
    qint64 item = 0; ///< a participant on People, a partnership on Matching and Pair; 0 for none
    QString part;   ///< a tab of the pair's page ("glance", "first_meeting", "agreement"), a part of a page, or the
                    ///< key of an exercise card or set
    QString filter; ///< the key of a filter that the page's list offers ("waiting", "unsigned", ...)

    bool operator==(const Place &) const = default;
};

} // namespace groundwork::ui
