// The program and its cohort: which one is shown, what the head of the sidebar says of it, and their dialogs.
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "ui/pages/framework/sections_dialog.h"
#include "ui/pages/overview/program_dialog.h"
#include "ui/pages/program/cohort_dialog.h"
#include "ui/pages/program/cohort_state_dialog.h"
#include "ui/pages/program/letterhead_dialog.h"
#include "ui/pages/program/new_cohort_dialog.h"
#include "ui/pages/program/roles_dialog.h"
#include "ui/shell/program_view.h"
#include "ui/together/together_window.h"
#include "ui/widgets/banner.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>

#include <algorithm>
#include <vector>

namespace groundwork::ui {

void ProgramView::setCohort(CohortId cohort) {
    if (m_cohort == cohort)
        return;
    if (m_together && !m_together->close())
        return;
    m_cohort = cohort;
    makePagesAnew(Place{PageId::Overview, 0, {}, {}});
}

/// The cohort that is shown went with an undo: the newest one is shown instead.
void ProgramView::followCohort() {
    const std::vector<framework::Cohort> all = framework::cohorts(m_file);
    const bool there = std::any_of(all.begin(), all.end(),
                                   [this](const framework::Cohort &cohort) { return cohort.id == m_cohort; });
    if (!there && !all.empty())
        setCohort(all.front().id);
}

/// Words that pages have said already are said again with the new names.
void ProgramView::followRoles() {
    const auto program = framework::program(m_file);
    if (!program || program->roles == m_roles)
        return;
    m_roles = program->roles;
    m_content = m_services.content.inRoleNames(m_roles);
    Q_EMIT rolesRenamed();
    makePagesAnew(m_current ? m_current->place() : Place());
}

void ProgramView::doHeadAction(HeadAction action) {
    switch (action) {
    case HeadAction::NewCohort:
    case HeadAction::NextCohort: {
        using From = NewCohortDialog::From;
        auto *dialog = new NewCohortDialog(
            context(), action == HeadAction::NextCohort ? From::CohortBefore : From::Template, this);
        connect(dialog, &NewCohortDialog::made, this, &ProgramView::setCohort);
        dialog->open();
        break;
    }
    case HeadAction::Settings:
        (new CohortDialog(context(), this))->open();
        break;
    case HeadAction::State:
        (new CohortStateDialog(context(), this))->open();
        break;
    }
}

void ProgramView::editProgram() {
    (new ProgramDialog(context(), ProgramDialog::Part::Purpose, this))->open();
}

void ProgramView::nameRoles() {
    (new RolesDialog(context(), this))->open();
}

void ProgramView::editLetterhead() {
    (new LetterheadDialog(context(), this))->open();
}

void ProgramView::arrangeSections() {
    (new SectionsDialog(context(), this))->open();
}

void ProgramView::readHead() {
    const Result<framework::Program> program = framework::program(m_file);
    SidebarHead head;
    head.readOnly = m_file.isReadOnly();
    const QDate today = m_file.clock().today();
    for (const framework::Cohort &cohort : framework::cohorts(m_file)) {
        head.cohorts.push_back({cohort.name, words::cohortStateLine(cohort, today)});
        if (cohort.id != m_cohort)
            continue;
        head.current = static_cast<int>(head.cohorts.size()) - 1;
        head.state = words::cohortStateWord(cohort.state);
        head.stateDetail = words::cohortStateDetail(cohort, today);
        showOver(cohort);
        head.quiet = cohort.state == framework::CohortState::Draft || framework::isOver(cohort.state);
    }
    if (program) {
        head.organization = program->organization;
        m_sidebar->setHelpLine(program->coordinatorName, program->coordinatorContact);
    }
    m_sidebar->setHead(head);
}

/// The records of a cohort that is over are read-only, and whoever looks at them is told so before they try.
void ProgramView::showOver(const framework::Cohort &cohort) {
    m_over->setVisible(framework::isOver(cohort.state));
    const int above = m_over->isHidden() || m_readOnly != nullptr ? 0 : m_services.theme.space(12);
    m_bannerRow->setContentsMargins(m_services.theme.space(20), above, m_services.theme.space(20), 0);
    if (!framework::isOver(cohort.state))
        return;
    m_over->set(Banner::Tone::Info, words::cohortOverSentence(cohort));
    const bool reopens = cohort.state == framework::CohortState::Closed && !m_file.isReadOnly() &&
                         (!cohort.closedOn.isValid() ||
                          cohort.closedOn.daysTo(m_file.clock().today()) <= framework::kReopenDays);
    m_over->setAction(reopens ? tr("Open it again…") : QString());
}

} // namespace groundwork::ui
