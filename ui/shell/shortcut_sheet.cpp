#include "ui/shell/shortcut_sheet.h"

#include "ui/shell/command_set.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::ShortcutSheet)
};

/// "&File" as a heading; the pages stand apart from the rest of their menu.
QString groupOf(const Command &command) {
    if (command.id.startsWith(QLatin1String("go.")))
        return Words::tr("Pages");
    QString title = command.menu == Menu::None ? Words::tr("Anywhere") : menuTitle(command.menu);
    return title.remove(QLatin1Char('&'));
}

} // namespace

std::vector<documents::ShortcutGroup> shortcutGroups(const CommandSet &commands) {
    std::vector<documents::ShortcutGroup> groups;
    for (const Command &command : commands.table()) {
        const QStringList keys = command.keyWords();
        if (keys.isEmpty() || !commands.isConnected(command.id))
            continue;
        const QString title = groupOf(command);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const documents::ShortcutGroup &known) {
            return known.title == title;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {title, {}});
        group->rows.push_back({command.plainText(), keys.join(Words::tr(" or "))});
    }
    return groups;
}

ShortcutSheet::ShortcutSheet(Theme &theme, const std::vector<documents::ShortcutGroup> &groups,
                             bool printable, QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *table = new QTableWidget(0, 2);
    table->setObjectName(QStringLiteral("shortcutTable"));
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("What it does"), tr("Keys")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme.size(28));
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (const documents::ShortcutGroup &group : groups) {
        const int head = table->rowCount();
        table->insertRow(head);
        auto *title = new QTableWidgetItem(group.title);
        title->setFont(theme.font(TextRole::Section));
        title->setFlags(Qt::ItemIsEnabled);
        table->setItem(head, 0, title);
        table->setSpan(head, 0, 1, 2);
        for (const documents::ShortcutRow &shortcut : group.rows) {
            const int row = table->rowCount();
            table->insertRow(row);
            table->setItem(row, 0, new QTableWidgetItem(shortcut.text));
            table->setItem(row, 1, new QTableWidgetItem(shortcut.keys));
        }
    }
    auto *close = button(theme, QStringLiteral("shortcutSheetClose"), tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    if (printable) {
        auto *print = button(theme, QStringLiteral("shortcutSheetPrint"), tr("Print…"), ButtonKind::Plain,
                             QStringLiteral("print"));
        connect(print, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT printWanted();
        });
        foot->addWidget(print);
    }
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        wrappingLabel(theme,
                      tr("Tab goes from part to part, arrows move in lists, Space ticks, Enter opens, "
                         "Esc closes the topmost thing."),
                      TextRole::Body, Token::Ink2));
    column->addWidget(table, 1);
    column->addLayout(foot);
    resize(theme.size(480), std::min(theme.size(560), 600));
}

} // namespace groundwork::ui
