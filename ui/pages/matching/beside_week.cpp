#include "ui/pages/matching/beside_week.h"

#include "core/people/participant.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"
#include "ui/widgets/theme.h"
#include "ui/words/people_words.h"

#include <QPainter>

#include <algorithm>

namespace groundwork::ui {

QStringList sharedTimes(const QStringList &one, const QStringList &other) {
    QStringList shared;
    for (const QString &key : people::availabilityKeys()) {
        if (one.contains(key) && other.contains(key))
            shared.append(key);
    }
    return shared;
}

BesideWeek::BesideWeek(Theme &theme, const QString &whose, const QStringList &own, const QStringList &others,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_own(own)
    , m_others(others) {
    const QString all = words::availabilityLine(own);
    const QString both = words::availabilityLine(sharedTimes(own, others));
    setAccessibleName(tr("When %1 is free: %2").arg(whose, all));
    setAccessibleDescription(both.isEmpty() ? tr("No time in common.") : tr("In common: %1").arg(both));
    setToolTip(all);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int BesideWeek::headWidth() const {
    const QFontMetrics metrics(m_theme.font(TextRole::Small));
    int width = 0;
    for (const QString &part : people::availabilityParts())
        width = std::max(width, metrics.horizontalAdvance(words::dayPartWord(part)));
    return width + m_theme.space(8);
}

int BesideWeek::rowHeight() const {
    return std::max(m_theme.size(20), QFontMetrics(m_theme.font(TextRole::Small)).height() + 2);
}

QSize BesideWeek::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(TextRole::Small));
    int day = m_theme.size(18);
    for (const QString &key : people::availabilityDays())
        day = std::max(day, metrics.horizontalAdvance(words::shortDayWord(key)) + 4);
    const auto days = static_cast<int>(people::availabilityDays().size());
    const auto parts = static_cast<int>(people::availabilityParts().size());
    return {headWidth() + days * day, (parts + 1) * rowHeight()};
}

QSize BesideWeek::minimumSizeHint() const {
    const auto days = static_cast<int>(people::availabilityDays().size());
    return {headWidth() + days * m_theme.size(14), sizeHint().height()};
}

void BesideWeek::paintCell(QPainter &painter, const QRectF &cell, bool own, bool shared) const {
    const double side = std::min({cell.width() - 3, cell.height() - 3, double(m_theme.size(17))});
    const QRectF box(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side);
    if (shared) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Accent));
        painter.drawRoundedRect(box, 3, 3);
        paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check"), m_theme.color(Token::OnAccent));
    } else if (own) {
        painter.setPen(QPen(m_theme.color(Token::Ink2), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(3, 3, -3, -3));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Control));
        painter.drawEllipse(box.center(), 1.5, 1.5);
    }
}

void BesideWeek::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextRole::Small));
    const QStringList days = people::availabilityDays();
    const QStringList parts = people::availabilityParts();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const double head = headWidth();
    const double across = std::min((width() - head) / static_cast<double>(days.size()), double(m_theme.size(40)));
    const int down = rowHeight();
    const auto cell = [&](qsizetype day, qsizetype row) {
        const double x = head + static_cast<double>(day) * across;
        return QRectF(rtl ? width() - x - across : x, static_cast<double>(row) * down, across, down);
    };
    painter.setPen(m_theme.color(Token::Ink2));
    for (qsizetype day = 0; day < days.size(); ++day) {
        QString word = words::shortDayWord(days[day]);
        if (painter.fontMetrics().horizontalAdvance(word) > across)
            word = word.left(1);
        painter.drawText(cell(day, 0), Qt::AlignCenter, word);
    }
    for (qsizetype row = 0; row < parts.size(); ++row) {
        painter.setPen(m_theme.color(Token::Ink2));
        painter.drawText(QRectF(rtl ? width() - head : 0, static_cast<double>(row + 1) * down, head, down),
                         leadingLine(rtl), words::dayPartWord(parts[row]));
        for (qsizetype day = 0; day < days.size(); ++day) {
            const QString key = days[day] + QLatin1Char('_') + parts[row];
            const bool own = m_own.contains(key);
            paintCell(painter, cell(day, row + 1), own, own && m_others.contains(key));
        }
    }
}

} // namespace groundwork::ui
