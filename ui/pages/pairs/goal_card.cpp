#include "ui/pages/pairs/goal_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/goal_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QPainter>

#include <utility>

namespace groundwork::ui {

using goals::GoalOwner;
using goals::GoalState;
using words::GoalPart;

namespace {

Token inkOf(GoalOwner owner) {
    switch (owner) {
    case GoalOwner::Mentee:
        return Token::Mentee;
    case GoalOwner::Mentor:
        return Token::Mentor;
    case GoalOwner::Shared:
        break;
    }
    return Token::Accent;
}

QString withDay(const QString &text, QDate day) {
    if (!day.isValid())
        return text;
    return text.isEmpty() ? words::longDate(day)
                          : GoalCard::tr("%1, by %2", "a step and its day").arg(words::isolated(text), words::longDate(day));
}

} // namespace

GoalLadder::GoalLadder(Theme &theme, GoalOwner owner, int step, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_owner(owner)
    , m_step(step) {
    setAccessibleName(words::goalStepWord(step));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize GoalLadder::sizeHint() const {
    return {m_theme.size(112), m_theme.size(8)};
}

void GoalLadder::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = m_theme.size(4);
    const double width = (this->width() - gap * (goals::kLastGoalStep - 1)) / static_cast<double>(goals::kLastGoalStep);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    for (int rung = 0; rung < goals::kLastGoalStep; ++rung) {
        const double x = rung * (width + gap);
        const QRectF bar(rtl ? this->width() - x - width : x, 0.5, width, height() - 1);
        const bool done = rung < m_step;
        painter.setPen(QPen(m_theme.color(done ? inkOf(m_owner) : Token::Control), 1));
        painter.setBrush(done ? m_theme.color(inkOf(m_owner)) : m_theme.color(Token::Sunken));
        painter.drawRoundedRect(bar.adjusted(0.5, 0, -0.5, 0), 2, 2);
    }
}

GoalCard::GoalCard(Theme &theme, const goals::Goal &goal, const std::vector<goals::GoalUpdate> &updates,
                   const PairNames &names, bool words, bool canWrite, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("goalCard_%1").arg(goal.id.value));
    body()->setSpacing(theme.space(8));
    addHead(goal, updates, names);
    const bool titled = words || goal.titleForProgram;
    body()->addWidget(wrappingLabel(theme, titled ? goal.title : tr("The words are not shown here."),
                                    titled ? TextRole::Reading : TextRole::Body, titled ? Token::Ink : Token::Ink2));
    if (words || goal.detailForProgram) {
        addParts(goal);
        addUpdates(updates, names, canWrite && words);
    }
    if (words && canWrite)
        addActions(goal);
}

void GoalCard::addHead(const goals::Goal &goal, const std::vector<goals::GoalUpdate> &updates, const PairNames &names) {
    body()->addWidget(wrappingLabel(m_theme, words::goalOwnerTitle(goal.owner, names.mentee, names.mentor),
                                    TextRole::SmallStrong, inkOf(goal.owner)));
    auto *row = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8));
    row->setLayout(flow);
    const int step = updates.empty() ? 0 : updates.back().step;
    auto *ladder = new GoalLadder(m_theme, goal.owner, step);
    flow->addWidget(ladder);
    QString state = words::goalStateWord(goal.state);
    if (goal.closedOn.isValid())
        state += QStringLiteral(", ") + words::longDate(goal.closedOn);
    else if (!updates.empty())
        state = tr("%1 · noted on %2", "rung of the ladder").arg(words::goalStepWord(step), words::longDate(updates.back().on));
    flow->addWidget(new Label(m_theme, state, TextRole::Small, Token::Ink2));
    flow->addWidget(new Label(m_theme, words::goalSeenBy(goal), TextRole::Small, Token::Ink2));
    body()->addWidget(row);
}

void GoalCard::addParts(const goals::Goal &goal) {
    const std::pair<GoalPart, QString> parts[] = {
        {GoalPart::Why, goal.why()},
        {GoalPart::Different, goal.different},
        {GoalPart::Notice, goal.notice},
        {GoalPart::Confidence, words::markOfFive(goal.confidence)},
        {GoalPart::Raises, goal.raises},
        {GoalPart::Link, goal.link},
        {GoalPart::ByDate, withDay({}, goal.byDate)},
        {GoalPart::FirstStep, withDay(goal.firstStep, goal.firstStep.isEmpty() ? QDate() : goal.firstStepOn)},
        {GoalPart::Help, goal.help},
        {GoalPart::Obstacle, goal.obstacle},
        {GoalPart::Plan, goal.plan},
        {GoalPart::Ownership, words::markOfFive(goal.ownership)}};
    for (const auto &[part, text] : parts) {
        if (text.isEmpty())
            continue;
        auto *row = new QWidget;
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(wrappingLabel(m_theme, words::goalPartWord(part), TextRole::Small, Token::Ink2));
        column->addWidget(wrappingLabel(m_theme, text, TextRole::ReadingSmall));
        body()->addWidget(row);
    }
}

void GoalCard::addUpdates(const std::vector<goals::GoalUpdate> &updates, const PairNames &names, bool canWrite) {
    if (updates.empty())
        return;
    body()->addWidget(new Label(m_theme, tr("What was said"), TextRole::SmallStrong));
    for (const goals::GoalUpdate &update : updates) {
        auto *row = new QWidget;
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(m_theme.space(2));
        const QString when = tr("%1, %2: %3", "day, who, how far")
                                 .arg(words::longDate(update.on),
                                      words::isolated(words::goalSpeaker(update.by, names.mentee, names.mentor)),
                                      words::goalStepWord(update.step));
        column->addWidget(wrappingLabel(m_theme, when, TextRole::Small, Token::Ink2));
        if (!update.changed.isEmpty())
            column->addWidget(wrappingLabel(m_theme, update.changed, TextRole::ReadingSmall));
        if (!update.evidence.isEmpty())
            column->addWidget(wrappingLabel(m_theme, tr("Shown by: %1").arg(words::isolated(update.evidence)), TextRole::ReadingSmall));
        if (!update.comment.isEmpty())
            column->addWidget(wrappingLabel(m_theme, tr("Partner: %1").arg(words::isolated(update.comment)), TextRole::ReadingSmall));
        if (canWrite) {
            auto *edit = linkButton(m_theme, QStringLiteral("goalUpdate_%1").arg(update.id.value),
                                    update.comment.isEmpty() ? tr("Correct, or add what the partner says") : tr("Correct"));
            edit->setAccessibleDescription(when);
            connect(edit, &QPushButton::clicked, this, [this, id = update.id] { Q_EMIT updateWanted(id); });
            column->addWidget(edit, 0, Qt::AlignLeading);
        }
        body()->addWidget(row);
    }
}

void GoalCard::addActions(const goals::Goal &goal) {
    auto *row = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8));
    row->setLayout(flow);
    const auto addAction = [&](const char *name, const QString &text, ButtonKind kind, void (GoalCard::*signal)()) {
        auto *one = button(m_theme, QStringLiteral("%1_%2").arg(QString::fromLatin1(name)).arg(goal.id.value), text, kind);
        one->setAccessibleDescription(goal.title);
        connect(one, &QPushButton::clicked, this, signal);
        flow->addWidget(one);
    };
    const bool running = goal.state == GoalState::Agreed || goal.state == GoalState::InProgress;
    if (running)
        addAction("goalNote", tr("How far is it?…"), ButtonKind::Plain, &GoalCard::noteWanted);
    if (goal.state == GoalState::Draft)
        addAction("goalAgree", tr("The two agree on it"), ButtonKind::Plain, &GoalCard::agreeWanted);
    if (!goals::isClosed(goal.state))
        addAction("goalEdit", tr("Edit…"), ButtonKind::Quiet, &GoalCard::editWanted);
    if (running)
        addAction("goalChange", tr("It becomes another…"), ButtonKind::Quiet, &GoalCard::changeWanted);
    if (!goals::isClosed(goal.state))
        addAction("goalClose", running ? tr("Reached or set aside…") : tr("Set aside…"), ButtonKind::Quiet, &GoalCard::closeWanted);
    if (goal.state == GoalState::Achieved)
        addAction("goalReopen", tr("Go on with it"), ButtonKind::Quiet, &GoalCard::reopenWanted);
    addAction("goalReaders", tr("Who reads it…"), ButtonKind::Quiet, &GoalCard::readersWanted);
    body()->addWidget(row);
}

} // namespace groundwork::ui
