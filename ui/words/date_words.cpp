#include "ui/words/date_words.h"

#include "core/exchange/value_patterns.h"

#include <QDateTime>
#include <QLocale>

namespace groundwork::words {

QString longDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMMM yyyy")) : QString();
}

QString shortDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

QDate dateAsTyped(const QString &typed) {
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    const bool monthFirst = QLocale().dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('M'));
    const QDate numbers =
        exchange::readDate(text, monthFirst ? exchange::DateOrder::Mdy : exchange::DateOrder::Dmy);
    if (numbers.isValid())
        return numbers;
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (const char *format : {"d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"}) {
            const QDate date = locale.toDate(text, QString::fromLatin1(format));
            if (date.isValid())
                return date;
        }
    }
    return {};
}

QString clockTime(qint64 utcSeconds) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(utcSeconds).time(), QStringLiteral("HH:mm"));
}

} // namespace groundwork::words
