#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace groundwork::exchange {

/// How the answers of one column are taken apart into terms. Options may contain the separator themselves
/// ("Writing, editing and style"); they are learnt from all cells of the column and from terms known before.
struct TermList {
    QString separator;    ///< ", ", ";", "|", " / ", "\n" ...; empty: one term a cell
    QSet<QString> joined; ///< folded terms that contain the separator
    QStringList examples; ///< the same as written, for the reason shown

    bool operator==(const TermList &) const = default;
};

/// The separators that are looked for, the least doubtful first.
QStringList separatorsKnown();

/// The separator of a column: the one that cuts many cells into short terms that come again in other cells.
/// Empty when the cells are single answers or sentences.
QString detectSeparator(const QStringList &cells);

/// The first separator other than a comma that any cell contains: for a list column whose answers alone are too few to
/// tell. Empty when there is none.
QString unmistakableSeparator(const QStringList &cells);

/// Learns which terms contain the separator: a part that goes on in lower case where terms begin with a
/// capital, two parts that never stand apart and once are a whole cell, or a term known before. Text within
/// brackets is never cut.
TermList learnTerms(const QStringList &cells, const QString &separator, const QStringList &known = {});

/// Whole terms as written, tidied, without empty ones and repetitions (without regard to case).
QStringList splitTerms(const QString &cell, const TermList &list);

/// The same without any learning: cut at every separator.
QStringList splitAt(const QString &cell, const QString &separator);

} // namespace groundwork::exchange
