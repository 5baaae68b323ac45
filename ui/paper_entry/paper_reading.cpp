#include "ui/paper_entry/paper_reading.h"

#include "core/base/text_fold.h"
#include "core/first_meeting/answer.h"
#include "ui/paper_entry/paper_numbers.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTime>

#include <optional>

namespace groundwork::ui {

using first_meeting::Field;
using first_meeting::FieldType;
using first_meeting::Option;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::PaperReading)
};

const QString kIllegible = QStringLiteral("?");
const QString kPass = QStringLiteral("-");

PaperReading trouble(const QString &words) {
    PaperReading reading;
    reading.trouble = words;
    return reading;
}

PaperReading said(const QJsonValue &value, const QString &words = {}) {
    PaperReading reading;
    reading.value = value;
    reading.said = words;
    return reading;
}

/// The marks that every field takes, or nothing.
std::optional<PaperReading> markOf(const QString &typed) {
    if (typed == kIllegible)
        return said(QJsonObject{{QStringLiteral("illegible"), true}}, Words::tr("cannot be read"));
    if (typed == kPass || typed == QStringLiteral("–"))
        return said(QJsonObject{{QStringLiteral("pass"), true}}, Words::tr("left out on purpose"));
    return std::nullopt;
}

/// Reads what is typed for boxes and words to choose from.
class OptionReader {
  public:
    OptionReader(const AnswerStyle &style, const Field &field)
        : m_style(style)
        , m_field(field) {}

    [[nodiscard]] PaperReading choice(const QString &typed) const {
        bool isNumber = false;
        const int number = typed.toInt(&isNumber);
        if (isNumber) {
            if (const Option *option = numbered(number))
                return said(option->key, words(*option));
            return noSuchNumber(typed);
        }
        const std::vector<const Option *> fit = beginningWith(typed);
        if (fit.size() == 1)
            return said(fit.front()->key, words(*fit.front()));
        if (m_field.other)
            return said(QJsonObject{{QStringLiteral("other"), typed}}, Words::tr("in their own words"));
        return notOne(typed, fit);
    }

    /// Numbers first, then the words of "something else".
    [[nodiscard]] PaperReading choices(const QString &typed) const {
        static const QRegularExpression kNumbers(QStringLiteral("^[\\d\\s,;+]*"));
        const QString numbers = kNumbers.match(typed).captured();
        const QString rest = typed.mid(numbers.size()).trimmed();
        QJsonArray keys;
        QStringList phrases;
        for (const int number : paperNumbers(numbers, boxes() + (m_field.other ? 1 : 0))) {
            const Option *option = numbered(number);
            if (!option && m_field.other && number == boxes() + 1) {
                if (rest.isEmpty())
                    return trouble(Words::tr("Type the words of %1 after the number.").arg(number));
                continue; // the box before the words
            }
            if (!option)
                return noSuchNumber(QString::number(number));
            add(*option, keys, phrases);
        }
        if (!rest.isEmpty() && !m_field.other)
            return byWords(rest, keys, phrases);
        QJsonObject value{{QStringLiteral("choices"), keys}};
        if (!rest.isEmpty()) {
            value.insert(QStringLiteral("other"), rest);
            phrases.append(rest);
        }
        return said(value, phrases.join(QStringLiteral(" · ")));
    }

    [[nodiscard]] PaperReading ranking(const QString &typed) const {
        static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
        QJsonArray keys;
        QStringList phrases;
        for (const QString &part : typed.split(kBetween, Qt::SkipEmptyParts)) {
            const std::vector<const Option *> fit = beginningWith(part);
            if (fit.size() != 1)
                return notOne(part, fit);
            add(*fit.front(), keys, phrases);
        }
        if (m_field.maximum > 0 && keys.size() > m_field.maximum)
            return trouble(Words::tr("%1 words are typed, and the sheet has room for %2.")
                               .arg(keys.size())
                               .arg(m_field.maximum));
        return said(QJsonObject{{QStringLiteral("ranking"), keys}}, phrases.join(QStringLiteral(" · ")));
    }

  private:
    [[nodiscard]] int boxes() const { return static_cast<int>(m_field.options.size()); }
    [[nodiscard]] const Option *numbered(int number) const {
        return number >= 1 && number <= boxes() ? &m_field.options[static_cast<size_t>(number - 1)] : nullptr;
    }
    [[nodiscard]] QString words(const Option &option) const { return m_style.filled(option.text); }

    void add(const Option &option, QJsonArray &keys, QStringList &phrases) const {
        if (keys.contains(option.key))
            return;
        keys.append(option.key);
        phrases.append(words(option));
    }

    /// The whole word alone, where another goes on from it ("family", "family life").
    [[nodiscard]] std::vector<const Option *> beginningWith(const QString &typed) const {
        std::vector<const Option *> fit;
        for (const Option &option : m_field.options) {
            const QString folded = foldText(words(option));
            if (folded == foldText(typed))
                return {&option};
            if (folded.startsWith(foldText(typed)))
                fit.push_back(&option);
        }
        return fit;
    }

    [[nodiscard]] PaperReading byWords(const QString &rest, QJsonArray keys, QStringList phrases) const {
        for (const QString &part : rest.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const std::vector<const Option *> fit = beginningWith(part.trimmed());
            if (fit.size() != 1)
                return notOne(part.trimmed(), fit);
            add(*fit.front(), keys, phrases);
        }
        return said(QJsonObject{{QStringLiteral("choices"), keys}}, phrases.join(QStringLiteral(" · ")));
    }

    [[nodiscard]] PaperReading noSuchNumber(const QString &typed) const {
        return trouble(Words::tr("There is no box %1: type 1 to %2.").arg(typed).arg(boxes()));
    }
    [[nodiscard]] PaperReading notOne(const QString &typed, const std::vector<const Option *> &fit) const {
        if (fit.size() > 1)
            return trouble(Words::tr("“%1” can be %2 or %3: type a letter more.")
                               .arg(typed, words(*fit[0]), words(*fit[1])));
        return trouble(Words::tr("Nothing here begins with “%1”.").arg(typed));
    }

    const AnswerStyle &m_style;
    const Field &m_field;
};

/// One number for each entry of the list.
PaperReading numbersInOrder(const Field &field, const QString &typed, const QString &name) {
    const int wanted = static_cast<int>(field.options.size());
    const auto numbers = paperRow(typed, wanted, field.minimum, field.maximum);
    if (!numbers)
        return trouble(Words::tr("This takes %n number(s) from %1 to %2, and a dot for one left empty.", nullptr, wanted)
                           .arg(field.minimum)
                           .arg(field.maximum));
    QJsonObject values;
    for (int i = 0; i < wanted; ++i) {
        if (const auto number = numbers->at(static_cast<size_t>(i)))
            values.insert(field.options[static_cast<size_t>(i)].key, *number);
    }
    return values.isEmpty() ? PaperReading() : said(QJsonObject{{name, values}});
}

PaperReading oneNumber(const QString &typed, int lowest, int highest) {
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!isNumber || number < lowest || number > highest)
        return trouble(Words::tr("This takes one number from %1 to %2.").arg(lowest).arg(highest));
    return said(number);
}

PaperReading dateOf(const Field &field, const QString &typed, QDate today) {
    const bool withTime = field.type == FieldType::DateTime;
    const PaperMoment moment = paperMoment(typed, today, withTime);
    if (!moment.date.isValid())
        return trouble(withTime ? Words::tr("Type a day, and the hour after it: 14.3. 18:30, or +2w 18:30")
                                : Words::tr("Type a day: 14.3., 14 March 2027, or +6w for in six weeks"));
    const QString day = moment.date.toString(Qt::ISODate);
    if (!moment.time.isValid())
        return said(day, words::longDate(moment.date));
    const QString hour = moment.time.toString(QStringLiteral("HH:mm"));
    return said(QString(day + QLatin1Char('T') + hour),
                Words::tr("%1, %2").arg(words::longDate(moment.date), hour));
}

PaperReading hoursOf(const QString &typed) {
    static const QRegularExpression kBetween(QStringLiteral("\\s*(?:-|–|\\bto\\b|\\s)\\s*"));
    const QStringList ends = typed.split(kBetween, Qt::SkipEmptyParts);
    const QTime from = ends.size() == 2 ? paperTime(ends[0]) : QTime();
    const QTime to = ends.size() == 2 ? paperTime(ends[1]) : QTime();
    if (!from.isValid() || !to.isValid())
        return trouble(Words::tr("Type two hours: 21-7 or 21:00-06:30"));
    const QString first = from.toString(QStringLiteral("HH:mm"));
    const QString last = to.toString(QStringLiteral("HH:mm"));
    return said(QJsonObject{{QStringLiteral("from"), first}, {QStringLiteral("to"), last}},
                Words::tr("%1 to %2").arg(first, last));
}

PaperReading textOf(const Field &field, const QString &typed) {
    const qsizetype over = field.maxLength > 0 ? typed.size() - field.maxLength : 0;
    if (over > 0)
        return trouble(Words::tr("This line holds %1 characters: take %n away, or type it in full further down.",
                                 nullptr, static_cast<int>(over))
                           .arg(field.maxLength));
    return said(typed);
}

QString keysAsNumbers(const Field &field, const QJsonArray &keys) {
    QStringList numbers;
    for (size_t i = 0; i < field.options.size(); ++i) {
        if (keys.contains(field.options[i].key))
            numbers.append(QString::number(i + 1));
    }
    return numbers.join(QLatin1Char(' '));
}

} // namespace

PaperReading readPaper(const AnswerStyle &style, const Field &field, const QString &typed,
                       const QStringList &entries) {
    const QString text = tidyText(typed);
    if (text.isEmpty())
        return {};
    if (const auto mark = markOf(text))
        return *mark;
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        return textOf(field, text);
    case FieldType::List:
        return readPaperList(field, {text});
    case FieldType::Choice:
        return OptionReader(style, field).choice(text);
    case FieldType::Choices:
        return OptionReader(style, field).choices(text);
    case FieldType::Ranking:
        return OptionReader(style, field).ranking(text);
    case FieldType::Scale:
        return oneNumber(text, field.minimum, field.maximum);
    case FieldType::Pick:
        return entries.isEmpty() ? trouble(Words::tr("Type the list first."))
                                 : oneNumber(text, 1, static_cast<int>(entries.size()));
    case FieldType::Amounts:
        return numbersInOrder(field, text, QStringLiteral("amounts"));
    case FieldType::Dials:
        return numbersInOrder(field, text, QStringLiteral("dials"));
    case FieldType::Date:
    case FieldType::DateTime:
        return dateOf(field, text, style.today);
    case FieldType::TimeRange:
        return hoursOf(text);
    case FieldType::Confirm:
        return text == QLatin1String("0") || foldText(text) == QLatin1String("n")
                   ? PaperReading()
                   : said(true, field.label.isEmpty() ? Words::tr("Yes") : QString());
    }
    return {};
}

PaperReading readPaperList(const Field &field, const QStringList &typed) {
    QJsonArray entries;
    for (const QString &line : typed) {
        const QString text = tidyText(line);
        if (text.isEmpty())
            continue;
        if (const auto mark = markOf(text); mark && typed.size() <= 1)
            return *mark;
        const PaperReading one = textOf(field, text);
        if (!one.trouble.isEmpty())
            return one;
        entries.append(one.value);
    }
    if (field.maximum > 0 && entries.size() > field.maximum)
        return trouble(Words::tr("The list holds %n line(s).", nullptr, field.maximum));
    return entries.isEmpty() ? PaperReading() : said(entries);
}

QString paperLine(const Field &field, const QJsonValue &value) {
    if (value.isUndefined() || value.isNull())
        return {};
    if (first_meeting::isPass(value))
        return kPass;
    if (first_meeting::isIllegible(value))
        return kIllegible;
    const QJsonObject object = value.toObject();
    const QString other = object.value(QStringLiteral("other")).toString();
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        return value.toString();
    case FieldType::List:
        return value.toVariant().toStringList().join(QLatin1Char('\n'));
    case FieldType::Choice:
        return other.isEmpty() ? keysAsNumbers(field, {value}) : other;
    case FieldType::Choices: {
        const QString numbers = keysAsNumbers(field, object.value(QStringLiteral("choices")).toArray());
        return (numbers + QLatin1Char(' ') + other).trimmed();
    }
    case FieldType::Ranking:
        return object.value(QStringLiteral("ranking")).toVariant().toStringList().join(QLatin1Char(' '));
    case FieldType::Scale:
    case FieldType::Pick:
        return QString::number(value.toInt());
    case FieldType::Amounts:
        return paperRowOf(field, object.value(QStringLiteral("amounts")).toObject());
    case FieldType::Dials:
        return paperRowOf(field, object.value(QStringLiteral("dials")).toObject());
    case FieldType::Date:
    case FieldType::DateTime:
        return value.toString().replace(QLatin1Char('T'), QLatin1Char(' '));
    case FieldType::TimeRange:
        return object.contains(QStringLiteral("from"))
                   ? QStringLiteral("%1-%2").arg(object.value(QStringLiteral("from")).toString(),
                                                 object.value(QStringLiteral("to")).toString())
                   : QString();
    case FieldType::Confirm:
        return value.toBool() ? QStringLiteral("x") : QString();
    }
    return {};
}

QString paperHelp(const Field &field) {
    switch (field.type) {
    case FieldType::Choice:
        return field.other ? Words::tr("Number of the box, or their own words") : Words::tr("Number of the box");
    case FieldType::Choices:
        return field.other ? Words::tr("Numbers of the boxes, then their own words: 1 3 at night")
                           : Words::tr("Numbers of the boxes: 1 3");
    case FieldType::Ranking:
        return Words::tr("How the words begin, the first first: kin hum fam");
    case FieldType::Scale:
        return Words::tr("%1 to %2").arg(field.minimum).arg(field.maximum);
    case FieldType::Pick:
        return Words::tr("Number of the marked line");
    case FieldType::Amounts:
        return Words::tr("%n digit(s) from 0 to 3, in the order of the list", nullptr,
                         static_cast<int>(field.options.size()));
    case FieldType::Dials:
        return Words::tr("%n number(s) from 0 to 10, in the order of the dials", nullptr,
                         static_cast<int>(field.options.size()));
    case FieldType::Date:
        return Words::tr("Day and month: 14.3.");
    case FieldType::DateTime:
        return Words::tr("Day, month and hour: 14.3. 18:30");
    case FieldType::TimeRange:
        return Words::tr("Two hours: 21-7");
    case FieldType::Confirm:
        return Words::tr("x for a tick");
    case FieldType::ShortText:
    case FieldType::LongText:
    case FieldType::List:
        return {};
    }
    return {};
}

} // namespace groundwork::ui
