#include "core/agreements/agreement_access.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/version_edit.h"
#include "core/file/verb.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::agreements {

bool saysCopy(const ProgramFile &file, AgreementVersionId version) {
    const std::vector<WorkingTerm> terms = termsOf(file, version);
    return std::any_of(terms.begin(), terms.end(), [](const WorkingTerm &term) {
        if (term.key != QLatin1String("program_sees"))
            return false;
        // A default is a list of choices; what the pair chose stands in an object with it.
        const QJsonValue list = term.value.value(QLatin1String("list"));
        const QJsonArray chosen = list.isArray() ? list.toArray() : list.toObject().value(QLatin1String("choices")).toArray();
        return chosen.contains(QStringLiteral("agreement_copy"));
    });
}

TextAccess textAccess(const ProgramFile &file, PartnershipId partnership) {
    const agreement_table::Shown shown = agreement_table::shown(file.database(), partnership);
    TextAccess access{shown.mentee, shown.mentor, {}};
    if (const auto inForce = versionInForce(file, partnership); inForce && saysCopy(file, inForce->id))
        access.copy = inForce->id;
    return access;
}

Result<void> showText(ProgramFile &file, PartnershipId partnership, Role side, bool shown) {
    if (!agreement_table::agreementOf(file.database(), partnership))
        return noAgreement(partnership);
    return file.perform(operationFor(file, Verb::ShareAgreement, partnership), [&](Change &change) -> Result<void> {
        agreement_table::setShown(change, partnership, side, shown);
        return {};
    });
}

} // namespace groundwork::agreements
