#include "core/base/error_code.h"
#include "core/file/sqlite/database.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/pair_rules.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/partnerships/replies.h"
#include "core/people/person_rows.h"
#include "core/quality/next_steps.h"
#include "tests/core/people/people_file.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::partnerships;
using groundwork::people::ParticipantState;
using groundwork::testing::PeopleFile;
using State = PartnershipState;

namespace {

/// Two proposed pairs, in a cohort with a trial meeting of some days or without.
struct Proposed : PeopleFile {
    ParticipantId noor = add("Noor Rahmani", Role::Mentor, 2);
    ParticipantId teodor = add("Teodor Lind", Role::Mentor);
    ParticipantId alys = add("Alys Penhale", Role::Mentee);
    ParticipantId bryn = add("Bryn Tremayne", Role::Mentee);
    PartnershipId first;
    PartnershipId second;

    explicit Proposed(int trialDays = 0) {
        framework::Cohort changed = valueOf(framework::cohort(*file, cohort));
        changed.trialDays = trialDays;
        valueOf(framework::editCohort(*file, changed));
        first = propose(alys, noor);
        second = propose(bryn, teodor);
    }
    PartnershipId propose(ParticipantId mentee, ParticipantId mentor) {
        Proposal it;
        it.mentor = mentor;
        it.mentee = mentee;
        return valueOf(proposePair(*file, it));
    }
    Partnership get(PartnershipId id) const { return valueOf(partnership(*file, id)); }
    ParticipantState stateOf(ParticipantId id) const { return valueOf(people::participant(*file, id)).state; }
    std::vector<PairRule> rules(ParticipantId mentee, ParticipantId mentor) const {
        return PairRules(readRulePeople(*file, cohort))
            .allThatForbid(valueOf(people::participant(*file, mentee)), valueOf(people::participant(*file, mentor)));
    }
    int privateAnswers() const {
        auto row = file->database().prepare("SELECT COUNT(*) FROM trial_answer_private");
        row.bind();
        row.step();
        return row.integer(0);
    }
};

const std::vector<PairRule> kDeclined{PairRule::DeclinedBefore};

} // namespace

TEST_CASE("A proposal says until when both are asked to answer", "[partnerships][replies]") {
    Proposed it;
    CHECK(it.get(it.first).answerBy == QDate(2026, 9, 24));
    CHECK(valueOf(partnershipRow(*it.file, it.first)).answerBy == QDate(2026, 9, 24));
}

TEST_CASE("Reply strips of many pairs are one step", "[partnerships][replies]") {
    Proposed it;
    const testing::Dump before = testing::dump(*it.file);
    const RepliesDone done = valueOf(recordReplies(*it.file, {{it.first, Role::Mentee, Reply::Yes, QDate(2026, 9, 15)},
                                                              {it.second, Role::Mentor, Reply::TalkFirst, {}},
                                                              {it.first, Role::Mentor, Reply::Yes, QDate(2026, 9, 16)},
                                                              {it.second, Role::Mentee, Reply::Yes, {}}}));
    CHECK(done == RepliesDone{1, 0, 1});
    CHECK(it.get(it.first).state == State::Accepted);
    CHECK(it.get(it.first).firstMoveDue == QDate(2026, 9, 23));
    CHECK(it.get(it.second).state == State::Proposed);
    CHECK(it.get(it.second).talkMentor == QDate(2026, 9, 14));
    CHECK(it.get(it.second).acceptedMentee.isValid());
    valueOf(it.file->undo());
    CHECK(testing::dump(*it.file) == before);
}

TEST_CASE("One strip that does not fit keeps all of them out", "[partnerships][replies]") {
    Proposed it;
    CHECK(codeOf(recordReplies(*it.file, {{it.first, Role::Mentee, Reply::Yes, {}},
                                          {it.second, Role::Mentee, Reply::Yes, QDate(2026, 9, 1)}})) ==
          ErrorCode::DateOrder);
    CHECK_FALSE(it.get(it.first).acceptedMentee.isValid());
    valueOf(declinePair(*it.file, it.second, Role::Mentor));
    CHECK(codeOf(recordReplies(*it.file, {{it.second, Role::Mentee, Reply::No, {}}})) == ErrorCode::WrongState);
}

TEST_CASE("A no ends the proposal whatever the other said, and is remembered as a rule of its own",
          "[partnerships][replies]") {
    Proposed it;
    const RepliesDone done = valueOf(recordReplies(*it.file, {{it.first, Role::Mentor, Reply::No, {}},
                                                              {it.first, Role::Mentee, Reply::Yes, {}},
                                                              {it.second, Role::Mentor, Reply::No, {}},
                                                              {it.second, Role::Mentee, Reply::No, {}}}));
    CHECK(done == RepliesDone{0, 2, 0});
    CHECK(it.get(it.first).state == State::Declined);
    CHECK(it.get(it.first).declinedBy == Role::Mentor);
    CHECK_FALSE(it.get(it.second).declinedBy.has_value()); // both did
    for (const ParticipantId id : {it.noor, it.teodor, it.alys, it.bryn})
        CHECK(it.stateOf(id) == ParticipantState::Accepted);
    CHECK(it.rules(it.alys, it.noor) == kDeclined);
    CHECK(it.rules(it.bryn, it.teodor) == kDeclined);
    CHECK(it.rules(it.alys, it.teodor).empty());
}

TEST_CASE("Who would like to talk first is a job of the coordinator until the answer is there",
          "[partnerships][replies][quality]") {
    Proposed it;
    valueOf(acceptPair(*it.file, it.first, Role::Mentee));
    valueOf(askToTalk(*it.file, it.first, Role::Mentee));
    CHECK_FALSE(it.get(it.first).acceptedMentee.isValid()); // the yes is taken back
    const auto steps = quality::nextSteps(valueOf(quality::cohortFacts(*it.file, it.cohort)));
    const auto talk = std::find_if(steps.begin(), steps.end(),
                                   [](const auto &step) { return step.kind == quality::StepKind::TalkFirst; });
    REQUIRE(talk != steps.end());
    CHECK(talk->pairs == std::vector{it.first});
    CHECK(talk->who == QStringLiteral("Alys"));
    valueOf(acceptPair(*it.file, it.first, Role::Mentee));
    CHECK_FALSE(it.get(it.first).talkMentee.isValid());
}

TEST_CASE("A trial meeting stands between both yes and a firm match", "[partnerships][trial]") {
    Proposed it(21);
    valueOf(acceptPairBoth(*it.file, it.first, QDate(2026, 9, 16)));
    CHECK(it.get(it.first).state == State::Trying);
    CHECK(it.get(it.first).trialUntil == QDate(2026, 10, 7));
    CHECK_FALSE(it.get(it.first).firstMoveDue.isValid());
    CHECK_FALSE(isAgreedAndOpen(State::Trying));
    CHECK(isOpen(State::Trying)); // both places are taken
    CHECK(it.stateOf(it.alys) == ParticipantState::Matched);
    CHECK(codeOf(startPair(*it.file, it.first)) == ErrorCode::WrongState);

    valueOf(answerTrial(*it.file, it.first, Role::Mentor, true, QDate(2026, 9, 30)));
    CHECK(it.get(it.first).state == State::Trying);
    valueOf(answerTrial(*it.file, it.first, Role::Mentee, true, QDate(2026, 10, 2)));
    CHECK(it.get(it.first).state == State::Accepted);
    CHECK(it.get(it.first).trialPassed == QDate(2026, 10, 2));
    CHECK(it.get(it.first).firstMoveDue == QDate(2026, 10, 9));
    CHECK(it.privateAnswers() == 0);
    CHECK(it.rules(it.alys, it.noor).empty());
}

TEST_CASE("Nobody can read who did not want to go on", "[partnerships][trial]") {
    const auto parted = [](Role no) {
        Proposed it(21);
        valueOf(acceptPairBoth(*it.file, it.first));
        const Role other = no == Role::Mentor ? Role::Mentee : Role::Mentor;
        valueOf(answerTrial(*it.file, it.first, no, false));
        // Nothing of it is in what lists, exports and screens read.
        CHECK(it.get(it.first).state == State::Trying);
        CHECK((no == Role::Mentor ? it.get(it.first).trialMentor : it.get(it.first).trialMentee).isValid());
        CHECK(it.privateAnswers() == 1);
        valueOf(answerTrial(*it.file, it.first, other, true));
        CHECK(it.get(it.first).state == State::EndedEarly);
        CHECK(it.get(it.first).endKind == EndKind::NoFault);
        CHECK(isParted(valueOf(partnershipRow(*it.file, it.first))));
        CHECK(it.stateOf(it.alys) == ParticipantState::Accepted);
        CHECK(it.stateOf(it.noor) == ParticipantState::Accepted);
        CHECK(it.rules(it.alys, it.noor) == kDeclined);
        CHECK(it.privateAnswers() == 0);
        Partnership kept = it.get(it.first);
        kept.id = {};
        return kept;
    };
    const Partnership byMentor = parted(Role::Mentor);
    const Partnership byMentee = parted(Role::Mentee);
    CHECK(byMentor.declinedBy == byMentee.declinedBy);
    CHECK(byMentor.trialMentor == byMentee.trialMentor);
    CHECK(byMentor.trialMentee == byMentee.trialMentee);
    CHECK(byMentor.actualEnd == byMentee.actualEnd);
}

TEST_CASE("An answer after the trial can be changed until the other has answered", "[partnerships][trial]") {
    Proposed it(21);
    valueOf(acceptPairBoth(*it.file, it.first));
    valueOf(answerTrial(*it.file, it.first, Role::Mentee, false));
    valueOf(answerTrial(*it.file, it.first, Role::Mentee, true));
    CHECK(it.privateAnswers() == 1);
    // What one of them said apart is not written over by a word for both.
    CHECK(codeOf(passTrial(*it.file, it.first)) == ErrorCode::OtherSideNotReady);
    valueOf(answerTrial(*it.file, it.first, Role::Mentor, true));
    CHECK(it.get(it.first).state == State::Accepted);
    // Taken back, it would have told the answer of the other.
    CHECK_FALSE(it.file->nextUndo());
    CHECK(it.privateAnswers() == 0);
    CHECK(codeOf(answerTrial(*it.file, it.first, Role::Mentor, true)) == ErrorCode::WrongState);
}

TEST_CASE("A no in a pile ends the proposal, whatever was said before and in whatever order", "[partnerships][replies]") {
    for (const bool noFirst : {true, false}) {
        Proposed it(0);
        valueOf(acceptPair(*it.file, it.first, Role::Mentor));
        const PairReply yes{it.first, Role::Mentee, Reply::Yes, {}};
        const PairReply no{it.first, Role::Mentor, Reply::No, {}};
        const auto done = valueOf(recordReplies(*it.file, noFirst ? std::vector{no, yes} : std::vector{yes, no}));
        CHECK(done == RepliesDone{0, 1, 0});
        CHECK(it.get(it.first).state == State::Declined);
        CHECK_FALSE(it.get(it.first).acceptedMentor.isValid());
        CHECK_FALSE(it.get(it.first).firstMoveDue.isValid());
    }
}

TEST_CASE("A trial has a last day, which can be moved, and which is looked at", "[partnerships][trial][quality]") {
    Proposed it(14);
    valueOf(acceptPairBoth(*it.file, it.first));
    CHECK(codeOf(setTrialUntil(*it.file, it.first, QDate(2026, 9, 13))) == ErrorCode::ValueOutOfRange);
    CHECK(codeOf(setTrialUntil(*it.file, it.first, QDate(2027, 3, 1))) == ErrorCode::ValueOutOfRange);
    valueOf(setTrialUntil(*it.file, it.first, QDate(2026, 9, 20)));
    valueOf(answerTrial(*it.file, it.first, Role::Mentor, true));
    const auto jobs = [&] {
        std::vector<quality::NextStep> found;
        for (const auto &step : quality::nextSteps(valueOf(quality::cohortFacts(*it.file, it.cohort)))) {
            if (step.kind == quality::StepKind::TrialOver)
                found.push_back(step);
        }
        return found;
    };
    it.clock.setDay(QDate(2026, 9, 20));
    CHECK(jobs().empty());
    it.clock.setDay(QDate(2026, 9, 21));
    REQUIRE(jobs().size() == 1);
    CHECK(jobs()[0].who == QStringLiteral("Alys"));
}

TEST_CASE("A pair that parted by mistake tries it out again, and both are asked again", "[partnerships][trial]") {
    Proposed it(14);
    valueOf(acceptPairBoth(*it.file, it.first));
    valueOf(answerTrial(*it.file, it.first, Role::Mentor, true));
    valueOf(answerTrial(*it.file, it.first, Role::Mentee, false));
    valueOf(reopenPair(*it.file, it.first));
    CHECK(it.get(it.first).state == State::Trying);
    CHECK_FALSE(it.get(it.first).trialMentor.isValid());
    CHECK_FALSE(it.get(it.first).trialMentee.isValid());
    valueOf(endPairEarly(*it.file, it.first, EndKind::ChangedCircumstances)); // the coordinator may end it too
    CHECK(it.rules(it.alys, it.noor) == kDeclined);
}
