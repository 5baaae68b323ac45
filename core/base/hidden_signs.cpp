#include "core/base/hidden_signs.h"

#include <algorithm>

namespace groundwork {

namespace {

bool isTurn(char16_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Needs no looking at: no mark, no half of a character, no sign.
bool isPlain(QChar c) {
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0x7F) || (code >= 0xA0 && code < 0x300) || code == '\n';
}

} // namespace

QString withoutHiddenSigns(const QString &text) {
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString plain;
    plain.reserve(text.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t code = c.unicode();
        const bool breaks = code == '\n' || code == '\r' || code == '\t';
        const bool control = (code < 0x20 && !breaks) || (code >= 0x7F && code < 0xA0);
        const bool never = code == 0xFEFF || code >= 0xFFFE || (code >= 0xFFF9 && code <= 0xFFFB) ||
                           (code >= 0xFDD0 && code <= 0xFDEF);
        if (control || isTurn(code) || never)
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

QString withoutTurns(const QString &text) {
    QString plain = text;
    plain.removeIf([](QChar c) { return isTurn(c.unicode()); });
    return plain;
}

QString isolated(const QString &text) {
    return text.isEmpty() ? text : QChar(0x2068) + withoutTurns(text) + QChar(0x2069);
}

bool hasVisibleSign(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control;
    });
}

} // namespace groundwork
