#include "core/agreements/agreement_story.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/review_rows.h"
#include "core/base/error_code.h"

#include <algorithm>
#include <optional>

namespace groundwork::agreements {

namespace {

QDate endOf(const AgreementText &text) {
    for (const AgreementLine *line : linesOf(text)) {
        if (line->key == QLatin1String("end_date"))
            return QDate::fromString(line->value.value(QLatin1String("date")).toString(), Qt::ISODate);
    }
    return {};
}

class StoryTeller {
  public:
    StoryTeller(const ProgramFile &file, const AgreementContent &content)
        : m_file(file)
        , m_content(content) {}

    Result<void> tellVersions(const std::vector<AgreementVersion> &versions) {
        for (const AgreementVersion &version : versions) {
            if (auto told = tell(version); !told)
                return told;
        }
        return {};
    }

    void tellReviews(const std::vector<Review> &reviews, const std::vector<AgreementVersion> &versions, bool over) {
        for (const Review &review : reviews) {
            if (review.isOpen() && over)
                continue;
            m_entries.push_back(tell(review, versions));
        }
    }

    std::vector<StoryEntry> take() {
        std::stable_sort(m_entries.begin(), m_entries.end(), [](const StoryEntry &a, const StoryEntry &b) {
            const bool aAhead = a.kind == StoryKind::ReviewAhead;
            const bool bAhead = b.kind == StoryKind::ReviewAhead;
            if (aAhead != bAhead)
                return bAhead;
            return a.on != b.on ? a.on < b.on : a.kind < b.kind;
        });
        return std::move(m_entries);
    }

  private:
    Result<void> tell(const AgreementVersion &version) {
        StoryEntry entry;
        entry.version = version;
        if (!version.effectiveOn.isValid()) {
            entry.kind = StoryKind::DraftBegun;
            entry.on = version.startedOn;
            m_entries.push_back(entry);
            if (version.state == VersionState::Discarded) {
                entry.kind = StoryKind::DraftSetAside;
                entry.on = version.endedOn.isValid() ? version.endedOn : version.startedOn;
                m_entries.push_back(entry);
            }
            return {};
        }
        auto text = agreementText(m_file, m_content, version.id);
        if (!text)
            return failure(text.error());
        entry.kind = StoryKind::InForce;
        entry.on = version.effectiveOn;
        entry.signatures = text->signatures;
        entry.end = endOf(*text);
        entry.open = comeBackCount(*text);
        if (m_before)
            entry.changes = changesBetween(*m_before, *text);
        m_entries.push_back(entry);
        if (version.state == VersionState::Ended) {
            StoryEntry ended;
            ended.kind = StoryKind::Ended;
            ended.version = version;
            ended.on = version.endedOn.isValid() ? version.endedOn : m_file.clock().today();
            m_entries.push_back(ended);
        }
        m_before = std::move(*text);
        return {};
    }

    StoryEntry tell(const Review &review, const std::vector<AgreementVersion> &versions) const {
        StoryEntry entry;
        entry.review = review;
        entry.words = reviewWords(m_file, review.id);
        switch (review.state) {
        case ReviewState::Held:
            entry.kind = StoryKind::ReviewHeld;
            entry.on = review.heldOn;
            break;
        case ReviewState::Waived:
            entry.kind = StoryKind::ReviewLeftOut;
            entry.on = review.dueOn;
            break;
        case ReviewState::Due:
        case ReviewState::Moved:
            entry.kind = StoryKind::ReviewAhead;
            entry.on = review.dueOn;
            break;
        }
        for (const AgreementVersion &version : versions) {
            if (version.review == review.id)
                entry.cameOf = version.number;
            if (version.id == review.looked)
                entry.lookedAt = version.number;
        }
        for (const TermRating &rated : entry.words.ratings) {
            if (rated.rating == Rating::Works) {
                ++entry.works;
                continue;
            }
            const LineSpec *line = m_content.line(rated.key, rated.voice);
            entry.rated.push_back({line ? line->label : rated.key, rated.voice, rated.rating, rated.note});
        }
        return entry;
    }

    const ProgramFile &m_file;
    const AgreementContent &m_content;
    std::optional<AgreementText> m_before;
    std::vector<StoryEntry> m_entries;
};

} // namespace

int AgreementStory::versions() const {
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const StoryEntry &entry) {
        return entry.kind == StoryKind::InForce;
    }));
}

int AgreementStory::reviewsHeld() const {
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [](const StoryEntry &entry) {
        return entry.kind == StoryKind::ReviewHeld;
    }));
}

Result<AgreementStory> agreementStory(const ProgramFile &file, const AgreementContent &content,
                                      PartnershipId partnership) {
    const std::vector<AgreementVersion> versions = versionsOf(file, partnership);
    const auto current = currentVersion(file, partnership);
    if (versions.empty())
        return failure(ErrorCode::NotFound, {QStringLiteral("agreement"), partnership.toText()});
    const auto text = agreementText(file, content, current ? current->id : versions.back().id);
    if (!text)
        return failure(text.error());
    AgreementStory story;
    story.pairTitle = text->pairTitle;
    story.menteeName = text->menteeName;
    story.mentorName = text->mentorName;
    story.cohort = text->cohort;
    story.organization = text->organization;
    const AgreementContent arranged = contentOf(file, content, partnership);
    StoryTeller teller(file, arranged);
    if (auto told = teller.tellVersions(versions); !told)
        return failure(told.error());
    const bool over = !current || current->state == VersionState::Ended;
    teller.tellReviews(reviewsOf(file, partnership), versions, over);
    story.entries = teller.take();
    return story;
}

} // namespace groundwork::agreements
