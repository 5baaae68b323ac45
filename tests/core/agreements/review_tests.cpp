#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_story.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/readiness.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/agreements/small_change.h"
#include "core/base/error_code.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/support/dump.h"
#include "tests/support/undo_law.h"

#include <algorithm>
#include <utility>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

namespace {

Review reviewOf(const AgreementFile &fixture, ReviewKind kind) {
    for (const Review &review : reviewsOf(*fixture.file, fixture.pair)) {
        if (review.kind == kind)
            return review;
    }
    FAIL("no such review");
    return {};
}

void signDraft(AgreementFile &fixture) {
    valueOf(makeReady(*fixture.file, fixture.content, fixture.pair, QStringLiteral("the rest comes later")));
    fixture.signBoth(fixture.clock.today());
}

QJsonObject cadence(const char *every, const char *minutes) {
    return {{QStringLiteral("cadence"), QString::fromLatin1(every)},
            {QStringLiteral("length"), QString::fromLatin1(minutes)}};
}

} // namespace

TEST_CASE("A review that keeps the agreement is noted with what was said", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    const Review third = reviewOf(fixture, ReviewKind::AfterThirdMeeting);
    CHECK(third.isOpen());
    CHECK_FALSE(agreementFacts(file, fixture.pair).reviewWaits.isValid());
    fixture.clock.setDay(third.dueOn.addDays(2));
    CHECK(agreementFacts(file, fixture.pair).reviewWaits == third.dueOn);
    CHECK(agreementFacts(file, fixture.pair).waiting == third.id);

    ReviewNotes notes;
    notes.on = third.dueOn.addDays(3);
    CHECK(codeOf(holdReview(file, fixture.content, third.id, notes)) == ErrorCode::BadDate);
    notes.on = third.dueOn.addDays(1);
    notes.words.betterMentee = QStringLiteral("  We laugh.  ");
    notes.words.ratings = {{QStringLiteral("cadence"), Voice::Both, Rating::Works, {}},
                           {QStringLiteral("raise"), Voice::Mentor, Rating::Adjust, QStringLiteral("sooner")}};
    const Dump before = dump(file);
    valueOf(holdReview(file, fixture.content, third.id, notes));
    const Review held = valueOf(review(file, third.id));
    CHECK(held.state == ReviewState::Held);
    CHECK(held.heldOn == notes.on);
    CHECK(held.looked == versionInForce(file, fixture.pair)->id);
    CHECK(reviewWords(file, third.id).betterMentee == QStringLiteral("We laugh."));
    CHECK(reviewWords(file, third.id).ratings == notes.words.ratings);
    CHECK_FALSE(openVersion(file, fixture.pair));
    CHECK_FALSE(agreementFacts(file, fixture.pair).reviewWaits.isValid());
    CHECK(agreementFacts(file, fixture.pair).reviewsHeld == 1);
    CHECK(codeOf(holdReview(file, fixture.content, third.id, notes)) == ErrorCode::WrongState);
    CHECK(codeOf(moveReview(file, third.id, fixture.clock.today())) == ErrorCode::WrongState);
    CHECK(codeOf(waiveReview(file, third.id)) == ErrorCode::WrongState);
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("A review that changes the agreement starts a draft without what was dropped", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    const Review third = reviewOf(fixture, ReviewKind::AfterThirdMeeting);
    fixture.clock.setDay(third.dueOn);
    ReviewNotes notes;
    notes.outcome = ReviewOutcome::Amend;
    CHECK(codeOf(holdReview(file, fixture.content, third.id, notes)) == ErrorCode::TextMissing);
    CHECK(valueOf(review(file, third.id)).isOpen());
    notes.reason = QStringLiteral("feedback each time");
    notes.words.ratings = {{QStringLiteral("feedback_when"), Voice::Both, Rating::Drop, {}},
                           {QStringLiteral("limits"), Voice::Both, Rating::Drop, {}},
                           {QStringLiteral("cadence"), Voice::Both, Rating::Adjust, QStringLiteral("shorter")}};
    valueOf(holdReview(file, fixture.content, third.id, notes));
    const auto draft = openVersion(file, fixture.pair);
    REQUIRE(draft);
    CHECK(draft->review == third.id);
    CHECK(draft->kind == VersionKind::Amended);
    CHECK(draft->changeReason == QStringLiteral("feedback each time"));
    CHECK(fixture.term("feedback_when").passed);
    CHECK_FALSE(fixture.term("limits").passed); // only confirmed or asked about
    CHECK(fixture.printed("cadence") == QStringLiteral("We meet every 4 weeks for 45 minutes."));

    // What the review wanted to adjust stays on the list until the line reads differently.
    const AgreementText before = valueOf(agreementText(file, fixture.content, versionInForce(file, fixture.pair)->id));
    const auto toAdjust = [&] {
        QStringList keys;
        for (const OpenPoint &point : openPoints(fixture.text(), &before, reviewWords(file, third.id).ratings)) {
            if (point.kind == OpenKind::ToAdjust)
                keys.append(point.line.key);
        }
        return keys;
    };
    CHECK(toAdjust() == QStringList{QStringLiteral("cadence"), QStringLiteral("limits")});
    valueOf(editTerm(file, fixture.content, fixture.term("cadence").id, cadence("every_4_weeks", "30")));
    CHECK(toAdjust() == QStringList{QStringLiteral("limits")});

    // Another review while this draft is being written goes into the same draft.
    const Review half = reviewOf(fixture, ReviewKind::Halfway);
    fixture.clock.setDay(half.dueOn);
    notes.words.ratings.clear();
    notes.reason = QStringLiteral("a new place");
    valueOf(holdReview(file, fixture.content, half.id, notes));
    CHECK(openVersion(file, fixture.pair)->id == draft->id);
    CHECK(openVersion(file, fixture.pair)->changeReason == QStringLiteral("feedback each time; a new place"));
}

TEST_CASE("What a review adds to a version that one has signed clears that signature", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    valueOf(makeReady(file, fixture.content, fixture.pair, QStringLiteral("the rest comes later")));
    valueOf(sign(file, fixture.content, fixture.pair, {}));
    REQUIRE(fixture.text().signatures.size() == 1);
    const Review third = reviewOf(fixture, ReviewKind::AfterThirdMeeting);
    fixture.clock.setDay(third.dueOn);
    ReviewNotes notes;
    notes.outcome = ReviewOutcome::Amend; // nothing is dropped
    notes.reason = QStringLiteral("feedback each time");
    valueOf(holdReview(file, fixture.content, third.id, notes));
    CHECK(fixture.text().state == VersionState::Draft);
    CHECK(fixture.text().signatures.empty());
    CHECK(openVersion(file, fixture.pair)->review == third.id);
}

TEST_CASE("A review can extend or end a partnership in the same step", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    const Review last = reviewOf(fixture, ReviewKind::BeforeEnd);
    fixture.clock.setDay(last.dueOn);
    ReviewNotes notes;
    const Dump before = dump(file);
    SECTION("extend") {
        notes.outcome = ReviewOutcome::Extend;
        notes.reason = QStringLiteral("one more thing");
        CHECK(codeOf(holdReview(file, fixture.content, last.id, notes)) == ErrorCode::DateOrder);
        CHECK(dump(file) == before);
        const QDate end = valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd.addDays(42);
        notes.newEnd = end;
        valueOf(holdReview(file, fixture.content, last.id, notes));
        CHECK(openVersion(file, fixture.pair)->kind == VersionKind::Extension);
        CHECK(openVersion(file, fixture.pair)->review == last.id);
        signDraft(fixture);
        // The day before the end comes once more.
        std::vector<Review> ends;
        for (const Review &each : reviewsOf(file, fixture.pair)) {
            if (each.kind == ReviewKind::BeforeEnd)
                ends.push_back(each);
        }
        REQUIRE(ends.size() == 2);
        CHECK(ends.back().isOpen());
        CHECK(ends.back().dueOn == end.addDays(-28));
        return;
    }
    SECTION("end before the last weeks") {
        notes.outcome = ReviewOutcome::End;
        notes.endKind = partnerships::EndKind::GoalsMetEarly;
        valueOf(holdReview(file, fixture.content, last.id, notes));
        const auto pair = valueOf(partnerships::partnership(file, fixture.pair));
        CHECK(pair.state == partnerships::PartnershipState::EndedEarly);
        CHECK(pair.endKind == partnerships::EndKind::GoalsMetEarly);
        const auto ended = versionInForce(file, fixture.pair);
        CHECK(ended->state == VersionState::Ended);
        CHECK(ended->endedOn == fixture.clock.today());
        CHECK(fixture.text().endedOn == fixture.clock.today());
    }
    SECTION("in the last weeks the closing talk ends it") {
        valueOf(partnerships::beginClosing(file, fixture.pair));
        const Dump closing = dump(file);
        notes.outcome = ReviewOutcome::End;
        valueOf(holdReview(file, fixture.content, last.id, notes));
        CHECK(valueOf(partnerships::partnership(file, fixture.pair)).state ==
              partnerships::PartnershipState::Closing);
        valueOf(file.undo());
        CHECK(dump(file) == closing);
        return;
    }
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("An extension while the next version is being written goes into it", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    const QDate end = valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd.addDays(28);
    CHECK(codeOf(extendPartnership(file, fixture.content, fixture.pair, end, {})) == ErrorCode::TextMissing);
    valueOf(extendPartnership(file, fixture.content, fixture.pair, end, QStringLiteral("more time")));
    CHECK(fixture.text().number == 2);
    CHECK(openVersion(file, fixture.pair)->kind == VersionKind::Extension);
    CHECK(openVersion(file, fixture.pair)->changeReason == QStringLiteral("a new place; more time"));
    CHECK(fixture.term("end_date").value.value(QStringLiteral("date")).toString() == end.toString(Qt::ISODate));
}

TEST_CASE("Reviews are moved, left out and added", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    CHECK(codeOf(addReview(file, fixture.pair, ReviewReason::Asked, fixture.clock.today())) == ErrorCode::NotFound);
    putInForce(fixture);
    const Review third = reviewOf(fixture, ReviewKind::AfterThirdMeeting);
    CHECK(codeOf(moveReview(file, third.id, fixture.clock.today().addDays(-1))) == ErrorCode::BadDate);
    CHECK(codeOf(moveReview(file, third.id, fixture.t.addDays(900))) == ErrorCode::DateOrder);
    const QDate later = third.dueOn.addDays(7);
    valueOf(moveReview(file, third.id, later));
    CHECK(valueOf(review(file, third.id)).state == ReviewState::Moved);
    CHECK(valueOf(review(file, third.id)).agreedOn == third.dueOn);
    CHECK(agreementFacts(file, fixture.pair).nextReview == later);

    // A version with the same words leaves a moved day where it was moved.
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    signDraft(fixture);
    CHECK(valueOf(review(file, third.id)).dueOn == later);

    valueOf(waiveReview(file, third.id, QStringLiteral(" holidays ")));
    CHECK(valueOf(review(file, third.id)).state == ReviewState::Waived);
    CHECK(reviewWords(file, third.id).waivedBecause == QStringLiteral("holidays"));

    const auto extra = valueOf(addReview(file, fixture.pair, ReviewReason::NewPost, fixture.clock.today()));
    CHECK(valueOf(review(file, extra)).reason == ReviewReason::NewPost);
    CHECK(agreementFacts(file, fixture.pair).waiting == extra);
    CHECK(codeOf(addReview(file, fixture.pair, ReviewReason::Asked, fixture.clock.today().addDays(-1))) ==
          ErrorCode::BadDate);
}

TEST_CASE("What happened since suggests an extra look, until it was held", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    CHECK(reviewSuggestions(file, fixture.pair).empty());
    goals::Goal goal;
    goal.partnership = fixture.pair;
    goal.title = QStringLiteral("Listen");
    const GoalId id = valueOf(goals::addGoal(file, goal));
    valueOf(goals::setGoalState(file, id, goals::GoalState::Agreed));
    fixture.clock.setDay(fixture.clock.today().addDays(30));
    valueOf(goals::setGoalState(file, id, goals::GoalState::Achieved));
    REQUIRE(reviewSuggestions(file, fixture.pair).size() == 1);
    CHECK(reviewSuggestions(file, fixture.pair).front() ==
          ReviewSuggestion{ReviewReason::GoalReached, fixture.clock.today()});
    const auto extra = valueOf(addReview(file, fixture.pair, ReviewReason::GoalReached, fixture.clock.today()));
    CHECK(reviewSuggestions(file, fixture.pair).empty());
    valueOf(holdReview(file, fixture.content, extra, {}));
    CHECK(reviewSuggestions(file, fixture.pair).empty());

    const Review half = reviewOf(fixture, ReviewKind::Halfway);
    valueOf(partnerships::pausePair(file, fixture.pair, fixture.clock.today().addDays(40)));
    fixture.clock.setDay(half.dueOn.addDays(1));
    CHECK_FALSE(agreementFacts(file, fixture.pair).reviewWaits.isValid()); // nobody is asked in a pause
    const QDate since = partnerships::pausedOn(file, fixture.pair);
    const Dump before = dump(file);
    valueOf(resumePartnership(file, fixture.pair, {}, true));
    CHECK(reviewOf(fixture, ReviewKind::Halfway).dueOn == half.dueOn.addDays(since.daysTo(fixture.clock.today())));
    REQUIRE(reviewSuggestions(file, fixture.pair).size() == 1);
    CHECK(reviewSuggestions(file, fixture.pair).front().reason == ReviewReason::Pause);
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("A small change is a version with the yes of both in one step", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    SmallChange small;
    small.lines = {{QStringLiteral("cadence"), cadence("every_3_weeks", "45")}};
    CHECK(codeOf(changeInShort(file, fixture.content, fixture.pair, small)) == ErrorCode::TextMissing);
    small.reason = QStringLiteral("more often before the exam");
    small.lines.push_back({QStringLiteral("limits"), {}});
    CHECK(codeOf(changeInShort(file, fixture.content, fixture.pair, small)) == ErrorCode::WrongState);
    small.lines.pop_back();
    small.on = versionInForce(file, fixture.pair)->effectiveOn.addDays(-1);
    CHECK(codeOf(changeInShort(file, fixture.content, fixture.pair, small)) == ErrorCode::DateOrder);
    small.on = {};
    const auto id = valueOf(changeInShort(file, fixture.content, fixture.pair, small));
    const AgreementVersion now = valueOf(version(file, id));
    CHECK(now.state == VersionState::InForce);
    CHECK(now.kind == VersionKind::SmallChange);
    CHECK(now.number == 2);
    CHECK(fixture.text().signatures.size() == 2);
    CHECK(fixture.text().signatures.front().kind == SignatureKind::Spoken);
    CHECK(fixture.printed("cadence") == QStringLiteral("We meet every 3 weeks for 45 minutes."));
    CHECK_FALSE(file.nextUndo());
    const Dump before = dump(file);
    CHECK(codeOf(changeInShort(file, fixture.content, fixture.pair, small)) == ErrorCode::WrongState);
    CHECK(dump(file) == before);
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    small.lines = {{QStringLiteral("cadence"), cadence("every_2_weeks", "45")}};
    CHECK(codeOf(changeInShort(file, fixture.content, fixture.pair, small)) == ErrorCode::WrongState);
}

TEST_CASE("The words are read by the program when both say so, or when the agreement says it", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    CHECK(codeOf(showText(file, fixture.pair, Role::Mentee, true)) == ErrorCode::NotFound);
    fixture.draft();
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    valueOf(showText(file, fixture.pair, Role::Mentee, true));
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    valueOf(showText(file, fixture.pair, Role::Mentor, true));
    CHECK(textAccess(file, fixture.pair).isOpen());
    valueOf(showText(file, fixture.pair, Role::Mentee, false));
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    QJsonObject sees = fixture.term("program_sees").value;
    sees.insert(QStringLiteral("list"), QJsonArray{QStringLiteral("agreement_copy")});
    sees.insert(QStringLiteral("confirmed"), true);
    valueOf(editTerm(file, fixture.content, fixture.term("program_sees").id, sees));
    CHECK(fixture.printed("program_sees") == QStringLiteral("The program receives: a copy of this agreement."));
    // Nobody has signed it yet: a draft is no yes.
    const AgreementVersionId first = fixture.text().version;
    CHECK_FALSE(textAccess(file, fixture.pair).programKeepsCopy());
    CHECK_FALSE(textAccess(file, fixture.pair).opens(first));
    CHECK(fixture.text().programReads); // its paper says what will hold
    completeLines(fixture);
    signDraft(fixture);
    CHECK(textAccess(file, fixture.pair).opens(first));
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    // The next version is theirs until they sign it.
    const AgreementVersionId next = valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    CHECK(textAccess(file, fixture.pair).opens(first));
    CHECK_FALSE(textAccess(file, fixture.pair).opens(next));
    signDraft(fixture);
    CHECK(textAccess(file, fixture.pair).opens(next));
    CHECK_FALSE(textAccess(file, fixture.pair).opens(first));
    for (const Role side : {Role::Mentee, Role::Mentor})
        valueOf(showText(file, fixture.pair, side, true));
    CHECK(textAccess(file, fixture.pair).opens(first));
}

TEST_CASE("Lines can be left open in the step that makes it ready", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.draft();
    completeLines(fixture);
    valueOf(editTerm(file, fixture.content, fixture.term("goal", Voice::Mentor).id, {}));
    const std::vector<OpenPoint> open = openPoints(fixture.text());
    REQUIRE_FALSE(open.empty());
    CHECK(open.front().kind == OpenKind::Goal);
    CHECK(open.front().isGate());
    const Dump before = dump(file);
    CHECK(codeOf(makeReadyLater(file, fixture.content, fixture.pair, {}, {})) == ErrorCode::AgreementIncomplete);
    CHECK(dump(file) == before);
    const QDate day = fixture.clock.today().addDays(30);
    valueOf(makeReadyLater(file, fixture.content, fixture.pair, {open.front().line.id}, day));
    CHECK(fixture.text().state == VersionState::ReadyToSign);
    CHECK(fixture.term("goal", Voice::Mentor).comeBackOn == day);
    CHECK(fixture.text().openReason.isEmpty());
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("A chain of versions and reviews is told in the order of its days", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    const auto hold = [&](ReviewKind kind, ReviewOutcome outcome, const char *reason) {
        ReviewNotes notes;
        notes.outcome = outcome;
        notes.reason = QString::fromUtf8(reason);
        notes.newEnd = valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd.addDays(42);
        notes.words.betterMentor = QStringLiteral("We are braver.");
        fixture.clock.setDay(reviewOf(fixture, kind).dueOn);
        valueOf(holdReview(file, fixture.content, reviewOf(fixture, kind).id, notes));
    };
    const auto nextDay = [&] { fixture.clock.setDay(fixture.clock.today().addDays(1)); };
    const auto amend = [&](const char *words) {
        nextDay();
        valueOf(amendAgreement(file, fixture.pair, QString::fromUtf8(words)));
        valueOf(editTerm(file, fixture.content, fixture.term("other").id,
                         {{QStringLiteral("text"), QString::fromUtf8(words)}}));
        signDraft(fixture);
    };
    amend("We walk.");
    hold(ReviewKind::AfterThirdMeeting, ReviewOutcome::Amend, "other hours");
    valueOf(editTerm(file, fixture.content, fixture.term("other").id,
                     {{QStringLiteral("text"), QStringLiteral("We walk in the morning.")}}));
    signDraft(fixture);
    SmallChange small;
    small.lines = {{QStringLiteral("cadence"), cadence("every_3_weeks", "45")}};
    small.reason = QStringLiteral("more often");
    nextDay();
    valueOf(changeInShort(file, fixture.content, fixture.pair, small));
    hold(ReviewKind::Halfway, ReviewOutcome::Keep, "");
    amend("We walk again.");
    nextDay();
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a mistake")));
    valueOf(discardDraft(file, fixture.pair));
    hold(ReviewKind::BeforeEnd, ReviewOutcome::Extend, "one more thing");
    signDraft(fixture);
    fixture.clock.setDay(fixture.clock.today().addDays(60));
    valueOf(endPartnershipEarly(file, fixture.pair, partnerships::EndKind::GoalsMetEarly));

    const AgreementStory story = valueOf(agreementStory(file, fixture.content, fixture.pair));
    CHECK(story.versions() == 6);
    CHECK(story.reviewsHeld() == 3);
    CHECK(std::is_sorted(story.entries.begin(), story.entries.end(),
                         [](const StoryEntry &a, const StoryEntry &b) { return a.on < b.on; }));
    std::vector<StoryKind> kinds;
    for (const StoryEntry &entry : story.entries)
        kinds.push_back(entry.kind);
    using enum StoryKind;
    CHECK(kinds == std::vector<StoryKind>{InForce, InForce, ReviewHeld, InForce, InForce, ReviewHeld, InForce,
                                          DraftBegun, DraftSetAside, ReviewHeld, InForce, Ended});
    CHECK(story.entries[2].cameOf == 3);
    CHECK(story.entries[2].lookedAt == 2);
    CHECK(story.entries[3].changes.size() == 1);
    CHECK(story.entries[4].version.kind == VersionKind::SmallChange);
    CHECK(story.entries[10].version.kind == VersionKind::Extension);
    CHECK(story.entries[10].end == valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd);
}

TEST_CASE("Reviews keep the undo law", "[agreements][reviews]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    fixture.clock.setDay(reviewOf(fixture, ReviewKind::Halfway).dueOn);
    const auto any = [&](Random &random) { return random.pick(reviewsOf(file, fixture.pair)).id; };
    const std::vector<RandomVerb> verbs = {
        {"hold",
         [&](ProgramFile &f, Random &random) {
             ReviewNotes notes;
             notes.outcome = static_cast<ReviewOutcome>(random.below(3));
             notes.reason = QStringLiteral("why not");
             notes.newEnd = fixture.t.addDays(150 + random.below(60));
             notes.words.stoppedMentee = QStringLiteral("waiting");
             notes.words.ratings = {{QStringLiteral("cadence"), Voice::Both, static_cast<Rating>(random.below(3)), {}}};
             return holdReview(f, fixture.content, any(random), notes);
         }},
        {"move",
         [&](ProgramFile &f, Random &random) {
             return moveReview(f, any(random), fixture.clock.today().addDays(random.below(20)));
         }},
        {"waive", [&](ProgramFile &f, Random &random) { return waiveReview(f, any(random), QStringLiteral("no")); }},
        {"add",
         [&](ProgramFile &f, Random &random) -> Result<void> {
             const auto done = addReview(f, fixture.pair, random.pick(allReviewReasons()), fixture.clock.today());
             return done ? Result<void>() : failure(done.error());
         }},
        {"show",
         [&](ProgramFile &f, Random &random) {
             return showText(f, fixture.pair, random.chance(50) ? Role::Mentee : Role::Mentor, random.chance(50));
         }},
        {"pause",
         [&](ProgramFile &f, Random &) {
             return partnerships::pausePair(f, fixture.pair, fixture.clock.today().addDays(9));
         }},
        {"resume", [&](ProgramFile &f, Random &) { return resumePartnership(f, fixture.pair, {}, true); }},
    };
    for (const unsigned seed : {1U, 2U, 3U})
        checkUndoLaw(file, verbs, seed, 60);
}

TEST_CASE("A program arranges its sections, and agreements that exist keep theirs", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    Arrangement wanted = arrangement(file, fixture.content);
    REQUIRE(wanted.size() == 12);
    const Arrangement shipped = wanted;
    wanted[5].hidden = true; // what stays between us
    CHECK(codeOf(arrangeSections(file, fixture.content, wanted)) == ErrorCode::WrongState);
    wanted[5].hidden = false;
    wanted[1].hidden = true; // why we are doing this
    std::swap(wanted[9], wanted[2]); // reviews come before the goals
    ArrangedSection own;
    own.key = newSectionKey(wanted);
    wanted.push_back(own);
    CHECK(codeOf(arrangeSections(file, fixture.content, wanted)) == ErrorCode::TextMissing);
    wanted.back().title = QStringLiteral("On this ward");
    wanted.back().beginning = QStringLiteral("On this ward we");
    valueOf(arrangeSections(file, fixture.content, wanted));
    CHECK(arrangement(file, fixture.content) == wanted);

    fixture.draft();
    AgreementText text = fixture.text();
    REQUIRE(text.sections.size() == 12);
    CHECK(text.sections[1].number == 2);
    CHECK(text.sections[1].title == QStringLiteral("When we look at this again"));
    CHECK(text.statement.contains(QStringLiteral("section 2")));
    CHECK(text.sections.back().title == QStringLiteral("On this ward"));
    valueOf(editTerm(file, fixture.content, fixture.term("own_1").id,
                     {{QStringLiteral("text"), QStringLiteral("say first names")}}));
    CHECK(fixture.printed("own_1") == QStringLiteral("On this ward we say first names."));

    // Another arrangement is for the agreements that are begun after it.
    valueOf(arrangeSections(file, fixture.content, shipped));
    CHECK(fixture.text().sections.back().title == QStringLiteral("On this ward"));
    CHECK(fixture.text().sections[1].title == QStringLiteral("When we look at this again"));
    // A screen that has arranged the content already reads the same.
    CHECK(valueOf(agreementText(file, contentOf(file, fixture.content, fixture.pair), fixture.pair)) == fixture.text());
}

TEST_CASE("Where the framework says so, the agreement says that the program receives a copy", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    framework::FrameworkText text = valueOf(framework::frameworkOf(file, fixture.cohort));
    text.parameters.keepsAgreement = true;
    const FrameworkId next = valueOf(framework::startFrameworkDraft(file));
    valueOf(framework::editFramework(file, next, text));
    valueOf(framework::publishFramework(file, next, QStringLiteral("a copy for the program")));
    valueOf(framework::moveCohort(file, fixture.cohort, next, QStringLiteral("a copy for the program")));
    fixture.draft();
    CHECK_FALSE(textAccess(file, fixture.pair).programKeepsCopy());
    signDraft(fixture);
    CHECK(textAccess(file, fixture.pair).programKeepsCopy());
    CHECK(fixture.printed("program_sees").contains(QStringLiteral("a copy of this agreement")));
}
