#pragma once

#include "ui/shell/command_table.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace groundwork::ui {

/// The QActions of the command table. The window gives each one what it does; a command without a doer is not
/// shown anywhere.
class CommandSet : public QObject {
    Q_OBJECT

  public:
    CommandSet(Theme &theme, QWidget *window);

    void connectTo(const QString &id, const std::function<void()> &doer);
    [[nodiscard]] QAction *action(const QString &id) const;
    /// Does the command do anything in this window?
    [[nodiscard]] bool isConnected(const QString &id) const { return m_connected.value(id); }
    [[nodiscard]] const std::vector<Command> &table() const { return m_table; }
    /// Reads all words again: the roles are called something else now.
    void sayAgain();
    /// Shows or hides what needs an open file.
    void setFileOpen(bool open);
    /// Makes the menus of the commands that have a doer. `extra` may put more into a menu.
    void fillMenuBar(QMenuBar *bar);
    [[nodiscard]] QMenu *menu(Menu menu) const { return m_menus.value(static_cast<int>(menu)); }

  private:
    /// The menu with this title within a menu, made when there is none.
    QMenu *submenu(QMenu *menu, const QString &title);

    std::vector<Command> m_table;
    QHash<QString, QAction *> m_actions;
    QHash<QString, bool> m_connected;
    QHash<int, QMenu *> m_menus;
    QList<QMenu *> m_submenus;
};

} // namespace groundwork::ui
