#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QDate>
#include <QFrame>
#include <QJsonValue>
#include <QList>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class AnswerForm;
class Label;

/// One voice of a two-voice row: header with badge and name, the answer, and what its owner may do with it.
///
/// Covered takes the form away: the text is gone from the widget, from its undo stack and from the
/// accessibility tree, and a hatch with words is painted instead. A pass looks like an answer until the
/// covers lift, so that nobody reads a refusal; then it says that there is nothing to add.
class AnswerPane : public QFrame {
    Q_OBJECT

  public:
    enum class State { Open, Covered, Revealed, Passed };

    /// "pane_<side>"; buttons "pane_<side>_cover", "_change", "_pass", "_later", "_add".
    AnswerPane(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side side,
               QWidget *parent = nullptr);

    ~AnswerPane() override;

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] State state() const { return m_state; }
    /// Shows an answer in a state. Only Open and Revealed take a value; others drop whatever was here.
    void show(State state, const QJsonValue &value = QJsonValue(QJsonValue::Undefined));
    /// Has this side written, passed or put its private answer away? Says so in the header.
    void setReady(bool ready);
    /// Both answers lie open: a pass says "nothing to add here".
    void setOpened(bool opened) { m_opened = opened; }
    /// For its author alone: starts covered, and says so.
    void setPrivate(bool isPrivate) { m_private = isPrivate; }
    /// Was there an answer under the cover before?
    void setWritten(bool written) { m_written = written; }
    /// Where each answers alone, the own answer can go on paper and be typed in later.
    void setOffersPaper(bool offers) { m_offersPaper = offers; }
    /// The day on which something was added after the meeting; invalid for none.
    void setAddedOn(QDate on) { m_addedOn = on; }
    /// Something under the cover was begun and is not saved as an answer yet.
    void setHalfTyped(bool half) { m_half = half; }
    /// Is the keyboard in this pane?
    [[nodiscard]] bool isActive() const { return m_active; }
    /// What is in the form now; undefined unless Open.
    [[nodiscard]] QJsonValue value() const;
    void focusAnswer();

  Q_SIGNALS:
    void edited();
    void coverAsked();
    void changeAsked();
    void passAsked();
    /// This side alone leaves the prompt for the second meeting (content.md 3.1, house rule 6).
    void laterAsked();
    /// This side writes on paper, and types it in after the meeting.
    void paperAsked();
    /// What was added to an open answer is done.
    void doneAsked();
    /// The keyboard came into the pane or left it.
    void activeChanged();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void buildHeader();
    void clearBody();
    void showForm(const QJsonValue &value);
    void showCover();
    void showText(const QJsonValue &value);
    QPushButton *addAction(const QString &name, const QString &text, const QString &icon);
    void addLeaving();
    void showLeaving();
    void showStatus();
    AnswerStyle m_style;
    first_meeting::Prompt m_prompt;
    Side m_side;
    State m_state = State::Open;
    bool m_ready = false;
    bool m_opened = false;
    bool m_private = false;
    bool m_written = false;
    bool m_half = false;
    bool m_offersPaper = false;
    QDate m_addedOn;
    bool m_active = false;
    QMetaObject::Connection m_focus;
    QWidget *m_header;
    Label *m_status = nullptr;
    QVBoxLayout *m_body;
    QBoxLayout *m_footer;
    AnswerForm *m_form = nullptr;
    QPushButton *m_cover = nullptr;
    QPushButton *m_done = nullptr;
    QList<QPushButton *> m_leaving; ///< pass, later, on paper: by Tab while nothing is written
};

} // namespace groundwork::ui
