#include "core/agreements/move_effects.h"

#include "core/agreements/agreement_rows.h"
#include "core/framework/framework_check.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/partnerships/partnership_rows.h"

namespace groundwork::agreements {

Result<MoveEffects> moveEffects(const ProgramFile &file, CohortId id, FrameworkId to) {
    const auto cohort = framework::cohort(file, id);
    if (!cohort)
        return failure(cohort.error());
    const auto from = framework::framework(file, cohort->framework);
    if (!from)
        return failure(from.error());
    const auto wanted = framework::framework(file, to);
    if (!wanted)
        return failure(wanted.error());
    MoveEffects effects;
    effects.from = *from;
    effects.to = *wanted;
    effects.before = *cohort;
    effects.after = *cohort;
    framework::followParameters(effects.after, from->parameters, wanted->parameters);
    effects.agreedPairs = framework::acceptedPartnerships(file, id);
    effects.readers = framework_use::readingCounts(framework_use::readers(file, id)).read;
    effects.needsReason = effects.agreedPairs > 0 && cohort->state != framework::CohortState::Draft &&
                          cohort->state != framework::CohortState::Recruiting;
    const auto facts = agreementFactsOfCohort(file, id);
    for (const partnerships::PartnershipRow &pair : partnerships::partnershipRows(file, id)) {
        const auto fact = facts.find(pair.id);
        if (fact == facts.end() || fact->second.ended)
            continue;
        const TouchedAgreement touched{pair.id, pair.menteeName, pair.mentorName};
        if (fact->second.inForceNumber > 0)
            effects.inForce.push_back(touched);
        if (fact->second.openNumber > 0)
            effects.open.push_back(touched);
    }
    return effects;
}

} // namespace groundwork::agreements
