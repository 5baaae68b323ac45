#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_rows.h"
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <vector>

namespace groundwork::testing {

/// One sample cohort, built, with the numbers that content.md 8.1 counts.
struct BuiltSample {
    QDate today{2027, 8, 25};
    content::Pack pack = valueOf(content::Pack::load());
    FixedClock clock{today};
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;
    std::vector<partnerships::PartnershipRow> pairs;

    explicit BuiltSample(demo::SampleId id, quint32 seed = 1)
        : file(valueOf(demo::sampleInMemory(pack, clock, id, today, seed)))
        , cohort(framework::cohorts(*file).front().id)
        , pairs(partnerships::partnershipRows(*file, cohort)) {}

    [[nodiscard]] QDate at(int day) const { return today.addDays(day); }

    /// The pair of a mentee; of several the one with this mentor.
    [[nodiscard]] const partnerships::PartnershipRow &pair(const char *mentee, const char *mentor = nullptr) const {
        const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto &row) {
            return row.menteeName == QString::fromUtf8(mentee) &&
                   (!mentor || row.mentorName == QString::fromUtf8(mentor));
        });
        INFO(mentee);
        REQUIRE(found != pairs.end());
        return *found;
    }
    [[nodiscard]] int inState(partnerships::PartnershipState state) const {
        return static_cast<int>(
            std::count_if(pairs.begin(), pairs.end(), [&](const auto &row) { return row.state == state; }));
    }
    [[nodiscard]] std::vector<partnerships::PartnershipRow> open() const {
        std::vector<partnerships::PartnershipRow> open;
        for (const auto &row : pairs) {
            if (partnerships::isOpen(row.state))
                open.push_back(row);
        }
        return open;
    }
    [[nodiscard]] QStringList names(Role role) const {
        QStringList names;
        for (const people::ParticipantRow &row : people::participantRows(*file, cohort)) {
            if (row.role == role)
                names.append(row.name);
        }
        return names;
    }
    /// How many mentors have two partnerships, whatever became of them.
    [[nodiscard]] int mentorsWithTwo() const {
        QMap<QString, int> count;
        for (const auto &row : pairs)
            ++count[row.mentorName];
        return static_cast<int>(std::count(count.begin(), count.end(), 2));
    }
    [[nodiscard]] int inForce() const {
        int count = 0;
        for (const auto &row : open())
            count += agreements::agreementFacts(*file, row.id).inForceNumber > 0 ? 1 : 0;
        return count;
    }
    /// Days from both yes to the signed first version, over the open pairs that have one.
    [[nodiscard]] qint64 medianSigningDay() const {
        std::vector<qint64> days;
        for (const auto &row : open()) {
            if (row.agreementSigned.isValid())
                days.push_back(std::max(row.acceptedMentee, row.acceptedMentor).daysTo(row.agreementSigned));
        }
        REQUIRE_FALSE(days.empty());
        std::sort(days.begin(), days.end());
        return days[days.size() / 2];
    }
    [[nodiscard]] int withGoalsOnBothSides() const {
        int count = 0;
        for (const auto &row : open()) {
            const goals::GoalCounts goals = goals::goalCounts(*file, row.id);
            count += goals.menteeAgreed > 0 && goals.mentorAgreed > 0 ? 1 : 0;
        }
        return count;
    }
};

inline QStringList sorted(QStringList names) {
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace groundwork::testing
