#pragma once

#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/person_editor.h"

namespace groundwork::ui {

/// The people page, and what several of its tests begin with.
struct PeopleFixture : PageFixture<PeoplePage> {
    /// Alys, a mentee with a need and a goal; Hana, a mentor of two; Kofi, a mentee who waits.
    void addThree() {
        const ParticipantId alys = people.add("Alys Penhale", Role::Mentee);
        people.add("Hana Kovářová", Role::Mentor, 2);
        const ParticipantId kofi = people.add("Kofi Amankwah", Role::Mentee);
        valueOf(groundwork::people::setParticipantState(file(), kofi, groundwork::people::ParticipantState::Waiting));
        groundwork::people::Participant profile = valueOf(groundwork::people::participant(file(), alys));
        profile.profile.seeks = {{QStringLiteral("Handover"), 1}};
        profile.profile.goalSeed = QStringLiteral("speak up early");
        valueOf(groundwork::people::editParticipant(file(), profile));
    }

    /// The editor that is open; the test fails without one.
    [[nodiscard]] PersonEditor *editor() const {
        auto *editor = page->findChild<PersonEditor *>(QStringLiteral("personEditor"));
        REQUIRE(editor != nullptr);
        return editor;
    }
};

} // namespace groundwork::ui
