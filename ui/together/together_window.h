#pragma once

#include "ui/pages/page.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/own_steps.h"
#include "ui/together/together_size.h"
#include "ui/widgets/theme.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class MeetingEndView;
class MeetingView;
class Toast;

/// The first meeting of one pair over the whole screen, without the program around it: one question at a time, in
/// type that both read from where they sit. Esc opens Pause; B, or Ctrl+Shift+B while one types, blanks the screen.
/// It is a navigator of its own: notes and errors come up here, and going somewhere closes it first.
class TogetherWindow : public QWidget, public Navigator {
    Q_OBJECT

  public:
    /// `context` is that of the program's window. The meeting has to be open.
    TogetherWindow(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr);
    ~TogetherWindow() override;

    [[nodiscard]] PartnershipId partnership() const { return m_desk.partnership(); }
    /// Saves what is open and stops the clock; false when something could not be saved, and then it stays.
    bool putAway();
    /// Something in the file changed.
    void refresh(const ChangeReport &report);

    void go(const Place &place) override;
    void toast(const QString &text, bool undo) override;
    void showError(const Error &error) override;
    void pageChanged() override;
    [[nodiscard]] QByteArray windowState(const QString &key) const override;
    void setWindowState(const QString &key, const QByteArray &state) override;

  Q_SIGNALS:
    /// It has put itself away.
    void closed();

  protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

  private:
    enum class View { Meeting, Pause, Blank, End };
    void makeKeys();
    void showView(View view);
    QWidget *make(View view);
    QWidget *makePause();
    QWidget *makeEnd();
    /// Shows another view once the one that asks for it has come back.
    void later(View view);
    void focusView(QWidget *next);
    void focusEnd(MeetingEndView &end);
    void flushDraft();
    /// Shows what the file says now.
    void follow();
    void pause();
    void blank();
    void undo();
    void redo();
    /// To a question that made a line of the draft on the last page, and back to it.
    void change(const QString &prompt, const QString &from);
    void nextTextSize();
    void followTheme();
    void useSize();
    void resume();
    QWidget *inScroll(QWidget *content) const;
    PageContext m_outer;
    Theme m_theme;
    PageContext m_context;
    MeetingDesk m_desk;
    View m_view = View::Blank;
    View m_before = View::Meeting; ///< what the blank screen hides
    std::optional<View> m_next;    ///< what later() brings
    bool m_making = false;         ///< a view that is being made may write: it needs no second look at that
    OwnSteps m_steps;
    TogetherSize m_size;
    QVBoxLayout *m_column;
    Banner *m_banner;
    QWidget *m_toastPlace; ///< where notes stand
    QPointer<Toast> m_toast;
    QWidget *m_shown = nullptr;
    QPointer<QWidget> m_gone; ///< the view before, until the event loop takes it
    MeetingView *m_meeting = nullptr;
};

} // namespace groundwork::ui
