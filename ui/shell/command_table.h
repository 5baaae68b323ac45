#pragma once

#include "ui/pages/place.h"

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::ui {

/// Where a command stands in the menu bar. None: only a shortcut or a toolbar button.
enum class Menu { None, File, Edit, View, Program, Print, Help };

enum CommandFlag : unsigned {
    NeedsFile = 1,   ///< only while a program file is open
    Checkable = 2,   ///< on or off
    Separator = 4,   ///< a line before it in the menu
    NotInBox = 8,    ///< left out of the command box
    OneOfTheme = 16, ///< one of the three looks
};

/// One command of the program. Menus, toolbar, shortcuts, the command box, the shortcut sheet and the tests
/// are made from the table; nothing else makes a QAction with a shortcut.
struct Command {
    QString id; ///< "file.new"; the QAction is called "command.file.new"
    Menu menu;
    QString text; ///< with its mnemonic
    QString tip;  ///< a sentence; empty: the text says it
    QString icon; ///< of resources/icons; empty for none
    QList<QKeySequence> keys;
    unsigned flags;
    QString submenu = {}; ///< the title of the menu within its menu that it stands in; empty: in the menu itself

    [[nodiscard]] bool has(CommandFlag flag) const { return (flags & flag) != 0; }
    /// The text without the mnemonic's mark and without the ellipsis.
    [[nodiscard]] QString plainText() const;
    /// All keys as this system writes them; a standard key that it does not have is left out.
    [[nodiscard]] QStringList keyWords() const;
};

/// The title of a menu with its mnemonic.
QString menuTitle(Menu menu);
/// All commands in menu order; the pages of the sidebar are among them ("go.people").
std::vector<Command> commandTable();
/// "overview", "framework", ...: the end of a page's command id.
QString pageKey(PageId page);

} // namespace groundwork::ui
