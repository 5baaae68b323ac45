#include "ui/widgets/card.h"

#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>
#include <QVariant>

namespace groundwork::ui {

Card::Card(Theme &theme, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout) {
    setProperty("card", true);
    m_outer->addLayout(m_body, 1);
    if (!title.isEmpty())
        setTitle(title);
    applySpaces();
    connect(&theme, &Theme::changed, this, &Card::applySpaces);
}

QHBoxLayout *Card::trailing() {
    if (!m_header) {
        m_header = new QWidget(this);
        m_headerRow = new QHBoxLayout(m_header);
        m_title = new Label(m_theme, QString(), TextRole::Section);
        m_title->setWordWrap(true);
        m_trailing = new QHBoxLayout;
        m_headerRow->addWidget(m_title, 1);
        m_headerRow->addLayout(m_trailing);
        m_outer->insertWidget(0, m_header);
        applySpaces();
    }
    return m_trailing;
}

void Card::setTitle(const QString &title) {
    (void)trailing(); // makes the header row
    m_title->setText(title);
    m_header->setVisible(true);
}

void Card::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void Card::setFlush(bool flush) {
    m_flush = flush;
    applySpaces();
}

void Card::setTight(bool tight) {
    m_tight = tight;
    applySpaces();
}

void Card::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Token fill = Token::Surface;
    Token line = Token::Line;
    if (m_tone == Tone::Soft) {
        fill = Token::AccentSoft;
        line = Token::AccentLine;
    } else if (m_tone == Tone::Quiet) {
        fill = Token::Sunken;
    }
    painter.setBrush(m_theme.color(fill));
    painter.setPen(QPen(m_theme.color(line), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void Card::applySpaces() {
    const int pad = m_theme.space(14);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    if (m_headerRow) {
        m_headerRow->setContentsMargins(pad, m_theme.space(12), pad, m_flush ? m_theme.space(10) : 0);
        m_headerRow->setSpacing(m_theme.space(8));
    }
    if (m_flush)
        m_body->setContentsMargins(0, 0, 0, 0);
    else
        m_body->setContentsMargins(pad, m_header ? m_theme.space(10) : pad, pad, pad);
    // Spacing that a page has chosen stays: after large text its rows would stand farther apart for good.
    constexpr auto kOwn = "cardSpacing";
    const QVariant own = m_body->property(kOwn);
    const int spacing = m_flush ? 0 : m_theme.space(m_tight ? 1 : 8);
    if (!own.isValid() || m_body->spacing() == own.toInt())
        m_body->setSpacing(spacing);
    m_body->setProperty(kOwn, spacing);
    update();
}

} // namespace groundwork::ui
