#include "app/cli/verbs.h"

#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/programs/program_starts.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Cohorts)
};

/// Makes the cohort of --add, from --from or --template. None after a sentence, with the exit code in `code`.
std::optional<CohortId> add(Invocation &invocation, ProgramFile &file, int &code)
{
    programs::NewCohort wanted{invocation.value("add"), {}, {}};
    const auto start = invocation.dateValue("start", {});
    const auto end = invocation.dateValue("end", {});
    code = kMisuse;
    if (!start || !end)
        return std::nullopt;
    wanted.start = *start;
    wanted.end = *end;
    Result<CohortId> made = failure(ErrorCode::NotFound);
    if (invocation.isSet("from")) {
        const Result<framework::Cohort> before = framework::cohortByName(file, invocation.value("from"));
        if (!before) {
            code = invocation.refuse(before.error());
            return std::nullopt;
        }
        if (!wanted.start.isValid())
            wanted.start = programs::suggestNext(*before).start;
        made = programs::nextCohort(file, before->id, wanted);
    } else {
        if (!wanted.start.isValid()) {
            code = invocation.misuse(Words::tr("A cohort needs --start, or --from with the cohort before."));
            return std::nullopt;
        }
        const QString key = invocation.isSet("template") ? invocation.value("template") : QStringLiteral("staff");
        const auto chosen = framework::programTemplateFromKey(key);
        if (!chosen) {
            code = invocation.misuse(Words::tr("There is no template \"%1\".").arg(key));
            return std::nullopt;
        }
        made = programs::addCohort(file, wanted, *chosen);
    }
    if (!made) {
        code = invocation.refuse(made.error());
        return std::nullopt;
    }
    return *made;
}

QJsonObject row(const ProgramFile &file, const framework::Cohort &cohort)
{
    const auto version = framework::framework(file, cohort.framework);
    return {{QStringLiteral("id"), cohort.id.toText()},
            {QStringLiteral("name"), cohort.name},
            {QStringLiteral("state"), framework::cohortStateKey(cohort.state)},
            {QStringLiteral("start"), cohort.start.toString(Qt::ISODate)},
            {QStringLiteral("end"), cohort.end.toString(Qt::ISODate)},
            {QStringLiteral("framework"), version ? version->version : 0},
            {QStringLiteral("people"), people::participantCount(file, cohort.id)},
            {QStringLiteral("pairs"), static_cast<int>(partnerships::partnershipRows(file, cohort.id).size())}};
}

int runCohorts(Invocation &invocation)
{
    const bool adding = invocation.isSet("add");
    const bool moving = invocation.isSet("state");
    const auto file = invocation.openProgram(!adding && !moving);
    if (!file)
        return kRefused;
    QJsonObject answer;
    if (adding) {
        int code = kRefused;
        const std::optional<CohortId> made = add(invocation, *file, code);
        if (!made)
            return code;
        answer.insert(QStringLiteral("added"), made->toText());
    }
    if (moving) {
        const auto state = framework::cohortStateFromKey(invocation.value("state"));
        if (!state)
            return invocation.misuse(Words::tr("There is no state \"%1\".").arg(invocation.value("state")));
        const auto cohort = invocation.chosenCohort(*file);
        if (!cohort)
            return kRefused;
        if (const auto done = framework::setCohortState(*file, *cohort, *state, invocation.value("reason")); !done)
            return invocation.refuse(done.error());
    }
    QJsonArray cohorts;
    for (const framework::Cohort &cohort : framework::cohorts(*file)) {
        cohorts << row(*file, cohort);
        invocation.say(Words::tr("%1: %2 to %3, %4").arg(cohort.name, words::longDate(cohort.start),
                                                        words::longDate(cohort.end),
                                                        words::cohortStateWord(cohort.state)));
    }
    answer.insert(QStringLiteral("cohorts"), cohorts);
    return invocation.succeed(answer);
}

} // namespace

Command cohortsCommand()
{
    return {QStringLiteral("cohorts"),
            QStringLiteral("cohorts FILE [--add NAME [--from COHORT | --start DATE [--template NAME]] [--end DATE]] "
                           "[--state STATE [--reason TEXT]]"),
            Words::tr("The cohorts of a program, newest first; adds one, or moves one on."),
            {{QStringLiteral("add"), Words::tr("A further cohort of this name."), QStringLiteral("NAME")},
             {QStringLiteral("from"), Words::tr("With the settings, questions, weights and framework of this cohort."),
              QStringLiteral("COHORT")},
             {QStringLiteral("template"), Words::tr("With the settings of this template."), QStringLiteral("NAME")},
             {QStringLiteral("start"), Words::tr("First day."), QStringLiteral("DATE")},
             {QStringLiteral("end"), Words::tr("Last day."), QStringLiteral("DATE")},
             {QStringLiteral("state"), Words::tr("Moves the cohort of --cohort on: recruiting, matching, running, "
                                                 "closing, closed, archived, cancelled."),
              QStringLiteral("STATE")},
             {QStringLiteral("reason"), Words::tr("Why it is cancelled."), QStringLiteral("TEXT")}},
            1,
            1,
            runCohorts};
}

} // namespace groundwork::cli
