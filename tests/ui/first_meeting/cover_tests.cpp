#include "core/file/drafts.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/widgets/answer_pane.h"
#include "ui/widgets/answer_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/words_edit.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

const QString kSecret = QStringLiteral("only mine 4471");

/// Is the text anywhere in the window: in a control, in what undo would bring back, or in the accessibility
/// tree?
bool isReachable(MeetingFixture &fixture, const QString &text) {
    for (QPlainTextEdit *edit : fixture.front().findChildren<QPlainTextEdit *>()) {
        if (edit->toPlainText().contains(text))
            return true;
        while (edit->document()->isUndoAvailable())
            edit->undo();
        if (edit->toPlainText().contains(text))
            return true;
    }
    for (QLabel *label : fixture.front().findChildren<QLabel *>()) {
        if (label->text().contains(text))
            return true;
    }
    return accessibleText(QAccessible::queryAccessibleInterface(&fixture.front())).contains(text);
}

} // namespace

TEST_CASE("Dials that nobody set say nothing", "[ui][first_meeting]") {
    const testing::PairFile pair;
    Theme theme;
    const AnswerStyle style{theme};
    const auto said = [&](const char *value) {
        return answerText(style, *pair.script.prompt(QStringLiteral("3.2")), Side::Mentee, testing::json(value));
    };
    CHECK(said(R"({"dials": {}})").empty());
    CHECK(said("{}").empty());
}

TEST_CASE("A cover really takes the answer away, and the reveal brings both", "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    const QString mentee = QStringLiteral("answer_6.1_mentee_well_when_text");
    fixture.type(mentee, QStringLiteral("first try"));
    fixture.type(mentee, kSecret);
    CHECK(isReachable(fixture, kSecret));
    fixture.type(mentee, kSecret);
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("meetingReveal"))->isEnabled());

    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    CHECK_FALSE(isReachable(fixture, kSecret));
    CHECK(fixture.pair.row("6.1", Side::Mentee)->state == AnswerState::Hidden);
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("pane_mentee_status"))->text() ==
          QStringLiteral("Ready"));
    CHECK(fixture.driver().isShown(QStringLiteral("cover_mentee")));
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("meetingReveal"))->isEnabled());

    fixture.type(QStringLiteral("answer_6.1_mentor_well_when_text"), QStringLiteral("we begin on time"));
    fixture.click(QStringLiteral("pane_mentor_cover"));
    REQUIRE(fixture.driver().find<QPushButton>(QStringLiteral("meetingReveal"))->isEnabled());
    fixture.click(QStringLiteral("meetingReveal"));
    const QString shown = fixture.driver().visibleText();
    CHECK(shown.contains(kSecret));
    CHECK(shown.contains(QStringLiteral("we begin on time")));
    CHECK(fixture.pair.row("6.1", Side::Mentee)->state == AnswerState::Revealed);
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("meetingReveal")));
}

TEST_CASE("A pass looks like an answer until the covers lift, and then adds nothing", "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.clickOver(QStringLiteral("pane_mentor_pass"));
    CHECK(fixture.driver().isShown(QStringLiteral("cover_mentor")));
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("pane_mentor_status"))->text() ==
          QStringLiteral("Ready"));
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), QStringLiteral("calm"));
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    fixture.click(QStringLiteral("meetingReveal"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("Nothing to add here.")));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("calm")));
}

TEST_CASE("One side alone leaves its answer for later, and the other's is shown as usual",
          "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.type(QStringLiteral("answer_6.1_mentor_well_when_text"), kSecret);
    fixture.clickOver(QStringLiteral("pane_mentor_later"));
    CHECK(fixture.pair.row("6.1", Side::Mentor)->state == AnswerState::Later);
    CHECK_FALSE(isReachable(fixture, kSecret));
    CHECK_FALSE(fixture.pair.row("6.1", Side::Mentee));
    CHECK(fixture.driver().isShown(QStringLiteral("cover_mentor")));
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), QStringLiteral("calm"));
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    fixture.click(QStringLiteral("meetingReveal"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("calm")));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("Nothing to add here.")));
    CHECK(fixture.pair.row("6.1", Side::Mentor)->state == AnswerState::Later);
}

TEST_CASE("A covered answer can be changed by its author", "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), kSecret);
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    fixture.clickOver(QStringLiteral("pane_mentee_change"));
    CHECK(fixture.driver().find<WordsEdit>(QStringLiteral("answer_6.1_mentee_well_when_text"))->text() ==
          kSecret);
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), QStringLiteral("another word"));
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    CHECK(fixture.pair.row("6.1", Side::Mentee, Side::Mentee)->value == QStringLiteral("another word"));
    CHECK_FALSE(isReachable(fixture, QStringLiteral("another word")));
}

TEST_CASE("Closing saves what is open, and a private prompt opens for one alone",
          "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "5.6");
    CHECK(fixture.driver().isShown(QStringLiteral("cover_mentee")));
    CHECK(fixture.driver().isShown(QStringLiteral("cover_mentor")));
    fixture.clickOver(QStringLiteral("pane_mentee_change"));
    fixture.click(QStringLiteral("answer_5.6_mentee_mine_2"));
    fixture.click(QStringLiteral("answer_5.6_mentee_helps_5"));
    fixture.together->close();
    fixture.settle();
    CHECK_FALSE(fixture.together);
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Paused);
    CHECK(fixture.pair.row("5.6", Side::Mentee, Side::Mentee)->value ==
          testing::json(R"({"mine": 2, "helps": 5})"));
    CHECK_FALSE(fixture.pair.row("5.6", Side::Mentee));
}

TEST_CASE("Text that rests is kept as a draft and comes back", "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "1.4");
    fixture.type(QStringLiteral("answer_1.4_mentee_useful_text"), QStringLiteral("half a thou"));
    REQUIRE(eventually([&] {
        const MeetingDesk desk(fixture.context(), fixture.pair.pair);
        return desk.draftOf(QStringLiteral("1.4"), Side::Mentee) == QStringLiteral("half a thou");
    }));
    delete fixture.together; // the process is gone, and nothing was saved on the way
    fixture.openTogether();
    // Whoever opens the page again is not its author: it comes back covered, and no undo brings it up.
    CHECK_FALSE(isReachable(fixture, QStringLiteral("half a thou")));
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("meetingReveal"))->isEnabled());
    fixture.clickOver(QStringLiteral("pane_mentee_change"));
    CHECK(fixture.driver().find<WordsEdit>(QStringLiteral("answer_1.4_mentee_useful_text"))->text() ==
          QStringLiteral("half a thou"));
    CHECK_FALSE(fixture.pair.row("1.4", Side::Mentee));
}

TEST_CASE("What was half-typed and never shown is kept when the two go on", "[ui][first_meeting]") {
    MeetingFixture fixture;
    const QString key = answerDraftKey(fixture.pair.pair, QStringLiteral("1.4"), Side::Mentee);
    valueOf(saveDraft(*fixture.pair.file, key, QStringLiteral("[\"half a thou\"]")));
    standAt(fixture, "1.4");
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.pair.row("1.4", Side::Mentee, Side::Mentee)->value == QStringLiteral("half a thou"));
    CHECK(fixture.pair.row("1.4", Side::Mentee)->state == AnswerState::Hidden);
    CHECK_FALSE(draft(*fixture.pair.file, key));
}

TEST_CASE("One primary button at a time leads through a covered question", "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "1.4");
    const auto primaries = [&] {
        QStringList names;
        for (const QPushButton *each : fixture.front().findChildren<QPushButton *>()) {
            if (each->isVisible() && buttonKind(each) == ButtonKind::Primary)
                names.append(each->objectName());
        }
        return names;
    };
    CHECK(primaries() == QStringList{QStringLiteral("pane_mentee_cover")});
    fixture.type(QStringLiteral("answer_1.4_mentee_useful_text"), QStringLiteral("to know more"));
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    CHECK(primaries() == QStringList{QStringLiteral("pane_mentor_cover")});
    fixture.type(QStringLiteral("answer_1.4_mentor_useful_text"), QStringLiteral("to talk less"));
    fixture.click(QStringLiteral("pane_mentor_cover"));
    CHECK(primaries() == QStringList{QStringLiteral("meetingReveal")});
    fixture.click(QStringLiteral("meetingReveal"));
    CHECK(primaries() == QStringList{QStringLiteral("meetingNext")});
}

TEST_CASE("Where the listener writes, the listener has the keyboard", "[ui][first_meeting]") {
    MeetingFixture fixture;
    standAt(fixture, "2.1");
    const auto says = [&](const char *pane) {
        return fixture.driver().find<QLabel>(QString::fromLatin1(pane) + QStringLiteral("_status"))->text();
    };
    CHECK(says("pane_mentor") == QStringLiteral("Alys has the keyboard"));
    fixture.driver().find<QWidget>(QStringLiteral("answer_2.1_mentee_matters_text"))->setFocus();
    CHECK(says("pane_mentee") == QStringLiteral("Noor has the keyboard"));
}
