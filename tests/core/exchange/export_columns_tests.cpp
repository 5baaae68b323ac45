#include "core/base/error_code.h"
#include "core/exchange/exact_list.h"
#include "core/exchange/table_export.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/support/catch_compat.h"
#include "tests/support/undo_law.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

TEST_CASE("The column names of version 1 are a contract", "[exchange][export]") {
    const PeopleFile fixture;
    const auto columns = [&](const char *key) {
        return valueOf(exportTable(*fixture.file, QString::fromLatin1(key), fixture.cohort))
            .columns.join(QLatin1Char(' '));
    };
    CHECK(kExportVersion == 1);
    CHECK(columns("people") ==
          QStringLiteral("person_id participant_id full_name preferred_name sort_key pronouns say_my_name email "
                         "phone role state unit role_title manager location time_zone languages consent_on "
                         "joined_how capacity hours_per_month availability shift_pattern modes prior_mentoring "
                         "trained_before offers offers_known_well seeks seeks_priorities interests values note "
                         "goal_seed difference difference_in languages_needed overlap_hours place preceptor "
                         "matters_most"));
    CHECK(columns("pairs") ==
          QStringLiteral("partnership_id mentee_participant_id mentor_participant_id mentee mentor mentee_unit "
                         "mentor_unit state matched_on accepted_mentee accepted_mentor first_move_by "
                         "first_move_due started_on first_meeting_done agreement_signed planned_end actual_end "
                         "points points_possible answer_by trial_until"));
    CHECK(columns("matches") ==
          QStringLiteral("scenario mentee_participant_id mentor_participant_id mentee mentor pinned points "
                         "points_possible points_first_need points_shared_times points_wishes points_second_need "
                         "points_further_needs points_mentor_need points_in_common points_shared_modes points_language "
                         "points_difference points_place points_words points_experience "
                         "points_most_for_mentee points_most_for_mentor"));
    CHECK(columns("address_book") ==
          QStringLiteral("person_id full_name preferred_name sort_key pronouns say_my_name email phone unit "
                         "role_title manager location time_zone languages consent_on"));
}

TEST_CASE("A list in one cell comes apart as it was put together", "[exchange][export]") {
    CHECK(joinExact({QStringLiteral("Handover"), QStringLiteral("Exams, written")}) ==
          QStringLiteral("Handover; Exams, written"));
    CHECK(joinExact({QStringLiteral("a; b")}) == QStringLiteral("\"a; b\""));
    CHECK(splitExact(QStringLiteral("a;b ; ;c")) ==
          QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    Random random(11);
    const QString letters = QStringLiteral("a;\" ,b'=\n");
    for (int round = 0; round < 2000; ++round) {
        QStringList terms;
        for (int term = random.below(4); term >= 0; --term) {
            QString text;
            for (int length = random.below(6); length >= 0; --length)
                text += letters.at(random.below(static_cast<int>(letters.size())));
            terms.append(text);
        }
        CHECK(splitExact(joinExact(terms)) == terms);
    }
}

TEST_CASE("An export takes the people and the columns that were chosen, with numbers as numbers", "[exchange][export]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor, 2);
    const ExportTable numbers{QStringLiteral("t"),
                              {QStringLiteral("points"), QStringLiteral("note")},
                              {{QStringLiteral("-2.5"), QStringLiteral("-2.5")}},
                              {CellType::Number}};
    CHECK(toCsv(numbers, false) == QByteArray("points,note\r\n-2.5,'-2.5\r\n"));

    ExportOptions some;
    some.who = std::set<ParticipantId>{noor};
    some.columns = {QStringLiteral("capacity"), QStringLiteral("full_name")};
    const ExportTable part = valueOf(exportTable(file, QStringLiteral("people"), fixture.cohort, some));
    CHECK(part.columns == some.columns);
    CHECK(part.typeOf(0) == CellType::Number);
    CHECK(part.typeOf(1) == CellType::Text);
    REQUIRE(part.rows.size() == 1);
    CHECK(part.rows[0] == QStringList{QStringLiteral("2"), QStringLiteral("Noor Rahmani")});
    some.columns = {QStringLiteral("access_needs")};
    CHECK(exportTable(file, QStringLiteral("people"), fixture.cohort, some).error() ==
          Error(ErrorCode::NotFound, {QStringLiteral("column"), QStringLiteral("access_needs")}));
}

TEST_CASE("An exported table comes back whole into another program", "[exchange][export]") {
    PeopleFile fixture;
    people::Person person;
    person.fullName = QStringLiteral("Alys Penhale");
    person.sortKey = QStringLiteral("Penhale, Alys");
    person.email = QStringLiteral("alys@example.org");
    person.consentOn = QDate(2026, 3, 31);
    people::Participant participant;
    participant.person = valueOf(people::addPerson(*fixture.file, person));
    participant.cohort = fixture.cohort;
    participant.role = Role::Mentor;
    people::Profile &profile = participant.profile;
    profile.offers = {{QStringLiteral("Time on shift"), people::OfferLevel::KnowWell},
                      {QStringLiteral("Exams; written"), people::OfferLevel::HappyTo}};
    profile.seeks = {{QStringLiteral("Handover"), 1}, {QStringLiteral("Budgets"), 2}, {QStringLiteral("R"), 3}};
    profile.prior = people::PriorMentoring::None;
    profile.difference = {people::DifferenceKind::Alike, QStringLiteral("interests")};
    profile.overlapHours = 2.5;
    profile.mattersMost = people::MattersMost::InCommon;
    valueOf(people::addParticipant(*fixture.file, participant));
    // Somebody who knows nothing well: the column beside the offers is empty, and says so.
    person = {};
    person.fullName = QStringLiteral("Noor Rahmani");
    participant.person = valueOf(people::addPerson(*fixture.file, person));
    profile = {};
    profile.prior = people::PriorMentoring::Some;
    profile.offers = {{QStringLiteral("Handover"), people::OfferLevel::HappyTo}};
    valueOf(people::addParticipant(*fixture.file, participant));

    const TemporaryFile folder;
    const QString path = folder.folder.filePath(QStringLiteral("people.csv"));
    CHECK(valueOf(exportToFile(*fixture.file, QStringLiteral("people"), fixture.cohort, path, false)) == 2);
    SignUpFile other;
    CHECK(other.bring(path).problems.empty());
    const auto back = people::participants(*other.file, other.cohort);
    const auto went = people::participants(*fixture.file, fixture.cohort);
    REQUIRE(back.size() == went.size());
    for (const people::Participant &one : went) {
        const people::Person before = valueOf(people::person(*fixture.file, one.person));
        const auto found = std::find_if(back.begin(), back.end(), [&](const people::Participant &it) {
            return valueOf(people::person(*other.file, it.person)).fullName == before.fullName;
        });
        REQUIRE(found != back.end());
        INFO(before.fullName.toStdString());
        CHECK(found->profile.offers == one.profile.offers);
        CHECK(found->profile.seeks == one.profile.seeks);
        CHECK(found->profile.difference == one.profile.difference);
        CHECK(found->profile.overlapHours == one.profile.overlapHours);
        CHECK(found->profile.prior == one.profile.prior);
        CHECK(found->profile == one.profile);
        people::Person after = valueOf(people::person(*other.file, found->person));
        after.id = before.id;
        CHECK(after == before);
    }
}
