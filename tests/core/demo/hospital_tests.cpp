#include "core/demo/hospital_sample.h"

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_text.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"

#include <QMap>

#include <algorithm>

// The numbers of content.md 8.1 and 8.2, cohort B, that the subjects so far can carry.

using namespace groundwork;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

const QDate kToday(2027, 8, 25);

struct Sample {
    content::Pack pack = valueOf(content::Pack::load());
    FixedClock clock{kToday};
    std::unique_ptr<ProgramFile> file = valueOf(demo::hospitalInMemory(pack, clock, kToday));
    CohortId cohort = framework::cohorts(*file).front().id;
    std::vector<PartnershipRow> pairs = partnerships::partnershipRows(*file, cohort);

    const PartnershipRow &pair(const char *mentee) const
    {
        const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const PartnershipRow &row) {
            return row.menteeName == QString::fromUtf8(mentee);
        });
        REQUIRE(found != pairs.end());
        return *found;
    }
};

} // namespace

TEST_CASE("the hospital sample has its people, pairs and states", "[demo]")
{
    const Sample sample;
    int mentors = 0;
    int mentees = 0;
    for (const people::ParticipantRow &row : people::participantRows(*sample.file, sample.cohort))
        ++(row.role == Role::Mentor ? mentors : mentees);
    CHECK(mentors == 20);
    CHECK(mentees == 24);
    CHECK(sample.pairs.size() == 24);

    QMap<PartnershipState, int> states;
    QMap<QString, int> perMentor;
    for (const PartnershipRow &row : sample.pairs) {
        ++states[row.state];
        ++perMentor[row.mentorName];
    }
    CHECK(states[PartnershipState::Underway] == 17);
    CHECK(states[PartnershipState::Paused] == 2);
    CHECK(states[PartnershipState::Closing] == 2);
    CHECK(states[PartnershipState::EndedEarly] == 3);
    CHECK(perMentor.size() == 20);
    CHECK(std::count(perMentor.begin(), perMentor.end(), 2) == 4);
    CHECK(valueOf(framework::cohort(*sample.file, sample.cohort)).state == framework::CohortState::Running);
}

TEST_CASE("agreements and goals of the hospital sample stand as described", "[demo]")
{
    const Sample sample;
    int open = 0;
    int inForce = 0;
    int bothGoals = 0;
    std::vector<qint64> daysToSign;
    for (const PartnershipRow &row : sample.pairs) {
        if (!isOpen(row.state))
            continue;
        ++open;
        const auto facts = agreements::agreementFacts(*sample.file, row.id);
        if (facts.inForceNumber > 0) {
            ++inForce;
            daysToSign.push_back(qMax(row.acceptedMentee, row.acceptedMentor).daysTo(facts.inForceOn));
        }
        const goals::GoalCounts goals = goals::goalCounts(*sample.file, row.id);
        bothGoals += goals.mentee > 0 && goals.mentor > 0 ? 1 : 0;
        CHECK(row.firstMeetingDone.isValid());
    }
    CHECK(open == 21);
    CHECK(inForce == 20);
    CHECK(bothGoals == 15);
    std::sort(daysToSign.begin(), daysToSign.end());
    CHECK(daysToSign[daysToSign.size() / 2] >= 25);
    CHECK(daysToSign[daysToSign.size() / 2] <= 27);
}

TEST_CASE("the showcase pairs of the hospital sample are there", "[demo]")
{
    const Sample sample;
    CHECK(sample.pair("Alys Penhale").mentorName == QStringLiteral("Noor Rahmani"));
    CHECK(sample.pair("Alys Penhale").state == PartnershipState::Underway);
    CHECK(sample.pair("Kofi Amankwah").mentorName == QStringLiteral("Percival Antwi"));
    CHECK(sample.pair("Thuy Anh Pham").state == PartnershipState::Closing);
    CHECK(sample.pair("Mirela Popa").endKind == partnerships::EndKind::ChangedCircumstances);
    CHECK(sample.pair("Amina Warsame").mentorName == QStringLiteral("Shirin Tavassoli"));
    // One pair went on by override, without a signature.
    CHECK(sample.pair("Jasper Thorne-Ellis").state == PartnershipState::Underway);
    CHECK(agreements::agreementFacts(*sample.file, sample.pair("Jasper Thorne-Ellis").id).inForceNumber == 0);
}

TEST_CASE("Alys and Noor have their signed agreement in the sample", "[demo]")
{
    const Sample sample;
    const PartnershipRow &pair = sample.pair("Alys Penhale");
    const auto agreement = valueOf(agreements::AgreementContent::read(sample.pack));
    const QString text = agreements::plainText(valueOf(agreements::agreementText(*sample.file, agreement, pair.id)),
                                              [](QDate day) { return day.toString(Qt::ISODate); });
    CHECK(text.contains(QStringLiteral("Noor tries to ask before she answers.")));
    CHECK(text.contains(QStringLiteral("Speak up early when I am worried, also at night.")));
    CHECK(text.contains(QStringLiteral("We look back at our first page, and each say one thing we do differently.")));
    const auto facts = agreements::agreementFacts(*sample.file, pair.id);
    CHECK(facts.inForceOn == kToday.addDays(-190));
    CHECK(facts.comeBackTo == 1);
    const auto meeting = first_meeting::firstMeetingOf(*sample.file, pair.id);
    REQUIRE(meeting.has_value());
    CHECK(meeting->heldOn == kToday.addDays(-208));
}

TEST_CASE("the same day and seed give the same sample, and nothing to undo", "[demo]")
{
    const Sample first;
    const Sample second;
    CHECK(first.pairs == second.pairs);
    CHECK_FALSE(first.file->nextUndo().has_value());
}
