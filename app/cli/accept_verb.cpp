#include "app/cli/verbs.h"
#include "core/file/verb.h"

#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"

namespace groundwork::cli {

namespace {

using namespace partnerships;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Accept)
};

/// The pairs of --pair: one, or all that are proposed.
std::optional<std::vector<PartnershipId>> chosenPairs(Invocation &invocation, const ProgramFile &file)
{
    const QString text = invocation.value("pair");
    if (text != QLatin1String("all")) {
        const auto id = PartnershipId::fromText(text);
        return std::vector<PartnershipId>{*id};
    }
    const auto cohort = invocation.chosenCohort(file);
    if (!cohort)
        return std::nullopt;
    std::vector<PartnershipId> chosen;
    for (const PartnershipRow &row : partnershipRows(file, *cohort)) {
        if (row.state == PartnershipState::Proposed)
            chosen.push_back(row.id);
    }
    return chosen;
}

int runAccept(Invocation &invocation)
{
    const QString pair = invocation.value("pair");
    if (pair != QLatin1String("all") && !PartnershipId::fromText(pair))
        return invocation.misuse(Words::tr("Say with --pair which pair, or all. The verb \"pairs\" lists them."));
    const QString sideText = invocation.isSet("side") ? invocation.value("side") : QStringLiteral("both");
    const auto side = roleFromKey(sideText);
    if (!side && sideText != QLatin1String("both"))
        return invocation.misuse(Words::tr("The side is %1, %2 or both.").arg(roleKey(Role::Mentor), roleKey(Role::Mentee)));
    const auto date = invocation.dateValue("date", invocation.clock().today());
    if (!date)
        return kMisuse;
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto pairs = chosenPairs(invocation, *file);
    if (!pairs)
        return kRefused;
    const Operation operation{Verb::AcceptPair, {QString::number(pairs->size())}, {}, false};
    const Result<int> accepted = file->perform(operation, [&](Change &) -> Result<int> {
        int count = 0;
        for (const PartnershipId id : *pairs) {
            const Result<void> done = side ? acceptPair(*file, id, *side, *date) : acceptPairBoth(*file, id, *date);
            if (!done)
                return failure(done.error());
            ++count;
        }
        return count;
    });
    if (!accepted)
        return invocation.refuse(accepted.error());
    invocation.say(Words::tr("%n pair(s): yes recorded.", nullptr, *accepted));
    return invocation.succeed({{QStringLiteral("accepted"), *accepted}});
}

} // namespace

Command acceptCommand()
{
    return {QStringLiteral("accept"),
            QStringLiteral("accept FILE --pair ID|all [--side mentor|mentee|both] [--date DATE]"),
            Words::tr("Records the yes of a side, or of both."),
            {{QStringLiteral("pair"), Words::tr("The pair, or all that are proposed."), QStringLiteral("ID")},
             {QStringLiteral("side"), Words::tr("Who says yes; both without it."), QStringLiteral("SIDE")},
             {QStringLiteral("date"), Words::tr("The day; today without it."), QStringLiteral("DATE")}},
            1,
            1,
            runAccept};
}

} // namespace groundwork::cli
