#include "app/cli/verbs.h"
#include "core/base/error_code.h"

#include "core/demo/hospital_sample.h"

#include <QFileInfo>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Demo)
};

int runDemo(Invocation &invocation)
{
    const QString which = invocation.positional(0);
    const QString out = invocation.positional(1);
    if (which == QLatin1String("university") || which == QLatin1String("community"))
        return invocation.refuse(Words::tr("This version ships one sample cohort, the hospital. Nothing was written. "
                                           "Use \"demo hospital\"."));
    if (which != QLatin1String("hospital"))
        return invocation.misuse(Words::tr("There is no sample cohort \"%1\".").arg(which));
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
        demo::buildHospital(out, *pack, invocation.clock().today(), seed, invocation.force());
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
            QStringLiteral("demo hospital OUT.groundwork [--seed N]"),
            Words::tr("Builds a sample cohort of invented people."),
            {{QStringLiteral("seed"), Words::tr("Another seed, other details."), QStringLiteral("N")}},
            2,
            2,
            runDemo};
}

} // namespace groundwork::cli
