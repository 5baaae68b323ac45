#pragma once

#include "core/base/side.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace groundwork::training {

/// domain.md 2.7. MakeUp is what somebody does alone who missed a session.
enum class SessionKind {
    Orientation,
    PartnershipTraining,
    SkillLab,
    Refresher,
    MidpointGathering,
    ClosingGathering,
    MakeUp
};
/// Of "orientation", "partnership_training", ...
std::optional<SessionKind> sessionKindFromKey(const QString &key);

/// The three objectives of the article. An item may have none: a break, a rating.
enum class Objective { Framework, Foundation, Skills };
inline constexpr std::array kObjectives{Objective::Framework, Objective::Foundation, Objective::Skills};
/// Of "framework", "foundation", "skills".
std::optional<Objective> objectiveFromKey(const QString &key);

/// How many work together on an item. Pairs: with one's partner; Twos: with anybody else.
enum class Grouping { Plenary, Solo, Pairs, Twos, Threes, Fours };
/// Of "plenary", "solo", "pairs", ...
std::optional<Grouping> groupingFromKey(const QString &key);

/// One row of a run sheet.
struct AgendaItem {
    int minutes = 0;
    QString title;
    std::vector<Grouping> groups; ///< none for a break
    QString groupsNote;           ///< "Mentors and mentees mixed"; mostly empty
    std::optional<Objective> objective;
    QString card;     ///< key of an exercise card, "OL1"; may be empty
    QString cardNote; ///< "steps 1 to 4"
    QStringList materials;
    QString says; ///< in the facilitator's own voice; of the make-up pack what the sheet says
};

/// A session as it ships (content.md Annex A.2).
struct SessionPlan {
    QString key; ///< "training_120"
    QString title;
    SessionKind kind = SessionKind::Orientation;
    int minutes = 0;
    QString audience;
    QString note; ///< may be empty
    std::vector<AgendaItem> items;

    /// The minutes of its items under an objective; under none of the three without one.
    [[nodiscard]] int minutesOf(std::optional<Objective> objective) const;
    /// The cards that its items use, each once, in order.
    [[nodiscard]] QStringList cards() const;
    /// What has to be brought, each once, in order.
    [[nodiscard]] QStringList materials() const;
};

/// Whose is it? What most programs answer for a card of the orientation (content.md Annex A.3).
enum class ExpectedOf { Mentee, Mentor, Both, Program, Nobody };
/// Of "mentee", "mentor", "both", "program", "nobody".
std::optional<ExpectedOf> expectedOfFromKey(const QString &key);

struct ExpectationCard {
    QString text;
    ExpectedOf whose = ExpectedOf::Both;
};

} // namespace groundwork::training
