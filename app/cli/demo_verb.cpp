#include "app/cli/verbs.h"
#include "core/base/error_code.h"

#include "core/demo/sample.h"

#include <QFileInfo>

#include <optional>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Demo)
};

int runDemo(Invocation &invocation)
{
    const QString which = invocation.positional(0);
    const QString out = invocation.positional(1);
    const std::optional<demo::SampleId> sample = demo::sampleFromKey(which);
    if (!sample)
        return invocation.misuse(
            Words::tr("There is no sample cohort \"%1\". There are university, hospital and community.").arg(which));
    bool ok = true;
    const quint32 seed = invocation.isSet("seed") ? invocation.value("seed").toUInt(&ok) : 1;
    if (!ok)
        return invocation.misuse(Words::tr("The seed is a whole number."));
    if (QFileInfo::exists(out) && !invocation.force())
        return invocation.refuse(Error(ErrorCode::FileExists, {out}));
    const Result<content::Pack> pack = content::Pack::load();
    if (!pack)
        return invocation.refuse(pack.error());
    const Result<demo::SampleCounts> counts =
        demo::buildSample(out, *pack, *sample, invocation.clock().today(), seed, invocation.force());
    if (!counts)
        return invocation.refuse(counts.error());
    invocation.say(Words::tr("%n people", nullptr, counts->people) + QStringLiteral(", ")
                   + Words::tr("%n pair(s)", nullptr, counts->pairs) + QStringLiteral(": ") + out);
    return invocation.succeed({{QStringLiteral("file"), out},
                               {QStringLiteral("people"), counts->people},
                               {QStringLiteral("pairs"), counts->pairs}});
}

} // namespace

Command demoCommand()
{
    return {QStringLiteral("demo"),
            QStringLiteral("demo university|hospital|community OUT.groundwork [--seed N]"),
            Words::tr("Builds a sample cohort of invented people."),
            {{QStringLiteral("seed"), Words::tr("Another seed, other details."), QStringLiteral("N")}},
            2,
            2,
            runDemo};
}

} // namespace groundwork::cli
