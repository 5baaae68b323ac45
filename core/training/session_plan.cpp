#include "core/training/session_plan.h"

#include "core/base/enum_keys.h"

namespace groundwork::training {

namespace {

constexpr EnumKey<SessionKind> kKinds[] = {{SessionKind::Orientation, "orientation"},
                                           {SessionKind::PartnershipTraining, "partnership_training"},
                                           {SessionKind::SkillLab, "skill_lab"},
                                           {SessionKind::Refresher, "refresher"},
                                           {SessionKind::MidpointGathering, "midpoint_gathering"},
                                           {SessionKind::ClosingGathering, "closing_gathering"},
                                           {SessionKind::MakeUp, "make_up"}};
constexpr EnumKey<Objective> kObjectiveKeys[] = {{Objective::Framework, "framework"},
                                                 {Objective::Foundation, "foundation"},
                                                 {Objective::Skills, "skills"}};
constexpr EnumKey<Grouping> kGroupings[] = {{Grouping::Plenary, "plenary"}, {Grouping::Solo, "solo"},
                                            {Grouping::Pairs, "pairs"},     {Grouping::Twos, "twos"},
                                            {Grouping::Threes, "threes"},   {Grouping::Fours, "fours"}};
constexpr EnumKey<ExpectedOf> kExpected[] = {{ExpectedOf::Mentee, "mentee"},
                                             {ExpectedOf::Mentor, "mentor"},
                                             {ExpectedOf::Both, "both"},
                                             {ExpectedOf::Program, "program"},
                                             {ExpectedOf::Nobody, "nobody"}};

void addOnce(QStringList &list, const QString &text) {
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

} // namespace

std::optional<SessionKind> sessionKindFromKey(const QString &key) {
    return fromKey(kKinds, key);
}

std::optional<Objective> objectiveFromKey(const QString &key) {
    return fromKey(kObjectiveKeys, key);
}

std::optional<Grouping> groupingFromKey(const QString &key) {
    return fromKey(kGroupings, key);
}

std::optional<ExpectedOf> expectedOfFromKey(const QString &key) {
    return fromKey(kExpected, key);
}

int SessionPlan::minutesOf(std::optional<Objective> objective) const {
    int sum = 0;
    for (const AgendaItem &item : items)
        sum += item.objective == objective ? item.minutes : 0;
    return sum;
}

QStringList SessionPlan::cards() const {
    QStringList all;
    for (const AgendaItem &item : items)
        addOnce(all, item.card);
    return all;
}

QStringList SessionPlan::materials() const {
    QStringList all;
    for (const AgendaItem &item : items) {
        for (const QString &material : item.materials)
            addOnce(all, material);
    }
    return all;
}

} // namespace groundwork::training
