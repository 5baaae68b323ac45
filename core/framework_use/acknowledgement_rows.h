#pragma once

#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/framework_use/acknowledgement.h"

#include <QDate>
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::framework_use {

/// Somebody who takes part in a cohort, and whether they have read its framework. A person with both roles is
/// one reader: one form is enough.
struct Reader {
    ParticipantId participant; ///< of the first role, or of the one that has the form
    PersonId person;
    QString name;
    QString sortKey;
    QString unit;
    Role role = Role::Mentee;
    bool bothRoles = false;
    QDate readOn;         ///< of the cohort's version; invalid: not yet
    int earlierVersion = 0; ///< the newest other version that they have read; 0: none

    bool operator==(const Reader &) const = default;
};

/// Everybody who takes part (not: invited only, declined, withdrew, no place), those who have not read it
/// first, then by sort key. In a fixed number of queries.
std::vector<Reader> readers(const ProgramFile &file, CohortId cohort);

struct ReadingCounts {
    int read = 0;
    int all = 0;
    bool operator==(const ReadingCounts &) const = default;
};
/// "41 of 44 have read it": facts of the program's level.
ReadingCounts readingCounts(const std::vector<Reader> &readers);

/// The form of one person as it was typed in, with its marks: only for the screen that it is typed in on.
std::optional<Acknowledgement> acknowledgementOf(const ProgramFile &file, ParticipantId participant,
                                                 FrameworkId framework);

/// How many like a line and how many ask about it.
struct LineMarks {
    framework::LineRef line;
    int liked = 0;
    int asked = 0;
    bool operator==(const LineMarks &) const = default;
};
/// What a cohort marked, as a group. `lines` and `questions` are empty until kSmallestGroup people marked
/// something (domain.md 2.18); the questions come without names, by line, then by their words.
struct MarkSummary {
    int people = 0; ///< who marked something
    std::vector<LineMarks> lines; ///< in the order of the page
    struct Question {
        std::optional<framework::LineRef> line;
        QString words;
        bool operator==(const Question &) const = default;
    };
    std::vector<Question> questions;

    [[nodiscard]] bool enough() const { return people >= kSmallestGroup; }
};
MarkSummary markSummary(const ProgramFile &file, CohortId cohort, FrameworkId framework);

/// The first day on which each participant of a cohort had read a version, any version (check F3).
std::unordered_map<ParticipantId, QDate> firstReadings(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::framework_use
