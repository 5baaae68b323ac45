#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace groundwork::documents {

/// What the fields of a file-name pattern stand for in one file.
struct NameFields {
    QString name;     ///< whom the file is for: the pair, the reader of a letter, or the cohort
    QString mentee;   ///< empty for papers that are about no pair
    QString mentor;
    QString pair;     ///< "Alys Penhale with Noor Rahmani"
    QString document; ///< "Partnership agreements"
    QDate date;
    QString cohort;
    int number = 1; ///< of `total`, from 1
    int total = 1;
};

/// The fields that a pattern knows, without braces, in the order in which they are offered.
QStringList nameFieldKeys();

/// What is wrong with a pattern, in a sentence that names the fields there are; empty when nothing is. An empty
/// pattern is right: it stands for the usual one.
QString patternProblem(const QString &pattern);

/// The pattern filled in, as a file name without its ending: safe on every system (fileStem), with numbers as wide as
/// the last one, and without the separators that an empty field leaves at an end. A field that is not known stays as
/// it was written.
QString filledPattern(const QString &pattern, const NameFields &fields);

} // namespace groundwork::documents
