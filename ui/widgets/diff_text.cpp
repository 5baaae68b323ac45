#include "ui/widgets/diff_text.h"

#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace groundwork::ui {

DiffText::DiffText(Theme &theme, TextRole role, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DiffText::set(const QString &word, const std::vector<DiffPiece> &pieces, const QString &spoken) {
    m_pieces = pieces;
    m_text = word.isEmpty() || pieces.empty() ? word : word + QStringLiteral(":  ");
    m_wordLength = static_cast<int>(m_text.size());
    for (const DiffPiece &piece : pieces)
        m_text += piece.text;
    m_text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

double DiffText::layOut(QTextLayout &layout, int width) const {
    QList<QTextLayout::FormatRange> formats;
    QTextLayout::FormatRange word;
    word.start = 0;
    word.length = m_wordLength;
    word.format.setFontWeight(QFont::DemiBold);
    word.format.setForeground(m_theme.color(Token::AccentDeep));
    formats.append(word);
    int at = m_wordLength;
    for (const DiffPiece &piece : m_pieces) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = static_cast<int>(piece.text.size());
        at += range.length;
        if (piece.kind == DiffKind::Removed) {
            range.format.setFontStrikeOut(true);
            range.format.setForeground(m_theme.color(Token::Ink3));
        } else if (piece.kind == DiffKind::Added) {
            range.format.setFontUnderline(true);
            range.format.setForeground(m_theme.color(Token::AccentDeep));
            range.format.setBackground(m_theme.color(Token::AccentSoft));
        }
        if (piece.kind != DiffKind::Same)
            formats.append(range);
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : layoutDirection());
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += std::ceil(line.height() * 1.15);
    }
    layout.endLayout();
    return height;
}

int DiffText::heightForWidth(int width) const {
    QTextLayout layout(m_text, m_theme.font(m_role));
    return static_cast<int>(std::ceil(layOut(layout, std::max(width, 20))));
}

QSize DiffText::sizeHint() const {
    const int width = m_theme.size(240);
    return {width, heightForWidth(width)};
}

QSize DiffText::minimumSizeHint() const {
    return {m_theme.size(80), QFontMetrics(m_theme.font(m_role)).height()};
}

void DiffText::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(m_theme.color(Token::Ink));
    QTextLayout layout(m_text, m_theme.font(m_role));
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace groundwork::ui
