#include "core/people/enrolment.h"

#include "core/base/text_fold.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace groundwork::people {

QString enrolmentStageKey(EnrolmentStage stage) {
    switch (stage) {
    case EnrolmentStage::Invited:
        return QStringLiteral("stage_invited");
    case EnrolmentStage::Incomplete:
        return QStringLiteral("stage_incomplete");
    case EnrolmentStage::Ready:
        return QStringLiteral("stage_ready");
    case EnrolmentStage::Waiting:
        return QStringLiteral("stage_waiting");
    case EnrolmentStage::Matched:
        return QStringLiteral("stage_matched");
    case EnrolmentStage::Gone:
        return QStringLiteral("stage_gone");
    }
    return {};
}

std::optional<EnrolmentStage> enrolmentStageFromKey(const QString &key) {
    for (const EnrolmentStage stage : kEnrolmentStages) {
        if (enrolmentStageKey(stage) == key)
            return stage;
    }
    return std::nullopt;
}

EnrolmentStage enrolmentStage(const ParticipantRow &row) {
    switch (row.state) {
    case ParticipantState::Invited:
        return EnrolmentStage::Invited;
    case ParticipantState::Matched:
    case ParticipantState::Active:
    case ParticipantState::Finished:
        return EnrolmentStage::Matched;
    case ParticipantState::Withdrew:
    case ParticipantState::Declined:
    case ParticipantState::NotPlaced:
        return EnrolmentStage::Gone;
    case ParticipantState::Applied:
    case ParticipantState::Accepted:
    case ParticipantState::Waiting:
        break;
    }
    if (row.openPartnerships > 0)
        return EnrolmentStage::Matched;
    if (row.state == ParticipantState::Waiting)
        return EnrolmentStage::Waiting;
    return row.hasGap() ? EnrolmentStage::Incomplete : EnrolmentStage::Ready;
}

std::array<int, kEnrolmentStages.size()> enrolmentCounts(const std::vector<ParticipantRow> &rows) {
    std::array<int, kEnrolmentStages.size()> counts{};
    for (const ParticipantRow &row : rows)
        ++counts[static_cast<size_t>(enrolmentStage(row))];
    return counts;
}

namespace {

/// Collects the areas under their folded text, and remembers how each was written.
class Ledger {
  public:
    AreaBalance &at(const QString &area) {
        Line &line = m_lines[foldText(area)];
        ++line.spellings[area];
        return line.balance;
    }
    std::vector<AreaBalance> take() {
        std::vector<AreaBalance> areas;
        for (auto &[folded, line] : m_lines) {
            const auto most =
                std::max_element(line.spellings.begin(), line.spellings.end(),
                                 [](const auto &a, const auto &b) { return a.second < b.second; });
            line.balance.area = most->first;
            areas.push_back(std::move(line.balance));
        }
        return areas;
    }

  private:
    struct Line {
        AreaBalance balance;
        std::map<QString, int> spellings;
    };
    std::map<QString, Line> m_lines;
};

} // namespace

SupplyAndDemand supplyAndDemand(const std::vector<ParticipantRow> &rows) {
    SupplyAndDemand supply;
    Ledger ledger;
    for (const ParticipantRow &row : rows) {
        const int free = row.freePlaces();
        if (free == 0)
            continue;
        if (row.role == Role::Mentor) {
            ++supply.mentors;
            supply.places += free;
            for (const QString &area : row.offers) {
                AreaBalance &balance = ledger.at(area);
                ++balance.mentors;
                balance.places += free;
            }
            continue;
        }
        ++supply.mentees;
        for (qsizetype i = 0; i < row.seeks.size(); ++i) {
            AreaBalance &balance = ledger.at(row.seeks.at(i));
            ++balance.wanted;
            if (static_cast<size_t>(i) < row.priorities.size() && row.priorities[static_cast<size_t>(i)] == 1)
                ++balance.firstWishes;
        }
    }
    supply.areas = ledger.take();
    std::stable_sort(supply.areas.begin(), supply.areas.end(), [](const AreaBalance &a, const AreaBalance &b) {
        const int gapA = a.wanted - a.places;
        const int gapB = b.wanted - b.places;
        return gapA != gapB ? gapA > gapB : a.wanted > b.wanted;
    });
    return supply;
}

std::vector<AreaBalance> SupplyAndDemand::toRecruit(size_t most) const {
    std::vector<AreaBalance> wanted;
    for (const bool unmet : {true, false}) {
        for (const AreaBalance &area : areas) {
            if (wanted.size() < most && area.isShort() && area.isUnmet() == unmet)
                wanted.push_back(area);
        }
    }
    return wanted;
}

} // namespace groundwork::people
