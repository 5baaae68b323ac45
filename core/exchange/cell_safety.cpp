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

QString withoutHiddenSigns(const QString &text) {
    constexpr int kMostMarks = 8;
    QString plain;
    plain.reserve(text.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t code = c.unicode();
        const bool breaks = code == '\n' || code == '\r' || code == '\t';
        const bool control = (code < 0x20 && !breaks) || (code >= 0x7F && code < 0xA0);
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        const bool never = code == 0xFEFF || code >= 0xFFFE || (code >= 0xFFF9 && code <= 0xFFFB);
        if (control || turns || never)
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            plain += c;
            plain += text.at(++i);
            marks = 0;
            continue;
        }
        if (c.isSurrogate())
            continue;
        const bool mark = c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
        marks = mark ? marks + 1 : 0;
        if (marks <= kMostMarks)
            plain += c;
    }
    return plain;
}

} // namespace groundwork::exchange
