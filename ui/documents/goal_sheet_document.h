#pragma once

#include "core/goals/goal.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::documents {

/// All that a goal sheet says.
struct GoalSheetPrint {
    struct Entry {
        goals::Goal goal;
        std::vector<goals::GoalUpdate> updates; ///< oldest first
    };
    QString menteeName;
    QString mentorName;
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    std::vector<Entry> goals;
    QDate printedOn;
};

/// The goals of a pair with their parts, what was said of them, and a small chart from start to end with the same as a
/// table beneath it (domain.md 2.9).
Document goalSheetDocument(const GoalSheetPrint &print, const PageStyle &style);

} // namespace groundwork::documents
