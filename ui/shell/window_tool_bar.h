#pragma once

#include <QToolBar>

class QToolButton;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

class CommandSet;
class Page;
class Theme;

/// The toolbar of an open program: sidebar, back and forward, undo and redo by name, the way into the command
/// box, and print. Every item is a command of the menus.
class WindowToolBar : public QToolBar {
    Q_OBJECT

  public:
    WindowToolBar(Theme &theme, CommandSet &commands, QWidget *parent = nullptr);
    /// Names the steps that undo and redo take, and what the page prints or adds; `windowWidth` says how long
    /// the names may be.
    void showState(const ProgramFile &file, const Page *page, int windowWidth);
    void setIconsFor(const Theme &theme);

  Q_SIGNALS:
    void searchClicked();

  private:
    QToolButton *addCommand(const QString &id, bool words);
    void addSpace();
    Theme &m_theme;
    CommandSet &m_commands;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_print;
};

} // namespace groundwork::ui
