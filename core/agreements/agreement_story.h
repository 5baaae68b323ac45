#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "core/agreements/review.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::agreements {

/// What happened to an agreement on a day, in the order in which it can happen.
enum class StoryKind { ReviewHeld, ReviewLeftOut, DraftBegun, DraftSetAside, InForce, Ended, ReviewAhead };

/// A line that the two rated, by its label.
struct RatedLine {
    QString label;
    Voice voice = Voice::Both;
    Rating rating = Rating::Works;
    QString note;

    bool operator==(const RatedLine &) const = default;
};

/// One entry of the chain.
struct StoryEntry {
    StoryKind kind = StoryKind::InForce;
    QDate on;
    AgreementVersion version;           ///< DraftBegun, DraftSetAside, InForce, Ended
    std::vector<Signature> signatures;  ///< InForce
    std::vector<LineChange> changes;    ///< InForce: against the version before it
    QDate end;                          ///< InForce: the last day as it says it
    int open = 0;                       ///< InForce: lines to come back to
    Review review;                      ///< of the Review... kinds
    ReviewWords words;                  ///< what was said in it
    std::vector<RatedLine> rated;       ///< lines that do not simply work
    int works = 0;                      ///< how many lines were rated to work
    int cameOf = 0;                     ///< ReviewHeld: the number of the version that came of it; 0 for none
    int lookedAt = 0;                   ///< ReviewHeld: the number of the version that they looked at
};

/// The chain of versions and reviews of one agreement, oldest first, then the reviews ahead: what somebody reads who
/// was not there (content.md 4.4).
struct AgreementStory {
    QString pairTitle;
    QString menteeName;
    QString mentorName;
    QString cohort;
    QString organization;
    std::vector<StoryEntry> entries;

    [[nodiscard]] int versions() const; ///< that were in force
    [[nodiscard]] int reviewsHeld() const;
};
/// NotFound before anything was drafted.
Result<AgreementStory> agreementStory(const ProgramFile &file, const AgreementContent &content,
                                      PartnershipId partnership);

} // namespace groundwork::agreements
