#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace groundwork::ui {

class Label;

/// A short note under the bottom leading corner of a page for six seconds, longer while the mouse or the
/// focus is on it. It lies over the status bar and the margin above it, so that it covers nothing of the
/// page. Screen readers are told through an alert.
class Toast : public QFrame {
    Q_OBJECT

  public:
    /// `page` says where it stands; it is shown over the page's window.
    Toast(Theme &theme, QWidget *page);
    void showText(const QString &text, bool undo);
    [[nodiscard]] QString text() const;

  Q_SIGNALS:
    void undoClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void place();
    Theme &m_theme;
    QWidget *m_page;
    Label *m_text;
    QPushButton *m_undo;
    QTimer m_timer;
};

} // namespace groundwork::ui
