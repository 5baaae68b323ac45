#pragma once

#include "ui/room/room_places.h"
#include "ui/widgets/theme.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QKeyEvent;
class QScreen;
class QStackedLayout;
class QVBoxLayout;

namespace groundwork::ui {

class RoomDesk;
class RoomLectern;
class RoomPause;
class RoomStrip;
class RoomWall;

/// The wall and the facilitator's window of a room that is going. With two screens each has its own; with one they
/// share it. When a screen goes, both come to the one that is left. Closing a window takes both away and leaves the
/// clock as it is: it is in the file.
class RoomViews : public QObject {
    Q_OBJECT

  public:
    /// `home` is the program's window.
    RoomViews(Theme &theme, RoomDesk &desk, QWidget *home);
    ~RoomViews() override;

    void open();
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QWidget *wallWindow() const { return m_wallWindow; }
    /// The facilitator's own window; hidden while the two share a screen.
    [[nodiscard]] QWidget *lecternWindow() const { return m_lecternWindow; }
    [[nodiscard]] const RoomPlaces &places() const { return m_places; }
    /// Puts the windows on their screens anew, as if there were `screens` of them.
    void arrange(const QList<QScreen *> &screens);
    void swap();
    void setNotes(bool shown);
    /// The clock stands, and the wall says so; nothing ends.
    void pause();
    [[nodiscard]] bool isPaused() const;

  Q_SIGNALS:
    void closed();
    /// The room was ended here.
    void ended();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void followPointer(double share);
    bool handleKey(const QKeyEvent &event, const QWidget &focused);
    void goOn();
    void showPause();
    void endPause();
    void show(QWidget &window, QScreen &screen);
    [[nodiscard]] bool isOurs(const QWidget &widget) const;

    Theme &m_theme;
    RoomDesk &m_desk;
    QPointer<QWidget> m_home;
    QPointer<QWidget> m_wallWindow; ///< of the program's window, which may go first
    QPointer<QWidget> m_lecternWindow;
    QVBoxLayout *m_lecternColumn;
    QHBoxLayout *m_wallRow;
    QStackedLayout *m_overWall = nullptr;
    RoomWall *m_wall;
    RoomStrip *m_wallStrip;
    RoomStrip *m_lecternStrip;
    RoomLectern *m_lectern;
    RoomPause *m_pause;
    RoomPlaces m_places;
    bool m_notes = false;
    bool m_swapped = false;
    bool m_wasRunning = false;
    bool m_arranging = false;
};

} // namespace groundwork::ui
