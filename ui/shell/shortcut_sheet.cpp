#include "ui/shell/shortcut_sheet.h"

#include "ui/shell/command_table.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace groundwork::ui {

ShortcutSheet::ShortcutSheet(Theme &theme, QWidget *parent)
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
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (const Command &command : commandTable()) {
        if (command.keys.isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &key : command.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(command.plainText()));
        table->setItem(row, 1, new QTableWidgetItem(keys.join(tr(" or "))));
    }
    auto *close = button(theme, QStringLiteral("shortcutSheetClose"), tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);
    resize(theme.size(480), std::min(theme.size(520), 600));
}

} // namespace groundwork::ui
