#include "ui/widgets/banner.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace groundwork::ui {

namespace {

struct Look {
    Token ink, soft, line;
    QString icon;
};

Look lookOf(Banner::Tone tone) {
    switch (tone) {
    case Banner::Tone::Info:
        return {Token::AccentDeep, Token::AccentSoft, Token::AccentLine, QStringLiteral("info")};
    case Banner::Tone::Attention:
        return {Token::Attention, Token::AttentionSoft, Token::AttentionLine, QStringLiteral("warn")};
    case Banner::Tone::Problem:
        return {Token::Problem, Token::ProblemSoft, Token::ProblemLine, QStringLiteral("error")};
    }
    return {Token::Ink, Token::Sunken, Token::Line, QStringLiteral("info")};
}

} // namespace

Banner::Banner(Theme &theme, Tone tone, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_icon(new QWidget)
    , m_text(wrappingLabel(theme, QString()))
    , m_action(button(theme, QStringLiteral("bannerAction"), QString())) {
    auto *row = new QHBoxLayout(this);
    const int side = theme.size(20);
    m_icon->setFixedSize(side, side);
    row->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(8));
    row->setSpacing(theme.space(10));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    m_action->hide();
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionClicked);
    connect(&theme, &Theme::changed, this, [this] {
        const int newSide = m_theme.size(20);
        m_icon->setFixedSize(newSide, newSide);
        update();
    });
    set(tone, text);
}

void Banner::set(Tone tone, const QString &text) {
    m_tone = tone;
    m_text->setText(text);
    m_text->setInk(lookOf(tone).ink);
    setAccessibleName(text);
    update();
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::setAction(const QString &text) {
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent *) {
    const Look look = lookOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(look.soft));
    painter.setPen(QPen(m_theme.color(look.line), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintIcon(painter, QRectF(m_icon->geometry()), look.icon, m_theme.color(look.ink));
}

} // namespace groundwork::ui
