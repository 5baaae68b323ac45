#pragma once

#include "core/matching/scorer.h"
#include "ui/widgets/card.h"

#include <map>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace groundwork::ui {

class Label;

/// The coordinator's own questions as criteria: for each one that both sides answered and partners may see how the
/// answers are compared, how near is near, and the weight. Hides itself where there is none.
class OwnCriteriaCard : public Card {
    Q_OBJECT

  public:
    explicit OwnCriteriaCard(Theme &theme, QWidget *parent = nullptr);
    void show(const matching::Scorer &scorer, const matching::Weights &weights);
    using QWidget::show;

  Q_SIGNALS:
    /// Weight 0 takes the question out.
    void criterionChanged(const groundwork::matching::OwnCriterion &criterion);

  private:
    struct Fields {
        QString wording; ///< of the question that they were made for
        questions::QuestionKind kind = questions::QuestionKind::Text;
        QComboBox *comparison = nullptr;
        QWidget *reachRow = nullptr;
        Label *reachWord = nullptr;
        Label *upToWord = nullptr;
        QDoubleSpinBox *reach = nullptr;
        QDoubleSpinBox *upTo = nullptr;
        QSpinBox *weight = nullptr;
    };

    void build(const std::vector<const matching::OwnQuestion *> &questions);
    Fields fieldsFor(const questions::Question &question);
    [[nodiscard]] QDoubleSpinBox *number(const QString &name, const QString &words, const questions::Question &question);
    void tell(questions::QuestionId question);
    void arrange(const Fields &fields);

    Theme &m_theme;
    std::map<questions::QuestionId, Fields> m_fields;
};

} // namespace groundwork::ui
