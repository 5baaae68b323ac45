#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace groundwork::ui {

class Label;

/// A short note in the bottom leading corner of its parent for six seconds, longer while the mouse or the
/// focus is on it. Screen readers are told through an alert.
class Toast : public QFrame {
    Q_OBJECT

  public:
    Toast(Theme &theme, QWidget *parent);
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
    Label *m_text;
    QPushButton *m_undo;
    QTimer m_timer;
};

} // namespace groundwork::ui
