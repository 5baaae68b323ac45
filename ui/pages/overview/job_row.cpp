#include "ui/pages/overview/job_row.h"

#include "ui/widgets/state_mark.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QMenu>
#include <QPainter>

namespace groundwork::ui {

namespace {

constexpr int kBadge = 26;

Badge *badgeOf(Theme &theme, const quality::NextStep &step) {
    if (step.pairs.size() == 1)
        return Badge::pair(theme, step.names.value(0), step.names.value(1), kBadge);
    if (step.kind == quality::StepKind::FrameworkNotRead)
        return Badge::withIcon(theme, QStringLiteral("framework"), kBadge);
    if (step.people.size() == 1)
        return Badge::person(theme, Role::Mentee, step.names.value(0), kBadge);
    const size_t count = step.pairs.empty() ? step.people.size() : step.pairs.size();
    return new Badge(theme, BadgeShape::Group, QString::number(count), kBadge);
}

QString said(const QString &what, const QString &title) {
    return what + QStringLiteral(": ") + title;
}

} // namespace

JobRow::JobRow(Theme &theme, const quality::NextStep &step, int number, QDate today, bool marks,
               QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    const QString name = QStringLiteral("job.%1").arg(number);
    const QString words = words::stepTitle(step);
    setObjectName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(14), theme.space(7), theme.space(10), theme.space(7));
    row->setSpacing(theme.space(10));
    if (marks) {
        auto *done = new QCheckBox;
        done->setObjectName(name + QStringLiteral(".done"));
        done->setAccessibleName(said(tr("Done"), words));
        done->setToolTip(tr("Done"));
        connect(done, &QCheckBox::clicked, this, &JobRow::doneClicked);
        row->addWidget(done);
    }
    auto *badgeArea = new QWidget;
    auto *badgeLayout = new QHBoxLayout(badgeArea);
    badgeLayout->setContentsMargins(0, 0, 0, 0);
    badgeLayout->addWidget(badgeOf(theme, step), 0, Qt::AlignCenter);
    badgeArea->setFixedWidth(2 * theme.size(kBadge) + theme.space(3));
    row->addWidget(badgeArea);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(theme.space(8));
    auto *title = wrappingLabel(theme, words, TextRole::BodyStrong);
    title->setObjectName(name + QStringLiteral(".title"));
    first->addWidget(title, 1);
    if (step.soon)
        first->addWidget(new Chip(theme, tr("Soon"), ChipTone::Attention, QStringLiteral("flag")));
    texts->addLayout(first);
    auto *reason = wrappingLabel(theme, words::stepReason(step), TextRole::Body, Token::Ink2);
    reason->setObjectName(name + QStringLiteral(".reason"));
    texts->addWidget(reason);
    row->addLayout(texts, 1);
    auto *action = button(theme, name + QStringLiteral(".action"), words::stepAction(step),
                          number == 1 ? ButtonKind::Primary : ButtonKind::Plain);
    action->setAccessibleName(said(words::stepAction(step), words));
    connect(action, &QPushButton::clicked, this, &JobRow::actionClicked);
    row->addWidget(action, 0, Qt::AlignVCenter);
    if (marks)
        addMarks(*row, step, name, today);
}

void JobRow::addMarks(QHBoxLayout &row, const quality::NextStep &step, const QString &name, QDate today) {
    auto *more = iconButton(m_theme, name + QStringLiteral(".more"), QStringLiteral("more"),
                            said(tr("Later or done"), words::stepTitle(step)));
    more->setToolTip(tr("Later or done"));
    more->setMinimumSize(m_theme.size(26), m_theme.size(26));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setProperty("noMenuArrow", true);
    auto *menu = new QMenu(more);
    const auto add = [&](const char *key, const QString &text, QDate until) {
        QAction *action = menu->addAction(icon(m_theme, QStringLiteral("snooze")), text);
        action->setObjectName(name + QLatin1Char('.') + QLatin1String(key));
        connect(action, &QAction::triggered, this, [this, until] { Q_EMIT laterClicked(until); });
    };
    const auto day = [](QDate date) { return words::longDate(date); };
    add("tomorrow", tr("Put off until &tomorrow"), today.addDays(1));
    add("week", tr("Put off a &week, until %1").arg(day(today.addDays(7))), today.addDays(7));
    add("fortnight", tr("Put off t&wo weeks, until %1").arg(day(today.addDays(14))), today.addDays(14));
    add("day", tr("Put off until a &day…"), {});
    menu->addSeparator();
    QAction *done = menu->addAction(icon(m_theme, QStringLiteral("check")), tr("D&one"));
    connect(done, &QAction::triggered, this, &JobRow::doneClicked);
    more->setMenu(menu);
    row.addWidget(more, 0, Qt::AlignVCenter);
}

void JobRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintTopLine(painter, *this, m_theme);
}

SetAsideRow::SetAsideRow(Theme &theme, const quality::SetAsideStep &aside, int number, bool marks,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    const QString name = QStringLiteral("aside.%1").arg(number);
    setObjectName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(14), theme.space(6), theme.space(14), theme.space(6));
    row->setSpacing(theme.space(10));
    auto *mark = new QLabel;
    mark->setPixmap(
        icon(theme, aside.mark.isDone() ? QStringLiteral("check") : QStringLiteral("snooze"), Token::Ink2)
            .pixmap(theme.size(18), theme.size(18)));
    row->addWidget(mark);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    const QString title = words::stepTitle(aside.step);
    texts->addWidget(wrappingLabel(theme, title, TextRole::Body));
    auto *when =
        wrappingLabel(theme,
                      aside.mark.isDone() ? tr("Done on %1").arg(words::longDate(aside.mark.markedOn))
                                          : tr("Comes back on %1").arg(words::longDate(aside.mark.until)),
                      TextRole::Small, Token::Ink2);
    when->setObjectName(name + QStringLiteral(".when"));
    texts->addWidget(when);
    row->addLayout(texts, 1);
    if (marks) {
        auto *back = button(theme, name + QStringLiteral(".back"), tr("Bring back"), ButtonKind::Quiet);
        back->setAccessibleName(said(tr("Bring back"), title));
        connect(back, &QPushButton::clicked, this, &SetAsideRow::backClicked);
        row->addWidget(back, 0, Qt::AlignVCenter);
    }
}

void SetAsideRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintTopLine(painter, *this, m_theme);
}

} // namespace groundwork::ui
