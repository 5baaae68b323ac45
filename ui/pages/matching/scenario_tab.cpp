#include "ui/pages/matching/scenario_tab.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kLongestName = 180;

} // namespace

ScenarioFace::ScenarioFace(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ScenarioFace::setNote(const QString &note) {
    m_note = note;
    updateGeometry();
    update();
}

QSize ScenarioFace::sizeHint() const {
    const QFontMetrics name(m_theme.font(TextRole::BodyStrong));
    const QFontMetrics note(m_theme.font(TextRole::Small));
    const int wide = std::max(std::min(name.horizontalAdvance(text()), m_theme.size(kLongestName)),
                              note.horizontalAdvance(m_note));
    return {wide + m_theme.space(16), name.height() + note.height() + m_theme.space(10)};
}

void ScenarioFace::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QRect inner = rect().adjusted(m_theme.space(8), m_theme.space(4), -m_theme.space(8), -m_theme.space(4));
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const auto line = [&](TextRole role, Token ink, const QString &text, const QRect &box) {
        painter.setFont(m_theme.font(role));
        painter.setPen(m_theme.color(ink));
        const Qt::Alignment at = (rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
        painter.drawText(box, static_cast<int>(at),
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, box.width() + 1));
    };
    const int first = QFontMetrics(m_theme.font(TextRole::BodyStrong)).height();
    line(TextRole::BodyStrong, Token::Ink, text(), QRect(inner.left(), inner.top(), inner.width(), first));
    line(TextRole::Small, Token::Ink2, m_note,
         QRect(inner.left(), inner.top() + first, inner.width(), inner.height() - first));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void ScenarioFace::keyPressEvent(QKeyEvent *event) {
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!arrow)
        return QAbstractButton::keyPressEvent(event);
    const bool onwards = (event->key() == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
    Q_EMIT stepped(onwards ? 1 : -1);
}

ScenarioTab::ScenarioTab(Theme &theme, ScenarioId id, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_id(id)
    , m_face(new ScenarioFace(theme)) {
    const QString key = id.toText();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_face->setObjectName(QStringLiteral("scenario_") + key);
    m_more = iconButton(theme, QStringLiteral("scenarioMenu_") + key, QStringLiteral("more"), QString());
    auto *menu = new QMenu(m_more);
    const auto add = [&](const char *name, const QString &words) {
        QAction *action = menu->addAction(words);
        action->setObjectName(QLatin1String(name) + key);
        return action;
    };
    connect(add("scenarioRename_", tr("Rename…")), &QAction::triggered, this, &ScenarioTab::renameRequested);
    m_compare = add("scenarioCompare_", tr("Compare with this one"));
    connect(m_compare, &QAction::triggered, this, &ScenarioTab::compareRequested);
    m_remove = add("scenarioRemove_", tr("Take out"));
    connect(m_remove, &QAction::triggered, this, &ScenarioTab::removeRequested);
    connect(m_more, &QToolButton::clicked, this, [this, menu] {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        menu->popup(m_more->mapToGlobal(rtl ? m_more->rect().bottomRight() : m_more->rect().bottomLeft()));
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2));
    row->setSpacing(0);
    row->addWidget(m_face);
    row->addWidget(m_more);
}

void ScenarioTab::set(const ScenarioFacts &facts) {
    m_shown = facts.shown;
    m_face->setText(facts.name);
    m_face->setChecked(facts.shown);
    QString note = facts.shown ? tr("Showing now") : facts.compared ? tr("Compared here") : tr("Not shown");
    if (facts.behind && !facts.shown)
        note = facts.compared ? tr("Compared, before changes") : tr("From before changes");
    m_face->setNote(note);
    m_face->setToolTip(facts.behind && !facts.shown
                           ? tr("People changed since this one was worked out. Show it to work it out again.")
                           : facts.name);
    m_face->setAccessibleName(tr("Scenario %1: %2").arg(words::isolated(facts.name), note));
    m_more->setToolTip(tr("More for the scenario %1").arg(words::isolated(facts.name)));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setVisible(m_id.isValid());
    m_compare->setVisible(!facts.shown && !facts.compared);
    m_remove->setVisible(!facts.alone);
    updateGeometry();
    update();
}

void ScenarioTab::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Token::Surface));
    painter.setPen(QPen(m_theme.color(m_shown ? Token::Accent : Token::Line), m_shown ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace groundwork::ui
