#include "ui/widgets/answer_field.h"

#include "ui/widgets/answer_choice_fields.h"
#include "ui/widgets/answer_dials.h"
#include "ui/widgets/answer_ranking.h"
#include "ui/widgets/answer_text_fields.h"
#include "ui/widgets/answer_time_fields.h"

namespace groundwork::ui {

AnswerField *makeAnswerField(const AnswerStyle &style, const first_meeting::Field &field, Side side,
                             const QString &objectName, const QString &words) {
    using first_meeting::FieldType;
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        return new TextAnswer(style, field, objectName, words);
    case FieldType::Choice:
        return new ChoiceAnswer(style, field, objectName, words);
    case FieldType::Choices:
        return new ChoicesAnswer(style, field, objectName, words);
    case FieldType::Scale:
        return new ScaleAnswer(style, field, objectName, words);
    case FieldType::Amounts:
        return new AmountsAnswer(style, field, objectName, words);
    case FieldType::Dials:
        return new DialsAnswer(style, field, side, objectName, words);
    case FieldType::Ranking:
        return new RankingAnswer(style, field, objectName, words);
    case FieldType::List:
        return new ListAnswer(style, field, objectName, words);
    case FieldType::Pick:
        return new PickAnswer(style, field, objectName, words);
    case FieldType::Date:
    case FieldType::DateTime:
        return new DateAnswer(style, field, objectName, words);
    case FieldType::TimeRange:
        return new TimeRangeAnswer(style, field, objectName, words);
    case FieldType::Confirm:
        return new ConfirmAnswer(style, field, objectName, words);
    }
    return nullptr;
}

} // namespace groundwork::ui
