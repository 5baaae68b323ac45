#include "ui/pages/matching/own_criteria_card.h"

#include "ui/pages/matching/match_way.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace groundwork::ui {

namespace {

using matching::Comparison;
using matching::OwnCriterion;

constexpr double kFarthest = 100'000;

bool needsReach(Comparison comparison) {
    return comparison == Comparison::Near || comparison == Comparison::Range;
}

} // namespace

OwnCriteriaCard::OwnCriteriaCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Your questions"), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("ownCriteria"));
    trailing()->addWidget(new Label(theme, tr("weight"), TextRole::Small, Token::Ink2));
    body()->setSpacing(theme.space(8));
    hide();
}

QDoubleSpinBox *OwnCriteriaCard::number(const QString &name, const QString &words,
                                        const questions::Question &question) {
    auto *spin = new QDoubleSpinBox;
    spin->setObjectName(name + question.id.toText());
    spin->setRange(-kFarthest, kFarthest);
    const auto fit = [this, spin] { spin->setFixedWidth(m_theme.size(72)); };
    connect(&m_theme, &Theme::changed, spin, fit);
    fit();
    spin->setDecimals(question.kind == questions::QuestionKind::Number ? 1 : 0);
    spin->setAccessibleName(tr("%1: %2").arg(words, question.wording));
    passWheelOn(*spin);
    return spin;
}

OwnCriteriaCard::Fields OwnCriteriaCard::fieldsFor(const questions::Question &question) {
    Fields fields;
    fields.wording = question.wording;
    fields.kind = question.kind;
    auto *row = new QHBoxLayout; // the weights stand under those of the other criteria
    row->addWidget(wrappingLabel(m_theme, words::isolated(question.wording)), 1);
    row->setSpacing(m_theme.space(4));
    fields.comparison = new QComboBox;
    fields.comparison->setObjectName(QStringLiteral("ownComparison_") + question.id.toText());
    fields.comparison->setAccessibleName(tr("How the answers are compared: %1").arg(question.wording));
    fields.comparison->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fields.comparison->setMinimumContentsLength(6);
    passWheelOn(*fields.comparison);
    for (const Comparison comparison : matching::comparisonsOf(question.kind))
        fields.comparison->addItem(words::comparisonWord(comparison), static_cast<int>(comparison));
    fields.weight = new QSpinBox;
    fields.weight->setObjectName(QStringLiteral("ownWeight_") + question.id.toText());
    fields.weight->setRange(0, matching::kHighestWeight);
    fields.weight->setButtonSymbols(QAbstractSpinBox::PlusMinus);
    fields.weight->setAlignment(Qt::AlignHCenter);
    fields.weight->setAccessibleName(tr("Weight of %1").arg(question.wording));
    fields.weight->setAccessibleDescription(tr("0 does not count."));
    passWheelOn(*fields.weight);
    const auto fit = [this, spin = fields.weight] { spin->setFixedSize(m_theme.size(78), m_theme.size(28)); };
    connect(&m_theme, &Theme::changed, fields.weight, fit);
    fit();
    row->addWidget(fields.weight, 0, Qt::AlignTop);
    body()->addLayout(row);
    body()->addWidget(fields.comparison);
    fields.reachRow = new QWidget;
    auto *reach = new FlowLayout(m_theme.space(4));
    fields.reachRow->setLayout(reach);
    fields.reach = number(QStringLiteral("ownReach_"), tr("From, or no farther apart than"), question);
    fields.upTo = number(QStringLiteral("ownUpTo_"), tr("Up to"), question);
    fields.reachWord = new Label(m_theme, QString(), TextRole::Body, Token::Ink2);
    fields.upToWord = new Label(m_theme, tr("to", "a range of numbers: 2 to 5"), TextRole::Body, Token::Ink2);
    reach->addWidget(fields.reachWord);
    reach->addWidget(fields.reach);
    reach->addWidget(fields.upToWord);
    reach->addWidget(fields.upTo);
    body()->addWidget(fields.reachRow);
    const auto told = [this, id = question.id] { tell(id); };
    connect(fields.comparison, &QComboBox::activated, this, told);
    connect(fields.weight, &QSpinBox::valueChanged, this, told);
    connect(fields.reach, &QDoubleSpinBox::valueChanged, this, told);
    connect(fields.upTo, &QDoubleSpinBox::valueChanged, this, told);
    return fields;
}

void OwnCriteriaCard::arrange(const Fields &fields) {
    const auto comparison = static_cast<Comparison>(fields.comparison->currentData().toInt());
    fields.reachRow->setVisible(needsReach(comparison));
    const bool range = comparison == Comparison::Range;
    fields.reachWord->setText(range ? tr("further by") : tr("apart at most"));
    fields.upToWord->setVisible(range);
    fields.upTo->setVisible(range);
    fields.comparison->setToolTip(
        words::comparisonRule({{}, comparison, fields.reach->value(), fields.upTo->value(), 0}));
}

void OwnCriteriaCard::tell(questions::QuestionId question) {
    const Fields &fields = m_fields.at(question);
    arrange(fields);
    Q_EMIT criterionChanged({question, static_cast<Comparison>(fields.comparison->currentData().toInt()),
                             fields.reach->value(), fields.upTo->value(), fields.weight->value()});
}

void OwnCriteriaCard::build(const std::vector<const matching::OwnQuestion *> &questions) {
    bool same = questions.size() == m_fields.size();
    for (const matching::OwnQuestion *own : questions) {
        const auto field = m_fields.find(own->question.id);
        same = same && field != m_fields.end() && field->second.wording == own->question.wording &&
               field->second.kind == own->question.kind;
    }
    if (same)
        return;
    clearLayout(*body());
    m_fields.clear();
    for (const matching::OwnQuestion *own : questions)
        m_fields.emplace(own->question.id, fieldsFor(own->question));
}

void OwnCriteriaCard::show(const matching::Scorer &scorer, const matching::Weights &weights) {
    std::vector<const matching::OwnQuestion *> questions;
    for (const matching::OwnQuestion &own : scorer.own()) {
        if (scorer.hasData(OwnCriterion{own.question.id}))
            questions.push_back(&own);
    }
    build(questions);
    setVisible(!questions.empty());
    for (auto &[id, fields] : m_fields) {
        const auto own = std::find_if(weights.own().begin(), weights.own().end(),
                                      [id = id](const OwnCriterion &each) { return each.question == id; });
        const QSignalBlocker quiet[] = {QSignalBlocker(fields.weight), QSignalBlocker(fields.reach),
                                        QSignalBlocker(fields.upTo)};
        fields.weight->setValue(own == weights.own().end() ? 0 : own->weight);
        if (own != weights.own().end()) { // what was said of a question that does not count yet stays
            fields.comparison->setCurrentIndex(fields.comparison->findData(static_cast<int>(own->comparison)));
            fields.reach->setValue(own->reach);
            fields.upTo->setValue(own->upTo);
        }
        arrange(fields);
    }
}

} // namespace groundwork::ui
