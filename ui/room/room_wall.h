#pragma once

#include "core/rooms/room_clock.h"
#include "ui/widgets/theme.h"
#include "ui/words/room_words.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace groundwork::ui {

class RoomDesk;

/// What all pairs look at: part, question, who speaks, time left, and what comes next. Never an answer, and no name.
/// Sizes are shares of the height, so that it reads the same on a laptop and on a wall.
class RoomWall : public QWidget {
    Q_OBJECT

  public:
    RoomWall(Theme &theme, RoomDesk &desk, QWidget *parent = nullptr);

    /// All that stands on the wall, in reading order: for assistive technology and for tests.
    [[nodiscard]] QString words() const;
    /// Did the question have room the last time it was painted?
    [[nodiscard]] bool fits() const { return m_fits; }
    /// The size of the question's letters as they were fitted, in pixels.
    [[nodiscard]] double questionPixels() const { return m_questionPixels; }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    struct Look;
    void follow();
    void tick();
    void paintParts(QPainter &painter, const Look &look) const;
    void paintQuestion(QPainter &painter, const Look &look);
    double paintTexts(QPainter &painter, const Look &look, const QRectF &room, bool onlyMeasure, double pixels) const;
    void paintSpeaker(QPainter &painter, const Look &look, double y) const;
    void paintClock(QPainter &painter, const Look &look) const;
    void paintFoot(QPainter &painter, const Look &look) const;
    [[nodiscard]] QString pen() const;
    [[nodiscard]] QString clockFoot() const;

    Theme &m_theme;
    RoomDesk &m_desk;
    double m_questionPixels = 0;
    bool m_fits = true;
    int m_minutes = -1; ///< on the clock, so that a second that changes nothing costs little
};

} // namespace groundwork::ui
