#include "ui/pages/matching/match_settings.h"

#include "ui/pages/matching/directed.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace groundwork::ui {

using matching::Aim;
using matching::Criterion;

namespace {

constexpr std::array kAims{Aim::Placed, Aim::Points, Aim::Stable};

void clear(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// An icon of the theme at the size of text.
QWidget *mark(Theme &theme, const QString &name) {
    auto *label = new QLabel;
    label->setPixmap(icon(theme, name, Token::Ink2).pixmap(theme.size(16), theme.size(16)));
    label->setFixedWidth(theme.size(20));
    return label;
}

} // namespace

MatchSettings::MatchSettings(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_weightsCard(new Card(theme, tr("What counts")))
    , m_rulesCard(new Card(theme, tr("Never")))
    , m_aimCard(new Card(theme, tr("Aim")))
    , m_aims(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("matchSettings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    m_weightsCard->trailing()->addWidget(new Label(theme, tr("weight"), TextRole::Small, Token::Ink2));
    column->addWidget(m_weightsCard);
    column->addWidget(m_rulesCard);
    column->addWidget(m_aimCard);
    column->addStretch(1);
    buildAim();
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
    m_aimSentence = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_aimCard->body()->addWidget(m_aimSentence);
    connect(m_aims, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT aimChanged(kAims[static_cast<size_t>(id)]); });
}

QWidget *MatchSettings::stepper(Criterion criterion) {
    const QString word = words::criterionWord(criterion);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.space(8));
    Label *label = wrappingLabel(m_theme, word);
    label->setToolTip(words::criterionRule(criterion));
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
    spin->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the page, not the weight
    label->setBuddy(spin);
    connect(spin, &QSpinBox::valueChanged, this, [this, criterion](int value) {
        matching::Weights weights = m_weights;
        weights.set(criterion, value);
        Q_EMIT weightsChanged(weights);
    });
    line->addWidget(spin);
    m_steppers.emplace(criterion, spin);
    return row;
}

void MatchSettings::showWeights(const matching::Scorer &scorer, const matching::Weights &weights) {
    m_weights = weights;
    std::vector<Criterion> wanted;
    for (const Criterion criterion : matching::allCriteria()) {
        if (scorer.hasData(criterion))
            wanted.push_back(criterion);
    }
    bool same = wanted.size() == m_steppers.size();
    for (const Criterion criterion : wanted)
        same = same && m_steppers.count(criterion) > 0;
    if (!same || wanted.empty()) {
        clear(m_weightsCard->body());
        m_steppers.clear();
        for (const Criterion criterion : wanted)
            m_weightsCard->body()->addWidget(stepper(criterion));
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

void MatchSettings::showRules(const matching::RuleCounts &ruledOut, const std::vector<NeverRow> &never) {
    if (m_rulesShown && m_ruledOut == ruledOut && m_never == never)
        return;
    m_rulesShown = true;
    m_ruledOut = ruledOut;
    m_never = never;
    QVBoxLayout *body = m_rulesCard->body();
    clear(body);
    const auto row = [&](const QString &iconName, const QString &text, QWidget *trailing) {
        auto *widget = new QWidget;
        auto *line = new QHBoxLayout(widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(m_theme.space(6));
        line->addWidget(mark(m_theme, iconName), 0, Qt::AlignTop);
        line->addWidget(wrappingLabel(m_theme, text), 1);
        line->addWidget(trailing);
        body->addWidget(widget);
    };
    for (int i = 0; i < matching::kPairRules; ++i) {
        const auto rule = static_cast<matching::PairRule>(i);
        const int count = ruledOut.of(rule);
        if (count == 0 || rule == matching::PairRule::NeverList)
            continue;
        auto *figure = new Label(m_theme, QString::number(count), TextRole::Body, Token::Ink2);
        figure->setObjectName(QStringLiteral("rule_") + partnerships::pairRuleKey(rule));
        row(rule == matching::PairRule::PleaseNot ? QStringLiteral("lock") : QStringLiteral("nopair"),
            words::pairRuleWord(rule), figure);
    }
    for (const NeverRow &pair : never) {
        const QString both = tr("%1 and %2").arg(words::isolated(pair.mentee), words::isolated(pair.mentor));
        QToolButton *free = iconButton(m_theme, QStringLiteral("letBe_") + pair.pair.mentee.toText(),
                                       QStringLiteral("x"), tr("Let %1 be matched again").arg(both));
        connect(free, &QToolButton::clicked, this, [this, key = pair.pair] { Q_EMIT letBe(key); });
        row(QStringLiteral("nopair"), directed(*this, both), free);
    }
    if (body->count() == 0)
        body->addWidget(wrappingLabel(m_theme, tr("No pair is ruled out."), TextRole::Small, Token::Ink2));
}

void MatchSettings::show(const matching::Scorer &scorer, const matching::Wanted &wanted,
                         const matching::RuleCounts &ruledOut, const std::vector<NeverRow> &never) {
    showWeights(scorer, wanted.weights);
    showRules(ruledOut, never);
    for (size_t i = 0; i < kAims.size(); ++i)
        m_aims->button(static_cast<int>(i))->setChecked(kAims[i] == wanted.aim);
    m_aimSentence->setText(words::aimSentence(wanted.aim));
}

} // namespace groundwork::ui
