#pragma once

#include "core/exchange/import_plan.h"
#include "core/exchange/mapping.h"
#include "core/exchange/pair_import.h"
#include "core/exchange/table_reader.h"

#include <QString>

namespace groundwork::words {

/// "Full name", "Can help with", "Leave out".
QString fieldWord(exchange::Field field);
/// Why a column was taken for what it is: "The title says “line manager”."
QString mapReasonText(const exchange::ColumnMapping &column);
/// The same in two or three words, for the head of a table: "by its title".
QString mapReasonShort(const exchange::ColumnMapping &column);
/// Why everybody in the list has one role; empty where a column says it.
QString roleReasonText(const exchange::Mapping &mapping);

/// "a comma", "a semicolon", "a new line", "nothing".
QString separatorWord(const QString &separator);
/// "commas", "semicolons", "tabs", "bars": how cells are kept apart in a text file.
QString delimiterWord(QChar delimiter);
QString encodingWord(exchange::TextEncoding encoding);
QString dateOrderWord(exchange::DateOrder order);

/// What there is to see in a row, as a heading: "Row 15: no name".
QString issueTitle(const exchange::ImportIssue &issue);
/// What it means and what happens: "A person needs a name. Type it in the cell, or leave the row out."
QString issueText(const exchange::ImportIssue &issue);
/// Both in one sentence for the command line, with row and column.
QString issueLine(const exchange::ImportIssue &issue);

/// "Row 12: looks like someone here"
QString questionTitle(const exchange::PersonQuestion &question);
QString questionText(const exchange::PersonQuestion &question);

/// "take the list's", "keep what is here": a rule for people who are here, in a sentence.
QString duplicatesWord(exchange::Duplicates rule);
/// "Unit", "Can help with (as mentor)", "Years of experience".
QString differenceField(const exchange::FieldDifference &difference);
/// What is here, or what the list says, in words.
QString differenceValue(const exchange::FieldDifference &difference, bool theirs);

/// Why a row is no pair, or what was passed over.
QString pairIssueText(const exchange::PairIssue &issue);

/// Why a table could not be read, for TableUnreadable: the reason of core and the row.
QString tableReason(const QString &reason, const QString &row);
/// Which limit a table is over, for TableTooLarge.
QString tableLimit(const QString &limit);
/// Which part of a map file cannot be used, for MapInvalid.
QString mapFileReason(const QString &reason, const QString &what);

} // namespace groundwork::words
