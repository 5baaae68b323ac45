#include "core/exchange/exact_list.h"

namespace groundwork::exchange {

namespace {

constexpr QLatin1Char kQuote('"');
constexpr QLatin1Char kSemicolon(';');

QString exactTerm(QString term) {
    const bool plain = !term.contains(kSemicolon) && !term.contains(kQuote) && term.trimmed() == term;
    if (plain)
        return term;
    term.replace(kQuote, QStringLiteral("\"\""));
    return kQuote + term + kQuote;
}

/// Reads a term in quotes that starts at `at`; leaves `at` behind its closing quote.
QString quotedTerm(const QString &cell, qsizetype &at) {
    QString term;
    for (++at; at < cell.size(); ++at) {
        if (cell.at(at) != kQuote) {
            term += cell.at(at);
        } else if (at + 1 < cell.size() && cell.at(at + 1) == kQuote) {
            term += kQuote;
            ++at;
        } else {
            ++at;
            break;
        }
    }
    return term;
}

} // namespace

QString joinExact(const QStringList &terms) {
    QStringList cells;
    for (const QString &term : terms)
        cells.append(exactTerm(term));
    return cells.join(QStringLiteral("; "));
}

QStringList splitExact(const QString &cell) {
    QStringList terms;
    qsizetype at = 0;
    while (at < cell.size()) {
        while (at < cell.size() && cell.at(at).isSpace())
            ++at;
        QString term;
        if (at < cell.size() && cell.at(at) == kQuote)
            term = quotedTerm(cell, at);
        const qsizetype end = cell.indexOf(kSemicolon, at);
        const qsizetype until = end < 0 ? cell.size() : end;
        // What a hand has written behind a closing quote belongs to the term.
        term += cell.mid(at, until - at).trimmed();
        if (!term.isEmpty())
            terms.append(term);
        at = until + 1;
    }
    return terms;
}

} // namespace groundwork::exchange
