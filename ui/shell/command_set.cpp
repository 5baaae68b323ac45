#include "ui/shell/command_set.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace groundwork::ui {

CommandSet::CommandSet(Theme &theme, QWidget *window)
    : QObject(window)
    , m_table(commandTable()) {
    auto *looks = new QActionGroup(this);
    for (const Command &command : m_table) {
        auto *action = new QAction(command.text, window);
        action->setObjectName(QStringLiteral("command.") + command.id);
        action->setShortcuts(command.keys);
        action->setCheckable(command.has(Checkable));
        action->setStatusTip(command.tip);
        if (!command.icon.isEmpty())
            action->setIcon(icon(theme, command.icon));
        if (command.has(OneOfTheme))
            looks->addAction(action);
        window->addAction(action); // so that shortcuts work without a visible menu
        m_actions.insert(command.id, action);
        action->setVisible(false);
        action->setEnabled(false);
    }
}

void CommandSet::connectTo(const QString &id, const std::function<void()> &doer) {
    QAction *found = action(id);
    Q_ASSERT(found);
    connect(found, &QAction::triggered, this, [doer] { doer(); });
    m_connected.insert(id, true);
    found->setVisible(true);
    found->setEnabled(true);
}

QAction *CommandSet::action(const QString &id) const {
    return m_actions.value(id);
}

void CommandSet::sayAgain() {
    m_table = commandTable();
    for (const Command &command : m_table) {
        if (QAction *found = action(command.id)) {
            found->setText(command.text);
            found->setStatusTip(command.tip);
        }
    }
}

void CommandSet::setFileOpen(bool open) {
    for (const Command &command : m_table) {
        if (!command.has(NeedsFile) || !m_connected.value(command.id))
            continue;
        m_actions[command.id]->setVisible(open);
        m_actions[command.id]->setEnabled(open);
    }
    // Menus within menus first: one in which nothing can be seen is not seen either.
    for (QMenu *menu : m_submenus + m_menus.values()) {
        bool any = false;
        for (const QAction *action : menu->actions())
            any = any || (action->isVisible() && !action->isSeparator());
        menu->menuAction()->setVisible(any);
    }
}

void CommandSet::fillMenuBar(QMenuBar *bar) {
    for (const Menu id : {Menu::File, Menu::Edit, Menu::View, Menu::Program, Menu::Print, Menu::Help}) {
        QMenu *menu = bar->addMenu(menuTitle(id));
        menu->setObjectName(QStringLiteral("menu.%1").arg(static_cast<int>(id)));
        menu->setToolTipsVisible(true);
        m_menus.insert(static_cast<int>(id), menu);
    }
    for (const Command &command : m_table) {
        QMenu *menu = m_menus.value(static_cast<int>(command.menu));
        if (!menu || !m_connected.value(command.id))
            continue;
        if (command.has(Separator) && !menu->isEmpty())
            menu->addSeparator();
        if (!command.submenu.isEmpty())
            menu = submenu(menu, command.submenu);
        menu->addAction(m_actions.value(command.id));
    }
}

QMenu *CommandSet::submenu(QMenu *menu, const QString &title) {
    for (const QAction *action : menu->actions()) {
        if (action->menu() && action->text() == title)
            return action->menu();
    }
    QMenu *inner = menu->addMenu(title);
    inner->setToolTipsVisible(true);
    m_submenus.append(inner);
    return inner;
}

} // namespace groundwork::ui
