#include "ui/words/date_words.h"

#include <QLocale>

namespace groundwork::words {

QString longDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

QString shortDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

} // namespace groundwork::words
