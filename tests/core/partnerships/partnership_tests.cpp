#include "core/base/error_code.h"
#include "core/people/people.h"
#include "core/partnerships/replies.h"
#include "tests/core/partnerships/partnership_file.h"
#include "tests/support/dump.h"

#include <algorithm>
#include <functional>

using namespace groundwork;
using namespace groundwork::partnerships;
using groundwork::people::ParticipantState;
using groundwork::testing::PartnershipFile;
using State = PartnershipState;

TEST_CASE("A proposed match waits for two yes, and then for the first move", "[partnerships]") {
    PartnershipFile it;
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
    PartnershipFile it;
    const PartnershipId id = it.propose();
    CHECK(codeOf(acceptPair(*it.file, id, Role::Mentee, QDate(2026, 9, 13))) == ErrorCode::DateOrder);
    CHECK(codeOf(acceptPairBoth(*it.file, id, QDate(2026, 9, 13))) == ErrorCode::DateOrder);
    CHECK_FALSE(it.get(id).acceptedMentee.isValid());
}

TEST_CASE("A no takes both back, and the two are not put forward again without a reason", "[partnerships]") {
    PartnershipFile it;
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
    PartnershipFile it;
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
    PartnershipFile it;
    const PartnershipId id = it.inState(State::Accepted);
    valueOf(noteFirstMeetingDone(*it.file, id, QDate(2026, 9, 20)));
    valueOf(noteAgreementSigned(*it.file, id, QDate(2026, 9, 20)));
    CHECK(it.get(id).state == State::Accepted);
    valueOf(startPair(*it.file, id));
    CHECK(it.get(id).state == State::Underway);
}

TEST_CASE("A mentor with another partnership keeps the state that it gives", "[partnerships]") {
    PartnershipFile it;
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
    PartnershipFile it;
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
    PartnershipFile it;
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
    PartnershipFile it;
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
        std::function<Result<void>(PartnershipFile &, PartnershipId)> run;
        std::vector<State> from;
    };
    const std::vector<Verb> verbs{
        {"accept",
         [](PartnershipFile &it, PartnershipId id) { return acceptPairBoth(*it.file, id); },
         {State::Proposed}},
        {"decline",
         [](PartnershipFile &it, PartnershipId id) { return declinePair(*it.file, id, Role::Mentee); },
         {State::Proposed}},
        {"answer after the trial",
         [](PartnershipFile &it, PartnershipId id) { return answerTrial(*it.file, id, Role::Mentor, true); },
         {State::Trying}},
        {"pass the trial", [](PartnershipFile &it, PartnershipId id) { return passTrial(*it.file, id); }, {State::Trying}},
        {"talk first",
         [](PartnershipFile &it, PartnershipId id) { return askToTalk(*it.file, id, Role::Mentor); },
         {State::Proposed}},
        {"start",
         [](PartnershipFile &it, PartnershipId id) { return startPair(*it.file, id); },
         {State::Accepted, State::Starting, State::Underway}}, // the last two: nothing to do
        {"override",
         [](PartnershipFile &it, PartnershipId id) {
             return overrideUnderway(*it.file, id, QStringLiteral("because"));
         },
         {State::Starting}},
        {"pause",
         [](PartnershipFile &it, PartnershipId id) { return pausePair(*it.file, id, it.clock.today().addDays(9)); },
         {State::Underway}},
        {"resume", [](PartnershipFile &it, PartnershipId id) { return resumePair(*it.file, id); }, {State::Paused}},
        {"close",
         [](PartnershipFile &it, PartnershipId id) { return beginClosing(*it.file, id); },
         {State::Underway, State::Paused}},
        {"extend",
         [](PartnershipFile &it, PartnershipId id) {
             return extendPair(*it.file, id, it.get(id).plannedEnd.addDays(42));
         },
         {State::Underway, State::Closing}},
        {"complete",
         [](PartnershipFile &it, PartnershipId id) { return completePair(*it.file, id, ClosingTalk::WaivedByBoth); },
         {State::Closing}},
        {"end",
         [](PartnershipFile &it, PartnershipId id) { return endPairEarly(*it.file, id, EndKind::NoContact); },
         {State::Trying, State::Accepted, State::Starting, State::Underway, State::Paused, State::Closing}},
    };
    for (const Verb &verb : verbs) {
        for (const State state : {State::Proposed, State::Declined, State::Trying, State::Accepted, State::Starting,
                                  State::Underway, State::Paused, State::Closing, State::Completed,
                                  State::EndedEarly}) {
            PartnershipFile it;
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
    PartnershipFile it;
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
    PartnershipFile it;
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
