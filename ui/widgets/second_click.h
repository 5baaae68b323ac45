#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QWidget>

namespace groundwork::ui {

/// Swallows the second press of a double click when the first one has moved things about: it was not meant
/// for what lies under the pointer by now. Make one right after a click that changes the layout; it goes by
/// itself.
class SecondClick : public QObject {
    Q_OBJECT

  public:
    explicit SecondClick(QObject *parent);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    QElapsedTimer m_since;
    QPoint m_at;
    QPointer<QWidget> m_focus; ///< a press gives the focus away before anybody can swallow it
};

} // namespace groundwork::ui
