#pragma once

#include <QString>

class QTableView;

namespace groundwork::ui {

class Theme;

/// Makes a table one of rows that are chosen whole: no grid, one choice, Tab leaves it, smooth scrolling,
/// head at the leading side, and rows of `rowHeight` pixels (at 100 % text) that follow the text size. The
/// page sets model, delegate and columns. Long lists and short ones look and behave the same in the whole
/// program.
void setUpRowTable(QTableView &table, Theme &theme, const QString &objectName, const QString &accessibleName,
                   int rowHeight = 34);

/// Rows of `rowHeight` pixels (at 100 % text) that grow with the text and shrink with it again. Part of setUpRowTable; for
/// tables that are set up in another way.
void keepRowHeight(QTableView &table, Theme &theme, int rowHeight);

} // namespace groundwork::ui
