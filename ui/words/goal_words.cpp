#include "ui/words/goal_words.h"

#include "ui/words/people_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words::Goal)
};

} // namespace

QString goalStateWord(goals::GoalState state) {
    switch (state) {
    case goals::GoalState::Draft:
        return Words::tr("draft");
    case goals::GoalState::Agreed:
        return Words::tr("agreed");
    case goals::GoalState::InProgress:
        return Words::tr("under way");
    case goals::GoalState::Achieved:
        return Words::tr("reached");
    case goals::GoalState::PartlyAchieved:
        return Words::tr("partly reached");
    case goals::GoalState::Changed:
        return Words::tr("became another goal");
    case goals::GoalState::SetAside:
        return Words::tr("set aside");
    }
    return {};
}

QString goalStepWord(int step) {
    switch (step) {
    case 0:
        return Words::tr("not begun");
    case 1:
        return Words::tr("first step");
    case 2:
        return Words::tr("under way");
    case 3:
        return Words::tr("nearly there");
    default:
        return Words::tr("there");
    }
}

QString goalOwnerTitle(goals::GoalOwner owner, const QString &mentee, const QString &mentor) {
    switch (owner) {
    case goals::GoalOwner::Mentee:
        return Words::tr("Goal of %1, mentee").arg(isolated(mentee));
    case goals::GoalOwner::Mentor:
        return Words::tr("Goal of %1, mentor").arg(isolated(mentor));
    case goals::GoalOwner::Shared:
        return Words::tr("Shared goal");
    }
    return {};
}

QString goalSpeaker(goals::GoalOwner by, const QString &mentee, const QString &mentor) {
    switch (by) {
    case goals::GoalOwner::Mentee:
        return mentee;
    case goals::GoalOwner::Mentor:
        return mentor;
    case goals::GoalOwner::Shared:
        return Words::tr("both");
    }
    return {};
}

QString goalSeenBy(const goals::Goal &goal) {
    if (goal.detailForProgram)
        return Words::tr("The program reads all of it");
    return goal.titleForProgram ? Words::tr("The program reads the title") : Words::tr("The two alone");
}

QString goalPartWord(GoalPart part) {
    switch (part) {
    case GoalPart::Title:
        return Words::tr("In one line");
    case GoalPart::Why:
        return Words::tr("Why it matters");
    case GoalPart::Different:
        return Words::tr("What will be different");
    case GoalPart::Notice:
        return Words::tr("How we will both notice");
    case GoalPart::Confidence:
        return Words::tr("How sure I am");
    case GoalPart::Raises:
        return Words::tr("What would make me surer");
    case GoalPart::Link:
        return Words::tr("What it belongs to");
    case GoalPart::ByDate:
        return Words::tr("By when");
    case GoalPart::FirstStep:
        return Words::tr("First small step");
    case GoalPart::Help:
        return Words::tr("Wanted from my partner");
    case GoalPart::Obstacle:
        return Words::tr("What may get in the way");
    case GoalPart::Plan:
        return Words::tr("If that happens, then");
    case GoalPart::Ownership:
        return Words::tr("How much it is my own");
    }
    return {};
}

QString markOfFive(int mark) {
    return mark > 0 ? Words::tr("%1 of 5").arg(mark) : QString();
}

} // namespace groundwork::words
