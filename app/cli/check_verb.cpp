#include "app/cli/verbs.h"

#include "core/file/program_check.h"
#include "ui/words/check_words.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Check)
};

int runCheck(Invocation &invocation)
{
    const Result<CheckReport> report = checkProgramFile(invocation.positional(0), invocation.isSet("deep"));
    if (!report)
        return invocation.refuse(report.error());
    QJsonArray findings;
    for (const CheckFinding &finding : report->findings) {
        const QString sentence = words::findingSentence(finding);
        findings << sentence;
        invocation.say(sentence);
    }
    const bool ok = report->findings.empty();
    if (ok)
        invocation.say(Words::tr("The file is whole and consistent: %n row(s) looked at.", nullptr,
                                 static_cast<int>(report->rows)));
    invocation.succeed({{QStringLiteral("ok"), ok},
                        {QStringLiteral("schema"), report->schemaVersion},
                        {QStringLiteral("tables"), report->tables},
                        {QStringLiteral("rows"), report->rows},
                        {QStringLiteral("findings"), findings}});
    return ok ? kDone
              : invocation.refuse(Words::tr("%n thing(s) found. Nothing was changed. Keep the file and open the last "
                                            "backup.",
                                            nullptr, static_cast<int>(report->findings.size())));
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"),
            QStringLiteral("check FILE [--deep]"),
            Words::tr("Says whether the file is whole and consistent; changes nothing."),
            {{QStringLiteral("deep"), Words::tr("Read every page, index and text.")}},
            1,
            1,
            runCheck};
}

} // namespace groundwork::cli
