#pragma once

#include "ui/widgets/answer_field.h"

class QCheckBox;
class QDateEdit;
class QTimeEdit;

namespace groundwork::ui {

/// A day, with "in a week" and "in two weeks", and a time where the field has one. Open until it is set.
class DateAnswer : public AnswerField {
    Q_OBJECT

  public:
    DateAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
               const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    void suggest(int days);
    QDateEdit *m_date;
    QCheckBox *m_hasTime = nullptr;
    QTimeEdit *m_time = nullptr;
};

/// From one time of day to another; none until it is ticked. The two may also put it off, which their
/// agreement then says.
class TimeRangeAnswer : public AnswerField {
    Q_OBJECT

  public:
    TimeRangeAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                    const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    QCheckBox *m_set;
    QCheckBox *m_later;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
};

} // namespace groundwork::ui
