#include "ui/words/date_words.h"

#include <QDateTime>
#include <QLocale>

namespace groundwork::words {

QString longDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

QString shortDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

QString clockTime(qint64 utcSeconds) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(utcSeconds).time(), QStringLiteral("HH:mm"));
}

} // namespace groundwork::words
