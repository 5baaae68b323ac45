#pragma once

#include <QString>
#include <QtGlobal>

#include <compare>
#include <functional>
#include <optional>

namespace groundwork {

class Clock;

/// The key of a row, typed by what it identifies, so that a person's id is never handed to a pair's verb.
/// 63 bits: milliseconds since 2020 in the high bits, 22 random bits below (architecture.md, Ids). 0 is none.
/// In JSON and spreadsheets an id is text, since a double cannot hold it.
template <class Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    [[nodiscard]] QString toText() const { return QString::number(value); }
    auto operator<=>(const Id &) const = default;

    /// The id written as text, or nothing when it is not a positive 63-bit number.
    static std::optional<Id> fromText(const QString &text)
    {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        return ok && value > 0 ? std::optional<Id>(Id{value}) : std::nullopt;
    }
};

using ProgramId = Id<struct ProgramTag>;
using CohortId = Id<struct CohortTag>;
using FrameworkId = Id<struct FrameworkTag>;
using PersonId = Id<struct PersonTag>;
using ParticipantId = Id<struct ParticipantTag>;
using PartnershipId = Id<struct PartnershipTag>;
using ScenarioId = Id<struct ScenarioTag>;
using FirstMeetingId = Id<struct FirstMeetingTag>;
using AnswerId = Id<struct AnswerTag>;
using ConnectionId = Id<struct ConnectionTag>;
using AlignmentItemId = Id<struct AlignmentItemTag>;
using GoalId = Id<struct GoalTag>;
using AgreementId = Id<struct AgreementTag>;
using AgreementVersionId = Id<struct AgreementVersionTag>;
using WorkingTermId = Id<struct WorkingTermTag>;
using SignatureId = Id<struct SignatureTag>;
using ReviewId = Id<struct ReviewTag>;
using MeetingId = Id<struct MeetingTag>;

/// Makes ids: strictly increasing within one source, and different on two laptops with near certainty.
class IdSource
{
  public:
    /// `clock` gives the milliseconds and must outlive the source. With a seed the random bits are repeatable
    /// (the sample cohorts); without one they come from the system's random generator.
    explicit IdSource(const Clock &clock, std::optional<quint32> seed = std::nullopt);

    /// Every id from here on is larger than `id`, whatever the clock says: whoever opens a file hands in the largest
    /// one in it, so that programs that open it one after another on the same handed-in day never meet. Call it
    /// before the first next(). The millisecond after that id is begun, not the next number, so that two laptops
    /// with copies of the file go different ways.
    void startAbove(qint64 id);

    /// The next id; never 0, never the same twice, even when the clock stands still or is set back. The random
    /// bits are drawn anew with every millisecond and counted on within it.
    qint64 next();

  private:
    [[nodiscard]] quint64 randomBits();

    const Clock *m_clock;
    bool m_seeded;
    quint64 m_state;
    qint64 m_last = 0;
    qint64 m_firstMs = 1; ///< since 2020: no id of this source is of an earlier millisecond
};

} // namespace groundwork

template <class Tag>
struct std::hash<groundwork::Id<Tag>> {
    size_t operator()(const groundwork::Id<Tag> &id) const noexcept { return std::hash<qint64>{}(id.value); }
};
