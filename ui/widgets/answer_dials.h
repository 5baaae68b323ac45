#pragma once

#include "ui/widgets/answer_field.h"

#include <QList>

namespace groundwork::ui {

class DialSlider;

/// A row of dials, each with its two ends in words and the own handle.
class DialsAnswer : public AnswerField {
    Q_OBJECT

  public:
    DialsAnswer(const AnswerStyle &style, const first_meeting::Field &field, Side side,
                const QString &objectName, const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    QList<DialSlider *> m_dials;
    QJsonValue m_others; ///< dials that this length does not show, kept
};

/// Both handles on each dial with the gap in words, the widest first: shown once the covers have lifted.
class DialsCompared : public QWidget {
    Q_OBJECT

  public:
    DialsCompared(const AnswerStyle &style, const first_meeting::Field &field, const QJsonValue &mentee,
                  const QJsonValue &mentor, QWidget *parent = nullptr);

  private:
    static QWidget *compared(const AnswerStyle &style, const first_meeting::Option &option, std::optional<int> mentee,
                             std::optional<int> mentor, int gap);
};

} // namespace groundwork::ui
