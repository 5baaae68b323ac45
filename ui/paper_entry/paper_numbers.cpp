#include "ui/paper_entry/paper_numbers.h"

#include "ui/words/date_words.h"

#include <QRegularExpression>
#include <QStringList>

namespace groundwork::ui {

namespace {

/// Sheets lie about for a while before somebody types them in.
constexpr int kDaysBack = 30;

bool isGap(QChar sign) {
    return sign == QLatin1Char('.') || sign == QLatin1Char('_');
}

/// Reads one run of signs without blanks; `tens` says whether a 1 before a 0 is a ten.
bool readRun(const QString &run, bool tens, std::vector<std::optional<int>> &numbers) {
    for (qsizetype i = 0; i < run.size(); ++i) {
        if (isGap(run[i])) {
            numbers.emplace_back(std::nullopt);
        } else if (!run[i].isDigit()) {
            return false;
        } else if (tens && run[i] == QLatin1Char('1') && i + 1 < run.size() && run[i + 1] == QLatin1Char('0')) {
            numbers.emplace_back(10);
            ++i;
        } else {
            numbers.emplace_back(run[i].digitValue());
        }
    }
    return true;
}

QDate withoutYear(const QString &text, QDate today) {
    static const QRegularExpression kEnd(QStringLiteral("[./\\-\\s]+$"));
    QString day = text;
    day.remove(kEnd);
    const bool named = day.contains(QRegularExpression(QStringLiteral("[^\\d./\\-\\s]")));
    const QString between = named                                ? QStringLiteral(" ")
                            : day.contains(QLatin1Char('/')) ? QStringLiteral("/")
                                                                 : QStringLiteral(".");
    day.replace(QRegularExpression(QStringLiteral("\\s*[.]\\s*")), named ? QStringLiteral(" ") : QStringLiteral("."));
    for (const int year : {today.year() - 1, today.year(), today.year() + 1}) {
        const QDate date = words::dateAsTyped(day + between + QString::number(year));
        if (date.isValid() && date >= today.addDays(-kDaysBack))
            return date;
    }
    return {};
}

/// "+6w", "+10d", "+2m": so many weeks, days or months from the day that the sheet is of.
QDate fromNow(const QString &text, QDate today) {
    static const QRegularExpression kFrom(QStringLiteral("^\\+\\s*(\\d{1,3})\\s*([dwm])[a-z]*$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kFrom.match(text);
    if (!match.hasMatch())
        return {};
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2).toLower();
    return unit == QLatin1String("d")   ? today.addDays(count)
           : unit == QLatin1String("w") ? today.addDays(qint64(count) * 7)
                                        : today.addMonths(count);
}

} // namespace

std::vector<int> paperNumbers(const QString &typed, int boxes) {
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;+]+"));
    std::vector<int> numbers;
    for (const QString &part : typed.split(kBetween, Qt::SkipEmptyParts)) {
        if (boxes >= 10) {
            numbers.push_back(part.toInt());
            continue;
        }
        for (const QChar sign : part)
            numbers.push_back(sign.digitValue());
    }
    return numbers;
}

std::optional<std::vector<std::optional<int>>> paperRow(const QString &typed, int wanted, int lowest, int highest) {
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    const QStringList runs = typed.split(kBetween, Qt::SkipEmptyParts);
    for (const bool tens : {false, true}) {
        if (tens && highest < 10)
            break;
        std::vector<std::optional<int>> numbers;
        bool fine = true;
        for (const QString &run : runs)
            fine = fine && readRun(run, tens || (highest >= 10 && run == QLatin1String("10")), numbers);
        fine = fine && numbers.size() == static_cast<size_t>(wanted);
        for (const auto &number : numbers)
            fine = fine && (!number || (*number >= lowest && *number <= highest));
        if (fine)
            return numbers;
    }
    return std::nullopt;
}

QString paperRowOf(const first_meeting::Field &field, const QJsonObject &values) {
    if (values.isEmpty())
        return {};
    QStringList numbers;
    for (const first_meeting::Option &option : field.options)
        numbers.append(values.contains(option.key) ? QString::number(values.value(option.key).toInt())
                                                   : QStringLiteral("."));
    return numbers.join(QLatin1Char(' '));
}

QTime paperTime(const QString &typed) {
    static const QRegularExpression kTime(QStringLiteral("^(\\d{1,2})(?:[.:h](\\d{2})?)?$"));
    const QRegularExpressionMatch match = kTime.match(typed.trimmed());
    if (!match.hasMatch())
        return {};
    const int hour = match.captured(1).toInt();
    return {hour == 24 ? 0 : hour, match.captured(2).toInt()};
}

PaperMoment paperMoment(const QString &typed, QDate today, bool withTime) {
    PaperMoment moment;
    QString day = typed.simplified();
    if (withTime) {
        static const QRegularExpression kHour(QStringLiteral("[\\s,]+(?:at\\s+)?(\\d{1,2}[:h]\\d{0,2})$"));
        const QRegularExpressionMatch match = kHour.match(day);
        if (match.hasMatch()) {
            moment.time = paperTime(match.captured(1));
            if (!moment.time.isValid())
                return {};
            day.truncate(match.capturedStart());
        }
    }
    moment.date = fromNow(day, today);
    if (!moment.date.isValid())
        moment.date = words::dateAsTyped(day);
    if (!moment.date.isValid())
        moment.date = withoutYear(day, today);
    return moment;
}

} // namespace groundwork::ui
