#include "ui/documents/name_pattern.h"

#include "ui/documents/pdf_export.h"

#include <QCoreApplication>

#include <functional>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

QString inBraces(const QStringList &keys) {
    QStringList fields;
    for (const QString &key : keys)
        fields << QLatin1Char('{') + key + QLatin1Char('}');
    return fields.join(QStringLiteral(", "));
}

QString valueOf(const QString &key, const NameFields &fields) {
    if (key == QLatin1String("name"))
        return fields.name;
    if (key == QLatin1String("mentee"))
        return fields.mentee;
    if (key == QLatin1String("mentor"))
        return fields.mentor;
    if (key == QLatin1String("pair"))
        return fields.pair;
    if (key == QLatin1String("document"))
        return fields.document;
    if (key == QLatin1String("date"))
        return fields.date.toString(Qt::ISODate);
    if (key == QLatin1String("cohort"))
        return fields.cohort;
    const auto width = static_cast<int>(QString::number(fields.total).size());
    return QStringLiteral("%1").arg(fields.number, width, 10, QLatin1Char('0'));
}

/// Walks over the pattern: `text` for what stands between fields, `field` for what stands in braces.
void eachPart(const QString &pattern, const std::function<void(QStringView)> &text,
              const std::function<void(const QString &)> &field) {
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            return text(QStringView(pattern).mid(at));
        text(QStringView(pattern).mid(at, open - at));
        field(pattern.mid(open + 1, close - open - 1).trimmed().toLower());
        at = close + 1;
    }
}

bool isSeparator(QChar c) {
    return c.isSpace() || QStringLiteral(",;-_./\\").contains(c) || c == QChar(0x2013);
}

/// Without the separators at the ends, and without the second of two that an empty field left side by side.
QString withoutGaps(QString name) {
    while (!name.isEmpty() && isSeparator(name.back()))
        name.chop(1);
    qsizetype first = 0;
    while (first < name.size() && isSeparator(name.at(first)))
        ++first;
    return name.mid(first);
}

} // namespace

QStringList nameFieldKeys() {
    return {QStringLiteral("name"),     QStringLiteral("pair"), QStringLiteral("mentee"), QStringLiteral("mentor"),
            QStringLiteral("document"), QStringLiteral("date"), QStringLiteral("cohort"), QStringLiteral("number")};
}

QString patternProblem(const QString &pattern) {
    const QStringList keys = nameFieldKeys();
    QString problem;
    qsizetype opened = pattern.count(QLatin1Char('{'));
    eachPart(
        pattern, [](QStringView) {},
        [&](const QString &key) {
            --opened;
            if (problem.isEmpty() && !keys.contains(key))
                problem = Words::tr("There is no field {%1}. The fields are %2.").arg(key, inBraces(keys));
        });
    if (problem.isEmpty() && opened > 0)
        problem = Words::tr("A brace is opened and not closed. A field is written like %1.").arg(inBraces({keys.front()}));
    return problem;
}

QString filledPattern(const QString &pattern, const NameFields &fields) {
    QString name;
    const QStringList keys = nameFieldKeys();
    eachPart(
        pattern, [&](QStringView text) { name += text; },
        [&](const QString &key) {
            name += keys.contains(key) ? valueOf(key, fields) : QLatin1Char('{') + key + QLatin1Char('}');
        });
    return fileStem(withoutGaps(name));
}

} // namespace groundwork::documents
