#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/people/several.h"
#include "core/settings/settings.h"
#include "tests/support/cohort_file.h"

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::testing;

namespace {

ParticipantState stateOf(const PeopleFile &fixture, ParticipantId id) {
    return valueOf(participant(*fixture.file, id)).state;
}

SeveralChange toState(ParticipantState state) {
    SeveralChange change;
    change.state = state;
    return change;
}

} // namespace

TEST_CASE("One change for several is one step, and the preview says who stays and why", "[people][several]") {
    CohortFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId kofi = fixture.add("Kofi Amankwah", Role::Mentee);
    const ParticipantId zoe = fixture.add("Zoë O'Malley", Role::Mentee);
    valueOf(setParticipantState(*fixture.file, zoe, ParticipantState::Accepted));
    const ParticipantId li = fixture.add("Li Wei", Role::Mentee);
    valueOf(setParticipantState(*fixture.file, li, ParticipantState::NotPlaced));
    const PartnershipId pair = fixture.propose("Nadia Boukhari", "Noor Rahmani");
    const ParticipantId nadia = valueOf(partnerships::partnership(*fixture.file, pair)).mentee;
    const std::vector<ParticipantId> all{alys, kofi, zoe, li, nadia};

    const SeveralPreview preview = previewSeveral(*fixture.file, all, toState(ParticipantState::Accepted));
    CHECK(preview.changing == std::vector<ParticipantId>{alys, kofi});
    CHECK(preview.names == QStringList({QStringLiteral("Alys Penhale"), QStringLiteral("Kofi Amankwah")}));
    REQUIRE(preview.staying.size() == 3);
    CHECK(preview.staying[0].reason == StayReason::AlreadySo);
    CHECK(preview.staying[1].reason == StayReason::NoSuchStep);
    CHECK(preview.staying[2].reason == StayReason::HasPartner);

    fixture.file->clearHistory();
    CHECK(valueOf(changeSeveral(*fixture.file, all, toState(ParticipantState::Accepted))) == 2);
    CHECK(stateOf(fixture, kofi) == ParticipantState::Accepted);
    CHECK(stateOf(fixture, nadia) != ParticipantState::Accepted);
    valueOf(fixture.file->undo());
    CHECK(stateOf(fixture, alys) == ParticipantState::Applied);
    CHECK(stateOf(fixture, kofi) == ParticipantState::Applied);
    CHECK_FALSE(fixture.file->nextUndo());
}

TEST_CASE("Units, areas and places of several change together", "[people][several]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor, 1);
    SeveralChange change;
    change.kind = SeveralChange::Kind::Unit;
    change.text = QStringLiteral("  Medical ");
    CHECK(valueOf(changeSeveral(*fixture.file, {alys, noor}, change)) == 2);
    CHECK(valueOf(changeSeveral(*fixture.file, {alys, noor}, change)) == 0);

    change.kind = SeveralChange::Kind::AddSeek;
    change.text = QStringLiteral("Handover");
    CHECK(valueOf(changeSeveral(*fixture.file, {alys}, change)) == 1);
    change.text = QStringLiteral("HANDOVER");
    CHECK(valueOf(changeSeveral(*fixture.file, {alys}, change)) == 0);
    change.kind = SeveralChange::Kind::RemoveArea;
    CHECK(valueOf(changeSeveral(*fixture.file, {alys, noor}, change)) == 1);
    CHECK(valueOf(participant(*fixture.file, alys)).profile.seeks.empty());
    change.text = QStringLiteral(" ");
    CHECK(codeOf(changeSeveral(*fixture.file, {alys}, change)) == ErrorCode::TextMissing);

    change.kind = SeveralChange::Kind::Capacity;
    change.number = 2;
    const SeveralPreview preview = previewSeveral(*fixture.file, {alys, noor}, change);
    CHECK(preview.changing == std::vector<ParticipantId>{noor});
    CHECK(preview.staying.front().reason == StayReason::OtherRole);
    change.number = 4;
    CHECK(codeOf(changeSeveral(*fixture.file, {noor}, change)) == ErrorCode::ValueOutOfRange);
}

TEST_CASE("Places are not cut below the partners somebody has", "[people][several]") {
    CohortFile fixture;
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor, 2);
    for (const char *name : {"Alys Penhale", "Kofi Amankwah"}) {
        partnerships::Proposal proposal;
        proposal.mentee = fixture.add(name, Role::Mentee);
        proposal.mentor = noor;
        proposal.matchedOn = fixture.clock.today();
        valueOf(partnerships::proposePair(*fixture.file, proposal));
    }
    SeveralChange change;
    change.kind = SeveralChange::Kind::Capacity;
    change.number = 1;
    CHECK(previewSeveral(*fixture.file, {noor}, change).staying.front().reason == StayReason::TooFewPlaces);
}

TEST_CASE("People of an earlier cohort are invited with what is known of them", "[people][several]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor, 2);
    Participant profile = valueOf(participant(*fixture.file, alys));
    profile.profile.seeks = {{QStringLiteral("Handover"), 1}};
    profile.profile.wouldWelcome = {{std::nullopt, QStringLiteral("Noor")}};
    valueOf(editParticipant(*fixture.file, profile));
    framework::Cohort next;
    next.name = QStringLiteral("Autumn 2027");
    next.start = QDate(2027, 10, 1);
    next.end = QDate(2028, 6, 1);
    next.framework = valueOf(framework::cohort(*fixture.file, fixture.cohort)).framework;
    const CohortId later = valueOf(framework::createCohort(*fixture.file, next));
    CHECK(askableAgain(*fixture.file, fixture.cohort).empty());
    const std::vector<ParticipantId> known = askableAgain(*fixture.file, later);
    CHECK(known == std::vector<ParticipantId>{alys, noor});

    CHECK(valueOf(inviteAgain(*fixture.file, later, known)) == 2);
    CHECK(valueOf(inviteAgain(*fixture.file, later, known)) == 0);
    CHECK(askableAgain(*fixture.file, later).empty());
    for (const Participant &each : participants(*fixture.file, later)) {
        CHECK(each.state == ParticipantState::Invited);
        CHECK(each.joinedHow == JoinedHow::Invited);
        CHECK(each.profile.wouldWelcome.empty());
        if (each.role == Role::Mentee)
            CHECK(each.profile.seeks == profile.profile.seeks);
    }
}

TEST_CASE("The day since when somebody waits is kept, and the change log tells whom a change touched",
          "[people][several]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId kofi = fixture.add("Kofi Amankwah", Role::Mentee);
    fixture.clock.setDay(QDate(2026, 9, 20));
    valueOf(setParticipantState(*fixture.file, kofi, ParticipantState::Waiting));
    for (const ParticipantRow &row : participantRows(*fixture.file, fixture.cohort))
        CHECK(row.stateSince == (row.id == kofi ? QDate(2026, 9, 20) : QDate(2026, 9, 14)));
    const auto about = audit::changesAbout(*fixture.file, {kofi.toText()});
    REQUIRE(about.size() == 2);
    CHECK(about.front().verb == QStringLiteral("SetParticipantState"));
    CHECK(about.back().verb == QStringLiteral("AddParticipant"));
    CHECK(audit::changesAbout(*fixture.file, {alys.toText()}).size() == 1);
}

TEST_CASE("How a list looks is kept without a step of the history", "[people][several]") {
    PeopleFile fixture;
    fixture.file->clearHistory();
    valueOf(settings::keepLook(*fixture.file, QStringLiteral("people/columns"), QStringLiteral("a b")));
    CHECK(settings::setting(*fixture.file, QStringLiteral("people/columns")) == QStringLiteral("a b"));
    CHECK_FALSE(fixture.file->nextUndo());
}
