#include "ui/pages/matching/match_settings.h"

#include "ui/pages/matching/match_rules_card.h"
#include "ui/pages/matching/match_way.h"
#include "ui/pages/matching/own_criteria_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/match_words.h"
#include "ui/words/matching_change_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace groundwork::ui {

using matching::Aim;
using matching::Criterion;

namespace {

constexpr std::array kAims{Aim::Placed, Aim::Points, Aim::Stable};

} // namespace

MatchSettings::MatchSettings(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_weightsCard(new Card(theme, tr("What counts")))
    , m_ownCard(new OwnCriteriaCard(theme))
    , m_rulesCard(new MatchRulesCard(theme))
    , m_aimCard(new Card(theme, tr("Aim")))
    , m_aims(new QButtonGroup(this))
    , m_way(new MatchWay(theme)) {
    setObjectName(QStringLiteral("matchSettings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    m_weightsCard->trailing()->addWidget(new Label(theme, tr("weight"), TextRole::Small, Token::Ink2));
    column->addWidget(m_weightsCard);
    column->addWidget(m_ownCard);
    column->addWidget(m_rulesCard);
    column->addWidget(m_aimCard);
    column->addStretch(1);
    buildAim();
    connect(m_ownCard, &OwnCriteriaCard::criterionChanged, this, [this](const matching::OwnCriterion &own) {
        set([&](matching::Wanted &wanted) { wanted.weights.setOwn(own); });
    });
    connect(m_rulesCard, &MatchRulesCard::rulesChanged, this, [this](const matching::AskedRules &rules) {
        set([&](matching::Wanted &wanted) { wanted.rules = rules; });
    });
    connect(m_rulesCard, &MatchRulesCard::editRequested, this, &MatchSettings::editNeverRequested);
    connect(m_way, &MatchWay::bandChanged, this,
            [this](int band) { set([&](matching::Wanted &wanted) { wanted.band = band; }); });
    connect(m_way, &MatchWay::keepChanged, this,
            [this](int keep) { set([&](matching::Wanted &wanted) { wanted.keep = keep; }); });
    connect(m_way, &MatchWay::spreadChanged, this,
            [this](bool spread) { set([&](matching::Wanted &wanted) { wanted.spread = spread; }); });
}

void MatchSettings::buildAim() {
    for (size_t i = 0; i < kAims.size(); ++i) {
        auto *radio = new QRadioButton(words::aimWord(kAims[i]));
        radio->setObjectName(QStringLiteral("aim_") + matching::aimKey(kAims[i]));
        radio->setAccessibleDescription(words::aimSentence(kAims[i]));
        radio->setToolTip(words::aimSentence(kAims[i]));
        m_aims->addButton(radio, static_cast<int>(i));
        m_aimCard->body()->addWidget(radio);
    }
    m_aimSentences = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_aimSentences->setObjectName(QStringLiteral("aimSentences"));
    m_aimCard->body()->addWidget(m_aimSentences);
    m_aimCard->body()->addWidget(m_way);
    connect(m_aims, &QButtonGroup::idClicked, this, [this](int id) {
        set([&](matching::Wanted &wanted) { wanted.aim = kAims[static_cast<size_t>(id)]; });
    });
}

QWidget *MatchSettings::stepper(Criterion criterion) {
    const QString word = words::criterionWord(criterion);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.space(4));
    auto *label = new Label(m_theme, word);
    label->setElided(true); // one line each, so that the numbers stand in a column
    line->addWidget(label, 1);
    auto *spin = new QSpinBox;
    spin->setObjectName(QStringLiteral("weight_") + matching::criterionKey(criterion));
    spin->setRange(0, matching::kHighestWeight);
    spin->setButtonSymbols(QAbstractSpinBox::PlusMinus);
    spin->setAlignment(Qt::AlignHCenter);
    spin->setAccessibleName(tr("Weight of %1").arg(word));
    spin->setAccessibleDescription(words::criterionRule(criterion) + QLatin1Char(' ') +
                                   tr("0 does not count."));
    spin->setToolTip(words::criterionRule(criterion));
    passWheelOn(*spin);
    label->setBuddy(spin);
    connect(spin, &QSpinBox::valueChanged, this, [this, criterion](int value) {
        set([&](matching::Wanted &wanted) { wanted.weights.set(criterion, value); });
    });
    // Smaller than a field of a form: eleven of them stand under each other.
    const auto fit = [this, spin] { spin->setFixedSize(m_theme.size(78), m_theme.size(28)); };
    connect(&m_theme, &Theme::changed, spin, fit);
    fit();
    line->addWidget(spin);
    m_steppers.emplace(criterion, spin);
    return row;
}

void MatchSettings::showWeights(const matching::Scorer &scorer, const matching::Weights &weights) {
    std::vector<Criterion> wanted;
    for (const Criterion criterion : matching::allCriteria()) {
        if (scorer.hasData(criterion))
            wanted.push_back(criterion);
    }
    bool same = wanted.size() == m_steppers.size();
    for (const Criterion criterion : wanted)
        same = same && m_steppers.count(criterion) > 0;
    if (!same || wanted.empty()) {
        clearLayout(*m_weightsCard->body());
        m_steppers.clear();
        for (const Criterion criterion : wanted)
            m_weightsCard->body()->addWidget(stepper(criterion));
        m_weightsCard->body()->setSpacing(m_theme.space(4));
        if (wanted.empty())
            m_weightsCard->body()->addWidget(wrappingLabel(
                m_theme,
                tr("Nobody has answered anything that could count. Pairs are made by the rules alone."),
                TextRole::Small, Token::Ink2));
    }
    for (const auto &[criterion, spin] : m_steppers) {
        const QSignalBlocker quiet(spin);
        spin->setValue(weights.of(criterion));
    }
}

void MatchSettings::show(const matching::Scorer &scorer, const matching::Wanted &wanted,
                         const std::optional<matching::Plan> &plan) {
    m_wanted = wanted;
    showWeights(scorer, wanted.weights);
    m_ownCard->show(scorer, wanted.weights);
    m_rulesCard->show(wanted.rules, plan ? plan->ruledOut : matching::RuleCounts{},
                      static_cast<int>(wanted.never.size()));
    for (size_t i = 0; i < kAims.size(); ++i)
        m_aims->button(static_cast<int>(i))->setChecked(kAims[i] == wanted.aim);
    const QString sentences = plan ? words::aimSentences(wanted, *plan).join(QLatin1Char('\n'))
                                   : words::aimSentence(wanted.aim);
    if (m_aimSentences->text() != sentences)
        m_aimSentences->setText(sentences);
    m_way->show(wanted);
}

} // namespace groundwork::ui
