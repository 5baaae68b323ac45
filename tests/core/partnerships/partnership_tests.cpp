#include "core/base/error_code.h"
#include "core/file/sqlite/database.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/partnerships/replies.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"
#include "tests/support/dump.h"

#include <functional>
#include <map>

using namespace groundwork;
using namespace groundwork::partnerships;
using groundwork::people::ParticipantState;
using groundwork::testing::PeopleFile;
using State = PartnershipState;

namespace {

struct PairFile : PeopleFile {
    ParticipantId mentor = add("Noor Rahmani", Role::Mentor, 2);
    ParticipantId mentee = add("Alys Penhale", Role::Mentee);

    Proposal proposal() const {
        Proposal it;
        it.mentor = mentor;
        it.mentee = mentee;
        return it;
    }
    PartnershipId propose() { return valueOf(proposePair(*file, proposal())); }
    Partnership get(PartnershipId id) const { return valueOf(partnership(*file, id)); }
    ParticipantState stateOf(ParticipantId id) const { return valueOf(people::participant(*file, id)).state; }

    /// A partnership brought to a state by the verbs.
    PartnershipId inState(State state) {
        const PartnershipId id = propose();
        if (state == State::Proposed)
            return id;
        if (state == State::Declined) {
            valueOf(declinePair(*file, id, Role::Mentee));
            return id;
        }
        if (state == State::Trying) {
            framework::Cohort tried = valueOf(framework::cohort(*file, cohort));
            tried.trialDays = 14;
            valueOf(framework::editCohort(*file, tried));
        }
        valueOf(acceptPairBoth(*file, id));
        if (state == State::Accepted || state == State::Trying)
            return id;
        if (state == State::EndedEarly) {
            valueOf(endPairEarly(*file, id, EndKind::NoFault));
            return id;
        }
        valueOf(startPair(*file, id));
        if (state == State::Starting)
            return id;
        valueOf(overrideUnderway(*file, id, QStringLiteral("signed on paper at the ward")));
        if (state == State::Underway)
            return id;
        if (state == State::Paused) {
            valueOf(pausePair(*file, id, clock.today().addDays(30)));
            return id;
        }
        valueOf(beginClosing(*file, id));
        if (state == State::Completed)
            valueOf(completePair(*file, id, ClosingTalk::Held));
        return id;
    }
};

} // namespace

TEST_CASE("A proposed match waits for two yes, and then for the first move", "[partnerships]") {
    PairFile it;
    const PartnershipId id = it.propose();
    CHECK(it.get(id).state == State::Proposed);
    CHECK(it.get(id).firstMoveBy == Role::Mentee);
    CHECK(it.get(id).matchedOn == QDate(2026, 9, 14));
    CHECK(it.get(id).plannedEnd == valueOf(framework::cohort(*it.file, it.cohort)).end);
    CHECK(it.stateOf(it.mentor) == ParticipantState::Matched);
    CHECK(it.stateOf(it.mentee) == ParticipantState::Matched);
    CHECK(valueOf(framework::cohort(*it.file, it.cohort)).state == framework::CohortState::Matching);

    valueOf(acceptPair(*it.file, id, Role::Mentor, QDate(2026, 9, 16)));
    CHECK(it.get(id).state == State::Proposed);
    CHECK_FALSE(it.get(id).firstMoveDue.isValid());
    valueOf(acceptPair(*it.file, id, Role::Mentor, QDate(2026, 9, 20))); // the day corrected
    valueOf(acceptPair(*it.file, id, Role::Mentee, QDate(2026, 9, 18)));
    CHECK(it.get(id).state == State::Accepted);
    CHECK(it.get(id).acceptedMentee == QDate(2026, 9, 18));
    CHECK(it.get(id).acceptedMentor == QDate(2026, 9, 20));
    CHECK(it.get(id).firstMoveDue == QDate(2026, 9, 27));

    CHECK(codeOf(acceptPair(*it.file, id, Role::Mentor)) == ErrorCode::WrongState);
}

TEST_CASE("A yes before the match is refused", "[partnerships]") {
    PairFile it;
    const PartnershipId id = it.propose();
    CHECK(codeOf(acceptPair(*it.file, id, Role::Mentee, QDate(2026, 9, 13))) == ErrorCode::DateOrder);
    CHECK(codeOf(acceptPairBoth(*it.file, id, QDate(2026, 9, 13))) == ErrorCode::DateOrder);
    CHECK_FALSE(it.get(id).acceptedMentee.isValid());
}

TEST_CASE("A no takes both back, and the two are not put forward again without a reason", "[partnerships]") {
    PairFile it;
    const PartnershipId id = it.propose();
    valueOf(declinePair(*it.file, id, Role::Mentor));
    CHECK(it.get(id).state == State::Declined);
    CHECK(it.get(id).declinedBy == Role::Mentor);
    CHECK(it.stateOf(it.mentor) == ParticipantState::Accepted);
    CHECK(it.stateOf(it.mentee) == ParticipantState::Accepted);
    const auto again = proposePair(*it.file, it.proposal());
    REQUIRE_FALSE(again);
    CHECK(again.error() == Error(ErrorCode::PairForbidden, {QStringLiteral("declined_before")}));
    Proposal meant = it.proposal();
    meant.overrideReason = QStringLiteral("they have talked and want to try");
    const PartnershipId second = valueOf(proposePair(*it.file, meant));
    valueOf(linkSuccessor(*it.file, id, second));
    CHECK(it.get(id).successor == second);
    REQUIRE(it.get(second).overrides.size() == 1);
    CHECK(it.get(second).overrides[0].gate == QStringLiteral("declined_before"));
}

TEST_CASE("A pair is underway when the first meeting is complete and the agreement signed",
          "[partnerships]") {
    PairFile it;
    const PartnershipId id = it.inState(State::Starting);
    CHECK(it.stateOf(it.mentor) == ParticipantState::Active);
    CHECK(it.stateOf(it.mentee) == ParticipantState::Active);
    CHECK(valueOf(framework::cohort(*it.file, it.cohort)).state == framework::CohortState::Running);
    SECTION("meeting, then signatures") {
        valueOf(noteFirstMeetingDone(*it.file, id, QDate(2026, 9, 20)));
        CHECK(it.get(id).state == State::Starting);
        valueOf(noteAgreementSigned(*it.file, id, QDate(2026, 9, 22)));
        CHECK(it.get(id).state == State::Underway);
        CHECK(it.get(id).underwayOn == QDate(2026, 9, 22));
    }
    SECTION("signatures, then the meeting") {
        valueOf(noteAgreementSigned(*it.file, id, QDate(2026, 9, 22)));
        CHECK(it.get(id).state == State::Starting);
        valueOf(noteFirstMeetingDone(*it.file, id, QDate(2026, 9, 22)));
        CHECK(it.get(id).state == State::Underway);
    }
    SECTION("a meeting that is opened again does not count") {
        valueOf(noteFirstMeetingDone(*it.file, id, QDate(2026, 9, 20)));
        valueOf(noteFirstMeetingDone(*it.file, id, QDate()));
        valueOf(noteAgreementSigned(*it.file, id, QDate(2026, 9, 22)));
        CHECK(it.get(id).state == State::Starting);
    }
    SECTION("the coordinator says so, with a reason") {
        CHECK(codeOf(overrideUnderway(*it.file, id, QStringLiteral("  "))) == ErrorCode::ReasonNeeded);
        valueOf(overrideUnderway(*it.file, id, QStringLiteral("both work nights until May")));
        CHECK(it.get(id).state == State::Underway);
        REQUIRE(it.get(id).overrides.size() == 1);
        CHECK(it.get(id).overrides[0] == Override{QStringLiteral("underway"),
                                                  QStringLiteral("both work nights until May"),
                                                  QDate(2026, 9, 14)});
    }
}

TEST_CASE("What was signed before the start counts when the pair starts", "[partnerships]") {
    PairFile it;
    const PartnershipId id = it.inState(State::Accepted);
    valueOf(noteFirstMeetingDone(*it.file, id, QDate(2026, 9, 20)));
    valueOf(noteAgreementSigned(*it.file, id, QDate(2026, 9, 20)));
    CHECK(it.get(id).state == State::Accepted);
    valueOf(startPair(*it.file, id));
    CHECK(it.get(id).state == State::Underway);
}

TEST_CASE("A pause has an end of at most ninety days", "[partnerships]") {
    PairFile it;
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
    PairFile it;
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
    PairFile it;
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
    PairFile it;
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
    PairFile it;
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
        PairFile it;
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
    PairFile it;
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
    PairFile it;
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

TEST_CASE("A mentor with another partnership keeps the state that it gives", "[partnerships]") {
    PairFile it;
    const ParticipantId second = it.add("Kofi Amankwah", Role::Mentee);
    const PartnershipId first = it.inState(State::Underway);
    Proposal other = it.proposal();
    other.mentee = second;
    const PartnershipId id = valueOf(proposePair(*it.file, other));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Active);
    CHECK(it.stateOf(second) == ParticipantState::Matched);
    valueOf(endPairEarly(*it.file, first, EndKind::NoFault));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Matched);
    valueOf(declinePair(*it.file, id, Role::Mentee));
    CHECK(it.stateOf(it.mentor) == ParticipantState::Accepted);
}

TEST_CASE("Places are counted, and a reason passes over the count", "[partnerships]") {
    PairFile it;
    it.propose();
    const ParticipantId mentor2 = it.add("Ritva Salmela", Role::Mentor, 1);
    Proposal twice = it.proposal();
    twice.mentor = mentor2;
    const auto taken = proposePair(*it.file, twice);
    REQUIRE_FALSE(taken);
    CHECK(taken.error() == Error(ErrorCode::MenteeTaken, {QStringLiteral("Alys Penhale")}));

    Proposal one = it.proposal();
    one.mentor = mentor2;
    one.mentee = it.add("Kofi Amankwah", Role::Mentee);
    valueOf(proposePair(*it.file, one));
    one.mentee = it.add("Thuy Anh Pham", Role::Mentee);
    const auto full = proposePair(*it.file, one);
    REQUIRE_FALSE(full);
    CHECK(full.error() ==
          Error(ErrorCode::MentorFull, {QStringLiteral("Ritva Salmela"), QStringLiteral("1")}));
    one.overrideReason = QStringLiteral("Ritva offered a second place");
    const PartnershipId id = valueOf(proposePair(*it.file, one));
    CHECK(it.get(id).overrides[0].gate == QStringLiteral("mentor_full"));
}

TEST_CASE("A person is nobody's partner in both roles, whatever the reason", "[partnerships]") {
    PairFile it;
    const PersonId person = it.addPerson("Both Ways");
    Proposal self;
    self.mentor = it.addParticipant(person, Role::Mentor);
    self.mentee = it.addParticipant(person, Role::Mentee);
    self.overrideReason = QStringLiteral("please");
    CHECK(codeOf(proposePair(*it.file, self)) == ErrorCode::SamePerson);
    Proposal turned = it.proposal();
    std::swap(turned.mentor, turned.mentee);
    CHECK(codeOf(proposePair(*it.file, turned)) == ErrorCode::NotFound);
}

TEST_CASE("What each side had to say is taken from the profiles", "[partnerships]") {
    PairFile it;
    people::Participant mentee = valueOf(people::participant(*it.file, it.mentee));
    mentee.profile.seeks = {{QStringLiteral("data"), 1}};
    valueOf(people::editParticipant(*it.file, mentee));
    people::Participant mentor = valueOf(people::participant(*it.file, it.mentor));
    mentor.profile.wouldWelcome = {{mentee.person, {}}};
    valueOf(people::editParticipant(*it.file, mentor));
    const Partnership made = it.get(it.propose());
    CHECK(made.inputMentee == MatchInput::AnsweredQuestions);
    CHECK(made.inputMentor == MatchInput::RankedPeople);
}

TEST_CASE("Every arrow of the table is allowed and no other", "[partnerships]") {
    // The verbs as arrows: which states each leads on from (domain.md 2.6).
    struct Verb {
        const char *name;
        std::function<Result<void>(PairFile &, PartnershipId)> run;
        std::vector<State> from;
    };
    const std::vector<Verb> verbs{
        {"accept",
         [](PairFile &it, PartnershipId id) { return acceptPairBoth(*it.file, id); },
         {State::Proposed}},
        {"decline",
         [](PairFile &it, PartnershipId id) { return declinePair(*it.file, id, Role::Mentee); },
         {State::Proposed}},
        {"answer after the trial",
         [](PairFile &it, PartnershipId id) { return answerTrial(*it.file, id, Role::Mentor, true); },
         {State::Trying}},
        {"pass the trial", [](PairFile &it, PartnershipId id) { return passTrial(*it.file, id); }, {State::Trying}},
        {"talk first",
         [](PairFile &it, PartnershipId id) { return askToTalk(*it.file, id, Role::Mentor); },
         {State::Proposed}},
        {"start",
         [](PairFile &it, PartnershipId id) { return startPair(*it.file, id); },
         {State::Accepted, State::Starting, State::Underway}}, // the last two: nothing to do
        {"override",
         [](PairFile &it, PartnershipId id) {
             return overrideUnderway(*it.file, id, QStringLiteral("because"));
         },
         {State::Starting}},
        {"pause",
         [](PairFile &it, PartnershipId id) { return pausePair(*it.file, id, it.clock.today().addDays(9)); },
         {State::Underway}},
        {"resume", [](PairFile &it, PartnershipId id) { return resumePair(*it.file, id); }, {State::Paused}},
        {"close",
         [](PairFile &it, PartnershipId id) { return beginClosing(*it.file, id); },
         {State::Underway, State::Paused}},
        {"extend",
         [](PairFile &it, PartnershipId id) {
             return extendPair(*it.file, id, it.get(id).plannedEnd.addDays(42));
         },
         {State::Underway, State::Closing}},
        {"complete",
         [](PairFile &it, PartnershipId id) { return completePair(*it.file, id, ClosingTalk::WaivedByBoth); },
         {State::Closing}},
        {"end",
         [](PairFile &it, PartnershipId id) { return endPairEarly(*it.file, id, EndKind::NoContact); },
         {State::Trying, State::Accepted, State::Starting, State::Underway, State::Paused, State::Closing}},
    };
    for (const Verb &verb : verbs) {
        for (const State state : {State::Proposed, State::Declined, State::Trying, State::Accepted, State::Starting,
                                  State::Underway, State::Paused, State::Closing, State::Completed,
                                  State::EndedEarly}) {
            PairFile it;
            const PartnershipId id = it.inState(state);
            REQUIRE(it.get(id).state == state);
            const testing::Dump before = testing::dump(*it.file);
            const Result<void> done = verb.run(it, id);
            const bool allowed = std::find(verb.from.begin(), verb.from.end(), state) != verb.from.end();
            INFO(verb.name << " from " << partnershipStateKey(state).toStdString());
            CHECK(done.has_value() == allowed);
            if (!done) {
                CHECK(done.error().code == ErrorCode::WrongState);
                CHECK(testing::dump(*it.file) == before);
            } else if (it.get(id).state != state) {
                CHECK(canChange(state, it.get(id).state));
            }
        }
    }
}

TEST_CASE("Undo takes a partnership's whole life back, step by step, and redo brings it again",
          "[partnerships]") {
    PairFile it;
    std::vector<testing::Dump> dumps{testing::dump(*it.file)};
    const auto note = [&] { dumps.push_back(testing::dump(*it.file)); };
    const PartnershipId id = it.propose();
    note();
    valueOf(acceptPair(*it.file, id, Role::Mentee));
    note();
    valueOf(acceptPair(*it.file, id, Role::Mentor));
    note();
    valueOf(startPair(*it.file, id));
    note();
    valueOf(overrideUnderway(*it.file, id, QStringLiteral("because")));
    note();
    valueOf(pausePair(*it.file, id, it.clock.today().addDays(10)));
    note();
    valueOf(resumePair(*it.file, id));
    note();
    valueOf(beginClosing(*it.file, id));
    note();
    valueOf(extendPair(*it.file, id, it.get(id).plannedEnd.addDays(42)));
    note();
    valueOf(beginClosing(*it.file, id));
    note();
    valueOf(completePair(*it.file, id, ClosingTalk::Held));
    note();
    for (size_t step = dumps.size() - 1; step > 0; --step) {
        valueOf(it.file->undo());
        CHECK(testing::dump(*it.file) == dumps[step - 1]);
    }
    for (size_t step = 1; step < dumps.size(); ++step) {
        valueOf(it.file->redo());
        CHECK(testing::dump(*it.file) == dumps[step]);
    }
}

TEST_CASE("The pairs list has both by name, in the order of the mentees", "[partnerships]") {
    PairFile it;
    it.propose();
    Proposal other;
    other.mentor = it.add("Ritva Salmela", Role::Mentor);
    other.mentee = it.add("Aaron Bell", Role::Mentee);
    other.points = 12;
    other.pointsPossible = 38;
    valueOf(proposePair(*it.file, other));
    const std::vector<PartnershipRow> rows = partnershipRows(*it.file, it.cohort);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].menteeName == QStringLiteral("Aaron Bell"));
    CHECK(rows[0].mentorName == QStringLiteral("Ritva Salmela"));
    CHECK(rows[0].points == 12);
    CHECK(rows[1].menteeCallName == QStringLiteral("Alys"));
    CHECK(valueOf(partnershipRow(*it.file, rows[1].id)) == rows[1]);
    CHECK(codeOf(partnershipRow(*it.file, PartnershipId{5})) == ErrorCode::NotFound);
}

TEST_CASE("A pair that is opened again loses what was written with its ending, and undo brings it back",
          "[partnerships][undo]") {
    const bool early = GENERATE(true, false);
    PairFile it;
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
    PairFile it;
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
