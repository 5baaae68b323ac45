#include "app/cli/verbs.h"

#include "core/content/pack.h"
#include "core/content/default_framework.h"
#include "core/content/program_templates.h"
#include "core/framework/frameworks.h"
#include "core/programs/program_starts.h"
#include "ui/words/date_words.h"

#include <QFile>
#include <QFileInfo>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::New)
};

QString templateNames()
{
    QStringList names;
    for (const framework::ProgramTemplate each : framework::programTemplates())
        names << framework::programTemplateKey(each);
    return names.join(QStringLiteral(", "));
}

int runNew(Invocation &invocation)
{
    framework::NewProgram wanted;
    wanted.program.name = invocation.value("program");
    wanted.program.organization = invocation.value("organization");
    wanted.program.coordinatorName = invocation.value("coordinator");
    wanted.program.coordinatorContact = invocation.value("contact");
    wanted.program.locale = QStringLiteral("en");
    wanted.program.roles = tidy(RoleNames{invocation.value("mentor-name"), invocation.value("mentor-plural"),
                                          invocation.value("mentee-name"), invocation.value("mentee-plural")});
    wanted.cohortName = invocation.value("cohort");
    wanted.publish = true;
    if (wanted.program.name.isEmpty() || wanted.cohortName.isEmpty() || !invocation.isSet("start"))
        return invocation.misuse(Words::tr("A new program needs --program, --cohort and --start."));
    const auto start = invocation.dateValue("start", {});
    const auto end = invocation.dateValue("end", {});
    if (!start || !end)
        return kMisuse;
    wanted.start = *start;
    wanted.end = *end;
    if (invocation.isSet("template")) {
        const auto chosen = framework::programTemplateFromKey(invocation.value("template"));
        if (!chosen)
            return invocation.misuse(Words::tr("There is no template \"%1\". There are: %2.")
                                         .arg(invocation.value("template"), templateNames()));
        wanted.programTemplate = *chosen;
        // A framework without words cannot be published: whoever chose Blank writes it in the window.
        wanted.publish = *chosen != framework::ProgramTemplate::Blank;
    }
    return createProgramFile(invocation, [&](ProgramFile &file) -> Result<QJsonObject> {
        const Result<content::Pack> pack = content::Pack::load(wanted.program.locale);
        if (!pack)
            return failure(pack.error());
        const auto text = invocation.isSet("template") ? content::templateText(*pack, wanted.programTemplate)
                                                       : content::defaultFramework(*pack);
        if (!text)
            return failure(text.error());
        const Result<CohortId> cohort = programs::startProgram(file, wanted, *text);
        if (!cohort)
            return failure(cohort.error());
        invocation.say(Words::tr("Made %1 with the cohort %2, from %3.")
                           .arg(invocation.positional(0), wanted.cohortName, words::longDate(wanted.start)));
        invocation.say(wanted.publish ? Words::tr("The framework is published as version 1.")
                                      : Words::tr("The framework is an empty draft: write and publish it in the window."));
        return QJsonObject{{QStringLiteral("file"), invocation.positional(0)}};
    });
}

} // namespace

Command newCommand()
{
    return {QStringLiteral("new"),
            QStringLiteral("new OUT.groundwork --program NAME --cohort NAME --start DATE [--end DATE] [--template NAME]"),
            Words::tr("Makes a program with the default framework, published, and its first cohort."),
            {{QStringLiteral("program"), Words::tr("The program's name."), QStringLiteral("NAME")},
             {QStringLiteral("organization"), Words::tr("The organization."), QStringLiteral("NAME")},
             {QStringLiteral("coordinator"), Words::tr("The coordinator's name, as printed."), QStringLiteral("NAME")},
             {QStringLiteral("contact"), Words::tr("The private help line, as printed."), QStringLiteral("TEXT")},
             {QStringLiteral("mentor-name"), Words::tr("What the one who helps is called."), QStringLiteral("NAME")},
             {QStringLiteral("mentor-plural"), Words::tr("Several of them; with an s without it."), QStringLiteral("NAME")},
             {QStringLiteral("mentee-name"), Words::tr("What the one who learns is called."), QStringLiteral("NAME")},
             {QStringLiteral("mentee-plural"), Words::tr("Several of them; with an s without it."), QStringLiteral("NAME")},
             {QStringLiteral("start"), Words::tr("First day of the cohort."), QStringLiteral("DATE")},
             {QStringLiteral("end"), Words::tr("Last day; the template's length without it."), QStringLiteral("DATE")},
             {QStringLiteral("template"), Words::tr("One of: %1.").arg(templateNames()), QStringLiteral("NAME")}},
            1,
            1,
            runNew};
}

} // namespace groundwork::cli
