#include "core/quality/core_checks.h"

#include <algorithm>
#include <iterator>

#include <functional>
#include <optional>
#include <unordered_map>

namespace groundwork::quality {

namespace {

using partnerships::PartnershipRow;
using partnerships::PartnershipState;

/// Met, not yet, or (none) not counted.
using PairCheck = std::function<std::optional<bool>(const PartnershipRow &)>;

CheckResult overPairs(const CohortFacts &facts, CheckId id, int percent, const PairCheck &check) {
    CheckResult result;
    result.id = id;
    for (const PartnershipRow &pair : facts.pairs) {
        if (!partnerships::isAgreedAndOpen(pair.state) && pair.state != PartnershipState::Completed)
            continue;
        const std::optional<bool> met = check(pair);
        if (!met)
            continue;
        ++result.total;
        if (*met)
            ++result.met;
        else
            result.notYet.push_back(pair.id);
    }
    if (result.total > 0)
        result.state = result.met * 100 >= result.total * percent ? CheckState::Met : CheckState::NotYet;
    return result;
}

CheckResult overall(CheckId id, bool applies, bool met) {
    CheckResult result;
    result.id = id;
    if (applies) {
        result.total = 1;
        result.met = met ? 1 : 0;
        result.state = met ? CheckState::Met : CheckState::NotYet;
    }
    return result;
}

/// Did it happen within `days` of both yes? None while there is still time.
std::optional<bool> within(const CohortFacts &facts, const PartnershipRow &pair, QDate happened, int days) {
    const QDate yes = bothYes(pair);
    if (!yes.isValid())
        return std::nullopt;
    const QDate last = yes.addDays(days);
    if (happened.isValid())
        return happened <= last;
    return facts.today > last ? std::optional<bool>(false) : std::nullopt;
}

CheckResult capacity(const CohortFacts &facts) {
    std::unordered_map<ParticipantId, int> open;
    for (const PartnershipRow &pair : facts.pairs) {
        if (partnerships::isOpen(pair.state))
            ++open[pair.mentor];
    }
    CheckResult result;
    result.id = CheckId::M5;
    for (const people::ParticipantRow &row : facts.people) {
        const auto used = open.find(row.id);
        if (used == open.end())
            continue;
        ++result.total;
        if (used->second <= row.capacity) {
            ++result.met;
            continue;
        }
        for (const PartnershipRow &pair : facts.pairs) {
            if (pair.mentor == row.id && partnerships::isOpen(pair.state))
                result.notYet.push_back(pair.id);
        }
    }
    if (result.total > 0)
        result.state = result.met == result.total ? CheckState::Met : CheckState::NotYet;
    return result;
}

/// Had both read the framework by the day of their first meeting (or, before it, by now)?
bool readBeforeMeeting(const CohortFacts &facts, const PartnershipRow &pair) {
    const auto in = [&](ParticipantId id) {
        const auto read = facts.frameworkRead.find(id);
        return read != facts.frameworkRead.end() &&
               (!pair.firstMeetingDone.isValid() || read->second <= pair.firstMeetingDone);
    };
    return in(pair.mentee) && in(pair.mentor);
}

CheckResult publishedBeforeMatching(const CohortFacts &facts) {
    QDate first;
    for (const PartnershipRow &pair : facts.pairs) {
        if (!first.isValid() || pair.matchedOn < first)
            first = pair.matchedOn;
    }
    const QDate published = facts.framework.publishedOn;
    return overall(CheckId::F2, first.isValid(), published.isValid() && published <= first);
}

} // namespace

QString checkKey(CheckId id) {
    switch (id) {
    case CheckId::F2:
        return QStringLiteral("F2");
    case CheckId::F3:
        return QStringLiteral("F3");
    case CheckId::F4:
        return QStringLiteral("F4");
    case CheckId::M1:
        return QStringLiteral("M1");
    case CheckId::M2:
        return QStringLiteral("M2");
    case CheckId::M3:
        return QStringLiteral("M3");
    case CheckId::M4:
        return QStringLiteral("M4");
    case CheckId::M5:
        return QStringLiteral("M5");
    case CheckId::M6:
        return QStringLiteral("M6");
    case CheckId::P1:
        return QStringLiteral("P1");
    case CheckId::P5:
        return QStringLiteral("P5");
    case CheckId::P7:
        return QStringLiteral("P7");
    }
    return {};
}

std::vector<CheckResult> coreChecks(const CohortFacts &facts) {
    const framework::Thresholds &limits = facts.cohort.thresholds;
    std::vector<CheckResult> results;
    results.push_back(publishedBeforeMatching(facts));
    results.push_back(overPairs(facts, CheckId::F3, 100, [&](const PartnershipRow &pair) {
        return std::optional<bool>(readBeforeMeeting(facts, pair));
    }));
    const bool contact =
        !facts.framework.contactText.isEmpty() || !facts.program.coordinatorContact.isEmpty();
    results.push_back(overall(CheckId::F4, true, !facts.framework.confidentialityText.isEmpty() && contact));
    results.push_back(
        overPairs(facts, CheckId::M1, 90, [&](const PartnershipRow &pair) -> std::optional<bool> {
            const auto detail = facts.details.find(pair.id);
            if (detail == facts.details.end())
                return std::nullopt;
            return detail->second.inputMentee != partnerships::MatchInput::None &&
                   detail->second.inputMentor != partnerships::MatchInput::None;
        }));
    results.push_back(
        overPairs(facts, CheckId::M2, 100, [](const PartnershipRow &pair) -> std::optional<bool> {
            const QDate yes = bothYes(pair);
            return yes.isValid() && (!pair.firstMeetingDone.isValid() || yes <= pair.firstMeetingDone);
        }));
    results.push_back(
        overPairs(facts, CheckId::M3, 100,
                  [](const PartnershipRow &pair) -> std::optional<bool> { return pair.hasReasons; }));
    results.push_back(
        overPairs(facts, CheckId::M4, 100, [&](const PartnershipRow &pair) -> std::optional<bool> {
            return !facts.inReportingLine.contains(pair.id);
        }));
    results.push_back(capacity(facts));
    results.push_back(overPairs(facts, CheckId::M6, 90, [&](const PartnershipRow &pair) {
        const QDate moved = pair.startedOn.isValid() ? pair.startedOn : pair.firstMeetingDone;
        return within(facts, pair, moved, limits.firstMoveDays);
    }));
    results.push_back(overPairs(facts, CheckId::P1, 100, [&](const PartnershipRow &pair) {
        return within(facts, pair, pair.firstMeetingDone, limits.firstMeetingDays);
    }));
    results.push_back(
        overPairs(facts, CheckId::P5, 100, [&](const PartnershipRow &pair) -> std::optional<bool> {
            const auto goals = facts.goals.find(pair.id);
            if (goals == facts.goals.end() || !pair.firstMeetingDone.isValid())
                return std::nullopt;
            return goals->second.menteeAgreed > 0 && goals->second.mentorAgreed > 0;
        }));
    results.push_back(overPairs(facts, CheckId::P7, 100, [&](const PartnershipRow &pair) {
        return within(facts, pair, pair.agreementSigned, limits.agreementDays);
    }));
    return results;
}

std::vector<CheckResult> homeChecks(const CohortFacts &facts) {
    static constexpr CheckId kShown[] = {CheckId::M1, CheckId::M2, CheckId::M4, CheckId::M5,
                                         CheckId::M6, CheckId::P1, CheckId::P5, CheckId::P7};
    std::vector<CheckResult> checks = coreChecks(facts);
    std::erase_if(checks, [](const CheckResult &check) {
        return std::find(std::begin(kShown), std::end(kShown), check.id) == std::end(kShown);
    });
    return checks;
}

} // namespace groundwork::quality
