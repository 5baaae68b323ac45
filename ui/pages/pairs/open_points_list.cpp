#include "ui/pages/pairs/open_points_list.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

using agreements::OpenKind;
using agreements::OpenPoint;

OpenPointsList::OpenPointsList(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new QToolButton)
    , m_body(new QWidget)
    , m_rows(new QVBoxLayout(m_body)) {
    setObjectName(QStringLiteral("openPoints"));
    m_head->setObjectName(QStringLiteral("openPointsHead"));
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setFont(theme.font(TextRole::BodyStrong));
    connect(&theme, &Theme::changed, this, [this] { m_head->setFont(m_theme.font(TextRole::BodyStrong)); });
    m_rows->setContentsMargins(theme.space(16), 0, 0, theme.space(4));
    m_rows->setSpacing(theme.space(2));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(8));
    column->setSpacing(theme.space(2));
    column->addWidget(m_head, 0, Qt::AlignLeading);
    column->addWidget(m_body);
    m_body->hide();
    connect(m_head, &QToolButton::toggled, m_body, &QWidget::setVisible);
}

void OpenPointsList::setPoints(const agreements::AgreementText &text, const std::vector<OpenPoint> &points) {
    const QString focused = m_body->isAncestorOf(focusWidget()) && focusWidget() ? focusWidget()->objectName() : QString();
    clearLayout(*m_rows);
    setVisible(!points.empty());
    const auto gates = static_cast<int>(
        std::count_if(points.begin(), points.end(), [](const OpenPoint &point) { return point.isGate(); }));
    const int others = static_cast<int>(points.size()) - gates;
    QStringList head;
    if (gates > 0)
        head.append(tr("%n needed before signing", "", gates));
    if (others > 0)
        head.append(tr("%n to look at", "", others));
    m_head->setText(tr("What is open: %1").arg(head.join(QStringLiteral(", "))));
    for (const OpenPoint &point : points) {
        const QString name = words::lineName(text, point.line);
        auto *go = linkButton(m_theme,
                              QStringLiteral("open_%1_%2").arg(point.line.key, agreements::voiceKey(point.line.voice)),
                              words::openPointWords(point, name));
        connect(go, &QPushButton::clicked, this,
                [this, key = point.line.key, voice = point.line.voice] { Q_EMIT lineWanted(key, voice); });
        m_rows->addWidget(go, 0, Qt::AlignLeading);
        if (go->objectName() == focused)
            focusNew(*go);
    }
}

void OpenPointsList::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::LineSoft));
}

} // namespace groundwork::ui
