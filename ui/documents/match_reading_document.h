#pragma once

#include "core/matching/plan_facts.h"
#include "core/matching/scenario.h"
#include "ui/documents/document.h"
#include "ui/words/match_words.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <utility>
#include <vector>

namespace groundwork::documents {

/// A pair on the sheet of a second reader, with the sum that can be added up by head.
struct ReadPair {
    QString mentee;
    QString mentor;
    words::MatchNames callNames;
    matching::Sum sum;
    bool pinned = false;
};

struct ReadUnplaced {
    QString name;
    QString cause;
    QString remedy; ///< the smallest change that would help; empty for none
    QStringList narrow; ///< the mentors with whom alone this one could be placed, when they are few
};

/// The match of a cohort for a second coordinator, who has nothing but the paper. Please-not lists are counted and
/// never named; the pairs that the coordinator kept together or apart are.
struct MatchReadingPrint {
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    QDate printedOn;
    matching::Scenario scenario; ///< settings, and when it was kept
    matching::Plan plan;         ///< of what the file's people give now; without pairs when nobody is left to match
    matching::PlanFacts facts;
    std::array<bool, matching::kCriteria> hasData{}; ///< somebody's profile says something of it
    /// An own question that counts.
    struct Own {
        QString wording;
        matching::OwnCriterion criterion;
        bool hasData = true;
    };
    std::vector<Own> own;
    int mentors = 0;                                 ///< with a free place
    int places = 0;
    QString digest;          ///< of the people as they are now
    bool differs = false;    ///< the file keeps other proposals, of the people as they were
    std::vector<QStringList> pins;  ///< mentee, mentor
    std::vector<QStringList> never;
    std::vector<ReadPair> pairs;
    std::vector<ReadUnplaced> unplaced;
    QStringList freeMentors;
    /// Mentees who have waited, and since when: the longest first. Where not all can be placed they come first.
    std::vector<std::pair<QDate, QString>> waiting;
    std::vector<ReadPair> proposed;      ///< published, and waiting for a yes
    std::vector<QStringList> together;   ///< mentee, mentor, state of all further open partnerships
    struct Groups {
        matching::Grouping by = matching::Grouping::Unit;
        std::vector<matching::GroupFacts> groups;
    };
    std::vector<Groups> groups;
};

/// Settings, every proposal with its sum, who is not placed and why, how the plan was found, how good it is, and room
/// for the second reader's remarks.
Document matchReadingDocument(const MatchReadingPrint &print, const PageStyle &style);

} // namespace groundwork::documents
