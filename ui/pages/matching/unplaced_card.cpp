#include "ui/pages/matching/unplaced_card.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace groundwork::ui {

UnplacedCard::UnplacedCard(Theme &theme, QWidget *parent)
    : Card(theme, QStringLiteral(" "), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("unplacedCard"));
    hide();
}

void UnplacedCard::setRows(const std::vector<Row> &rows) {
    setVisible(!rows.empty());
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_all = m_all && rows.size() > kRowsAtFirst;
    setTitle(tr("Not placed: %n", nullptr, static_cast<int>(rows.size())));
    build();
}

void UnplacedCard::build() {
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused && isAncestorOf(focused);
    const QString name = hadFocus ? focused->objectName() : QString();
    clearLayout(*body());
    m_actions.clear();
    const size_t most = m_all ? m_rows.size() : std::min<size_t>(m_rows.size(), kRowsAtFirst);
    for (size_t i = 0; i < most; ++i)
        addRow(m_rows[i]);
    if (most < m_rows.size()) {
        auto *more = linkButton(m_theme, QStringLiteral("unplacedAll"),
                                tr("Show all %n", nullptr, static_cast<int>(m_rows.size())));
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = true;
            build();
            Q_EMIT moreShown();
        });
        body()->addWidget(more, 0, Qt::AlignLeading);
    }
    if (!hadFocus)
        return;
    QWidget *again = findChild<QWidget *>(name);
    if (!again && !m_rows.empty())
        again = findChild<QWidget *>(QStringLiteral("unplacedOpen_") + m_rows.front().participant.toText());
    if (again)
        focusNew(*again);
}

void UnplacedCard::addRow(const Row &row) {
    auto *widget = new QWidget;
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, m_theme.space(4), 0, 0);
    line->setSpacing(m_theme.space(10));
    line->addWidget(Badge::person(m_theme, Role::Mentee, row.name, 26), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(m_theme.space(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme.space(8));
    head->addWidget(wrappingLabel(m_theme, row.name, TextRole::BodyStrong), 1);
    auto *open = linkButton(m_theme, QStringLiteral("unplacedOpen_") + row.participant.toText(), tr("Open profile"));
    open->setAccessibleName(tr("Open the profile of %1").arg(row.name));
    connect(open, &QPushButton::clicked, this, [this, id = row.participant] { Q_EMIT personRequested(id); });
    head->addWidget(open, 0, Qt::AlignTop);
    texts->addLayout(head);
    auto *cause = wrappingLabel(m_theme, row.cause, TextRole::Small, Token::Ink2);
    cause->setObjectName(QStringLiteral("unplacedCause"));
    texts->addWidget(cause);
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(6), 0, actions);
    flow->setContentsMargins(0, m_theme.space(2), 0, 0);
    actions->hide();
    texts->addWidget(actions);
    line->addLayout(texts, 1);
    body()->addWidget(widget);
    m_actions.push_back({row.participant, row.name, flow, actions, {}});
}

std::vector<ParticipantId> UnplacedCard::shown() const {
    std::vector<ParticipantId> ids;
    for (const Actions &one : m_actions)
        ids.push_back(one.participant);
    return ids;
}

UnplacedCard::Actions *UnplacedCard::actionsOf(ParticipantId participant) {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](const Actions &one) { return one.participant == participant; });
    return found == m_actions.end() ? nullptr : &*found;
}

void UnplacedCard::addQuestion(const Actions &of) {
    auto *all = button(m_theme, QStringLiteral("remedies_") + of.participant.toText(), tr("Who could free a place?"));
    all->setAccessibleName(tr("Who could free a place for %1?").arg(words::isolated(of.name)));
    connect(all, &QPushButton::clicked, this, [this, id = of.participant] { Q_EMIT allRemediesRequested(id); });
    of.layout->addWidget(all);
}

void UnplacedCard::offerQuestion(ParticipantId participant) {
    Actions *of = actionsOf(participant);
    if (!of)
        return;
    clearLayout(*of->layout);
    of->remedies.clear();
    addQuestion(*of);
    of->widget->show();
}

void UnplacedCard::setRemedies(ParticipantId participant, const std::vector<Remedy> &remedies) {
    Actions *of = actionsOf(participant);
    if (!of || of->remedies == remedies)
        return;
    of->remedies = remedies;
    clearLayout(*of->layout);
    for (int i = 0; i < std::min<int>(kButtons, static_cast<int>(remedies.size())); ++i) {
        const Remedy &remedy = remedies[static_cast<size_t>(i)];
        auto *act = button(m_theme, QStringLiteral("remedy%1_").arg(i) + participant.toText(), remedy.action);
        act->setToolTip(remedy.result);
        act->setAccessibleDescription(remedy.result);
        connect(act, &QPushButton::clicked, this,
                [this, participant, change = remedy.change] { Q_EMIT remedyChosen(participant, change); });
        of->layout->addWidget(act);
    }
    if (remedies.size() > kButtons)
        addQuestion(*of);
    of->widget->setVisible(!remedies.empty());
}

void UnplacedCard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Surface));
    painter.drawRoundedRect(frame, 8, 8);
    // The head is a band of its own.
    QPainterPath whole;
    whole.addRoundedRect(frame, 8, 8);
    QPainterPath band;
    band.addRect(QRectF(frame.left(), frame.top(), frame.width(), body()->geometry().top() + m_theme.space(6)));
    painter.fillPath(whole.intersected(band), m_theme.color(Token::AttentionSoft));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(Token::AttentionLine), 1));
    painter.drawRoundedRect(frame, 8, 8);
}

} // namespace groundwork::ui
