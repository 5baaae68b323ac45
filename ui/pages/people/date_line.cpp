#include "ui/pages/people/date_line.h"

#include "core/exchange/value_patterns.h"
#include "ui/words/date_words.h"

#include <QLocale>

namespace groundwork::ui {

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

DateLine::DateLine(const QString &objectName, QWidget *parent)
    : QLineEdit(parent) {
    setObjectName(objectName);
    setPlaceholderText(tr("Day, month and year"));
}

void DateLine::setDate(QDate date) {
    setText(words::longDate(date));
}

QDate DateLine::date() const {
    return dateAsTyped(text());
}

bool DateLine::isUnreadable() const {
    return !text().trimmed().isEmpty() && !date().isValid();
}

void DateLine::focusOutEvent(QFocusEvent *event) {
    if (const QDate read = date(); read.isValid())
        setDate(read);
    QLineEdit::focusOutEvent(event);
}

} // namespace groundwork::ui
