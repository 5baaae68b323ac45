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

} // namespace groundwork::ui
