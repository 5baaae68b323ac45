#pragma once

#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/people/people.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"

namespace groundwork::ui {

/// Matching with pairs to propose, two scenarios side by side, and the dialogs that say what would happen.
template <class Visit, class Dialog>
void walkMatching(ShellFixture &fixture, const WindowDriver &driver, const Visit &visit, const Dialog &dialog) {
    ProgramFile &file = fixture.window->programFile();
    const CohortId cohort = fixture.view().cohort();
    const auto join = [&](const QString &name, Role role) {
        people::Person person;
        person.fullName = name;
        people::Participant participant;
        participant.person = valueOf(people::addPerson(file, person));
        participant.cohort = cohort;
        participant.role = role;
        participant.state = people::ParticipantState::Accepted;
        return valueOf(people::addParticipant(file, participant));
    };
    join(QStringLiteral("عبد الرحمن الخطيب"), Role::Mentee);
    join(QStringLiteral("Bartholomew Llobet-Casanovas"), Role::Mentor);
    join(QStringLiteral("Ritva Salmela"), Role::Mentor);
    fixture.view().go(Place{PageId::Matching, 0, {}, QStringLiteral("to_match")});
    visit(QStringLiteral("proposals"), *fixture.window);
    driver.click(QStringLiteral("scenarioAdd"));
    visit(QStringLiteral("scenario name"), *driver.widget(QStringLiteral("scenarioNameDialog")));
    driver.click(QStringLiteral("scenarioNameKeep"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto swapped = matching::scenarioByName(file, cohort).proposals;
    REQUIRE(swapped.size() >= 2);
    const ParticipantId other = swapped[1].mentor;
    valueOf(matching::pinPair(file, matching::scenarioByName(file, cohort), {swapped[0].mentee, other}, true));
    driver.click(QStringLiteral("matchWayOpen"));
    visit(QStringLiteral("two scenarios"), *fixture.window);
    driver.click(QStringLiteral("scenarioChanges"));
    dialog(QStringLiteral("scenarioChangesDialog"));
    driver.click(QStringLiteral("matchAsBoard"));
    visit(QStringLiteral("the board"), *fixture.window);
    driver.click(QStringLiteral("matchAsTable"));
    driver.trigger(QStringLiteral("matchTableBeside"));
    dialog(QStringLiteral("besideDialog"));
    driver.click(QStringLiteral("neverEdit"));
    dialog(QStringLiteral("neverDialog"));
    driver.clickRow(QStringLiteral("matchTable"), QStringLiteral("Saoirse"));
    visit(QStringLiteral("a match"), *fixture.window);
    driver.click(QStringLiteral("matchNever"));
    dialog(QStringLiteral("matchNeverDialog"));
    valueOf(matching::publishMatch(file, matching::scenarioByName(file, cohort)));
    fixture.view().go(Place{PageId::Matching, 0, {}, QStringLiteral("waiting")});
    visit(QStringLiteral("waiting for a yes"), *fixture.window);
    driver.click(QStringLiteral("waitingReplies"));
    dialog(QStringLiteral("repliesDialog"));
    driver.click(QStringLiteral("waitingAsk"));
    driver.click(QStringLiteral("askHere"));
    dialog(QStringLiteral("askDialog"));
    valueOf(file.undo()); // what comes after looks at the proposals
}

} // namespace groundwork::ui
