#include "ui/shell/window_tool_bar.h"

#include "core/file/program_file.h"
#include "ui/pages/page.h"
#include "ui/shell/command_set.h"
#include "ui/shell/search_button.h"
#include "ui/widgets/theme.h"
#include "ui/words/operation_words.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <optional>

namespace groundwork::ui {

WindowToolBar::WindowToolBar(Theme &theme, CommandSet &commands, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_theme(theme)
    , m_commands(commands) {
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setFloatable(false);
    addCommand(QStringLiteral("view.sidebar"), false);
    addCommand(QStringLiteral("view.back"), false);
    addCommand(QStringLiteral("view.forward"), false);
    addSeparator();
    m_undo = addCommand(QStringLiteral("edit.undo"), true);
    m_redo = addCommand(QStringLiteral("edit.redo"), true);
    addSpace();
    auto *search = new SearchButton(theme);
    connect(search, &QAbstractButton::clicked, this, &WindowToolBar::searchClicked);
    addWidget(search);
    addSpace();
    addCommand(QStringLiteral("program.room"), false);
    m_print = addCommand(QStringLiteral("print.page"), true);
    addCommand(QStringLiteral("program.together"), true);
    toggleViewAction()->setVisible(false);
}

QToolButton *WindowToolBar::addCommand(const QString &id, bool words) {
    auto *made = new QToolButton;
    made->setObjectName(QStringLiteral("toolbar.") + id);
    made->setDefaultAction(m_commands.action(id));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    addWidget(made);
    return made;
}

void WindowToolBar::addSpace() {
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spacer);
}

void WindowToolBar::setIconsFor(const Theme &theme) {
    setIconSize(QSize(theme.size(20), theme.size(20)));
}

void WindowToolBar::showState(const ProgramFile &file, const Page *page, int windowWidth) {
    const auto step = [this, windowWidth](const QString &id, QToolButton *button,
                                          const std::optional<Operation> &operation, const QString &plain,
                                          const QString &named) {
        QAction *action = m_commands.action(id);
        action->setEnabled(operation.has_value());
        action->setText(operation ? named : plain);
        action->setIconText(fontMetrics().elidedText(named.isEmpty() ? plain : named, Qt::ElideRight,
                                                     m_theme.size(windowWidth > 1100 ? 210 : 130)));
        action->setToolTip(operation ? named : tr("Nothing to take back"));
        button->setAccessibleName(operation ? named : plain);
    };
    const auto undo = file.nextUndo();
    const auto redo = file.nextRedo();
    step(QStringLiteral("edit.undo"), m_undo, undo, tr("&Undo"), undo ? words::undoText(*undo) : tr("Undo"));
    step(QStringLiteral("edit.redo"), m_redo, redo, tr("&Redo"), redo ? words::redoText(*redo) : tr("Redo"));
    const QString print = page ? page->printWords() : QString();
    QAction *printAction = m_commands.action(QStringLiteral("print.page"));
    printAction->setVisible(!print.isEmpty());
    printAction->setEnabled(!print.isEmpty());
    printAction->setText(print.isEmpty() ? tr("&Print this page…") : print);
    printAction->setIconText(tr("Print…"));
    for (QAction *action : actions()) {
        if (widgetForAction(action) == m_print)
            action->setVisible(!print.isEmpty());
    }
    const QString fresh = page && !file.isReadOnly() ? page->newItemWords() : QString();
    QAction *add = m_commands.action(QStringLiteral("program.new_item"));
    add->setVisible(!fresh.isEmpty());
    add->setEnabled(!fresh.isEmpty());
    add->setText(fresh);
    m_commands.menu(Menu::Print)->menuAction()->setVisible(true);
}

} // namespace groundwork::ui
