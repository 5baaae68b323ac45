#include "ui/widgets/row_table.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

void setUpRowTable(QTableView &table, Theme &theme, const QString &objectName, const QString &accessibleName,
                   int rowHeight) {
    table.setObjectName(objectName);
    table.setAccessibleName(accessibleName);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    keepRowHeight(table, theme, rowHeight);
}

void keepRowHeight(QTableView &table, Theme &theme, int rowHeight) {
    // The least that a header takes by itself comes from its font, which is still the old one while the theme says that
    // it changed: after large text the rows would stay high.
    table.verticalHeader()->setMinimumSectionSize(1);
    const auto fit = [&table, &theme, rowHeight] {
        const int text = QFontMetrics(theme.font(TextRole::Body)).height() + 8;
        table.verticalHeader()->setDefaultSectionSize(std::max(theme.size(rowHeight), text));
    };
    fit();
    QObject::connect(&theme, &Theme::changed, &table, fit);
}

} // namespace groundwork::ui
