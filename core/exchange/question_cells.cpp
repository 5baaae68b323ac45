#include "core/exchange/question_cells.h"

#include "core/base/text_fold.h"
#include "core/exchange/exact_list.h"
#include "core/exchange/option_columns.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace groundwork::exchange {

using questions::OwnAnswer;
using questions::Question;
using questions::QuestionKind;
using questions::Said;

namespace {

constexpr int kLongestChoice = 60;
constexpr int kMostChoices = 12; ///< different answers that still look like a list to choose from
constexpr int kAnswersForScale = 8;

/// "#declined" and "#empty", also behind more number signs: a text that says so has one more in front.
bool looksReserved(const QString &text) {
    QString rest = text;
    while (rest.startsWith(QLatin1String("##")))
        rest.remove(0, 1);
    return rest == kDeclinedCell || rest == kEmptyCell;
}

bool saysRatherNot(const QString &text) {
    static const QStringList phrases = {
        QStringLiteral("prefer not to say"),    QStringLiteral("i prefer not to say"),
        QStringLiteral("rather not say"),       QStringLiteral("would rather not say"),
        QStringLiteral("i would rather not say"), QStringLiteral("keine angabe"),
        QStringLiteral("prefiero no decirlo"),  QStringLiteral("je prefere ne pas repondre")};
    return phrases.contains(foldText(text));
}

/// The number of the option that these words mean; 0 for none.
int optionOf(const Question &question, const QString &text) {
    const QString folded = foldText(text);
    for (const questions::QuestionOption &option : question.options) {
        if (foldText(option.text) == folded)
            return option.number;
    }
    return 0;
}

std::vector<int> optionsOf(const Question &question, const QStringList &terms) {
    std::vector<int> options;
    for (const QString &term : terms)
        options.push_back(optionOf(question, term));
    return options;
}

bool allKnown(const std::vector<int> &options) {
    return !options.empty() && std::find(options.begin(), options.end(), 0) == options.end();
}

CellAnswer given(OwnAnswer answer) {
    answer.said = Said::Given;
    return {std::move(answer), std::nullopt, {}};
}

CellAnswer unfit(ImportIssueCode code, const QStringList &args) {
    return {{}, code, args};
}

CellAnswer readChoices(const Question &question, const QString &text, const ColumnMapping &column) {
    OwnAnswer answer;
    if (const int whole = optionOf(question, text); whole > 0) {
        answer.options = {whole};
        return given(answer);
    }
    if (question.kind == QuestionKind::Choice)
        return unfit(ImportIssueCode::AnswerNoChoice, {text});
    std::vector<QStringList> ways{splitExact(text)};
    if (!column.terms.separator.isEmpty())
        ways.push_back(splitAt(text, column.terms.separator));
    for (const QString &separator : separatorsKnown())
        ways.push_back(splitAt(text, separator));
    for (const QStringList &terms : ways) {
        const std::vector<int> options = optionsOf(question, terms);
        if (allKnown(options)) {
            answer.options = options;
            return given(questions::tidied(question, {Said::Given, {}, {}, {}, options}));
        }
    }
    QStringList unknown;
    for (const QString &term : ways.front()) {
        if (optionOf(question, term) == 0)
            unknown.append(term);
    }
    return unfit(ImportIssueCode::AnswerNoChoice, {unknown.join(QStringLiteral("; "))});
}

CellAnswer readNumberCell(const Question &question, const QString &text, const ColumnMapping &column) {
    QString plain = text;
    if (!question.unit.isEmpty() && foldText(plain).endsWith(foldText(question.unit)) &&
        plain.size() > question.unit.size())
        plain = plain.left(plain.size() - question.unit.size()).trimmed();
    bool ok = false;
    double number = plain.toDouble(&ok); // as we write it ourselves
    if (!ok || column.decimalComma) {
        const std::optional<double> read = readNumber(plain, column.decimalComma);
        if (!read)
            return unfit(ImportIssueCode::AnswerNoNumber, {text});
        number = *read;
    }
    OwnAnswer answer;
    answer.said = Said::Given;
    answer.number = number;
    if (const std::optional<Error> problem = questions::problemOf(question, answer))
        return unfit(ImportIssueCode::AnswerOutside, {text, problem->args.value(2), problem->args.value(3)});
    return given(answer);
}

bool isScale(const QStringList &cells) {
    if (cells.size() < kAnswersForScale)
        return false;
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) {
        bool ok = false;
        const int step = cell.trimmed().toInt(&ok);
        return ok && step >= 1 && step <= 5;
    });
}

QStringList termsOf(const QStringList &cells, const ColumnProfile &profile) {
    QHash<QString, int> counts;
    QHash<QString, QString> written;
    for (const QString &cell : cells) {
        const QStringList terms = profile.isList() ? splitTerms(cell, profile.terms) : QStringList{tidyText(cell)};
        for (const QString &term : terms) {
            const QString folded = foldText(term);
            if (saysNothing(term) || saysRatherNot(term) || looksReserved(term))
                continue;
            ++counts[folded];
            written.insert(folded, written.value(folded, term));
        }
    }
    QStringList terms = counts.keys();
    std::sort(terms.begin(), terms.end(), [&](const QString &a, const QString &b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    for (QString &term : terms)
        term = written.value(term);
    return terms.mid(0, questions::kMostOptions);
}

QuestionKind kindOf(const QStringList &cells, const ColumnProfile &profile, qsizetype terms) {
    if (profile.dates >= 80)
        return QuestionKind::Date;
    if (profile.numbers >= 90)
        return isScale(cells) ? QuestionKind::Scale : QuestionKind::Number;
    if (profile.isList() && terms > 1)
        return QuestionKind::Choices;
    const bool few = terms > 1 && terms <= kMostChoices && profile.different * 3 <= profile.filled * 2 &&
                     profile.longest <= kLongestChoice;
    return few ? QuestionKind::Choice : QuestionKind::Text;
}

} // namespace

QString questionColumn(const Question &question) {
    return QStringLiteral("question:") + question.key;
}

CellType questionCellType(const Question &question) {
    switch (question.kind) {
    case QuestionKind::Number:
    case QuestionKind::Scale:
        return CellType::Number;
    case QuestionKind::Date:
        return CellType::Date;
    case QuestionKind::Text:
    case QuestionKind::Choice:
    case QuestionKind::Choices:
        return CellType::Text;
    }
    return CellType::Text;
}

QString cellOfAnswer(const Question &question, const OwnAnswer &answer) {
    if (answer.said == Said::Declined)
        return kDeclinedCell;
    const QStringList texts = questions::answerTexts(question, answer);
    if (question.kind == QuestionKind::Choices)
        return joinExact(texts);
    const QString text = texts.value(0);
    return looksReserved(text) ? QLatin1Char('#') + text : text;
}

bool isChoice(const Question &question, const QString &text) {
    return optionOf(question, text) > 0;
}

CellAnswer answerOfCell(const Question &question, const QString &cell, const ColumnMapping &column) {
    QString text = cell;
    if (text == kDeclinedCell || (saysRatherNot(text) && !isChoice(question, text)))
        return {questions::tidied(question, {Said::Declined, {}, {}, {}, {}}), std::nullopt, {}};
    if (text == kEmptyCell)
        return {questions::tidied(question, {Said::Empty, {}, {}, {}, {}}), std::nullopt, {}};
    if (looksReserved(text))
        text.remove(0, 1);
    OwnAnswer answer;
    switch (question.kind) {
    case QuestionKind::Text:
        answer.text = tidyText(text);
        if (answer.text.size() > questions::kLongestAnswer)
            return unfit(ImportIssueCode::TextTooLong,
                         {QString::number(answer.text.size()), QString::number(questions::kLongestAnswer)});
        return given(answer);
    case QuestionKind::Number:
    case QuestionKind::Scale:
        return readNumberCell(question, text, column);
    case QuestionKind::Choice:
    case QuestionKind::Choices:
        return readChoices(question, text, column);
    case QuestionKind::Date:
        answer.date = readDate(text, column.dateOrder);
        return answer.date.isValid() ? given(answer) : unfit(ImportIssueCode::AnswerNoDate, {text});
    }
    return {};
}

Question questionOfColumn(const QString &title, const QStringList &cells, const ColumnProfile &profile,
                          std::optional<QuestionKind> kind) {
    Question question;
    question.wording = tidyText(withoutNumber(title)).left(questions::kLongestWording);
    question.key = questions::keyFromWording(question.wording);
    const QStringList terms = termsOf(cells, profile);
    question.kind = kind.value_or(kindOf(cells, profile, terms.size()));
    if (question.hasOptions())
        question.options = questions::optionsFromLines(terms, {});
    for (size_t place = 0; place < question.options.size(); ++place)
        question.options[place].number = static_cast<int>(place) + 1; // as they will be numbered when it is added
    return questions::tidied(question);
}

} // namespace groundwork::exchange
