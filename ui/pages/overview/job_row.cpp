#include "ui/pages/overview/job_row.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>
#include <QPainter>

namespace groundwork::ui {

namespace {

void topLine(QPainter &painter, const QWidget &widget, const Theme &theme) {
    painter.setPen(QPen(theme.color(Token::LineSoft), 1));
    painter.drawLine(0, 0, widget.width(), 0);
}

/// Filled disc with a tick, half disc, dashed ring (visual.md section 3), or a number in a ring.
class StateMark final : public QWidget {
  public:
    StateMark(Theme &theme, CheckRow::Mark mark, int side, int number = 0)
        : m_theme(theme)
        , m_mark(mark)
        , m_number(number) {
        setFixedSize(theme.size(side), theme.size(side));
        connect(&theme, &Theme::changed, this,
                [this, side] { setFixedSize(m_theme.size(side), m_theme.size(side)); });
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        switch (m_mark) {
        case CheckRow::Mark::Met:
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Accent));
            painter.drawEllipse(box);
            paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check"),
                      m_theme.color(Token::OnAccent));
            break;
        case CheckRow::Mark::NotYet:
            painter.setPen(QPen(m_theme.color(Token::Control), 1.4));
            painter.setBrush(m_number > 0 ? m_theme.color(Token::Surface) : QColor(Qt::transparent));
            painter.drawEllipse(box);
            if (m_number > 0) {
                painter.setFont(m_theme.font(TextRole::SmallStrong));
                painter.setPen(m_theme.color(Token::Ink2));
                painter.drawText(box, Qt::AlignCenter, locale().toString(m_number));
            } else {
                painter.setBrush(m_theme.color(Token::Control));
                painter.drawChord(box, 90 * 16, 180 * 16);
            }
            break;
        case CheckRow::Mark::DoesNotApply: {
            QPen dashed(m_theme.color(Token::Control), 1.2);
            dashed.setDashPattern({2, 2});
            painter.setPen(dashed);
            painter.drawEllipse(box);
            break;
        }
        }
    }

  private:
    Theme &m_theme;
    CheckRow::Mark m_mark;
    int m_number;
};

Badge *badgeOf(Theme &theme, const quality::NextStep &step) {
    if (step.pairs.size() == 1)
        return Badge::pair(theme, step.names.value(0), step.names.value(1), 26);
    if (step.kind == quality::StepKind::FrameworkNotRead)
        return Badge::withIcon(theme, QStringLiteral("framework"), 26);
    if (step.people.size() == 1)
        return Badge::person(theme, Role::Mentee, step.names.value(0), 26);
    const size_t count = step.pairs.empty() ? step.people.size() : step.pairs.size();
    return new Badge(theme, BadgeShape::Group, QString::number(count), 26);
}

} // namespace

JobRow::JobRow(Theme &theme, const quality::NextStep &step, int number, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    const QString name = QStringLiteral("job.%1").arg(number);
    setObjectName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(14), theme.space(7), theme.space(14), theme.space(7));
    row->setSpacing(theme.space(12));
    auto *badgeArea = new QWidget;
    auto *badgeLayout = new QHBoxLayout(badgeArea);
    badgeLayout->setContentsMargins(0, 0, 0, 0);
    badgeLayout->addWidget(badgeOf(theme, step), 0, Qt::AlignCenter);
    badgeArea->setFixedWidth(2 * theme.size(26) + theme.space(3));
    row->addWidget(badgeArea);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(theme.space(8));
    auto *title = wrappingLabel(theme, words::stepTitle(step), TextRole::BodyStrong);
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
    action->setAccessibleName(words::stepAction(step) + QStringLiteral(": ") + words::stepTitle(step));
    connect(action, &QPushButton::clicked, this, &JobRow::actionClicked);
    row->addWidget(action, 0, Qt::AlignVCenter);
}

void JobRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    topLine(painter, *this, m_theme);
}

CheckRow::CheckRow(Theme &theme, const QString &objectName, Mark mark, const QString &words,
                   const QString &figure, bool opens, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(9));
    row->addWidget(new StateMark(theme, mark, 16), 0, Qt::AlignVCenter);
    const QString state = mark == Mark::Met      ? tr("met")
                          : mark == Mark::NotYet ? tr("not yet")
                                                 : tr("does not apply");
    auto *text = wrappingLabel(theme, words, TextRole::Body);
    text->setAccessibleName(words + QStringLiteral(", ") + state + QStringLiteral(", ") + figure);
    row->addWidget(text, 1);
    if (opens) {
        auto *link = linkButton(theme, objectName + QStringLiteral(".open"), figure);
        link->setAccessibleName(tr("%1: open the %2").arg(words, figure));
        connect(link, &QPushButton::clicked, this, &CheckRow::clicked);
        row->addWidget(link, 0, Qt::AlignVCenter);
    } else {
        auto *quiet = new Label(theme, figure, TextRole::Body, Token::Ink2);
        quiet->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        quiet->setMinimumHeight(24); // as high as a link, so that the rows are even
        row->addWidget(quiet, 0, Qt::AlignVCenter);
    }
}

SetUpRow::SetUpRow(Theme &theme, const View &view, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_next(view.next) {
    const QString name = QStringLiteral("setup.") + view.key;
    setObjectName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(16), theme.space(9), theme.space(14), theme.space(9));
    row->setSpacing(theme.space(14));
    row->addWidget(
        new StateMark(theme, view.done ? CheckRow::Mark::Met : CheckRow::Mark::NotYet, 24, view.number));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title =
        wrappingLabel(theme, view.title, TextRole::BodyStrong, view.done ? Token::Ink2 : Token::Ink);
    title->setAccessibleName(view.done ? tr("%1, done").arg(view.title) : view.title);
    texts->addWidget(title);
    texts->addWidget(wrappingLabel(theme, view.detail,
                                   view.ownWords ? TextRole::ReadingSmall : TextRole::Body, Token::Ink2));
    row->addLayout(texts, 1);
    if (!view.minutes.isEmpty())
        row->addWidget(new Label(theme, view.minutes, TextRole::Small, Token::Ink2));
    const ButtonKind kind = view.next   ? ButtonKind::Primary
                            : view.done ? ButtonKind::Quiet
                                        : ButtonKind::Plain;
    auto *action = button(theme, name + QStringLiteral(".action"), view.action, kind);
    action->setAccessibleName(view.action + QStringLiteral(": ") + view.title);
    connect(action, &QPushButton::clicked, this, &SetUpRow::actionClicked);
    row->addWidget(action, 0, Qt::AlignVCenter);
}

void SetUpRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (m_next) {
        painter.fillRect(rect(), m_theme.color(Token::AccentSoft));
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(QRect(rtl ? width() - 3 : 0, 0, 3, height()), m_theme.color(Token::Accent));
    }
    topLine(painter, *this, m_theme);
}

} // namespace groundwork::ui
