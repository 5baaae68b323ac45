#include "core/exchange/cell_safety.h"

namespace groundwork::exchange {

namespace {

constexpr QLatin1Char kApostrophe('\'');

bool startsFormula(QChar c) {
    switch (c.unicode()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xFF1D: // full-width = + - @, which Excel takes the same in East Asian locales
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

/// Apostrophes at the start, when what follows them starts a formula; -1 otherwise.
qsizetype apostrophesBeforeFormula(const QString &text) {
    qsizetype count = 0;
    while (count < text.size() && text.at(count) == kApostrophe)
        ++count;
    return count < text.size() && startsFormula(text.at(count)) ? count : -1;
}

} // namespace

QString safeCell(const QString &text) {
    return apostrophesBeforeFormula(text) >= 0 ? kApostrophe + text : text;
}

QString recoveredCell(const QString &cell) {
    return apostrophesBeforeFormula(cell) > 0 ? cell.mid(1) : cell;
}

} // namespace groundwork::exchange
