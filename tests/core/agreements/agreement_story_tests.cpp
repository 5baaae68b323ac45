#include "core/agreements/agreement_story.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/agreements/small_change.h"
#include "core/base/error_code.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/support/dump.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

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
