#pragma once

#include "core/first_meeting/script.h"
#include "core/rooms/room_clock.h"
#include "core/rooms/room_rows.h"
#include "ui/pages/page.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace groundwork::ui {

/// What the views of one room share: the script, the room as it stands in the file, its time, and what the
/// facilitator does. Nothing is written while the clock runs; all of it is in the file, so that closing a view, the
/// program or the laptop loses no time.
class RoomDesk : public QObject {
    Q_OBJECT

  public:
    explicit RoomDesk(const PageContext &context, QObject *parent = nullptr);

    /// False when the shipped script could not be read.
    [[nodiscard]] bool isReady() const { return m_script.has_value(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] ProgramFile &file() const { return m_context.file; }
    [[nodiscard]] const first_meeting::Script &script() const { return *m_script; }
    [[nodiscard]] QDate endDate() const { return m_end; }

    /// The room that is going or planned; none: nothing is planned yet.
    [[nodiscard]] const std::optional<rooms::Room> &room() const { return m_room; }
    [[nodiscard]] bool isGoing() const { return m_room && m_room->isGoing(); }
    /// The steps of the room without those that were left out.
    [[nodiscard]] const std::vector<rooms::RoomStep> &steps() const { return m_steps; }
    [[nodiscard]] const rooms::RoomStep *step() const;
    [[nodiscard]] const rooms::RoomStep *nextStep() const;
    [[nodiscard]] rooms::RoomTime time() const;
    /// How much later than it was meant to be: behind the plan, and begun late.
    [[nodiscard]] qint64 lateMs() const;
    /// When the room ends if it goes on by the plan, by the wall clock of this machine.
    [[nodiscard]] QTime endsAt() const;
    /// Who begins the step, where the two take turns.
    [[nodiscard]] std::optional<Role> beginner() const;
    /// Reads the room and its steps again.
    void read();

    // What the facilitator does. False: it was refused, and the page under the views says why.
    bool plan(const rooms::RoomPlan &plan);
    bool start();
    bool holdOrGoOn();
    bool hold();
    bool goOn();
    bool next();
    bool back();
    bool goTo(const QString &step, qint64 usedMs = 0);
    bool addTime(int seconds);
    bool drop(first_meeting::Shortening why);
    bool takeIn();
    bool end();
    /// What a shortening would leave out from here on.
    [[nodiscard]] first_meeting::SkipRule rule(first_meeting::Shortening why) const;

    // How the wall looks; it is not kept in the file.
    [[nodiscard]] bool isBlank() const { return m_blank; }
    void setBlank(bool blank);
    [[nodiscard]] bool isLight() const { return m_light; }
    void setLight(bool light);

    [[nodiscard]] rooms::RoomMoment moment() const;

  Q_SIGNALS:
    /// Another step, state, plan or look.
    void changed();
    /// A second has gone.
    void ticked();

  private:
    bool done(const Result<void> &result);
    PageContext m_context;
    std::optional<first_meeting::Script> m_script;
    std::optional<Error> m_error;
    std::optional<rooms::Room> m_room;
    std::vector<rooms::RoomStep> m_steps;
    QDate m_end;
    QString m_run;
    QTimer m_tick;
    bool m_blank = false;
    bool m_light = false;
};

} // namespace groundwork::ui
