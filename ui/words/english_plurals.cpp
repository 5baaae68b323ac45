#include "ui/words/english_plurals.h"

#include <QRegularExpression>

namespace groundwork::words {

QString pluralForm(const QString &text, int number) {
    static const QRegularExpression forms(QStringLiteral("\\((s|es|[^()|]*\\|[^()|]*)\\)"));
    QString form;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = forms.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        form += QStringView(text).mid(from, match.capturedStart() - from);
        const QString inside = match.captured(1);
        const qsizetype bar = inside.indexOf(QLatin1Char('|'));
        if (bar < 0)
            form += number == 1 ? QString() : inside;
        else
            form += number == 1 ? inside.left(bar) : inside.mid(bar + 1);
        from = match.capturedEnd();
    }
    form += QStringView(text).mid(from);
    return form;
}

QString EnglishPlurals::translate(const char *, const char *source, const char *, int number) const {
    if (number < 0 || source == nullptr)
        return {};
    const QString text = QString::fromUtf8(source);
    return text.contains(QLatin1Char('(')) ? pluralForm(text, number) : QString();
}

} // namespace groundwork::words
