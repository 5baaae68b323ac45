#pragma once

#include "core/rooms/rooms.h"
#include "ui/pages/page.h"
#include "ui/room/room_desk.h"

#include <memory>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class Card;
class EmptyState;
class Label;
class PageHeader;
class RoomPairs;
class RoomViews;

/// Where a facilitator begins: the day, the length, who takes part and where they sit, the papers, and the start. While
/// the room is going it says where it is, and goes on there, whatever happened to the program or the machine.
class RoomPage : public Page {
    Q_OBJECT

  public:
    explicit RoomPage(const PageContext &context);
    ~RoomPage() override;

    [[nodiscard]] PageId id() const override { return PageId::Room; }
    [[nodiscard]] QString title() const override { return tr("Room"); }
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] QString printWords() const override { return tr("Print the pack for the day…"); }
    void print() override;
    [[nodiscard]] RoomViews *views() const { return m_views.get(); }
    [[nodiscard]] RoomDesk &desk() { return m_desk; }

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    QWidget *buildDay();
    QWidget *buildPairs();
    QWidget *buildGoing();
    void read();
    void showPlan();
    void showGoing();
    void showTwice();
    [[nodiscard]] rooms::RoomPlan planNow() const;
    void save();
    void takeTyped();
    void showTableWord(int pairs);
    void chooseTable(PartnershipId pair, int table);
    void seatAnew();
    void setPair(PartnershipId pair, bool comes);
    void startRoom();
    void showRoom();
    void takeAway();
    void arrange();
    void roomEnded();

    RoomDesk m_desk;
    std::unique_ptr<RoomViews> m_views;
    rooms::RoomPlan m_plan; ///< as it stands in the file, or suggested
    PageHeader *m_header;
    Banner *m_twice;
    Card *m_going = nullptr;
    Label *m_goingWhere = nullptr;
    Label *m_goingNote = nullptr;
    QPushButton *m_goOn = nullptr;
    QPushButton *m_goByPlan = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_pack = nullptr;
    QBoxLayout *m_columns = nullptr;
    QDateEdit *m_day = nullptr;
    QLineEdit *m_time = nullptr;
    QLineEdit *m_where = nullptr;
    QLineEdit *m_facilitator = nullptr;
    QComboBox *m_length = nullptr;
    Label *m_advice = nullptr;
    QSpinBox *m_aTable = nullptr;
    RoomPairs *m_pairs = nullptr;
    Label *m_counts = nullptr;
    QPushButton *m_takeAway = nullptr;
    QPushButton *m_seatAnew = nullptr;
    QWidget *m_planning = nullptr;
    EmptyState *m_nobody = nullptr;
    bool m_reading = false;
    bool m_stale = true;
};

} // namespace groundwork::ui
