#pragma once

#include "core/content/pack.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/together/together_window.h"


namespace groundwork::ui {

/// Together, with a pair whose names are in two scripts: every prompt of the longest form, a hand-over, a revealed
/// answer, Pause, and the page at the end.
template <class Visit>
void walkTogether(ShellFixture &fixture, const Visit &visit) {
    using namespace first_meeting;
    ProgramFile &file = fixture.window->programFile();
    const Script script = valueOf(Script::read(fixture.content));
    PartnershipId pair;
    for (const auto &row : partnerships::partnershipRows(file, fixture.view().cohort())) {
        if (row.state == partnerships::PartnershipState::Accepted && row.mentorName.startsWith(QLatin1String("Malia")))
            pair = row.id;
    }
    REQUIRE(pair.isValid());
    const auto before = firstMeetingOf(file, pair);
    if (!before || !before->isOpen()) { // a room that was walked through may have planned it
        valueOf(planFirstMeeting(file, script, pair, Length::OneTwenty, Mode::OneScreen));
        valueOf(startFirstMeeting(file, pair));
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            valueOf(saveAnswer(file, script, pair, QStringLiteral("3.2"), side,
                               QJsonObject{{QStringLiteral("dials"),
                                            QJsonObject{{QStringLiteral("a"), side == Side::Mentee ? 1 : 9}}}}));
        }
        valueOf(reveal(file, script, pair, QStringLiteral("3.2")));
    }
    const auto sequence = meetingSequence(script, *firstMeetingOf(file, pair), {});
    valueOf(setStage(file, script, pair, sequence.front()->key, 0));
    fixture.view().go(Place{PageId::Pair, pair.value, QStringLiteral("together"), {}});
    TogetherWindow *together = fixture.view().togetherWindow();
    REQUIRE(together);
    together->showNormal();
    together->resize(fixture.window->size());
    const WindowDriver driver(*together);
    for (const Prompt *prompt : sequence) {
        visit(QStringLiteral("together, %1").arg(prompt->key), *together);
        if (prompt->key == QStringLiteral("5.6")) {
            driver.click(QStringLiteral("pane_mentee_change"));
            visit(QStringLiteral("together, look away"), *together);
            driver.click(QStringLiteral("handOverGo"));
            visit(QStringLiteral("together, alone"), *together);
        }
        driver.click(QStringLiteral("meetingNext"));
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    visit(QStringLiteral("together, the end"), *together);
    driver.click(QStringLiteral("meetingToQuestions"));
    QApplication::processEvents();
    together->activateWindow(); // offscreen no window manager does it
    QApplication::processEvents();
    driver.key(Qt::Key_Escape);
    QApplication::processEvents();
    REQUIRE(driver.isShown(QStringLiteral("meetingPaused")));
    visit(QStringLiteral("together, paused"), *together);
    together->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace groundwork::ui
