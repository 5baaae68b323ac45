#include "ui/widgets/badge.h"

#include "ui/widgets/icons.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace groundwork::ui {

namespace {

/// Scripts whose names are read by their first letters, not by the first of each word (visual.md section 2).
bool isReadFromTheFront(QChar::Script script) {
    switch (script) {
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

/// The first letter of a word, whatever stands before it ("(Bo)", "«Ana»").
uint firstLetter(const QString &word) {
    for (const uint point : word.toUcs4()) {
        if (QChar::isLetterOrNumber(point))
            return point;
    }
    return 0;
}

/// The first `count` letters, whole code points.
QString firstLetters(const QString &word, int count) {
    QString letters;
    const auto points = word.toUcs4();
    for (const uint point : points) {
        if (!QChar::isLetterOrNumber(point))
            continue;
        letters += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        if (--count == 0)
            break;
    }
    return letters;
}

} // namespace

QString initials(const QString &name) {
    QStringList words;
    for (const QString &word : name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (firstLetter(word) != 0)
            words.append(word);
    }
    if (words.isEmpty())
        return QStringLiteral("?");
    const bool front = isReadFromTheFront(QChar::script(firstLetter(words.first())));
    if (front)
        return firstLetters(words.first(), 2);
    // "Noor رحماني": the two halves of a name in two scripts do not stand in one badge.
    if (words.size() == 1 || isReadFromTheFront(QChar::script(firstLetter(words.last()))))
        return firstLetters(words.first(), 1).toUpper();
    return (firstLetters(words.first(), 1) + firstLetters(words.last(), 1)).toUpper();
}

void paintBadge(QPainter &painter, const QRectF &rect, BadgeShape shape, const QString &text,
                const Theme &theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mentor = shape == BadgeShape::Mentor;
    const VoiceTokens voice = mentor ? mentorTokens() : menteeTokens();
    const bool group = shape == BadgeShape::Group;
    const double edge = std::max(1.0, rect.height() / 24.0);
    QPen pen(theme.color(group ? Token::Control : voice.ink), edge);
    if (group)
        pen.setDashPattern({2.5, 2.0});
    painter.setPen(pen);
    painter.setBrush(theme.color(group ? Token::Sunken : voice.soft));
    const QRectF inner = rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    if (mentor)
        painter.drawRoundedRect(inner, inner.width() * 0.22, inner.width() * 0.22);
    else
        painter.drawEllipse(inner);
    QFont font = theme.font(TextRole::SmallStrong);
    font.setPixelSize(
        std::max(8, static_cast<int>(std::lround(rect.height() * (text.size() > 2 ? 0.32 : 0.39)))));
    painter.setFont(font);
    painter.setPen(theme.color(group ? Token::Ink2 : voice.ink));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void paintPairBadge(QPainter &painter, const QRectF &rect, const QString &mentee, const QString &mentor,
                    Qt::LayoutDirection direction, const Theme &theme) {
    const double side = rect.height();
    QRectF leading(rect.topLeft(), QSizeF(side, side));
    QRectF trailing = leading.translated(rect.width() - side, 0);
    if (direction == Qt::RightToLeft)
        std::swap(leading, trailing);
    paintBadge(painter, leading, BadgeShape::Mentee, initials(mentee), theme);
    paintBadge(painter, trailing, BadgeShape::Mentor, initials(mentor), theme);
}

Badge::Badge(Theme &theme, BadgeShape shape, const QString &text, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_shape(shape)
    , m_text(text)
    , m_side(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Badge *Badge::person(Theme &theme, Role role, const QString &name, int side) {
    return new Badge(theme, badgeShape(role), initials(name), side);
}

Badge *Badge::pair(Theme &theme, const QString &mentee, const QString &mentor, int side) {
    auto *badge = new Badge(theme, BadgeShape::Mentee, mentee, side);
    badge->m_second = mentor;
    badge->m_pair = true;
    return badge;
}

Badge *Badge::withIcon(Theme &theme, const QString &icon, int side) {
    auto *badge = new Badge(theme, BadgeShape::Group, QString(), side);
    badge->m_icon = icon;
    return badge;
}

QSize Badge::sizeHint() const {
    const int side = m_theme.size(m_side);
    return {m_pair ? 2 * side + m_theme.space(3) : side, side};
}

void Badge::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QSize size = sizeHint();
    const QRectF box(QPointF((width() - size.width()) / 2.0, (height() - size.height()) / 2.0), QSizeF(size));
    if (m_pair) {
        paintPairBadge(painter, box, m_text, m_second, layoutDirection(), m_theme);
        return;
    }
    paintBadge(painter, box, m_shape, m_text, m_theme);
    if (!m_icon.isEmpty()) {
        const double inset = box.width() * 0.26;
        paintIcon(painter, box.adjusted(inset, inset, -inset, -inset), m_icon, m_theme.color(Token::Ink2));
    }
}

} // namespace groundwork::ui
