#include "core/agreements/agreement_access.h"
#include "core/agreements/readiness.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/base/error_code.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/support/dump.h"
#include "tests/support/undo_law.h"

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

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
