#include "ui/widgets/formatted_text.h"

#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace groundwork::ui {

FormattedText::FormattedText(Theme &theme, TextRole role, Token ink, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
    , m_ink(ink) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FormattedText::setTexts(const QString &text, const QString &spoken) {
    m_text = text;
    m_text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

double FormattedText::layOut(QTextLayout &layout, int width) const {
    layout.setFormats(formats());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_text.isRightToLeft() ? Qt::RightToLeft : layoutDirection());
    if (layoutDirection() == Qt::RightToLeft)
        option.setAlignment(Qt::AlignRight);
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

int FormattedText::heightForWidth(int width) const {
    QTextLayout layout(m_text, m_theme.font(m_role));
    return static_cast<int>(std::ceil(layOut(layout, std::max(width, 20))));
}

QSize FormattedText::sizeHint() const {
    const int width = m_theme.size(240);
    return {width, heightForWidth(width)};
}

QSize FormattedText::minimumSizeHint() const {
    return {m_theme.size(80), QFontMetrics(m_theme.font(m_role)).height()};
}

void FormattedText::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(m_theme.color(m_ink));
    QTextLayout layout(m_text, m_theme.font(m_role));
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace groundwork::ui
