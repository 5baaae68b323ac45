#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_draft.h"
#include "core/agreements/sentence_builder.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QString>

namespace groundwork::agreements {

/// What the program fills in: names as asked, roles, units, contacts.
struct PairFacts {
    QString menteeFullName;
    QString mentorFullName;
    QString menteeName;
    QString mentorName;
    QString menteeUnit; ///< "Medical, band 5"
    QString mentorUnit;
    QString menteeRole; ///< "mentee" in the words of the content
    QString mentorRole;
    QString cohort;
    QString organization;
    QString coordinatorName;
    QString coordinatorContact;

    /// As a sentence of this voice needs them.
    [[nodiscard]] Fillings fillings(Voice voice) const;
};

Result<PairFacts> pairFacts(const ProgramFile &file, const AgreementContent &content,
                            PartnershipId partnership);

/// All that a draft is made from. Answers NotFound.
Result<DraftInput> draftInput(const ProgramFile &file, const AgreementContent &content,
                              PartnershipId partnership);

} // namespace groundwork::agreements
