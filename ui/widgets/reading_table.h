#pragma once

#include <QString>
#include <QStringList>

class QTableWidget;

namespace groundwork::ui {

class Theme;

/// A small table to read in a dialog: rows chosen whole, nothing edited, Tab leaves it, and tall enough for its rows
/// (at most `shown` of them, then it scrolls). The column `wide` takes the room that is left and is cut where it is
/// longer; all others are as wide as what stands in them.
QTableWidget *readingTable(Theme &theme, const QString &objectName, const QString &accessibleName,
                           const QStringList &titles, int wide = 0);
/// Puts the rows in, each cell with its whole text as tooltip.
void fillReadingTable(QTableWidget &table, const Theme &theme, const QList<QStringList> &rows, int shown = 9);

} // namespace groundwork::ui
