#pragma once

#include "core/base/result.h"
#include "core/base/side.h"
#include "core/exchange/column_profile.h"
#include "core/exchange/field.h"
#include "core/exchange/option_columns.h"
#include "core/questions/question.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::exchange {

/// Why a column was taken for what it is. The evidence beside it is what the sentence needs.
enum class MapReason {
    Title,           ///< the title says so; evidence: the words of the title
    TitleAndAnswers, ///< the title, and the answers fit; evidence: the words
    Answers,         ///< the answers look like it; evidence: how many of a hundred
    OptionColumn,    ///< one of several columns with an option each; evidence: the option
    WishColumn,      ///< the first, second or third wish; evidence: which
    OtherColumn,     ///< the "Other" beside them; evidence: the stem of the title
    Sentences,       ///< asks what somebody wants to learn, and the answers are sentences
    RoleDecides,     ///< offers of mentors and wishes of mentees in one column; evidence: the words
    RunningNumber,
    Technical, ///< the survey tool's own
    Timestamp,
    NoAnswers,
    OwnQuestion, ///< no title that we know: kept as an answer to one of the program's own questions
    YourQuestion, ///< one of the coordinator's own questions; evidence: its wording
    NewQuestion,  ///< becomes one of them; evidence: the key of its kind
    FieldTaken,   ///< another column fits better; evidence: its title
    MapFile,
    NotInMapFile,
    ByHand,
};

/// What one column means.
struct ColumnMapping {
    int column = 0;
    QString header;
    Field field = Field::Ignore;
    QString question; ///< Question: its key
    QString option;   ///< a column of one option: the term it is about
    OptionAnswer answer = OptionAnswer::Tick; ///< what an answer in the column of one option says
    int priority = 0; ///< wishes for help: these are the first (1) to third (3) wish; 0: the column does not say
    TermList terms;   ///< list fields: separator and options
    DateOrder dateOrder = DateOrder::Unknown;
    bool decimalComma = false;
    MapReason reason = MapReason::ByHand;
    QStringList evidence;

    /// A person decided that this column is one of the program's own questions: by hand, in the column map, or
    /// by a title "question:...". What is only left over since nobody knows its title is not chosen: it may
    /// hold access needs, which no export carries (domain.md 2.18).
    [[nodiscard]] bool chosenQuestion() const;
    /// "offers", or "question:years".
    [[nodiscard]] QString fieldText() const;
    bool operator==(const ColumnMapping &) const = default;
};

/// Why everybody in the file has one role.
enum class RoleReason { None, Column, Titles, FileName, MapFile, ByHand };

struct Mapping {
    std::vector<ColumnMapping> columns; ///< one for each of the shape's columns
    std::optional<Role> role;           ///< of everybody, where no column says it
    RoleReason roleReason = RoleReason::None;
    std::vector<questions::Question> newQuestions; ///< that columns become, with the key that their columns name

    [[nodiscard]] bool has(Field field) const;
    [[nodiscard]] const ColumnMapping *columnOf(Field field) const;
    bool operator==(const Mapping &) const = default;
};

/// The column that says when somebody answered, as an index into Mapping::columns: sent off before recorded
/// before begun; -1 where the list does not say.
int answeredColumn(const Mapping &mapping);

/// Proposes what each column means, with the reason. Everything can be changed afterwards. `questions` are the
/// coordinator's own: a title with the words of one, or its column in our exports, is that question.
Mapping proposeMapping(const RawTable &table, const TableShape &shape, const std::vector<ColumnProfile> &profiles,
                       const std::vector<questions::Question> &questions = {});

/// Sets a column by hand: learns the terms anew where the field needs them.
void setField(Mapping &mapping, int index, Field field, const RawTable &table, const TableShape &shape,
              const std::vector<ColumnProfile> &profiles);
/// Sets a column to one of the coordinator's own questions.
void setQuestion(Mapping &mapping, int index, const questions::Question &question);
/// The column becomes a new question of the kind that fits its answers, or of `kind`, when the list comes in.
void setNewQuestion(Mapping &mapping, int index, const RawTable &table, const TableShape &shape,
                    const std::vector<ColumnProfile> &profiles,
                    std::optional<questions::QuestionKind> kind = std::nullopt);
/// Sets the separator of a column and learns its options anew; empty: one term a cell.
void setSeparator(Mapping &mapping, int index, const QString &separator, const RawTable &table,
                  const TableShape &shape);

} // namespace groundwork::exchange
