#include "ui/documents/match_reading_print.h"

#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/shown_plan.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "ui/words/matching_change_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr size_t kRemediesTried = 40; ///< each is a plan of its own

using Rows = QHash<qint64, people::ParticipantRow>;

bool sameProposals(const matching::Scenario &scenario, const matching::Plan &plan) {
    if (scenario.proposals.size() != plan.matches.size())
        return false;
    return std::all_of(plan.matches.begin(), plan.matches.end(), [&](const matching::Match &match) {
        return std::any_of(scenario.proposals.begin(), scenario.proposals.end(), [&](const matching::Match &kept) {
            return kept.mentee == match.mentee && kept.mentor == match.mentor && kept.points == match.points;
        });
    });
}

/// The smallest change that would help somebody who is not placed.
QString remedyOf(matching::Matcher &matcher, ParticipantId mentee, const Rows &rows) {
    const std::vector<matching::Remedy> found = matcher.remedies(mentee, 1);
    if (found.empty())
        return {};
    const matching::Remedy &remedy = found.front();
    const words::CallNames names = [&rows](ParticipantId id) { return rows.value(id.value).name; };
    const int places = rows.value(remedy.mentor.value).capacity + 1;
    return Words::tr("%1. %2", "a small change, and what comes of it")
        .arg(words::remedyAction(remedy, names, places), words::remedyResult(remedy, mentee, names));
}

void addPlan(MatchReadingPrint &print, const matching::PlanView &shown, const Rows &rows) {
    const auto name = [&rows](ParticipantId id) { return rows.value(id.value).name; };
    const auto call = [&rows](ParticipantId id) {
        const people::ParticipantRow row = rows.value(id.value);
        return callName(row.fullName, row.preferredName);
    };
    print.plan = shown.plan;
    print.facts = matching::planFacts(shown.matcher, shown.plan);
    print.differs = print.scenario.id.isValid() && !sameProposals(print.scenario, shown.plan);
    for (const matching::Criterion criterion : matching::allCriteria())
        print.hasData[static_cast<size_t>(criterion)] = shown.matcher.scorer().hasData(criterion);
    for (MatchReadingPrint::Own &own : print.own)
        own.hasData = shown.matcher.scorer().hasData(own.criterion);
    for (const matching::Match &match : shown.plan.matches)
        print.pairs.push_back({name(match.mentee),
                               name(match.mentor),
                               {call(match.mentee), call(match.mentor)},
                               shown.matcher.sum(print.scenario.wanted.weights, {match.mentee, match.mentor}),
                               match.pinned});
    for (const matching::Grouping by :
         {matching::Grouping::Unit, matching::Grouping::Place, matching::Grouping::RoleTitle})
        print.groups.push_back({by, matching::groupFacts(shown.matcher, shown.plan, by)});
    for (const ParticipantId id : shown.plan.freeMentors)
        print.freeMentors.append(name(id));
    for (const auto &[mentee, since] : shown.matcher.input().waitingSince)
        print.waiting.emplace_back(since, name(mentee));
    std::sort(print.waiting.begin(), print.waiting.end());
    for (const matching::Unplaced &one : shown.plan.unplaced) {
        const bool tried = print.unplaced.size() < kRemediesTried;
        ReadUnplaced &read = print.unplaced.emplace_back();
        read.name = name(one.mentee);
        read.cause = words::unplacedCause(one);
        if (tried)
            read.remedy = remedyOf(shown.matcher, one.mentee, rows);
        for (const ParticipantId mentor : one.narrow)
            read.narrow.append(name(mentor));
    }
}

/// What is published already: those who wait for a yes with their sum, all others by name.
void addPublished(MatchReadingPrint &print, const ProgramFile &file) {
    using partnerships::PartnershipState;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, print.scenario.cohort)) {
        if (row.state == PartnershipState::Proposed) // those who try it out have said yes
            print.proposed.push_back({row.menteeName, row.mentorName, {row.menteeCallName, row.mentorCallName},
                                      matching::sumOfPartnership(file, row.id), false});
        else if (partnerships::isOpen(row.state))
            print.together.push_back({row.menteeName, row.mentorName, words::partnershipStateWord(row.state)});
    }
}

Result<MatchReadingPrint> printOf(const ProgramFile &file, const matching::Scenario &scenario,
                                  const matching::PlanView *shown) {
    MatchReadingPrint print;
    print.scenario = scenario;
    Rows rows;
    for (people::ParticipantRow &row : people::participantRows(file, scenario.cohort))
        rows.insert(row.id.value, std::move(row));
    const auto names = [&rows](const std::vector<matching::PairKey> &pairs) {
        std::vector<QStringList> made;
        for (const matching::PairKey &pair : pairs)
            made.push_back({rows.value(pair.mentee.value).name, rows.value(pair.mentor.value).name});
        return made;
    };
    print.pins = names(scenario.wanted.pins);
    print.never = names(scenario.wanted.never);
    for (const matching::OwnCriterion &own : scenario.wanted.weights.own()) {
        if (const Result<questions::Question> question = questions::question(file, own.question))
            print.own.push_back({question->wording, own, true});
    }
    if (shown) {
        const matching::MatchInput &input = shown->matcher.input();
        print.places = std::accumulate(input.seats.begin(), input.seats.end(), 0);
        print.mentors = static_cast<int>(
            std::count_if(input.seats.begin(), input.seats.end(), [](int seats) { return seats > 0; }));
        print.digest = matching::digestOf(input);
        addPlan(print, *shown, rows);
    }
    addPublished(print, file);
    if (!shown && print.proposed.empty() && print.together.empty())
        return failure(ErrorCode::NothingToPrint);
    return print;
}

} // namespace

Result<MatchReadingPrint> matchReadingPrint(const ProgramFile &file, const matching::Scenario &scenario) {
    Result<matching::ShownPlan> shown = matching::shownPlan(file, scenario);
    if (!shown && shown.error().code != ErrorCode::NobodyToMatch)
        return failure(shown.error());
    if (!shown)
        return printOf(file, scenario, nullptr);
    const matching::PlanView view = shown->view();
    return printOf(file, scenario, &view);
}

Result<MatchReadingPrint> matchReadingPrint(const ProgramFile &file, const matching::PlanView &shown) {
    return printOf(file, shown.scenario, &shown);
}

} // namespace groundwork::documents
