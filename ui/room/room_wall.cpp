#include "ui/room/room_wall.h"

#include "ui/room/room_desk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/room_colors.h"

#include <QAccessible>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace groundwork::ui {

namespace {

constexpr double kLabel = 0.03;
constexpr double kQuestion = 0.075;
constexpr double kClock = 0.115;
constexpr double kPitch = 1.22;
constexpr int kLongQuestion = 90; // letters; longer ones step down once

/// Lines of a text in a font, wrapped; answers the height, and draws when there is a painter.
double flow(QPainter *painter, const QString &text, const QFont &font, const QRectF &room, double pitch,
            Qt::LayoutDirection direction, double *widest = nullptr) {
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeading);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition(QPointF(0, y));
        y += std::max(pitch, line.height());
        if (widest)
            *widest = std::max(*widest, line.naturalTextWidth());
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, room.topLeft());
    return y;
}

} // namespace

/// What one picture of the wall is made of.
struct RoomWall::Look {
    RoomColors colors;
    double h = 0; ///< of the whole wall
    double margin = 0;
    QRectF body;
    bool mirrored = false;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    const Theme *theme = nullptr;

    [[nodiscard]] QFont face(TextRole role, double share, int weight) const {
        QFont font = theme->font(role);
        font.setPixelSize(std::max(static_cast<int>(std::lround(h * share)), 9));
        font.setWeight(static_cast<QFont::Weight>(weight));
        return font;
    }
    /// On the other side where the program runs from right to left.
    [[nodiscard]] QRectF turned(const QRectF &rect, double width) const {
        return mirrored ? QRectF(width - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
    }
};

RoomWall::RoomWall(Theme &theme, RoomDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk) {
    setObjectName(QStringLiteral("roomWall"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(480, 300);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&desk, &RoomDesk::changed, this, &RoomWall::follow);
    connect(&desk, &RoomDesk::ticked, this, &RoomWall::tick);
    connect(&theme, &Theme::changed, this, qOverload<>(&RoomWall::update));
    follow();
}

void RoomWall::follow() {
    m_minutes = m_desk.time().minutesLeft();
    setAccessibleName(tr("The room on the wall"));
    setAccessibleDescription(words());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void RoomWall::tick() {
    if (const int minutes = m_desk.time().minutesLeft(); minutes != m_minutes)
        follow();
    else
        update();
}

QString RoomWall::pen() const {
    const rooms::RoomStep *step = m_desk.step();
    return !step || step->isBreak() ? QString() : words::roomPen(*step->prompts.front());
}

QString RoomWall::clockFoot() const {
    if (!m_desk.room() || m_desk.room()->state == rooms::RoomState::Held)
        return tr("the clock stands");
    return m_desk.beginner() ? tr("for both turns") : QString();
}

QString RoomWall::words() const {
    if (m_desk.isBlank())
        return tr("The wall is blank.");
    const rooms::RoomStep *step = m_desk.step();
    if (!step)
        return tr("Welcome. We begin in a moment.");
    QStringList parts;
    if (const first_meeting::Stage *stage = m_desk.script().stage(step->stage))
        parts.append(tr("Part %1: %2").arg(stage->number).arg(stage->title));
    if (!step->isBreak())
        parts.append(words::roomWay(*step->prompts.front()));
    const words::RoomText text = words::roomText(*step, m_desk.room()->length, m_desk.endDate());
    if (text.both.isEmpty())
        parts << tr("Mentee: %1").arg(text.mentee) << tr("Mentor: %1").arg(text.mentor);
    else
        parts.append(text.both);
    if (const auto first = m_desk.beginner())
        parts.append(words::roomSpeaks(*first) + QStringLiteral(", ") + words::roomThen(otherRole(*first)));
    parts.append(words::minutesLeftSentence(m_desk.time().minutesLeft()));
    parts.append(clockFoot());
    parts.append(tr("You may pass on any question. Nobody collects your sheets."));
    parts.append(pen());
    if (const rooms::RoomStep *next = m_desk.nextStep())
        parts.append(tr("Next: %1").arg(words::roomStepLabel(*next)));
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

void RoomWall::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    Look look;
    look.colors = roomColors(m_theme, m_desk.isLight());
    look.h = height();
    look.margin = std::min(width() * 0.05, height() * 0.08);
    look.body = QRectF(rect()).adjusted(look.margin, height() * 0.042, -look.margin, -height() * 0.03);
    look.mirrored = layoutDirection() == Qt::RightToLeft;
    look.direction = layoutDirection();
    look.theme = &m_theme;
    if (m_desk.isBlank()) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look.colors.ground);
    if (!m_desk.step()) {
        painter.setPen(look.colors.text);
        painter.setFont(look.face(TextRole::Reading, kQuestion, QFont::Medium));
        painter.drawText(look.body, Qt::AlignCenter | Qt::TextWordWrap, tr("Welcome. We begin in a moment."));
        return;
    }
    paintParts(painter, look);
    paintQuestion(painter, look);
    paintClock(painter, look);
    paintFoot(painter, look);
}

/// The seven parts, as wide as their minutes; those behind are full.
void RoomWall::paintParts(QPainter &painter, const Look &look) const {
    std::vector<const first_meeting::Stage *> parts;
    double minutes = 0;
    for (const first_meeting::Stage &stage : m_desk.script().stages()) {
        if (stage.counted) {
            parts.push_back(&stage);
            minutes += stage.minutes(m_desk.room()->length);
        }
    }
    const rooms::RoomTime time = m_desk.time();
    const int here = m_desk.step()->stage;
    const double gap = look.h * 0.008;
    const double thick = look.h * 0.01;
    // A narrow part keeps room for its title.
    const double least = look.body.width() * 0.085;
    const double spread = look.body.width() - gap * double(parts.size() - 1) - least * double(parts.size());
    double x = look.body.left();
    for (const first_meeting::Stage *part : parts) {
        const double wide = least + spread * part->minutes(m_desk.room()->length) / minutes;
        const bool current = part->number == here;
        double done = part->number < here ? 1.0 : 0.0;
        if (current && time.stagePlannedMs > 0)
            done = std::clamp(double(time.stageUsedMs) / double(time.stagePlannedMs), 0.0, 1.0);
        const QRectF bar(x, look.body.top(), wide, thick);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colors.rest);
        painter.drawRoundedRect(look.turned(bar, width()), thick / 2, thick / 2);
        if (done > 0) {
            painter.setBrush(look.colors.accent);
            painter.drawRoundedRect(look.turned(QRectF(bar.topLeft(), QSizeF(wide * done, thick)), width()), thick / 2,
                                    thick / 2);
        }
        painter.setFont(look.face(TextRole::Body, 0.021, current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(current ? look.colors.text : look.colors.second);
        const QRectF words = look.turned(QRectF(x, look.body.top() + thick * 1.9, wide, look.h * 0.035), width());
        painter.drawText(words, static_cast<int>(Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine),
                         painter.fontMetrics().elidedText(part->shortTitle, Qt::ElideRight,
                                                          static_cast<int>(words.width())));
        x += wide + gap;
    }
}

/// How the pairs answer, the question as large as it goes, and who speaks.
void RoomWall::paintQuestion(QPainter &painter, const Look &look) {
    const double clock = std::min(look.h * 0.31, look.body.width() * 0.24);
    QRectF room(look.body.left(), look.h * 0.16, look.body.width() - clock - look.h * 0.06, look.h * 0.66);
    const rooms::RoomStep &step = *m_desk.step();
    double y = room.top();
    if (!step.isBreak()) {
        const QFont label = look.face(TextRole::Body, kLabel, QFont::Normal);
        painter.setPen(look.colors.second);
        y += flow(&painter, words::roomWay(*step.prompts.front()), label,
                  look.turned(QRectF(room.left(), y, room.width(), 0), width()), look.h * kLabel * kPitch,
                  look.direction) +
             look.h * 0.02;
    }
    const double speaker = m_desk.beginner() ? look.h * 0.135 : 0;
    const words::RoomText text = words::roomText(step, m_desk.room()->length, m_desk.endDate());
    const auto letters = text.both.size() + text.mentee.size() + text.mentor.size();
    double pixels = look.h * kQuestion * (letters > kLongQuestion ? 0.8 : 1);
    const QRectF rest(room.left(), y, room.width(), room.bottom() - y - speaker);
    while (pixels > look.h * 0.026 && paintTexts(painter, look, rest, true, pixels) > rest.height())
        pixels *= 0.95;
    m_questionPixels = pixels;
    const double tall = paintTexts(painter, look, rest, false, pixels);
    const double end = y + tall;
    m_fits = tall <= rest.height() + 1;
    if (m_desk.beginner())
        paintSpeaker(painter, look, end + look.h * 0.03);
}

double RoomWall::paintTexts(QPainter &painter, const Look &look, const QRectF &room, bool onlyMeasure,
                            double pixels) const {
    const words::RoomText text = words::roomText(*m_desk.step(), m_desk.room()->length, m_desk.endDate());
    const QFont font = look.face(TextRole::Reading, pixels / look.h, QFont::Medium);
    QPainter *draw = onlyMeasure ? nullptr : &painter;
    painter.setPen(look.colors.text);
    if (!text.both.isEmpty())
        return flow(draw, text.both, font, look.turned(room, width()), pixels * kPitch, look.direction);
    // Each side is asked something else: the mark of the side stands before its question.
    double y = 0;
    const double mark = pixels * 0.5;
    const double indent = pixels * 1.05;
    for (const bool mentee : {true, false}) {
        const QRectF line(room.left() + indent, room.top() + y, room.width() - indent, 0);
        if (draw) {
            const QRectF box = look.turned(
                QRectF(room.left(), line.top() + pixels * kPitch / 2 - mark / 2 + pixels * 0.05, mark, mark), width());
            painter.setPen(QPen(mentee ? look.colors.mentee : look.colors.mentor, std::max(mark * 0.16, 2.0)));
            painter.setBrush(mentee ? QBrush(look.colors.mentee) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(box, mentee ? mark / 2 : mark * 0.22, mentee ? mark / 2 : mark * 0.22);
            painter.setPen(look.colors.text);
        }
        const QString words = mentee ? tr("Mentee: %1").arg(text.mentee) : tr("Mentor: %1").arg(text.mentor);
        y += flow(draw, words, font, look.turned(line, width()), pixels * kPitch, look.direction) + pixels * 0.35;
    }
    return y;
}

/// "Mentor speaks", framed, then who follows.
void RoomWall::paintSpeaker(QPainter &painter, const Look &look, double y) const {
    const Role first = *m_desk.beginner();
    const double tall = look.h * 0.085;
    const QFont font = look.face(TextRole::Body, 0.033, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QString speaks = words::roomSpeaks(first);
    const double mark = look.h * 0.032;
    const double pad = look.h * 0.032;
    const double wide = metrics.horizontalAdvance(speaks) + mark + pad * 2.7 + 4;
    const auto color = [&](Role role) { return role == Role::Mentee ? look.colors.mentee : look.colors.mentor; };
    const auto drawMark = [&](Role role, const QRectF &box, bool filled) {
        painter.setPen(QPen(color(role), std::max(box.width() * 0.12, 2.0)));
        painter.setBrush(filled ? QBrush(color(role)) : QBrush(Qt::NoBrush));
        const double radius = role == Role::Mentee ? box.width() / 2 : box.width() * 0.22;
        painter.drawRoundedRect(box, radius, radius);
    };
    const QRectF frame(look.body.left(), y, wide, tall);
    painter.setPen(QPen(color(first), std::max(look.h * 0.004, 2.0)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(look.turned(frame, width()), look.h * 0.015, look.h * 0.015);
    drawMark(first, look.turned(QRectF(frame.left() + pad, frame.center().y() - mark / 2, mark, mark), width()), true);
    painter.setFont(font);
    painter.setPen(look.colors.text);
    painter.drawText(look.turned(QRectF(frame.left() + pad * 1.6 + mark, y, wide - pad * 1.6 - mark, tall), width()),
                     static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), speaks);
    const QFont quiet = look.face(TextRole::Body, kLabel, QFont::Normal);
    const double x = frame.right() + look.h * 0.035;
    const double small = look.h * 0.026;
    drawMark(otherRole(first), look.turned(QRectF(x, frame.center().y() - small / 2, small, small), width()), false);
    painter.setFont(quiet);
    painter.setPen(look.colors.second);
    painter.drawText(look.turned(QRectF(x + small * 1.5, y, look.body.right() - x, tall), width()),
                     static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), words::roomThen(otherRole(first)));
}

/// 48 ticks and whole minutes. It never blinks, never turns red, and has no seconds.
void RoomWall::paintClock(QPainter &painter, const Look &look) const {
    const rooms::RoomTime time = m_desk.time();
    const double size = std::min(look.h * 0.29, look.body.width() * 0.22);
    const QRectF ring = look.turned(QRectF(look.body.right() - size - look.h * 0.01, look.h * 0.295, size, size), width());
    const double left = time.plannedMs > 0 ? std::clamp(double(time.stepLeftMs()) / double(time.plannedMs), 0.0, 1.0) : 0;
    constexpr int kTicks = 48;
    const int gone = kTicks - static_cast<int>(std::ceil(left * kTicks - 1e-9));
    painter.save();
    painter.translate(ring.center());
    for (int i = 0; i < kTicks; ++i) {
        painter.setPen(QPen(i < gone ? look.colors.rest : look.colors.accent, std::max(size * 0.024, 2.0), Qt::SolidLine,
                            Qt::RoundCap));
        painter.drawLine(QPointF(0, -size * 0.49), QPointF(0, -size * 0.415));
        painter.rotate(360.0 / kTicks);
    }
    painter.restore();
    const int minutes = time.minutesLeft();
    painter.setPen(look.colors.text);
    // In proportion to the ring, which is smaller where the notes stand beside the wall.
    const double share = size / look.h / 0.29;
    const QFont words = look.face(TextRole::Body, 0.027 * share, QFont::Normal);
    if (minutes > 0) {
        painter.setFont(look.face(TextRole::Figure, kClock * share, QFont::DemiBold));
        painter.drawText(QRectF(ring.left(), ring.top() + size * 0.2, size, size * 0.42), Qt::AlignCenter,
                         QString::number(minutes));
        painter.setPen(look.colors.second);
        painter.setFont(words);
        painter.drawText(QRectF(ring.left(), ring.top() + size * 0.6, size, size * 0.16), Qt::AlignCenter,
                         words::minutesLeftWords(minutes));
    } else {
        painter.setFont(look.face(TextRole::Body, 0.034 * share, QFont::DemiBold));
        painter.drawText(ring.adjusted(size * 0.16, 0, -size * 0.16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         words::minutesLeftWords(0));
    }
    painter.setPen(look.colors.second);
    painter.setFont(words);
    painter.drawText(QRectF(ring.left() - size * 0.2, ring.bottom() + look.h * 0.012, size * 1.4, look.h * 0.045),
                     Qt::AlignCenter, clockFoot());
}

void RoomWall::paintFoot(QPainter &painter, const Look &look) const {
    const double tall = look.h * 0.045;
    const QFont font = look.face(TextRole::Body, 0.027, QFont::Normal);
    painter.setFont(font);
    painter.setPen(look.colors.second);
    const double icon = look.h * 0.028;
    const QString pass = tr("You may pass on any question. Nobody collects your sheets.");
    const double passWide = painter.fontMetrics().horizontalAdvance(pass) + icon * 1.6;
    const double penWide = painter.fontMetrics().horizontalAdvance(pen());
    const bool two = passWide + penWide + look.h * 0.05 > look.body.width();
    double y = look.body.bottom() - tall * (two ? 3 : 2);
    paintIcon(painter, look.turned(QRectF(look.body.left(), y + (tall - icon) / 2, icon, icon), width()),
              QStringLiteral("pass"), look.colors.second);
    const QRectF line(look.body.left() + icon * 1.5, y, look.body.width() - icon * 1.5, tall);
    painter.drawText(look.turned(line, width()), static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), pass);
    if (two)
        y += tall;
    painter.drawText(look.turned(QRectF(look.body.left(), y, look.body.width(), tall), width()),
                     static_cast<int>((two ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter), pen());
    if (const rooms::RoomStep *next = m_desk.nextStep())
        painter.drawText(look.turned(QRectF(look.body.left(), y + tall, look.body.width(), tall), width()),
                         static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                         tr("Next: %1").arg(words::roomStepLabel(*next)));
}

} // namespace groundwork::ui
