#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/content/pack.h"
#include "core/first_meeting/first_meetings.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/together/draft_lines.h"
#include "ui/words/meeting_words.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

// The draft agreement at 7.1 and on the last page, and the way from each of its lines to the question that made it.

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

/// They have said who does what, and stand at the draft.
void standAtDraft(MeetingFixture &fixture) {
    standAt(fixture, "4.6");
    for (const char *field : {"dates", "topic", "notes", "first_message"})
        fixture.click(QStringLiteral("answer_4.6_program_%1_mentee").arg(QString::fromLatin1(field)));
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("stage_7"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("draftLines")));
}

QString nextWords(MeetingFixture &fixture) {
    return fixture.driver().find<QPushButton>(QStringLiteral("meetingNext"))->text();
}

QString sentenceOf(MeetingFixture &fixture, const char *key) {
    const auto content = valueOf(agreements::AgreementContent::read(valueOf(content::Pack::load())));
    const auto text = valueOf(agreements::agreementText(*fixture.pair.file, content, fixture.pair.pair));
    for (const agreements::AgreementLine *line : agreements::linesOf(text)) {
        if (line->key == QString::fromLatin1(key))
            return agreements::sentence(*line, [](QDate day) { return day.toString(Qt::ISODate); });
    }
    return {};
}

} // namespace

TEST_CASE("A line of the draft leads to the question that made it, and the way on leads back to the line",
          "[ui][together][draft]") {
    MeetingFixture fixture;
    standAtDraft(fixture);
    fixture.click(QStringLiteral("draftChange_dates_by_both"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_4.6_program_dates_mentor")));
    CHECK(nextWords(fixture) == QStringLiteral("Back to our draft"));
    fixture.click(QStringLiteral("answer_4.6_program_dates_mentor"));
    SECTION("at once") {}
    SECTION("after a pause") {
        fixture.key(Qt::Key_Escape);
        fixture.click(QStringLiteral("pauseGoOn"));
        CHECK(nextWords(fixture) == QStringLiteral("Back to our draft"));
    }
    fixture.click(QStringLiteral("meetingNext"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("draftLines")));
    CHECK(sentenceOf(fixture, "dates_by").startsWith(QStringLiteral("Noor")));
    CHECK(fixture.focus() == QStringLiteral("draftChange_dates_by_both"));
    CHECK(nextWords(fixture) == QStringLiteral("Next question"));
}

TEST_CASE("Whoever goes elsewhere from a change is not led back to the draft", "[ui][together][draft]") {
    MeetingFixture fixture;
    standAtDraft(fixture);
    fixture.click(QStringLiteral("draftChange_dates_by_both"));
    SECTION("by the parts") {
        fixture.click(QStringLiteral("stage_5"));
    }
    SECTION("by Back") {
        fixture.click(QStringLiteral("meetingBack"));
    }
    CHECK(nextWords(fixture) == QStringLiteral("Next question"));
}

TEST_CASE("From the last page a line leads to its question and back to the last page", "[ui][together][draft]") {
    MeetingFixture fixture;
    standAtDraft(fixture);
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("draftChange_topic_by_both"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_4.6_program_topic_mentor")));
    CHECK(nextWords(fixture) == QStringLiteral("Back to our draft"));
    fixture.click(QStringLiteral("answer_4.6_program_topic_mentor"));
    fixture.click(QStringLiteral("meetingNext"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingEnd")));
    CHECK(sentenceOf(fixture, "topic_by").startsWith(QStringLiteral("Noor")));
    CHECK(fixture.focus() == QStringLiteral("draftChange_topic_by_both"));
    fixture.click(QStringLiteral("meetingToQuestions"));
    CHECK(nextWords(fixture) != QStringLiteral("Back to our draft"));
}

TEST_CASE("A question left out on the way from the last page leads back there too", "[ui][together][draft]") {
    MeetingFixture fixture;
    standAt(fixture, "3.1"); // only one of the two has said something
    fixture.type(QStringLiteral("answer_3.1_mentee_about_me_text"), QStringLiteral("I go quiet when I am tired"));
    fixture.click(QStringLiteral("answer_3.1_mentee_keep_tick"));
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("stage_7"));
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("draftChange_know_me_mentee"));
    REQUIRE(nextWords(fixture) == QStringLiteral("Back to our draft"));
    fixture.click(QStringLiteral("meetingLater"));
    CHECK(fixture.driver().isShown(QStringLiteral("meetingEnd")));
}

TEST_CASE("On the last page what was taken back can be done again", "[ui][together][draft][undo]") {
    MeetingFixture fixture;
    standAtDraft(fixture);
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("draftChange_topic_by_both"));
    fixture.click(QStringLiteral("answer_4.6_program_topic_mentor"));
    fixture.click(QStringLiteral("meetingNext"));
    const quint64 done = fixture.pair.file->lastStep();
    const QString said = sentenceOf(fixture, "topic_by");
    REQUIRE(said.startsWith(QStringLiteral("Noor")));
    const auto press = [&](int key) {
        fixture.driver().find<QPushButton>(QStringLiteral("meetingToQuestions"))->setFocus();
        fixture.key(key, Qt::ControlModifier);
        fixture.settle();
    };
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Z);
    REQUIRE(fixture.pair.file->lastStep() < done);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Y);
    CHECK(fixture.pair.file->lastStep() == done);
    CHECK(sentenceOf(fixture, "topic_by") == said);
}

TEST_CASE("A line of the framework is edited in its place and is the pair's own from then on",
          "[ui][together][draft]") {
    MeetingFixture fixture;
    standAtDraft(fixture);
    REQUIRE(sentenceOf(fixture, "cadence").contains(QStringLiteral("4")));
    fixture.click(QStringLiteral("draftChange_cadence_both"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("draftDone")));
    auto *other = fixture.together->findChild<QWidget *>(QStringLiteral("term_cadence_length"));
    REQUIRE(other);
    fixture.click(QStringLiteral("draft_dates_by_both")); // another line is marked meanwhile
    CHECK(fixture.driver().isShown(QStringLiteral("draftDone")));
    fixture.click(QStringLiteral("draftDone"));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("draftDone")));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("come back to it on")));
}

TEST_CASE("What is being written into a line of the draft is kept whichever way one leaves",
          "[ui][together][draft]") {
    MeetingFixture fixture;
    standAt(fixture, "7.1");
    fixture.type(QStringLiteral("answer_7.1_program_anything_else_text"), QStringLiteral("We laugh."));
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("meetingBack"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("draftChange_other_both")));
    fixture.click(QStringLiteral("draftChange_other_both")); // its question is the draft itself
    auto *edit = fixture.together->findChild<QWidget *>(QStringLiteral("term_other_text"));
    REQUIRE(edit);
    auto *words = qobject_cast<QPlainTextEdit *>(edit);
    REQUIRE(words);
    words->setFocus();
    words->selectAll();
    sendText(*words, QStringLiteral("We laugh a lot."));
    CHECK(fixture.focus() == QStringLiteral("term_other_text"));
    CHECK(QApplication::focusWidget() == words);
    SECTION("by the next question") {
        fixture.click(QStringLiteral("meetingNext"));
    }
    SECTION("by a pause") {
        fixture.key(Qt::Key_Escape);
        CHECK(fixture.driver().isShown(QStringLiteral("meetingPaused")));
    }
    SECTION("by the blank screen") {
        fixture.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(fixture.driver().isShown(QStringLiteral("togetherBlank")));
    }
    CHECK(fixture.errors() == QStringList());
    INFO(sentenceOf(fixture, "other").toStdString());
    CHECK(sentenceOf(fixture, "other").contains(QStringLiteral("We laugh a lot.")));
}

TEST_CASE("Of several questions that feed a line the one that settles it together makes it", "[ui][together][draft]") {
    const Script script = valueOf(Script::read(valueOf(content::Pack::load())));
    const auto made = [&](const char *line, const QSet<QString> &answered) {
        const Prompt *prompt = promptOfLine(script, QString::fromLatin1(line), answered);
        return prompt ? prompt->key : QString();
    };
    const QSet<QString> goals{QStringLiteral("5.3"), QStringLiteral("5.4"), QStringLiteral("7.3")};
    CHECK(made("goal", goals) == QStringLiteral("5.4"));
    CHECK(made("goal", {QStringLiteral("5.3")}) == QStringLiteral("5.3"));
    CHECK(made("watch", {QStringLiteral("6.9")}) == QStringLiteral("6.9"));
    CHECK(made("help", {QStringLiteral("4.3"), QStringLiteral("4.4")}) == QStringLiteral("4.3"));
    CHECK(made("goal", {}).isEmpty());
}

TEST_CASE("A line that begins with a name of another direction runs the program's way", "[ui][together][draft]") {
    const QString arabic = QStringLiteral("\u0644\u064A\u0644\u0649, mentee");
    CHECK(words::sentenceWithNames(QStringLiteral("Alys, mentee")) == QStringLiteral("Alys, mentee"));
    CHECK(words::sentenceWithNames(QStringLiteral("12 \u0644")).startsWith(QChar(0x200E)));
    CHECK(words::sentenceWithNames(arabic) == QChar(0x200E) + arabic);
    CHECK(words::sentenceWithNames(QString()).isEmpty());
}

TEST_CASE("With the largest text on a small screen a line of the draft has the width to itself",
          "[ui][together][draft][large]") {
    MeetingFixture fixture({1024, 640});
    fixture.theme.setTextScale(200);
    standAtDraft(fixture);
    const auto *lines = fixture.driver().widget(QStringLiteral("draftLines"));
    const auto *change = fixture.driver().widget(QStringLiteral("draftChange_dates_by_both"));
    CHECK(change->mapTo(lines, QPoint()).x() < lines->width() / 4); // it stands below, where the line begins
}
