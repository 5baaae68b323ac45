#include "ui/pages/pairs/goal_dialogs.h"
#include "ui/words/state_words.h"

#include "core/base/clock.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/goals/goals.h"
#include "ui/words/error_words.h"
#include "ui/words/goal_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace groundwork::ui {

using goals::GoalOwner;
using goals::GoalState;
using words::GoalPart;
using words::goalPartWord;

namespace {

constexpr int kLongestTitle = 80;
constexpr int kUsualGoalDays = 90;
constexpr int kUsualStepDays = 14;

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString titleOf(GoalDialog::Mode mode) {
    switch (mode) {
    case GoalDialog::Mode::New:
        return GoalDialog::tr("A new goal");
    case GoalDialog::Mode::Edit:
        return GoalDialog::tr("The goal");
    case GoalDialog::Mode::Change:
        return GoalDialog::tr("What the goal becomes");
    }
    return {};
}

} // namespace

// ---- the goal itself

GoalDialog::GoalDialog(const PageContext &context, Mode mode, const goals::Goal &goal, const PairNames &names,
                       QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("goal"), titleOf(mode), tr("Keep the goal"), parent)
    , m_context(context)
    , m_mode(mode)
    , m_goal(goal) {
    if (mode == Mode::New) {
        m_owner = new QComboBox;
        for (const GoalOwner owner : {GoalOwner::Mentee, GoalOwner::Mentor, GoalOwner::Shared})
            m_owner->addItem(words::goalOwnerTitle(owner, names.mentee, names.mentor), goals::goalOwnerKey(owner));
        m_owner->setCurrentIndex(static_cast<int>(goal.owner));
        add("goalOwner", tr("Wh&ose"), m_owner);
    } else if (mode == Mode::Change) {
        addNote(tr("The goal before stays on the page as one that has changed, with all that was said of it."));
    }
    m_title = addLine("goalTitle", goalPartWord(GoalPart::Title), goal.title);
    m_title->setMaxLength(kLongestTitle);
    m_different = addLine("goalDifferent", goalPartWord(GoalPart::Different), goal.different);
    m_notice = addLine("goalNotice", goalPartWord(GoalPart::Notice), goal.notice);
    m_confidence = addMark("goalConfidence", goalPartWord(GoalPart::Confidence), goal.confidence);
    m_raises = addLine("goalRaises", goalPartWord(GoalPart::Raises), goal.raises);
    m_link = addLine("goalLink", goalPartWord(GoalPart::Link), goal.link);
    m_link->setPlaceholderText(tr("A skill, a role, or something that matters to me"));
    const QDate today = context.file.clock().today();
    m_by = addDay("goalBy", goalPartWord(GoalPart::ByDate), goal.byDate.isValid() ? goal.byDate : today.addDays(kUsualGoalDays), m_hasBy);
    m_hasBy->setChecked(goal.byDate.isValid());
    addHeading(tr("The first small step, and what may come between"));
    m_step = addLine("goalStep", goalPartWord(GoalPart::FirstStep), goal.firstStep);
    m_stepOn = addDay("goalStepOn", tr("By"), goal.firstStepOn.isValid() ? goal.firstStepOn : today.addDays(kUsualStepDays), m_hasStepOn);
    m_hasStepOn->setChecked(goal.firstStepOn.isValid());
    m_help = addLine("goalHelp", goalPartWord(GoalPart::Help), goal.help);
    m_obstacle = addLine("goalObstacle", goalPartWord(GoalPart::Obstacle), goal.obstacle);
    m_plan = addLine("goalPlan", goalPartWord(GoalPart::Plan), goal.plan);
    m_ownership = addMark("goalOwnership", goalPartWord(GoalPart::Ownership), goal.ownership);
    addNote(tr("The line, how we notice, and the first step with its day make a goal that can be agreed."));
    m_title->setFocus();
    fit(620);
}

QLineEdit *GoalDialog::addLine(const char *name, const QString &words, const QString &text) {
    auto *edit = new QLineEdit(text);
    add(name, words, edit);
    return edit;
}

QComboBox *GoalDialog::addMark(const char *name, const QString &words, int mark) {
    auto *box = new QComboBox;
    box->addItem(tr("not said"), 0);
    for (int value = 1; value <= 5; ++value)
        box->addItem(words::markOfFive(value), value);
    box->setCurrentIndex(mark);
    add(name, words, box);
    return box;
}

QDateEdit *GoalDialog::addDay(const char *name, const QString &words, QDate day, QCheckBox *&known) {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    known = new QCheckBox(tr("On"));
    known->setObjectName(QString::fromLatin1(name) + QStringLiteral("Known"));
    known->setAccessibleName(tr("%1: there is a day").arg(words));
    auto *edit = dateField(day);
    edit->setObjectName(QString::fromLatin1(name) + QStringLiteral("Day"));
    edit->setAccessibleName(words);
    edit->setEnabled(false);
    connect(known, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    line->addWidget(known);
    line->addWidget(edit, 1);
    add(name, words, row);
    row->setFocusProxy(known);
    return edit;
}

goals::Goal GoalDialog::written() const {
    goals::Goal goal = m_goal;
    if (m_owner)
        goal.owner = goals::goalOwnerFromKey(m_owner->currentData().toString()).value_or(GoalOwner::Mentee);
    goal.title = m_title->text();
    goal.different = m_different->text();
    goal.notice = m_notice->text();
    goal.confidence = m_confidence->currentData().toInt();
    goal.raises = m_raises->text();
    goal.link = m_link->text();
    goal.byDate = m_hasBy->isChecked() ? m_by->date() : QDate();
    goal.firstStep = m_step->text();
    goal.firstStepOn = m_hasStepOn->isChecked() ? m_stepOn->date() : QDate();
    goal.help = m_help->text();
    goal.obstacle = m_obstacle->text();
    goal.plan = m_plan->text();
    goal.ownership = m_ownership->currentData().toInt();
    return goal;
}

void GoalDialog::keep() {
    const goals::Goal goal = written();
    Result<void> done;
    if (m_mode == Mode::Edit) {
        done = goals::editGoal(m_context.file, goal);
    } else {
        const Result<GoalId> made = m_mode == Mode::New ? goals::addGoal(m_context.file, goal)
                                                        : goals::changeGoal(m_context.file, m_goal.id, goal);
        if (!made)
            done = failure(made.error());
    }
    if (!done) {
        showProblem(words::errorText(done.error()));
        m_title->setFocus();
        return;
    }
    accept();
}

// ---- how far it is

GoalNoteDialog::GoalNoteDialog(const PageContext &context, const goals::Goal &goal,
                               const std::optional<goals::GoalUpdate> &update, int lastStep, const PairNames &names,
                               QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("goalNote"), tr("How far is it?"), tr("Note it"), parent)
    , m_context(context)
    , m_on(nullptr)
    , m_by(new QComboBox)
    , m_step(new QComboBox)
    , m_changed(new QLineEdit)
    , m_evidence(new QLineEdit)
    , m_comment(new QLineEdit) {
    if (update) {
        m_update = *update;
    } else {
        m_update.goal = goal.id;
        m_update.by = goal.owner;
        m_update.step = lastStep;
        m_update.on = context.file.clock().today();
    }
    for (int step = 0; step <= goals::kLastGoalStep; ++step)
        m_step->addItem(tr("%1  %2", "rung of the ladder and its name").arg(step).arg(words::goalStepWord(step)), step);
    m_step->setCurrentIndex(m_update.step);
    add("noteStep", tr("&How far"), m_step);
    m_on = dateField(m_update.on);
    m_on->setMaximumDate(context.file.clock().today());
    add("noteOn", tr("&On"), m_on);
    for (const GoalOwner by : {GoalOwner::Mentee, GoalOwner::Mentor, GoalOwner::Shared})
        m_by->addItem(words::goalSpeaker(by, names.mentee, names.mentor), goals::goalOwnerKey(by));
    m_by->setCurrentIndex(m_by->findData(goals::goalOwnerKey(m_update.by)));
    add("noteBy", tr("Who sa&ys so"), m_by);
    m_changed->setText(m_update.changed);
    add("noteChanged", tr("What has changed"), m_changed);
    m_evidence->setText(m_update.evidence);
    m_evidence->setPlaceholderText(tr("In words, or the name of a file; no copy is kept"));
    add("noteEvidence", tr("What shows it"), m_evidence);
    m_comment->setText(m_update.comment);
    add("noteComment", tr("What the partner says"), m_comment);
    addNote(tr("Learning goals are as welcome as others: understanding something is progress."));
    m_step->setFocus();
    fit(520);
}

void GoalNoteDialog::keep() {
    goals::GoalUpdate said = m_update;
    said.on = m_on->date();
    said.by = goals::goalOwnerFromKey(m_by->currentData().toString()).value_or(GoalOwner::Shared);
    said.step = m_step->currentData().toInt();
    said.changed = m_changed->text();
    said.evidence = m_evidence->text();
    said.comment = m_comment->text();
    Result<void> done;
    if (said.id.isValid()) {
        done = goals::editGoalNote(m_context.file, said);
    } else if (const auto noted = goals::noteGoal(m_context.file, said); !noted) {
        done = failure(noted.error());
    }
    if (!done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

// ---- where it stands at its end

CloseGoalDialog::CloseGoalDialog(const PageContext &context, const goals::Goal &goal, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("closeGoal"), tr("Where the goal stands"), tr("Note it"), parent)
    , m_context(context)
    , m_goal(goal.id)
    , m_state(new QComboBox)
    , m_on(nullptr)
    , m_because(new QLineEdit) {
    for (const GoalState state : {GoalState::Achieved, GoalState::PartlyAchieved, GoalState::SetAside}) {
        if (goals::canChange(goal.state, state))
            m_state->addItem(capital(words::goalStateWord(state)), goals::goalStateKey(state));
    }
    add("closeGoalState", tr("It is &now"), m_state);
    m_on = dateField(context.file.clock().today());
    m_on->setMaximumDate(context.file.clock().today());
    add("closeGoalOn", tr("Sin&ce"), m_on);
    m_because->setPlaceholderText(tr("Only if its owner wants to say it"));
    add("closeGoalBecause", tr("Wh&y it is set aside"), m_because);
    const auto show = [this] {
        m_because->setEnabled(m_state->currentData().toString() == goals::goalStateKey(GoalState::SetAside));
    };
    connect(m_state, &QComboBox::currentIndexChanged, this, show);
    show();
    m_state->setFocus();
    fit(460);
}

void CloseGoalDialog::keep() {
    const auto state = goals::goalStateFromKey(m_state->currentData().toString());
    const Result<void> done =
        goals::setGoalState(m_context.file, m_goal, state.value_or(GoalState::Achieved), m_on->date(), m_because->text());
    if (!done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
    m_context.navigator.toast(tr("Noted: %1").arg(words::goalStateWord(*state)), true);
}

// ---- who reads it

GoalReadersDialog::GoalReadersDialog(const PageContext &context, const goals::Goal &goal, const PairNames &names,
                                     QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("goalReaders"), tr("Who reads this goal"), tr("Keep"), parent)
    , m_context(context)
    , m_goal(goal)
    , m_readers(new QComboBox) {
    m_readers->addItem(tr("The two alone"), 0);
    m_readers->addItem(tr("The program reads the title"), 1);
    m_readers->addItem(tr("The program reads all of it"), 2);
    m_readers->setCurrentIndex(goal.detailForProgram ? 2 : goal.titleForProgram ? 1 : 0);
    add("goalReadersWho", tr("&Read by"), m_readers);
    addNote(goal.owner == GoalOwner::Shared
                ? tr("A shared goal is widened when both say so.")
                : tr("Only %1 can say so.").arg(words::nameInSentence(goal.owner == GoalOwner::Mentee ? names.mentee
                                                                                                     : names.mentor)));
    addNote(tr("Taking it back later does not take back what was printed or shown before."));
    m_readers->setFocus();
    fit(460);
}

void GoalReadersDialog::keep() {
    const int wanted = m_readers->currentData().toInt();
    const Result<void> done = m_context.file.perform(Operation{Verb::ShareGoal, {}}, [&](Change &) -> Result<void> {
        if (auto all = goals::setDetailForProgram(m_context.file, m_goal.id, wanted == 2); !all)
            return all;
        return goals::setTitleForProgram(m_context.file, m_goal.id, wanted >= 1);
    });
    if (!done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

} // namespace groundwork::ui
