#include "core/exchange/mapping.h"

#include "core/exchange/question_cells.h"

#include <algorithm>

namespace groundwork::exchange {

QString ColumnMapping::fieldText() const {
    if (field == Field::Question)
        return QStringLiteral("question:") + question;
    return fieldKey(field);
}

bool ColumnMapping::chosenQuestion() const {
    return field == Field::Question && reason != MapReason::OwnQuestion;
}

bool Mapping::has(Field field) const {
    return columnOf(field) != nullptr;
}

const ColumnMapping *Mapping::columnOf(Field field) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ColumnMapping &column) { return column.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

namespace {

/// Takes out what no column becomes any more.
void forgetNewQuestions(Mapping &mapping) {
    std::erase_if(mapping.newQuestions, [&](const questions::Question &question) {
        return std::none_of(mapping.columns.begin(), mapping.columns.end(), [&](const ColumnMapping &column) {
            return column.reason == MapReason::NewQuestion && column.question == question.key;
        });
    });
}

} // namespace

void setQuestion(Mapping &mapping, int index, const questions::Question &question) {
    if (index < 0 || index >= static_cast<int>(mapping.columns.size()))
        return;
    ColumnMapping &column = mapping.columns[static_cast<size_t>(index)];
    column.field = Field::Question;
    column.question = question.key;
    column.reason = MapReason::ByHand;
    column.evidence.clear();
    column.option.clear();
    column.priority = 0;
    column.terms = {};
    forgetNewQuestions(mapping);
}

void setNewQuestion(Mapping &mapping, int index, const RawTable &table, const TableShape &shape,
                    const std::vector<ColumnProfile> &profiles, std::optional<questions::QuestionKind> kind) {
    if (index < 0 || index >= static_cast<int>(mapping.columns.size()))
        return;
    const auto at = static_cast<size_t>(index);
    questions::Question question = questionOfColumn(mapping.columns[at].header,
                                                 cellsOf(table, shape, mapping.columns[at].column), profiles[at], kind);
    setQuestion(mapping, index, question);
    mapping.columns[at].reason = MapReason::NewQuestion;
    mapping.columns[at].evidence = {questions::questionKindKey(question.kind)};
    std::erase_if(mapping.newQuestions, [&](const questions::Question &other) { return other.key == question.key; });
    mapping.newQuestions.push_back(std::move(question));
}

void setField(Mapping &mapping, int index, Field field, const RawTable &table, const TableShape &shape,
              const std::vector<ColumnProfile> &profiles) {
    if (index < 0 || index >= static_cast<int>(mapping.columns.size()))
        return;
    ColumnMapping &column = mapping.columns[static_cast<size_t>(index)];
    column.field = field;
    column.reason = MapReason::ByHand;
    column.evidence.clear();
    column.question = field == Field::Question ? withoutNumber(column.header) : QString();
    const bool option = !column.option.isEmpty() && isListField(field);
    if (!option) {
        column.option.clear();
        column.answer = OptionAnswer::Tick;
    }
    column.priority = 0;
    column.terms = {};
    if (isListField(field) && !option) {
        column.terms = profiles[static_cast<size_t>(index)].terms;
        if (column.terms.separator.isEmpty()) {
            const QStringList cells = cellsOf(table, shape, column.column);
            column.terms = learnTerms(cells, unmistakableSeparator(cells));
        }
    }
    if (mapping.has(Field::Role)) {
        mapping.role.reset();
        mapping.roleReason = RoleReason::Column;
    } else if (mapping.roleReason == RoleReason::Column) {
        mapping.roleReason = RoleReason::None;
    }
    forgetNewQuestions(mapping);
}

void setSeparator(Mapping &mapping, int index, const QString &separator, const RawTable &table,
                  const TableShape &shape) {
    if (index < 0 || index >= static_cast<int>(mapping.columns.size()))
        return;
    ColumnMapping &column = mapping.columns[static_cast<size_t>(index)];
    column.terms = learnTerms(cellsOf(table, shape, column.column), separator);
}

} // namespace groundwork::exchange
