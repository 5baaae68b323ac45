#pragma once

#include <QDate>
#include <QString>

namespace groundwork::words {

/// "14 March 2027" in the locale's language; empty for an invalid date. Years always have four digits.
QString longDate(QDate date);
/// "14 Mar 2027", for tables.
QString shortDate(QDate date);

} // namespace groundwork::words
