#include "core/exchange/xlsx_reader.h"

#include <QDate>
#include <QTime>

#include <cmath>

namespace groundwork::exchange {

NumberShape numberShape(int formatId, const QString &formatCode) {
    if (formatCode.isEmpty()) {
        if (formatId == 22)
            return NumberShape::DateTime;
        const bool date = (formatId >= 14 && formatId <= 17) || (formatId >= 27 && formatId <= 31) ||
                          formatId == 36 || (formatId >= 50 && formatId <= 58);
        return date ? NumberShape::Date : NumberShape::Plain;
    }
    bool day = false;
    bool clock = false;
    for (qsizetype i = 0; i < formatCode.size(); ++i) {
        const QChar c = formatCode[i].toLower();
        if (c == QLatin1Char('"')) {
            i = formatCode.indexOf(QLatin1Char('"'), i + 1);
            if (i < 0)
                break;
        } else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*')) {
            ++i;
        } else if (c == QLatin1Char('[')) {
            const qsizetype end = formatCode.indexOf(QLatin1Char(']'), i);
            if (end < 0)
                break;
            i = end; // colours, conditions, locales, and elapsed time, which is a number to us
        } else if (c == QLatin1Char(';')) {
            break; // the first section says what positive numbers look like
        } else if (c == QLatin1Char('d') || c == QLatin1Char('y')) {
            day = true;
        } else if (c == QLatin1Char('h') || c == QLatin1Char('s')) {
            clock = true;
        }
    }
    if (!day)
        return NumberShape::Plain;
    return clock ? NumberShape::DateTime : NumberShape::Date;
}

QString serialText(double serial, bool base1904, NumberShape shape) {
    if (!(serial >= 0) || serial > 2958465.99999)
        return {};
    auto days = static_cast<qint64>(std::floor(serial));
    auto seconds = static_cast<qint64>(std::llround((serial - std::floor(serial)) * 86400.0));
    if (seconds == 86400) {
        seconds = 0;
        ++days;
    }
    QDate date;
    if (base1904)
        date = QDate(1904, 1, 1).addDays(days);
    else
        date = QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    const QString text = date.toString(Qt::ISODate);
    if (shape == NumberShape::Date)
        return text;
    return text + QLatin1Char(' ') +
           QTime(0, 0).addSecs(static_cast<int>(seconds)).toString(QStringLiteral("HH:mm:ss"));
}

CellReference cellReference(QStringView text) {
    int column = 0;
    qsizetype i = 0;
    for (; i < text.size() && text[i] >= QLatin1Char('A') && text[i] <= QLatin1Char('Z'); ++i) {
        column = column * 26 + (text[i].unicode() - 'A' + 1);
        if (i >= 3)
            return {};
    }
    bool ok = false;
    const int row = text.mid(i).toInt(&ok);
    if (i == 0 || !ok || row < 1)
        return {};
    return {column - 1, row};
}

} // namespace groundwork::exchange
