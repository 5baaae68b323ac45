#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/first_meeting/played_example.h"
#include "core/first_meeting/program_script.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/support/played_walk.h"
#include "tests/support/whole_meeting.h"
#include "tests/ui/shell_fixture.h"
#include "ui/together/draft_lines.h"
#include "ui/together/together_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QPointer>

#include <algorithm>

// Two people play the whole 90-minute script of content.md 3.12 in the real window, each answer through the control of
// its type, with a pause and a restart in the middle. The same answers typed in from paper give the same agreement.

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

const QDate kT(2027, 8, 25);

struct Story {
    ShellFixture it;
    PlayedExample example = valueOf(PlayedExample::read(it.content, kT));
    std::vector<PaperAnswer> answers = wholeMeeting(example);
    PartnershipId pair;

    Story() {
        it.clock.setDay(example.date(QStringLiteral("first_meeting")));
        testing::CohortFile source;
        source.clock.setDay(example.date(QStringLiteral("matched")));
        source.accept("Alys Penhale", "Noor Rahmani");
        framework::FrameworkText text = valueOf(framework::frameworkOf(*source.file, source.cohort));
        text.notMentoring.clear(); // the lines that ship, which the played answers tick
        const Script shipped = valueOf(Script::read(it.content));
        for (const Option &line : shipped.prompt(QStringLiteral("4.5"))->field(QStringLiteral("clear"))->options)
            text.notMentoring.append(line.text);
        valueOf(framework::editFramework(*source.file, framework::frameworkVersions(*source.file).front().id, text));
        const QString path = it.folder.path(QStringLiteral("side.groundwork"));
        valueOf(source.file->saveCopy(path, true));
        REQUIRE(it.window->openFile(path));
        pair = source.pairs.front();
        settle();
    }
    [[nodiscard]] ProgramFile &file() const { return it.view().file(); }
    [[nodiscard]] Script script() const {
        const auto framework = valueOf(framework::frameworkOf(file(), it.view().cohort()));
        return valueOf(programScript(it.content, framework.notMentoring));
    }
    [[nodiscard]] agreements::AgreementText agreement() const {
        const auto content = valueOf(agreements::AgreementContent::read(it.content));
        valueOf(agreements::draftAgreement(file(), content, pair));
        return valueOf(agreements::agreementText(file(), content, pair));
    }
    static void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    [[nodiscard]] WindowDriver front() const {
        TogetherWindow *together = it.view().togetherWindow();
        return together && together->isVisible() ? WindowDriver(*together) : it.driver();
    }
    void click(const QString &name) const {
        front().click(name);
        settle();
    }
    void clickOver(const QString &name) const {
        click(name);
        if (front().isShown(QStringLiteral("handOverGo")))
            click(QStringLiteral("handOverGo"));
    }
    [[nodiscard]] const PaperAnswer *said(const QString &prompt, Side side) const {
        const auto found = std::find_if(answers.begin(), answers.end(), [&](const PaperAnswer &each) {
            return each.prompt == prompt && each.side == side;
        });
        return found == answers.end() ? nullptr : &*found;
    }
    /// Lines and gaps as the two settle them under the open answers.
    void settleUnder(const Prompt &prompt) const {
        for (const QJsonValue &value : example.data().value(QStringLiteral("agreed_lines")).toArray()) {
            const QJsonObject line = value.toObject();
            if (line.value(QStringLiteral("prompt")).toString() == prompt.key)
                front().type(QStringLiteral("agreedLine"), line.value(QStringLiteral("text")).toString());
        }
        for (const QJsonValue &value : example.data().value(QStringLiteral("alignment")).toArray()) {
            const QJsonObject item = value.toObject();
            const QString name = QStringLiteral("alignment_%1").arg(item.value(QStringLiteral("topic")).toString());
            if (!name.startsWith(QStringLiteral("alignment_%1.").arg(prompt.key)) ||
                !front().isShown(name + QStringLiteral("_settled")))
                continue;
            front().type(name + QStringLiteral("_settled"), item.value(QStringLiteral("settled")).toString());
            if (front().find<QCheckBox>(name + QStringLiteral("_print"))->isChecked() !=
                item.value(QStringLiteral("printed")).toBool())
                click(name + QStringLiteral("_print"));
        }
    }
    void play(const PlayedWalk &walk, const Prompt &prompt, const Prompt *twin) const {
        const bool covers = prompt.who == Who::Alone;
        for (const Side side : {Side::Program, Side::Mentee, Side::Mentor}) {
            const PaperAnswer *answer = said(prompt.key, side);
            if (!answer && twin)
                answer = said(twin->key, side);
            if (!answer || (covers && side == Side::Program))
                continue;
            const QString pane = QStringLiteral("pane_%1").arg(sideKey(side));
            // The first is asked for alone; the other one's turn to be alone comes with the hand-over.
            if (side != Side::Program && prompt.isPrivate(side) && front().isShown(pane + QStringLiteral("_change")))
                clickOver(pane + QStringLiteral("_change"));
            walk.answer(*answer);
            if (side != Side::Program && (covers || prompt.isPrivate(side)) && !isPass(answer->value))
                clickOver(pane + QStringLiteral("_cover"));
            else if (front().isShown(QStringLiteral("handOverGo")))
                click(QStringLiteral("handOverGo"));
        }
        if (!covers)
            return;
        click(QStringLiteral("meetingReveal"));
        if (const PaperAnswer *both = said(prompt.key, Side::Program))
            walk.answer(*both);
    }
};

} // namespace

TEST_CASE("Two people play the whole 90-minute script in the window and end with an agreement",
          "[journey][together]") {
    const Story story;
    story.it.view().go(Place{PageId::Pair, story.pair.value, QStringLiteral("first_meeting"), {}});
    Story::settle();
    story.click(QStringLiteral("meetingLength_90"));
    story.click(QStringLiteral("meetingBegin"));
    REQUIRE(story.it.view().togetherWindow());
    const Script script = story.script();
    QSet<FieldType> used;
    int asked = 0;
    for (const Prompt *prompt :
         meetingSequence(script, *firstMeetingOf(story.file(), story.pair), {})) {
        INFO(prompt->key.toStdString());
        REQUIRE(story.front().isShown(QStringLiteral("privacyLabel")));
        const PlayedWalk walk(story.front(), script, Length::Ninety, [] { Story::settle(); });
        story.play(walk, *prompt, script.prompt(prompt->twin));
        story.settleUnder(*prompt);
        for (const Field &field : prompt->fieldsFor(Length::Ninety))
            used.insert(field.type);
        ++asked;
        if (prompt->key == QStringLiteral("4.3")) { // a pause, and days later on the very question
            story.it.view().togetherWindow()->activateWindow(); // offscreen no window manager does it
            Story::settle();
            story.front().key(Qt::Key_Escape);
            Story::settle();
            REQUIRE(story.front().isShown(QStringLiteral("meetingPaused")));
            story.click(QStringLiteral("pauseClose"));
            CHECK_FALSE(story.it.view().togetherWindow());
            story.click(QStringLiteral("meetingTogether"));
            REQUIRE(story.front().isShown(QStringLiteral("meetingView")));
            CHECK(story.front().find<QLabel>(QStringLiteral("promptText"))->text().contains(
                QStringLiteral("How much of each kind of help")));
        }
        story.click(QStringLiteral("meetingNext"));
    }
    CHECK(asked == 44); // 49 less the four of 120 minutes, and two goals as one
    for (const FieldType type :
         {FieldType::ShortText, FieldType::LongText, FieldType::Choice, FieldType::Choices, FieldType::Scale,
          FieldType::Amounts, FieldType::Dials, FieldType::Ranking, FieldType::List, FieldType::Pick, FieldType::Date,
          FieldType::DateTime, FieldType::TimeRange, FieldType::Confirm}) {
        INFO(fieldTypeKey(type).toStdString());
        CHECK(used.contains(type));
    }
    REQUIRE(story.front().isShown(QStringLiteral("meetingEnd")));
    story.click(QStringLiteral("meetingFinish"));
    CHECK(firstMeetingOf(story.file(), story.pair)->state == FirstMeetingState::Completed);

    const agreements::AgreementText made = story.agreement();
    int fromMeeting = 0;
    for (const agreements::AgreementLine *line : agreements::linesOf(made)) {
        if (line->origin != agreements::LineOrigin::FromFirstMeeting || !line->isPrinted())
            continue;
        INFO(line->key.toStdString());
        ++fromMeeting;
        CHECK(promptOfLine(script, line->key) != nullptr);
    }
    CHECK(fromMeeting > 25);

    // The same on paper.
    const Story paper;
    const auto entered = valueOf(
        enterPaperAnswers(paper.file(), paper.script(), paper.pair, paper.answers, Length::Ninety));
    CHECK(entered.problems.empty());
    valueOf(reopenFirstMeeting(paper.file(), paper.pair));
    for (const QJsonValue &value : paper.example.data().value(QStringLiteral("agreed_lines")).toArray())
        valueOf(editAgreedLine(paper.file(), paper.script(), paper.pair,
                               value.toObject().value(QStringLiteral("prompt")).toString(),
                               {value.toObject().value(QStringLiteral("text")).toString(), LineStatus::Settled, {}}));
    for (const AlignmentItem &item : alignmentItems(story.file(), story.pair))
        valueOf(settleAlignmentTopic(paper.file(), paper.script(), paper.pair, item.topic, item.status, item.settled,
                                     item.printed));
    valueOf(completeFirstMeeting(paper.file(), paper.pair));
    const auto dates = [](QDate day) { return day.toString(Qt::ISODate); };
    CHECK(agreements::plainText(paper.agreement(), dates).toStdString() ==
          agreements::plainText(made, dates).toStdString());
}
