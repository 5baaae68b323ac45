#include "app/cli/verbs.h"

#include "app/cli/shipped.h"
#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/partnerships/partnership_rows.h"

namespace groundwork::cli {

namespace {

using namespace agreements;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Sign)
};

/// The sides of --side: one, or both in the order in which they stand on the page.
std::vector<Role> chosenSides(const QString &text)
{
    if (text == QLatin1String("both"))
        return {Role::Mentee, Role::Mentor};
    const auto side = roleFromKey(text);
    return side ? std::vector<Role>{*side} : std::vector<Role>{};
}

/// Drafts the agreement where there is none and makes it ready where it is a draft.
Result<void> prepare(ProgramFile &file, const AgreementContent &content, PartnershipId pair, const QString &reason)
{
    if (!currentVersion(file, pair)) {
        if (const auto drafted = draftAgreement(file, content, pair); !drafted)
            return failure(drafted.error());
    }
    const auto open = openVersion(file, pair);
    if (open && open->state == VersionState::Draft)
        return makeReady(file, content, pair, reason);
    return {};
}

int runSign(Invocation &invocation)
{
    const auto pair = PartnershipId::fromText(invocation.value("pair"));
    const std::vector<Role> sides = chosenSides(invocation.value("side"));
    const auto kind = signatureKindFromKey(invocation.value("kind"));
    if (!pair || sides.empty() || !kind)
        return invocation.misuse(Words::tr("Signing needs --pair ID, --side mentor, mentee or both, and --kind typed, "
                                           "ink or spoken."));
    const auto date = invocation.dateValue("date", invocation.clock().today());
    if (!date)
        return kMisuse;
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const Result<content::Pack> pack = shippedPack(*file);
    const Result<AgreementContent> content = pack ? AgreementContent::read(*pack) : failure(pack.error());
    if (!content)
        return invocation.refuse(content.error());
    if (const Result<void> ready = prepare(*file, *content, *pair, invocation.value("reason")); !ready)
        return invocation.refuse(ready.error());

    AgreementVersion version;
    for (const Role side : sides) {
        SignatureDraft signature;
        signature.side = side;
        signature.kind = *kind;
        signature.name = sides.size() == 1 ? invocation.value("name") : QString();
        signature.on = *date;
        signature.place = invocation.value("place");
        const Result<AgreementVersion> signedVersion = sign(*file, *content, *pair, signature);
        if (!signedVersion)
            return invocation.refuse(signedVersion.error());
        version = *signedVersion;
    }
    invocation.say(version.state == VersionState::InForce
                       ? Words::tr("Version %1 is in force.").arg(version.number)
                       : Words::tr("Version %1 waits for the other signature.").arg(version.number));
    return invocation.succeed({{QStringLiteral("version"), version.number},
                               {QStringLiteral("state"), versionStateKey(version.state)}});
}

} // namespace

Command signCommand()
{
    return {QStringLiteral("sign"),
            QStringLiteral("sign FILE --pair ID --side mentor|mentee|both --kind typed|ink|spoken [--name TEXT] "
                           "[--date DATE] [--place TEXT] [--reason TEXT]"),
            Words::tr("Signs the agreement of a pair; with the second signature it is in force."),
            {{QStringLiteral("pair"), Words::tr("The pair."), QStringLiteral("ID")},
             {QStringLiteral("side"), Words::tr("Who signs."), QStringLiteral("SIDE")},
             {QStringLiteral("kind"), Words::tr("How."), QStringLiteral("KIND")},
             {QStringLiteral("name"), Words::tr("The name as signed."), QStringLiteral("TEXT")},
             {QStringLiteral("date"), Words::tr("The day; today without it."), QStringLiteral("DATE")},
             {QStringLiteral("place"), Words::tr("The place, if it matters."), QStringLiteral("TEXT")},
             {QStringLiteral("reason"), Words::tr("Why it is signed although required lines are open."),
              QStringLiteral("TEXT")}},
            1,
            1,
            runSign};
}

} // namespace groundwork::cli
