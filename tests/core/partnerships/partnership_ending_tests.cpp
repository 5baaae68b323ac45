#include "core/base/error_code.h"
#include "core/people/people.h"
#include "core/file/sqlite/database.h"
#include "tests/core/partnerships/partnership_file.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::partnerships;
using groundwork::people::ParticipantState;
using groundwork::testing::PartnershipFile;
using State = PartnershipState;

TEST_CASE("A pause has an end of at most ninety days", "[partnerships]") {
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Underway);
    const QDate today = it.clock.today();
    CHECK(codeOf(pausePair(*it.file, id, today)) == ErrorCode::DateOrder);
    CHECK(codeOf(pausePair(*it.file, id, today.addDays(91))) == ErrorCode::ValueOutOfRange);
    valueOf(pausePair(*it.file, id, today.addDays(90)));
    CHECK(it.get(id).pausedUntil == today.addDays(90));
    const QDate end = it.get(id).plannedEnd;
    CHECK(codeOf(resumePair(*it.file, id, today.addDays(-1))) == ErrorCode::DateOrder);
    valueOf(resumePair(*it.file, id, today.addDays(40), true));
    CHECK(it.get(id).state == State::Underway);
    CHECK_FALSE(it.get(id).pausedUntil.isValid());
    CHECK(it.get(id).plannedEnd == end.addDays(40));
}

TEST_CASE("An early ending frees both, and nobody reads why in a list", "[partnerships]") {
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Underway);
    valueOf(endPairEarly(*it.file, id, EndKind::ChangedCircumstances, {}, QStringLiteral("moved away")));
    CHECK(it.get(id).state == State::EndedEarly);
    CHECK(it.get(id).endKind == EndKind::ChangedCircumstances);
    CHECK(it.get(id).actualEnd == it.clock.today());
    CHECK(it.stateOf(it.mentee) == ParticipantState::Accepted);
    CHECK(it.stateOf(it.mentor) == ParticipantState::Accepted);
    CHECK(openPartnerships(*it.file, it.mentor) == 0);
}

TEST_CASE("A partnership is complete with its closing conversation, or with a reason why there was none",
          "[partnerships]") {
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Closing);
    CHECK(codeOf(completePair(*it.file, id, ClosingTalk::NotHeld)) == ErrorCode::ReasonNeeded);
    CHECK(codeOf(completePair(*it.file, id, ClosingTalk::Held, it.get(id).matchedOn.addDays(-1))) ==
          ErrorCode::DateOrder);
    CHECK(it.get(id).state == State::Closing);
    valueOf(completePair(*it.file, id, ClosingTalk::NotHeld, {}, EndKind::PlannedEnd,
                         QStringLiteral(" Both moved in the same week. ")));
    const Partnership done = it.get(id);
    CHECK(done.state == State::Completed);
    CHECK(done.closingTalk == ClosingTalk::NotHeld);
    CHECK(done.endKind == EndKind::PlannedEnd);
    CHECK(done.actualEnd == it.clock.today());
    REQUIRE(done.overrides.size() == 2); // the first: underway without a signature
    CHECK(done.overrides.back().gate == QStringLiteral("closing_talk"));
    CHECK(done.overrides.back().reason == QStringLiteral("Both moved in the same week."));
    // Both have finished: nobody looks for a partner for them again.
    CHECK(it.stateOf(it.mentee) == ParticipantState::Finished);
    CHECK(it.stateOf(it.mentor) == ParticipantState::Finished);
    CHECK(openPartnerships(*it.file, it.mentor) == 0);
}

TEST_CASE("A mentor goes on with the other partnership when one is complete", "[partnerships]") {
    PartnershipFile it;
    const ParticipantId second = it.add("Kofi Amankwah", Role::Mentee);
    const PartnershipId first = it.inState(State::Closing);
    Proposal other = it.proposal();
    other.mentee = second;
    const PartnershipId id = valueOf(proposePair(*it.file, other));
    valueOf(completePair(*it.file, first, ClosingTalk::Held));
    CHECK(it.stateOf(it.mentee) == ParticipantState::Finished);
    CHECK(it.stateOf(it.mentor) == ParticipantState::Matched);
    valueOf(acceptPairBoth(*it.file, id));
    valueOf(startPair(*it.file, id));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Active);
}

TEST_CASE("An extension needs a later end, and the last weeks become ordinary ones", "[partnerships]") {
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Closing);
    const QDate end = it.get(id).plannedEnd;
    CHECK(codeOf(extendPair(*it.file, id, end)) == ErrorCode::DateOrder);
    CHECK(codeOf(extendPair(*it.file, id, QDate())) == ErrorCode::DateOrder);
    CHECK(it.get(id).state == State::Closing);
    valueOf(extendPair(*it.file, id, end.addDays(42)));
    CHECK(it.get(id).state == State::Underway);
    CHECK(it.get(id).plannedEnd == end.addDays(42));
}

TEST_CASE("An ending noted by mistake is put right within two weeks", "[partnerships]") {
    const std::pair<State, State> endings[] = {{State::Accepted, State::Accepted},
                                               {State::Starting, State::Starting},
                                               {State::Underway, State::Underway},
                                               {State::Paused, State::Underway}};
    for (const auto &[from, back] : endings) {
        PartnershipFile it;
        const PartnershipId id = it.inState(from);
        valueOf(endPairEarly(*it.file, id, EndKind::NoContact));
        it.clock.setDay(it.clock.today().addDays(14));
        valueOf(reopenPair(*it.file, id));
        const Partnership open = it.get(id);
        CHECK(open.state == back);
        CHECK_FALSE(open.actualEnd.isValid());
        CHECK_FALSE(open.endKind.has_value());
        CHECK_FALSE(open.pausedUntil.isValid());
        CHECK(it.stateOf(it.mentee) ==
              (back == State::Accepted ? ParticipantState::Matched : ParticipantState::Active));
    }
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Completed);
    const testing::Dump before = testing::dump(*it.file);
    valueOf(reopenPair(*it.file, id));
    CHECK(it.get(id).state == State::Closing);
    CHECK_FALSE(it.get(id).closingTalk.has_value());
    CHECK(it.stateOf(it.mentor) == ParticipantState::Active);
    valueOf(it.file->undo());
    CHECK(testing::dump(*it.file) == before);
    it.clock.setDay(it.clock.today().addDays(15));
    const auto late = reopenPair(*it.file, id);
    REQUIRE_FALSE(late);
    CHECK(late.error().args.value(0) == QStringLiteral("partnership_over_long_ago"));
    CHECK(testing::dump(*it.file) == before);
}

TEST_CASE("A pair is not opened again where its places are taken, or where nothing ended", "[partnerships]") {
    PartnershipFile it;
    const PartnershipId id = it.inState(State::EndedEarly);
    Proposal next = it.proposal();
    next.mentor = it.add("Ritva Salmela", Role::Mentor, 1);
    const PartnershipId second = valueOf(proposePair(*it.file, next));
    CHECK(codeOf(reopenPair(*it.file, id)) == ErrorCode::MenteeTaken);
    valueOf(declinePair(*it.file, second, Role::Mentee));
    CHECK(codeOf(reopenPair(*it.file, second)) == ErrorCode::WrongState);
    for (const char *name : {"Kofi Amankwah", "Thuy Anh Pham"}) {
        Proposal other = it.proposal();
        other.mentee = it.add(name, Role::Mentee);
        valueOf(proposePair(*it.file, other));
    }
    CHECK(codeOf(reopenPair(*it.file, id)) == ErrorCode::MentorFull);
    CHECK(it.get(id).state == State::EndedEarly);
    valueOf(people::setParticipantState(*it.file, it.mentee, ParticipantState::Withdrew));
    const auto left = reopenPair(*it.file, id);
    REQUIRE_FALSE(left);
    CHECK(left.error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("partnership_person_left"), QStringLiteral("Alys Penhale")}));
}

TEST_CASE("A pair that is opened again loses what was written with its ending, and undo brings it back",
          "[partnerships][undo]") {
    const bool early = GENERATE(true, false);
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Closing);
    const size_t overrides = it.get(id).overrides.size();
    if (early)
        valueOf(endPairEarly(*it.file, id, EndKind::NoFault, {}, QStringLiteral("SECRET-MOVED")));
    else
        valueOf(completePair(*it.file, id, ClosingTalk::NotHeld, {}, EndKind::NoFault, QStringLiteral("no time")));
    const auto reasons = [&] { return it.file->database().queryInt("SELECT COUNT(*) FROM partnership_end_private"); };
    CHECK(reasons() == (early ? 1 : 0));
    CHECK(it.get(id).overrides.size() == overrides + (early ? 0 : 1));
    const testing::Dump before = testing::dump(*it.file);
    valueOf(reopenPair(*it.file, id));
    CHECK(reasons() == 0);
    CHECK(it.get(id).overrides.size() == overrides); // why it was underway without a signature stays
    valueOf(it.file->undo());
    CHECK(testing::dump(*it.file) == before);
}

TEST_CASE("A mentor who has finished follows a pair that is opened again, and by no other way", "[partnerships]") {
    PartnershipFile it;
    const PartnershipId first = it.inState(State::Closing);
    Proposal other = it.proposal();
    other.mentee = it.add("Kofi Amankwah", Role::Mentee);
    const PartnershipId second = valueOf(proposePair(*it.file, other));
    valueOf(acceptPairBoth(*it.file, second));
    const bool completedFirst = GENERATE(true, false);
    if (completedFirst)
        valueOf(completePair(*it.file, first, ClosingTalk::Held));
    valueOf(endPairEarly(*it.file, second, EndKind::NoFault));
    if (!completedFirst)
        valueOf(completePair(*it.file, first, ClosingTalk::Held));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Finished);

    for (const ParticipantState by : {ParticipantState::Active, ParticipantState::Matched}) {
        CHECK_FALSE(people::canChange(ParticipantState::Finished, by));
        CHECK(codeOf(people::setParticipantState(*it.file, it.mentor, by)) == ErrorCode::WrongState);
    }
    const testing::Dump before = testing::dump(*it.file);
    valueOf(reopenPair(*it.file, second));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Matched);
    valueOf(reopenPair(*it.file, first));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Active);
    valueOf(it.file->undo());
    valueOf(it.file->undo());
    CHECK(testing::dump(*it.file) == before);
    CHECK(codeOf(people::takeUpAgain(*it.file, it.mentor, ParticipantState::Accepted)) == ErrorCode::WrongState);
}
