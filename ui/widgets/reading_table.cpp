#include "ui/widgets/reading_table.h"

#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {
constexpr int kRowHeight = 30;
}

QTableWidget *readingTable(Theme &theme, const QString &objectName, const QString &accessibleName,
                           const QStringList &titles, int wide) {
    auto *table = new QTableWidget(0, static_cast<int>(titles.size()));
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setProperty("reading", true);
    table->setHorizontalHeaderLabels(titles);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(theme.size(52));
    for (int at = 0; at < table->columnCount(); ++at)
        table->horizontalHeader()->setSectionResizeMode(at, at == wide ? QHeaderView::Stretch
                                                                       : QHeaderView::ResizeToContents);
    table->verticalHeader()->hide();
    keepRowHeight(*table, theme, kRowHeight);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

void fillReadingTable(QTableWidget &table, const Theme &theme, const QList<QStringList> &rows, int shown) {
    table.clearContents();
    table.setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int at = 0; at < table.columnCount(); ++at) {
            auto *item = new QTableWidgetItem(rows[row].value(at));
            item->setToolTip(item->text());
            table.setItem(row, at, item);
        }
    }
    const int lines = std::min(table.rowCount(), shown) + 1; // and the head
    table.setMinimumHeight(table.verticalHeader()->defaultSectionSize() * lines + theme.space(8));
    if (table.rowCount() > 0)
        table.setCurrentCell(0, 0);
}

} // namespace groundwork::ui
