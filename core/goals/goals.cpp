#include "core/goals/goals.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/goals/goal_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace groundwork::goals {

namespace {

constexpr int kLongestTitle = 80; // domain.md 2.9
constexpr int kFirstOwnNumber = 3; // 1 and 2 are the first meeting's, whose answers may come later

tl::unexpected<Error> notFound(GoalId id) {
    return failure(ErrorCode::NotFound, {QStringLiteral("goal"), id.toText()});
}

std::array<QString *, 13> textsOf(Goal &goal) {
    return {&goal.wish,      &goal.title,    &goal.heard, &goal.correction, &goal.notice,
            &goal.firstStep, &goal.nextStep, &goal.help,  &goal.obstacle,   &goal.plan,
            &goal.different, &goal.raises,   &goal.link};
}

std::array<QDate *, 3> datesOf(Goal &goal) {
    return {&goal.firstStepOn, &goal.nextStepOn, &goal.byDate};
}

Result<Goal> checked(Goal goal) {
    constexpr int kMost = 5;
    for (const auto &[mark, name] : {std::pair(goal.confidence, "confidence"), std::pair(goal.ownership, "ownership")}) {
        if (mark < 0 || mark > kMost)
            return failure(ErrorCode::ValueOutOfRange, {QString::fromLatin1(name), QString::number(mark)});
    }
    for (QString *text : textsOf(goal))
        *text = tidyText(*text);
    if (goal.title.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("title")});
    if (goal.title.size() > kLongestTitle)
        return failure(ErrorCode::TextTooLong, {QStringLiteral("title"), QString::number(kLongestTitle)});
    return goal;
}

/// The stored goal with the texts and dates of `wanted`: all of them, or only where it has none.
Goal followed(Goal stored, Goal wanted, bool onlyEmpty) {
    const auto texts = textsOf(stored);
    const auto newTexts = textsOf(wanted);
    for (size_t i = 0; i < texts.size(); ++i) {
        if (!onlyEmpty || texts[i]->isEmpty())
            *texts[i] = *newTexts[i];
    }
    const auto dates = datesOf(stored);
    const auto newDates = datesOf(wanted);
    for (size_t i = 0; i < dates.size(); ++i) {
        if (!onlyEmpty || !dates[i]->isValid())
            *dates[i] = *newDates[i];
    }
    if (!onlyEmpty) {
        stored.firstStepState = wanted.firstStepState;
        stored.titleForProgram = wanted.titleForProgram;
    }
    return stored;
}

/// Clear enough to be agreed: a goal of one side has its four parts, a shared one its line.
GoalState stateAfter(const Goal &goal) {
    const bool agreed = goal.owner == GoalOwner::Shared ? !goal.title.isEmpty() : goal.isClear();
    return goal.state == GoalState::Draft && agreed ? GoalState::Agreed : goal.state;
}

bool sameGoal(const Goal &a, const Goal &b) {
    return a.owner == b.owner && a.number == b.number;
}

} // namespace

Result<GoalId> addGoal(ProgramFile &file, const Goal &goal) {
    auto tidy = checked(goal);
    if (!tidy)
        return failure(tidy.error());
    return file.perform(Operation{Verb::EditGoal, {}}, [&](Change &change) -> Result<GoalId> {
        const GoalTable table(change.database());
        Goal added = *tidy;
        added.id = change.newId<GoalId>();
        added.number = kFirstOwnNumber;
        for (const StoredGoal &stored : table.goals(added.partnership)) {
            if (stored.goal.owner == added.owner)
                added.number = std::max(added.number, stored.goal.number + 1);
        }
        table.insert({added, true}, change);
        return added.id;
    });
}

Result<void> editGoal(ProgramFile &file, const Goal &goal) {
    auto tidy = checked(goal);
    if (!tidy)
        return failure(tidy.error());
    const QString key = QStringLiteral("goal/%1").arg(goal.id.value);
    return file.perform(Operation{Verb::EditGoal, {}, key}, [&](Change &change) -> Result<void> {
        const GoalTable table(change.database());
        auto stored = table.goal(goal.id);
        if (!stored)
            return notFound(goal.id);
        const Goal edited = followed(stored->goal, *tidy, false);
        if (edited == stored->goal && tidy->confidence == edited.confidence && tidy->ownership == edited.ownership)
            return {};
        const bool consent = stored->goal.titleForProgram;
        stored->goal = edited;
        stored->goal.confidence = tidy->confidence;
        stored->goal.ownership = tidy->ownership;
        stored->goal.titleForProgram = consent;
        stored->edited = true;
        table.update(*stored, change);
        return {};
    });
}

Result<void> setGoalState(ProgramFile &file, GoalId id, GoalState state, QDate on, const QString &because) {
    const QDate day = on.isValid() ? on : file.clock().today();
    if (day > file.clock().today())
        return failure(ErrorCode::BadDate, {day.toString(Qt::ISODate)});
    const Verb verb = state == GoalState::Agreed ? Verb::AgreeGoal : Verb::CloseGoal;
    return file.perform(Operation{verb, {}}, [&](Change &change) -> Result<void> {
        const GoalTable table(change.database());
        auto stored = table.goal(id);
        if (!stored)
            return notFound(id);
        if (state == GoalState::Changed || !canChange(stored->goal.state, state))
            return failure(ErrorCode::WrongState, {QStringLiteral("goal"), goalStateKey(stored->goal.state)});
        stored->goal.state = state;
        stored->goal.closedOn = isClosed(state) ? day : QDate();
        stored->goal.setAsideBecause = state == GoalState::SetAside ? tidyText(because) : QString();
        table.update(*stored, change);
        return {};
    });
}

Result<GoalId> changeGoal(ProgramFile &file, GoalId id, const Goal &next) {
    return file.perform(Operation{Verb::ChangeGoal, {}}, [&](Change &change) -> Result<GoalId> {
        const GoalTable table(change.database());
        auto stored = table.goal(id);
        if (!stored)
            return notFound(id);
        if (!canChange(stored->goal.state, GoalState::Changed))
            return failure(ErrorCode::WrongState, {QStringLiteral("goal"), goalStateKey(stored->goal.state)});
        Goal wanted = next;
        wanted.partnership = stored->goal.partnership;
        wanted.owner = stored->goal.owner;
        wanted.became = {};
        wanted.closedOn = {};
        wanted.state = GoalState::Draft;
        wanted.state = stateAfter(wanted);
        wanted.titleForProgram = false; // a yes was for the words before
        wanted.detailForProgram = false;
        const auto added = addGoal(file, wanted);
        if (!added)
            return added;
        stored->goal.state = GoalState::Changed;
        stored->goal.closedOn = change.today();
        stored->goal.became = *added;
        table.update(*stored, change);
        return added;
    });
}

Result<void> setTitleForProgram(ProgramFile &file, GoalId id, bool shared) {
    return file.perform(Operation{Verb::EditGoal, {}}, [&](Change &change) -> Result<void> {
        const GoalTable table(change.database());
        auto stored = table.goal(id);
        if (!stored)
            return notFound(id);
        stored->goal.titleForProgram = shared;
        stored->edited = true;
        table.update(*stored, change);
        return {};
    });
}

Result<void> setDetailForProgram(ProgramFile &file, GoalId id, bool shared) {
    return file.perform(Operation{Verb::ShareGoal, {}}, [&](Change &change) -> Result<void> {
        const GoalTable table(change.database());
        auto stored = table.goal(id);
        if (!stored)
            return notFound(id);
        stored->goal.detailForProgram = shared;
        stored->goal.titleForProgram = shared || stored->goal.titleForProgram;
        stored->edited = true;
        table.update(*stored, change);
        return {};
    });
}

namespace {

Result<GoalUpdate> checked(const ProgramFile &file, GoalUpdate update) {
    for (QString *text : {&update.changed, &update.evidence, &update.comment})
        *text = tidyText(*text);
    if (!update.on.isValid())
        update.on = file.clock().today();
    if (update.on > file.clock().today())
        return failure(ErrorCode::BadDate, {update.on.toString(Qt::ISODate)});
    if (update.step < 0 || update.step > kLastGoalStep)
        return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("step"), QString::number(update.step)});
    return update;
}

} // namespace

Result<GoalUpdateId> noteGoal(ProgramFile &file, const GoalUpdate &update) {
    auto said = checked(file, update);
    if (!said)
        return failure(said.error());
    return file.perform(Operation{Verb::NoteGoal, {}}, [&](Change &change) -> Result<GoalUpdateId> {
        const GoalTable table(change.database());
        auto stored = table.goal(said->goal);
        if (!stored)
            return notFound(said->goal);
        if (stored->goal.state != GoalState::Agreed && stored->goal.state != GoalState::InProgress)
            return failure(ErrorCode::WrongState, {QStringLiteral("goal"), goalStateKey(stored->goal.state)});
        said->id = change.newId<GoalUpdateId>();
        table.insertUpdate(*said, change);
        if (said->step > 0 && stored->goal.state == GoalState::Agreed) {
            stored->goal.state = GoalState::InProgress;
            table.update(*stored, change);
        }
        return said->id;
    });
}

Result<void> editGoalNote(ProgramFile &file, const GoalUpdate &update) {
    auto said = checked(file, update);
    if (!said)
        return failure(said.error());
    return file.perform(Operation{Verb::NoteGoal, {}}, [&](Change &change) -> Result<void> {
        const GoalTable table(change.database());
        const auto there = table.update(said->id);
        if (!there)
            return failure(ErrorCode::NotFound, {QStringLiteral("goal_update"), said->id.toText()});
        said->goal = there->goal;
        if (*said != *there)
            table.changeUpdate(*said, change);
        return {};
    });
}

Result<void> followFirstMeeting(ProgramFile &file, PartnershipId partnership,
                                const std::vector<Goal> &wanted) {
    return file.perform(Operation{Verb::EditGoal, {}}, [&](Change &change) -> Result<void> {
        const GoalTable table(change.database());
        const auto stored = table.goals(partnership);
        for (const Goal &goal : wanted) {
            const auto found = std::find_if(stored.begin(), stored.end(), [&](const StoredGoal &each) {
                return sameGoal(each.goal, goal);
            });
            if (found != stored.end() && isClosed(found->goal.state))
                continue;
            StoredGoal next = found == stored.end() ? StoredGoal{goal, false} : *found;
            if (found == stored.end())
                next.goal.partnership = partnership;
            else
                next.goal = followed(found->goal, goal, found->edited);
            next.goal.state = stateAfter(next.goal);
            if (found == stored.end()) {
                next.goal.id = change.newId<GoalId>();
                table.insert(next, change);
            } else {
                table.update(next, change);
            }
        }
        for (const StoredGoal &each : stored) {
            const bool kept = std::any_of(wanted.begin(), wanted.end(),
                                          [&](const Goal &goal) { return sameGoal(goal, each.goal); });
            if (!kept && !each.edited && each.goal.state == GoalState::Draft)
                table.remove(each.goal.id);
        }
        return {};
    });
}

} // namespace groundwork::goals
