#pragma once

#include <QDate>
#include <QString>

namespace groundwork::words {

/// "14 March 2027" in the locale's language; empty for an invalid date. Years always have four digits.
QString longDate(QDate date);
/// "14 Mar 2027", for tables.
QString shortDate(QDate date);
/// The date that a person typed: "5.1.2026", "1/5/2026" in the order of the locale where day and month could be
/// either way round, "2026-01-05", "5 jan 2026". Invalid for other texts, and without a year.
QDate dateAsTyped(const QString &text);
/// "07:45" on this computer's clock.
QString clockTime(qint64 utcSeconds);

} // namespace groundwork::words
