#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/replies.h"
#include "tests/ui/pages/matching_cohort.h"
#include "tests/support/match_cohort.h"
#include "ui/words/operation_words.h"

#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace groundwork;
using namespace groundwork::ui;
using matching_tests::text;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

/// Two published pairs that wait for both yes: Alys with Noor and Kofi with Ritva; with a trial meeting or without.
struct Replies {
    MatchingFixture fixture{QSize(1228, 760)};
    MatchingCohort cohort;
    WindowDriver driver;

    explicit Replies(int trialDays = 0)
        : cohort(fixture)
        , driver(open(trialDays)) {
        fixture.page->activateWindow();
    }
    QWidget &open(int trialDays) {
        framework::Cohort changed = valueOf(framework::cohort(fixture.file(), fixture.people.cohort));
        changed.trialDays = trialDays;
        valueOf(framework::editCohort(fixture.file(), changed));
        const auto solved = valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort));
        valueOf(matching::publishMatch(fixture.file(), solved.scenario, QDate(2026, 9, 30)));
        return fixture.open(Place{PageId::Matching, 0, {}, QStringLiteral("waiting")});
    }
    PartnershipRow of(ParticipantId mentee) {
        for (const PartnershipRow &row : partnerships::partnershipRows(fixture.file(), fixture.people.cohort)) {
            if (row.mentee == mentee)
                return row;
        }
        FAIL("no such pair");
        return {};
    }
    QDialog &dialog(const char *name) {
        auto *found = fixture.page->window()->findChild<QDialog *>(QLatin1String(name));
        REQUIRE(found != nullptr);
        CHECK(namelessWidgets(*found).isEmpty());
        return *found;
    }
    void strip(const WindowDriver &in, const char *name, int letter) {
        in.find<QLineEdit>(QStringLiteral("repliesName"))->clear();
        in.type(QStringLiteral("repliesName"), text(name));
        in.keyTo(QStringLiteral("repliesName"), Qt::Key_Return);
        in.keyTo(QStringLiteral("repliesTable"), letter);
    }
};

QString shown(const QDialog &dialog) {
    QStringList all{dialog.windowTitle()};
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            all += label->text();
        if (const auto *button = qobject_cast<const QPushButton *>(widget))
            all += button->text();
    }
    return plain(all.join(QLatin1Char('\n')));
}

} // namespace

TEST_CASE("A pile of reply strips is typed in by name and letter, and kept as one step", "[ui][matching][replies]") {
    Replies it;
    it.driver.click(QStringLiteral("waitingReplies"));
    const WindowDriver in(it.dialog("repliesDialog"));
    CHECK_FALSE(in.find<QPushButton>(QStringLiteral("repliesKeep"))->isEnabled());
    it.strip(in, "ritva", Qt::Key_Y);
    in.find<QDateEdit>(QStringLiteral("repliesDay"))->setDate(QDate(2026, 9, 16));
    it.strip(in, "Alys", Qt::Key_T);
    it.strip(in, "NOOR", Qt::Key_N);
    it.strip(in, "noor", Qt::Key_Delete); // it was another strip
    it.strip(in, "kofi", Qt::Key_Y);
    CHECK(in.find<QLabel>(QStringLiteral("repliesCount"))->text() == text("3 replies: 2 yes, 1 talk first, 0 no."));
    in.find<QLineEdit>(QStringLiteral("repliesName"))->clear();
    in.type(QStringLiteral("repliesName"), text("Grete"));
    in.keyTo(QStringLiteral("repliesName"), Qt::Key_Return);
    CHECK(in.isShown(QStringLiteral("repliesProblem"))); // nobody is called so
    CHECK(in.find<QLineEdit>(QStringLiteral("repliesName"))->hasFocus()); // and nobody can get the next letter
    in.click(QStringLiteral("repliesKeep"));
    CHECK(it.of(it.cohort.kofi).state == PartnershipState::Accepted);
    CHECK(it.of(it.cohort.kofi).acceptedMentor == QDate(2026, 9, 14));
    CHECK(it.of(it.cohort.kofi).acceptedMentee == QDate(2026, 9, 16));
    CHECK(it.of(it.cohort.alys).talkMentee == QDate(2026, 9, 16));
    CHECK_FALSE(it.of(it.cohort.alys).acceptedMentor.isValid());
    CHECK(it.fixture.navigator.toasts.last() == text("3 replies recorded. 1 pair has both yes. [undo]"));
    valueOf(it.fixture.file().undo());
    CHECK(it.of(it.cohort.kofi).state == PartnershipState::Proposed);
    CHECK_FALSE(it.of(it.cohort.alys).talkMentee.isValid());
}

TEST_CASE("Without a name the letters go down the table", "[ui][matching][replies]") {
    Replies it;
    it.driver.click(QStringLiteral("waitingReplies"));
    const WindowDriver in(it.dialog("repliesDialog"));
    for (const int key : {Qt::Key_Y, Qt::Key_Y, Qt::Key_N, Qt::Key_Y})
        in.keyTo(QStringLiteral("repliesTable"), key);
    in.click(QStringLiteral("repliesKeep"));
    CHECK(it.of(it.cohort.alys).state == PartnershipState::Accepted);
    CHECK(it.of(it.cohort.kofi).state == PartnershipState::Declined);
    CHECK(it.fixture.navigator.toasts.last().contains(text("1 pair is free for another match.")));
}

TEST_CASE("Each is asked alone at the screen, and reads nothing of the other", "[ui][matching][replies]") {
    Replies it;
    it.driver.clickRow(QStringLiteral("waitingTable"), text("Alys"));
    it.driver.click(QStringLiteral("waitingAsk"));
    QDialog &dialog = it.dialog("askDialog");
    const WindowDriver in(dialog);
    CHECK(shown(dialog).contains(text("This is for Alys alone.")));
    CHECK_FALSE(shown(dialog).contains(text("Noor")));
    in.click(QStringLiteral("askHere"));
    CHECK(shown(dialog).contains(text("Your mentor: Noor Rahmani")));
    CHECK(shown(dialog).contains(text("You asked first for help with time on shift")));
    in.click(QStringLiteral("askNo"));
    CHECK_FALSE(shown(dialog).contains(text("Alys"))); // the screen goes to the other
    CHECK(it.of(it.cohort.alys).state == PartnershipState::Proposed);
    in.click(QStringLiteral("askHere"));
    CHECK(shown(dialog).contains(text("Your mentee: Alys Penhale")));
    CHECK_FALSE(shown(dialog).contains(text("Alys Penhale said")));
    in.click(QStringLiteral("askYes"));
    CHECK_FALSE(shown(dialog).contains(text("Alys")));
    in.click(QStringLiteral("askKeep"));
    CHECK(it.of(it.cohort.alys).state == PartnershipState::Declined);
    CHECK(plain(it.fixture.navigator.toasts.last()) ==
          text("It is not to be this time: Alys and Noor are free for another match. [undo]"));
}

TEST_CASE("Who is not here is asked another time", "[ui][matching][replies]") {
    Replies it;
    it.driver.clickRow(QStringLiteral("waitingTable"), text("Kofi"));
    it.driver.click(QStringLiteral("waitingAsk"));
    {
        const WindowDriver in(it.dialog("askDialog"));
        in.click(QStringLiteral("askNotHere"));
        in.click(QStringLiteral("askHere"));
        in.click(QStringLiteral("askYes"));
        in.click(QStringLiteral("askKeep"));
    }
    CHECK(it.of(it.cohort.kofi).acceptedMentor.isValid());
    CHECK_FALSE(it.of(it.cohort.kofi).acceptedMentee.isValid());
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    it.driver.click(QStringLiteral("waitingAsk"));
    QDialog &again = it.dialog("askDialog");
    CHECK(shown(again).contains(text("This is for Kofi alone."))); // Ritva has answered
    const WindowDriver in(again);
    in.click(QStringLiteral("askHere"));
    in.click(QStringLiteral("askYes"));
    in.click(QStringLiteral("askDrop"));
    CHECK_FALSE(it.of(it.cohort.kofi).acceptedMentee.isValid());
}

TEST_CASE("A trial meeting ends without anybody reading who did not want to go on", "[ui][matching][trial]") {
    Replies it(14);
    it.driver.clickRow(QStringLiteral("waitingTable"), text("Alys"));
    it.driver.click(QStringLiteral("waitingBothYes"));
    CHECK(it.of(it.cohort.alys).state == PartnershipState::Trying);
    CHECK(plain(it.driver.find<QLabel>(QStringLiteral("waitingWho"))->text())
              .endsWith(text("Alys Penhale and Noor Rahmani try it out until 28 September 2026.")));
    CHECK_FALSE(it.driver.isShown(QStringLiteral("waitingBothYes")));
    valueOf(partnerships::answerTrial(it.fixture.file(), it.of(it.cohort.alys).id, Role::Mentee, false));
    CHECK(it.driver.rowTexts(QStringLiteral("waitingTable"), 3).contains(text("answered")));
    CHECK_FALSE(it.driver.visibleText().contains(text("rather"), Qt::CaseInsensitive));
    it.driver.click(QStringLiteral("waitingAsk"));
    const WindowDriver in(it.dialog("askDialog"));
    in.click(QStringLiteral("askHere")); // Noor: Alys has answered
    in.click(QStringLiteral("askYes"));
    in.click(QStringLiteral("askKeep"));
    CHECK(it.of(it.cohort.alys).state == PartnershipState::EndedEarly);
    CHECK(plain(it.fixture.navigator.toasts.last()) ==
          text("It is not to be this time: Alys and Noor are free for another match."));
    CHECK_FALSE(it.fixture.file().nextUndo()); // taken back, it would tell what the other said
}

TEST_CASE("The last day of a trial moves, and both go on", "[ui][matching][trial]") {
    Replies it(14);
    it.driver.clickRow(QStringLiteral("waitingTable"), text("Alys"));
    it.driver.click(QStringLiteral("waitingBothYes"));
    it.driver.find<QDateEdit>(QStringLiteral("waitingDay"))->setDate(QDate(2026, 10, 5));
    it.driver.click(QStringLiteral("waitingUntil"));
    CHECK(it.of(it.cohort.alys).trialUntil == QDate(2026, 10, 5));
    it.driver.click(QStringLiteral("waitingGoOn"));
    CHECK(it.of(it.cohort.alys).state == PartnershipState::Accepted);
    CHECK(it.of(it.cohort.alys).firstMoveDue == QDate(2026, 10, 12));
}
