#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QAction;
class QAbstractItemView;

namespace groundwork::ui {

/// Waits for a condition while events are handled, at most `milliseconds`; what it was at the end.
bool eventually(const std::function<bool()> &condition, int milliseconds = 3000);

/// Drives real widgets by object name. A name that is not there fails the test and prints the nearest names.
class WindowDriver {
  public:
    explicit WindowDriver(QWidget &window)
        : m_window(&window) {}

    /// The widget (visible ones first) called `name`; a failed test when there is none.
    [[nodiscard]] QWidget *widget(const QString &name) const;
    template <class T>
    [[nodiscard]] T *find(const QString &name) const {
        auto *found = qobject_cast<T *>(widget(name));
        if (!found)
            wrongType(name);
        return found;
    }
    [[nodiscard]] bool isShown(const QString &name) const;

    void click(const QString &name) const;
    /// Types any text, also outside ASCII, into the widget called `name`, after clearing it.
    void type(const QString &name, const QString &text) const;
    /// A key to the widget with the focus inside the window (or to `name`).
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void keyTo(const QString &name, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Triggers a QAction of the window by object name.
    void trigger(const QString &name) const;
    /// Chooses the entry with this text of a combo box.
    void choose(const QString &name, const QString &text) const;
    /// Clicks the row of a list or table whose display text in any column contains `text`.
    void clickRow(const QString &name, const QString &text) const;
    void doubleClickRow(const QString &name, const QString &text) const;
    [[nodiscard]] QStringList rowTexts(const QString &name, int column = 0) const;
    /// The text of all visible labels and buttons under the window.
    [[nodiscard]] QString visibleText() const;

  private:
    void wrongType(const QString &name) const;
    QWidget *m_window;
};

/// Sends text as an input method would: works for every script.
void sendText(QWidget &widget, const QString &text);

} // namespace groundwork::ui
