#include "core/questions/question.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace groundwork::questions {

namespace {

constexpr EnumKey<QuestionKind> kKinds[] = {
    {QuestionKind::Text, "text"},       {QuestionKind::Number, "number"}, {QuestionKind::Choice, "choice"},
    {QuestionKind::Choices, "choices"}, {QuestionKind::Scale, "scale"},   {QuestionKind::Date, "date"}};
constexpr EnumKey<AskedOf> kAskedOf[] = {
    {AskedOf::Both, "both"}, {AskedOf::Mentors, "mentors"}, {AskedOf::Mentees, "mentees"}};
constexpr EnumKey<Sharing> kSharings[] = {
    {Sharing::Partner, "partner"}, {Sharing::Coordinator, "coordinator"}, {Sharing::Private, "private"}};
constexpr EnumKey<Said> kSaid[] = {
    {Said::Unknown, "unknown"}, {Said::Empty, "empty"}, {Said::Declined, "declined"}, {Said::Given, "given"}};

constexpr int kLongestOption = 200;
constexpr int kLongestKey = 40;

/// Of a scale that nobody gave ends to.
constexpr double kLowestStep = 1;
constexpr double kHighestStep = 5;

std::vector<QuestionOption> tidied(const std::vector<QuestionOption> &options) {
    std::vector<QuestionOption> tidy;
    std::set<QString> seen;
    for (const QuestionOption &option : options) {
        QString text = tidyText(option.text).replace(QLatin1Char('\n'), QLatin1Char(' '));
        if (!text.isEmpty() && seen.insert(foldText(text)).second)
            tidy.push_back({option.number, std::move(text)});
    }
    return tidy;
}

bool isWhole(const std::optional<double> &number) {
    return number && std::floor(*number) == *number;
}

QString rangeText(const std::optional<double> &limit) {
    return limit ? plainNumber(*limit) : QString();
}

Error outOfRange(const Question &question, const QString &value) {
    return {ErrorCode::AnswerOutOfRange,
            {question.wording, value, rangeText(question.lowest), rangeText(question.highest)}};
}

} // namespace

QString questionKindKey(QuestionKind kind) {
    return keyOf(kKinds, kind);
}
std::optional<QuestionKind> questionKindFromKey(const QString &key) {
    return fromKey(kKinds, key);
}
const std::vector<QuestionKind> &questionKinds() {
    static const std::vector<QuestionKind> kinds = valuesOf(kKinds);
    return kinds;
}
QString askedOfKey(AskedOf whom) {
    return keyOf(kAskedOf, whom);
}
std::optional<AskedOf> askedOfFromKey(const QString &key) {
    return fromKey(kAskedOf, key);
}
QString sharingKey(Sharing sharing) {
    return keyOf(kSharings, sharing);
}
std::optional<Sharing> sharingFromKey(const QString &key) {
    return fromKey(kSharings, key);
}
QString saidKey(Said said) {
    return keyOf(kSaid, said);
}
std::optional<Said> saidFromKey(const QString &key) {
    return fromKey(kSaid, key);
}

bool Question::isAskedOf(Role role) const {
    return askedOf == AskedOf::Both || (askedOf == AskedOf::Mentors) == (role == Role::Mentor);
}

QString Question::optionText(int number) const {
    for (const QuestionOption &option : options) {
        if (option.number == number)
            return option.text;
    }
    return {};
}

std::vector<int> Question::steps() const {
    std::vector<int> steps;
    if (kind != QuestionKind::Scale)
        return steps;
    const int last = static_cast<int>(highest.value_or(kHighestStep));
    for (int step = static_cast<int>(lowest.value_or(kLowestStep)); step <= last; ++step)
        steps.push_back(step);
    return steps;
}

Question tidied(Question question) {
    for (QString *text : {&question.wording, &question.unit, &question.lowEnd, &question.highEnd}) {
        *text = tidyText(*text);
        text->replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    question.help = tidyText(question.help);
    if (question.hasOptions())
        question.options = tidied(question.options);
    else
        question.options.clear();
    const bool scale = question.kind == QuestionKind::Scale;
    if (scale) {
        question.lowest = question.lowest.value_or(kLowestStep);
        question.highest = question.highest.value_or(kHighestStep);
    } else {
        question.lowEnd.clear();
        question.highEnd.clear();
        if (question.kind != QuestionKind::Number) {
            question.lowest.reset();
            question.highest.reset();
        }
    }
    if (question.kind != QuestionKind::Number)
        question.unit.clear();
    if (question.isPrivate())
        question.required = false; // what is missing is told in lists, which do not look there
    return question;
}

std::optional<Error> problemOf(const Question &question) {
    if (question.wording.isEmpty())
        return Error(ErrorCode::TextMissing, {QStringLiteral("wording")});
    if (question.wording.size() > kLongestWording)
        return Error(ErrorCode::TextTooLong, {QStringLiteral("wording"), QString::number(kLongestWording)});
    if (question.help.size() > kLongestHelp)
        return Error(ErrorCode::TextTooLong, {QStringLiteral("question_help"), QString::number(kLongestHelp)});
    if (question.hasOptions()) {
        if (question.options.size() < 2)
            return Error(ErrorCode::TextMissing, {QStringLiteral("question_options")});
        if (question.options.size() > kMostOptions)
            return Error(ErrorCode::ListTooLong, {QStringLiteral("question_options"), QString::number(kMostOptions)});
        for (const QuestionOption &option : question.options) {
            if (option.text.size() > kLongestOption)
                return Error(ErrorCode::TextTooLong,
                             {QStringLiteral("question_option"), QString::number(kLongestOption)});
        }
    }
    const double low = question.lowest.value_or(0);
    const double high = question.highest.value_or(0);
    const QString range = plainNumber(low) + QStringLiteral(" – ") + plainNumber(high);
    if (question.kind == QuestionKind::Scale &&
        (!isWhole(question.lowest) || !isWhole(question.highest) || low >= high || high - low >= kMostSteps))
        return Error(ErrorCode::ValueOutOfRange, {QStringLiteral("scale"), range});
    if (question.lowest && question.highest && low > high)
        return Error(ErrorCode::ValueOutOfRange, {QStringLiteral("limits"), range});
    return std::nullopt;
}

QString keyFromWording(const QString &wording) {
    QString key;
    for (const QChar sign : foldText(wording)) {
        if (sign.isLetterOrNumber())
            key += sign;
        else if (!key.isEmpty() && !key.endsWith(QLatin1Char('_')))
            key += QLatin1Char('_');
    }
    key.truncate(kLongestKey);
    while (key.endsWith(QLatin1Char('_')))
        key.chop(1);
    return key.isEmpty() ? QStringLiteral("question") : key;
}

std::vector<QuestionOption> optionsFromLines(const QStringList &lines, const std::vector<QuestionOption> &before) {
    std::vector<QuestionOption> options;
    std::set<int> taken;
    for (const QString &line : lines) {
        const QString folded = foldText(line);
        const auto same = std::find_if(before.begin(), before.end(), [&](const QuestionOption &option) {
            return taken.count(option.number) == 0 && foldText(option.text) == folded;
        });
        if (same != before.end())
            taken.insert(same->number);
        options.push_back({same == before.end() ? 0 : same->number, line});
    }
    // As many lines as before: a line in other words, where it stood.
    for (size_t place = 0; options.size() == before.size() && place < options.size(); ++place) {
        if (options[place].number == 0 && taken.count(before[place].number) == 0)
            options[place].number = before[place].number;
    }
    return options;
}

OwnAnswer tidied(const Question &question, OwnAnswer answer) {
    OwnAnswer tidy{answer.said, {}, {}, {}, {}};
    if (answer.said != Said::Given)
        return tidy;
    bool said = false;
    switch (question.kind) {
    case QuestionKind::Text:
        tidy.text = tidyText(answer.text);
        said = !tidy.text.isEmpty();
        break;
    case QuestionKind::Number:
    case QuestionKind::Scale:
        tidy.number = answer.number;
        said = tidy.number.has_value();
        break;
    case QuestionKind::Choice:
    case QuestionKind::Choices:
        tidy.options = std::move(answer.options);
        std::sort(tidy.options.begin(), tidy.options.end());
        tidy.options.erase(std::unique(tidy.options.begin(), tidy.options.end()), tidy.options.end());
        said = !tidy.options.empty();
        break;
    case QuestionKind::Date:
        tidy.date = answer.date;
        said = tidy.date.isValid();
        break;
    }
    if (!said)
        tidy.said = Said::Empty;
    return tidy;
}

std::optional<Error> problemOf(const Question &question, const OwnAnswer &answer) {
    if (answer.said != Said::Given)
        return std::nullopt;
    switch (question.kind) {
    case QuestionKind::Text:
        if (answer.text.size() > kLongestAnswer)
            return Error(ErrorCode::TextTooLong, {question.wording, QString::number(kLongestAnswer)});
        break;
    case QuestionKind::Number:
    case QuestionKind::Scale: {
        const double number = answer.number.value_or(std::nan(""));
        if (!std::isfinite(number))
            return outOfRange(question, QString());
        const bool step = question.kind == QuestionKind::Number || std::floor(number) == number;
        if (!step || (question.lowest && number < *question.lowest) || (question.highest && number > *question.highest))
            return outOfRange(question, plainNumber(number));
        break;
    }
    case QuestionKind::Choice:
    case QuestionKind::Choices: {
        const bool known = std::all_of(answer.options.begin(), answer.options.end(),
                                       [&](int number) { return !question.optionText(number).isEmpty(); });
        if (!known || (question.kind == QuestionKind::Choice && answer.options.size() != 1))
            return Error(ErrorCode::AnswerNoOption, {question.wording});
        break;
    }
    case QuestionKind::Date:
        break;
    }
    return std::nullopt;
}

QStringList answerTexts(const Question &question, const OwnAnswer &answer) {
    if (!answer.isGiven())
        return {};
    switch (question.kind) {
    case QuestionKind::Text:
        return {answer.text};
    case QuestionKind::Number:
    case QuestionKind::Scale:
        return {plainNumber(answer.number.value_or(0))};
    case QuestionKind::Choice:
    case QuestionKind::Choices: {
        QStringList texts;
        for (const QuestionOption &option : question.options) { // in the order of the question
            if (std::find(answer.options.begin(), answer.options.end(), option.number) != answer.options.end())
                texts.append(option.text);
        }
        return texts;
    }
    case QuestionKind::Date:
        return {answer.date.toString(Qt::ISODate)};
    }
    return {};
}

QString plainNumber(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace groundwork::questions
