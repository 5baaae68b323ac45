#include "ui/shell/program_summary.h"

#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/quality/next_steps.h"
#include "core/quality/set_up.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace groundwork::ui {

namespace {

QString say(const char *text, int number = -1) {
    return QCoreApplication::translate("ProgramSummary", text, nullptr, number);
}

} // namespace

QString ProgramTotals::words() const {
    if (people == 0)
        return say("no people yet");
    const QString peopleWords = say("%n (person|people)", people);
    return pairs > 0 ? say("%n pair(s)", pairs) + QStringLiteral(" · ") + peopleWords : peopleWords;
}

ProgramTotals programTotals(const ProgramFile &file, CohortId cohort) {
    ProgramTotals totals;
    if (const Result<framework::Cohort> found = framework::cohort(file, cohort))
        totals.cohortName = found->name;
    totals.people = people::participantCount(file, cohort);
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort))
        totals.pairs += partnerships::isOver(row.state) ? 0 : 1;
    return totals;
}

RecentProgram recentProgramOf(const ProgramFile &file, CohortId cohort) {
    const ProgramTotals totals = programTotals(file, cohort);
    RecentProgram recent;
    recent.path = file.path();
    recent.name = totals.cohortName;
    recent.people = totals.people;
    recent.pairs = totals.pairs;
    recent.openedAt = QDateTime::fromSecsSinceEpoch(file.clock().now());
    if (const Result<framework::Program> program = framework::program(file))
        recent.organization = program->organization;
    if (const Result<framework::Cohort> found = framework::cohort(file, cohort))
        recent.state = words::cohortStateLine(*found, file.clock().today());
    if (const auto facts = quality::cohortFacts(file, cohort); facts && !quality::isBeingSetUp(*facts))
        recent.jobs = static_cast<int>(quality::nextSteps(*facts).size());
    return recent;
}

} // namespace groundwork::ui
