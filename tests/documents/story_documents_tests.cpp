#include "core/agreements/agreement_story.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/agreements/small_change.h"
#include "core/base/error_code.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/documents/document_support.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/goal_chart.h"
#include "ui/documents/goal_sheet_document.h"
#include "ui/documents/story_documents.h"
#include "ui/words/date_words.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::documents;
using namespace groundwork::testing;

namespace {

/// Five amendments with reviews among them, a small change, an extension and an end.
void liveThrough(AgreementFile &fixture) {
    ProgramFile &file = *fixture.file;
    putInForce(fixture);
    const auto write = [&](const char *words) {
        valueOf(editTerm(file, fixture.content, fixture.term("other").id,
                         {{QStringLiteral("text"), QString::fromUtf8(words)}}));
        valueOf(makeReady(file, fixture.content, fixture.pair, QStringLiteral("the rest comes later")));
        fixture.signBoth(fixture.clock.today());
        fixture.clock.setDay(fixture.clock.today().addDays(3));
    };
    const auto hold = [&](ReviewKind kind, ReviewOutcome outcome, const char *reason) {
        for (const Review &review : reviewsOf(file, fixture.pair)) {
            if (review.kind != kind || !review.isOpen())
                continue;
            fixture.clock.setDay(std::max(review.dueOn, fixture.clock.today()));
            ReviewNotes notes;
            notes.outcome = outcome;
            notes.reason = QString::fromUtf8(reason);
            notes.newEnd = valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd.addDays(42);
            notes.words.betterMentee = QStringLiteral("Nobody finishes my sentence.");
            notes.words.stoppedMentor = QStringLiteral("Answering first.");
            notes.words.ratings = {{QStringLiteral("cadence"), agreements::Voice::Both, Rating::Adjust,
                                    QStringLiteral("مرحبا, more often")}};
            valueOf(holdReview(file, fixture.content, review.id, notes));
        }
    };
    const auto amend = [&](const char *reason, const char *words) {
        valueOf(amendAgreement(file, fixture.pair, QString::fromUtf8(reason)));
        write(words);
    };
    amend("we found a better place", "We walk along the harbour.");
    amend("the winter", "We sit in the library.");
    hold(ReviewKind::AfterThirdMeeting, ReviewOutcome::Amend, "more time for questions");
    write("We sit in the library and begin with a question.");
    SmallChange small;
    small.lines = {{QStringLiteral("cadence"),
                    {{QStringLiteral("cadence"), QStringLiteral("every_3_weeks")}, {QStringLiteral("length"), QStringLiteral("45")}}}};
    small.reason = QStringLiteral("more often before the exam");
    valueOf(changeInShort(file, fixture.content, fixture.pair, small));
    fixture.clock.setDay(fixture.clock.today().addDays(3));
    hold(ReviewKind::Halfway, ReviewOutcome::Amend, "<b>no</b> names");
    write("We sit in the library, begin with a question, and name nobody.");
    amend("the spring", "We walk along the harbour again.");
    hold(ReviewKind::BeforeEnd, ReviewOutcome::Extend, "one more thing to finish");
    write("We walk along the harbour, and finish one thing.");
    fixture.clock.setDay(fixture.clock.today().addDays(30));
    valueOf(endPartnershipEarly(file, fixture.pair, partnerships::EndKind::GoalsMetEarly));
}

QString textOf(const Document &document) {
    QString all;
    for (const Page &page : document.pages)
        all += page.text() + QLatin1Char('\n');
    return all;
}

} // namespace

TEST_CASE("The story of an agreement can be followed by somebody who was not there", "[documents][story]") {
    needGui();
    AgreementFile fixture;
    liveThrough(fixture);
    const AgreementStory story = valueOf(agreementStory(*fixture.file, fixture.content, fixture.pair));
    CHECK(story.versions() == 8);
    CHECK(story.reviewsHeld() == 3);
    const Document document = storyDocument(story, fixture.clock.today(), PageStyle{});
    const QString said = textOf(document);
    const char *order[] = {"Version 1: the first agreement", "Version 2: changed",          "we found a better place",
                           "Version 3: changed",             "Review: after meeting 3",     "Nobody finishes my sentence.",
                           "Version 4: changed",             "Version 5: a small change",   "more often before the exam",
                           "Review: halfway",                "Version 6: changed",          "<b>no</b> names",
                           "Version 7: changed",             "Review: before the end",      "Version 8: they go on for longer",
                           "The agreement ended"};
    qsizetype at = 0;
    for (const char *piece : order) {
        INFO(piece);
        const qsizetype found = said.indexOf(QString::fromUtf8(piece), at);
        REQUIRE(found >= 0);
        at = found;
    }
    CHECK(said.contains(QStringLiteral("They change it: version 4.")));
    CHECK(document.pages.size() <= 3);
    CHECK(pdfText(document).contains(QStringLiteral("Our agreement")));
    if (qEnvironmentVariableIsSet("GROUNDWORK_KEEP_PDF")) // to look at
        writeDocument(document, qEnvironmentVariable("GROUNDWORK_KEEP_PDF") + QStringLiteral("/story.pdf"));
}

TEST_CASE("What changed between any two versions is printed word by word", "[documents][story]") {
    needGui();
    AgreementFile fixture;
    liveThrough(fixture);
    PrintRequest request;
    request.cohort = fixture.cohort;
    request.kind = DocumentKind::AgreementChanges;
    const auto versions = versionsOf(*fixture.file, fixture.pair);
    request.versionBefore = versions.at(1).id;
    request.versionAfter = versions.at(6).id;
    const auto batch = valueOf(documentsFor(*fixture.file, request));
    const QString said = textOf(valueOf(batch.sources.front().make()).front());
    CHECK(said.contains(QStringLiteral("Versions 2 and 7")));
    CHECK(said.contains(QStringLiteral("We walk along the harbour")));
    CHECK(said.contains(QStringLiteral("again.")));
    request.versionBefore = {};
    request.versionAfter = {};
    CHECK(textOf(valueOf(valueOf(documentsFor(*fixture.file, request)).sources.front().make()).front())
              .contains(QStringLiteral("Versions 7 and 8")));
}

TEST_CASE("The last version carries the day on which it ended", "[documents][story]") {
    needGui();
    AgreementFile fixture;
    liveThrough(fixture);
    PrintRequest request;
    request.cohort = fixture.cohort;
    request.kind = DocumentKind::Agreements;
    const QString said = textOf(valueOf(valueOf(documentsFor(*fixture.file, request)).sources.front().make()).front());
    CHECK(said.contains(QStringLiteral("ended on ") + words::longDate(fixture.clock.today())));
}

TEST_CASE("A goal sheet says what a goal is and how far it has come, as chart and as table", "[documents][goals]") {
    needGui();
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    goals::Goal goal;
    goal.partnership = fixture.pair;
    goal.owner = goals::GoalOwner::Mentor;
    goal.title = QStringLiteral("Hear our handover as a new nurse hears it");
    goal.different = QStringLiteral("I ask before I answer.");
    goal.confidence = 4;
    const GoalId id = valueOf(goals::addGoal(file, goal));
    valueOf(goals::setGoalState(file, id, goals::GoalState::Agreed));
    for (const int step : {0, 2, 3}) {
        goals::GoalUpdate update;
        update.goal = id;
        update.step = step;
        update.changed = QStringLiteral("step %1 – مرحبا").arg(step);
        valueOf(goals::noteGoal(file, update));
        fixture.clock.setDay(fixture.clock.today().addDays(20));
    }
    PrintRequest request;
    request.cohort = fixture.cohort;
    request.kind = DocumentKind::GoalSheets;
    const Document sheet = valueOf(valueOf(documentsFor(file, request)).sources.front().make()).front();
    const QString said = textOf(sheet);
    for (const char *piece : {"Hear our handover", "4 of 5", "nearly there", "not begun", "From the start until now"})
        CHECK(said.contains(QString::fromUtf8(piece)));
    if (qEnvironmentVariableIsSet("GROUNDWORK_KEEP_PDF"))
        writeDocument(sheet, qEnvironmentVariable("GROUNDWORK_KEEP_PDF") + QStringLiteral("/goals.pdf"));

    GoalLine line{QStringLiteral("one"), goals::GoalOwner::Mentee, {{fixture.t, 1}, {fixture.t.addDays(30), 4}}};
    const QStringList ladder{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
    CHECK(goalChart({}, ladder, QSizeF(300, 90)).empty());
    CHECK_FALSE(goalChart({line}, ladder, QSizeF(300, 90)).empty());
    CHECK(goalChartRows({line}, ladder, words::longDate).front().at(3).startsWith(QStringLiteral("4, ")));
}
