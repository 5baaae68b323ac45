#pragma once

#include "core/base/result.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"
#include "ui/paper_entry/paper_sheet.h"
#include "ui/widgets/answer_style.h"

#include <QDate>
#include <QHash>
#include <QJsonValue>
#include <QTimer>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Label;
class MeetingDesk;
class PaperLine;
class StageStrip;

/// Typing a first meeting in from paper by keyboard alone, line by line in the order of the worksheet: Enter goes
/// on, boxes and dials are typed as numbers, "?" is what cannot be read, "-" what was left out on purpose, a ditto
/// sign the same as above. A prompt is saved when the keyboard leaves it, as one step; what is typed before that
/// survives a crash, also a line that cannot be read yet. A sheet can be typed a second time to check it: lines that
/// differ are shown with both. Private slips are left out: they are nobody else's to type.
class PaperEntryView : public QWidget {
    Q_OBJECT

  public:
    explicit PaperEntryView(MeetingDesk &desk, QWidget *parent = nullptr);
    void focusFirst();
    /// Saves what is typed and can be read; false when something was not taken.
    bool saveOpen();
    /// Lines that are typed and cannot be read.
    [[nodiscard]] int troubles() const;

  Q_SIGNALS:
    /// Typed to the end, or left.
    void finished();

  protected:
    void hideEvent(QHideEvent *event) override;

  private:
    struct Entry {
        PaperField place;
        PaperLine *line = nullptr;
        QString before; ///< as it stood in the file
        bool wasSeen = false;   ///< the keyboard has been in it
        bool differs = false;   ///< typed a second time, and not the same
    };
    void buildHead(QVBoxLayout *column);
    void addMeetingTwo(QBoxLayout *choices);
    void buildFoot(QVBoxLayout *column);
    void goTo(int stage);
    void showStage(int stage);
    void addHeldOn(QVBoxLayout *column);
    void addEntry(QVBoxLayout *column, const PaperField &place);
    void readRows();
    [[nodiscard]] const first_meeting::AnswerRow *rowOf(const PaperField &place) const;
    [[nodiscard]] QString standsThere(const PaperField &place) const;
    /// Puts what the sign stands for in its place: the same line of the other one, or the words above it.
    void repeat(size_t index);
    /// Several digits in a line that takes one ("2131"): one for each of the boxes from here on, where there are just
    /// as many in this prompt and for this side, three at least. The line to go on with.
    size_t deal(size_t index);
    /// The day from which "+2w" counts; invalid: none is known.
    [[nodiscard]] QDate sheetDay() const;
    void goOn(size_t from);
    void goNextTrouble();
    void enter(const first_meeting::Prompt *prompt);
    [[nodiscard]] bool isChecking() const { return m_checking; }
    void setChecking(bool checking);
    /// Is the answer one that its author wrote on the screen and covered?
    [[nodiscard]] bool isCovered(const PaperField &place) const;
    /// Holds what was typed again against what stands in the file, and says where the two differ.
    void compare(const first_meeting::Prompt &prompt);
    /// Follow-ups of a "nearly", and the lists that picks choose from.
    void follow();
    void showTroubles();
    void keepDrafts();
    [[nodiscard]] QString draftKey(const PaperField &place) const;
    [[nodiscard]] bool isDirty(const Entry &entry) const;
    Result<void> save(const first_meeting::Prompt &prompt);
    /// What one side wrote, on top of what stands in the file; undefined when nothing of it was typed.
    [[nodiscard]] QJsonValue typedAnswer(const first_meeting::Prompt &prompt, Side side) const;
    /// Keeps the day on which the two met, if it is another than the file's.
    Result<void> saveDay();
    [[nodiscard]] QDate typedDay() const;
    /// The prompts with something new in them, in the order of the sheet.
    [[nodiscard]] std::vector<const first_meeting::Prompt *> dirtyPrompts() const;
    /// One prompt is saved: what stands in its lines is what stands in the file, but for one that waits.
    void forget(const first_meeting::Prompt &prompt, const Entry *waiting);
    Result<void> saveLine(const Entry &entry, bool closed);

    MeetingDesk &m_desk;
    AnswerStyle m_style;
    StageStrip *m_strip = nullptr;
    QScrollArea *m_scroll;
    QCheckBox *m_meetingTwo = nullptr;
    QCheckBox *m_again = nullptr;
    PaperLine *m_heldOn = nullptr;
    Label *m_unread = nullptr;
    QPushButton *m_toUnread = nullptr;
    QDate m_day; ///< on which the two met, once it was typed
    bool m_checking = false;
    int m_stage = 1;
    const first_meeting::Prompt *m_open = nullptr;
    std::vector<Entry> m_entries;
    std::vector<first_meeting::AnswerRow> m_rows; ///< as they stood when this part was opened
    QTimer m_rest;
};

} // namespace groundwork::ui
