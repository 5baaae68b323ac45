#include "ui/pages/people/date_line.h"

#include "ui/words/date_words.h"

namespace groundwork::ui {

DateLine::DateLine(const QString &objectName, QWidget *parent)
    : QLineEdit(parent) {
    setObjectName(objectName);
    setPlaceholderText(tr("Day, month and year"));
}

void DateLine::setDate(QDate date) {
    setText(words::longDate(date));
}

QDate DateLine::date() const {
    return words::dateAsTyped(text());
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
