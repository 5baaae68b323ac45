#include "ui/pages/matching/match_rules_card.h"

#include "ui/pages/matching/match_way.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/match_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFontMetrics>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace groundwork::ui {

using matching::PairRule;

namespace {

constexpr int kMostTimes = 28; // parts of a week

/// An icon of the theme at the size of text.
QWidget *mark(Theme &theme, const QString &name) {
    auto *label = new QLabel;
    const auto draw = [label, name, &theme] {
        label->setPixmap(icon(theme, name, Token::Ink2).pixmap(theme.size(16), theme.size(16)));
        label->setFixedWidth(theme.size(20));
    };
    QObject::connect(&theme, &Theme::changed, label, draw);
    draw();
    return label;
}

bool hasItsOwnLine(PairRule rule) {
    return rule == PairRule::OtherSite || rule == PairRule::FewTimes || rule == PairRule::NotReady ||
           rule == PairRule::NotTrained || rule == PairRule::NeverList;
}

} // namespace

MatchRulesCard::MatchRulesCard(Theme &theme, QWidget *parent)
    : Card(theme, tr("Never"), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("matchRules"));
    auto *edit = linkButton(theme, QStringLiteral("neverEdit"), tr("Edit"));
    edit->setAccessibleName(tr("Edit the pairs that you keep apart"));
    connect(edit, &QPushButton::clicked, this, &MatchRulesCard::editRequested);
    trailing()->addWidget(edit);
    body()->setSpacing(theme.space(6));
    buildFixed();
    m_neverCount = figure(words::pairRuleWord(PairRule::NeverList));
    m_neverCount->setObjectName(QStringLiteral("rule_never_list"));
    body()->addWidget(line(QStringLiteral("nopair"),
                           wrappingLabel(theme, words::pairRuleWord(PairRule::NeverList)), nullptr, m_neverCount));
    buildAsked();
}

Label *MatchRulesCard::figure(const QString &name) {
    auto *label = new Label(m_theme, QString(), TextRole::Body, Token::Ink2);
    label->setAccessibleName(tr("Pairs ruled out: %1").arg(name));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The room of a number, also while there is none: a count that comes moves no button away under the pointer.
    const auto fit = [this, label] {
        label->setMinimumWidth(QFontMetrics(m_theme.font(TextRole::Body)).horizontalAdvance(QStringLiteral("00000")));
    };
    connect(&m_theme, &Theme::changed, label, fit);
    fit();
    return label;
}

QWidget *MatchRulesCard::line(const QString &iconName, QWidget *words, QWidget *field, Label *count) {
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(6));
    if (!iconName.isEmpty())
        row->addWidget(mark(m_theme, iconName), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    if (field)
        row->addWidget(field);
    row->addWidget(count);
    return widget;
}

void MatchRulesCard::buildAsked() {
    body()->addWidget(new Label(m_theme, tr("Only if you ask for it"), TextRole::Small, Token::Ink2));
    m_placeCount = figure(words::pairRuleWord(PairRule::OtherSite));
    m_placeCount->setObjectName(QStringLiteral("rule_other_site"));
    m_timesCount = figure(words::pairRuleWord(PairRule::FewTimes));
    m_timesCount->setObjectName(QStringLiteral("rule_few_times"));
    m_wholeCount = figure(words::pairRuleWord(PairRule::NotReady));
    m_wholeCount->setObjectName(QStringLiteral("rule_not_ready"));
    m_trainedCount = figure(words::pairRuleWord(PairRule::NotTrained));
    m_trainedCount->setObjectName(QStringLiteral("rule_not_trained"));
    m_samePlace = new QCheckBox(tr("not the same place"));
    m_samePlace->setObjectName(QStringLiteral("askSamePlace"));
    m_samePlace->setToolTip(tr("Both have to be at one place. A place that nobody wrote down forbids nothing."));
    m_whole = new QCheckBox(tr("a gap in the profile"));
    m_whole->setObjectName(QStringLiteral("askWholeProfiles"));
    m_whole->setToolTip(tr("Nobody is matched whose profile lacks something that the program asks for."));
    m_trained = new QCheckBox(tr("no training noted"));
    m_trained->setObjectName(QStringLiteral("askTrained"));
    m_trained->setToolTip(tr("Nobody is matched before the day of their training is noted in their profile."));
    m_times = new QSpinBox;
    m_times->setObjectName(QStringLiteral("askSharedTimes"));
    m_times->setRange(0, kMostTimes);
    m_times->setButtonSymbols(QAbstractSpinBox::PlusMinus);
    m_times->setAlignment(Qt::AlignHCenter);
    m_times->setAccessibleName(tr("Fewest times in common"));
    m_times->setToolTip(tr("So many parts of the week both have to be free, at least. 0 does not ask for any."));
    passWheelOn(*m_times);
    for (QWidget *field : {static_cast<QWidget *>(m_samePlace), static_cast<QWidget *>(m_whole),
                           static_cast<QWidget *>(m_trained), static_cast<QWidget *>(m_times)})
        field->setAccessibleDescription(field->toolTip());
    auto *times = wrappingLabel(m_theme, tr("shared times under"));
    times->setBuddy(m_times);
    times->setToolTip(m_times->toolTip());
    body()->addWidget(line({}, m_samePlace, nullptr, m_placeCount));
    body()->addWidget(line({}, times, m_times, m_timesCount));
    body()->addWidget(line({}, m_whole, nullptr, m_wholeCount));
    body()->addWidget(line({}, m_trained, nullptr, m_trainedCount));
    const auto changed = [this] {
        m_rules = {m_samePlace->isChecked(), m_times->value(), m_whole->isChecked(), m_trained->isChecked()};
        Q_EMIT rulesChanged(m_rules);
    };
    connect(m_samePlace, &QCheckBox::clicked, this, changed);
    connect(m_whole, &QCheckBox::clicked, this, changed);
    connect(m_trained, &QCheckBox::clicked, this, changed);
    connect(m_times, &QSpinBox::valueChanged, this, changed);
}

/// A line for every rule that always holds; only those that rule something out are shown. They are made once, so that
/// nothing moves under the pointer while the numbers change.
void MatchRulesCard::buildFixed() {
    for (int i = 0; i < matching::kPairRules; ++i) {
        const auto rule = static_cast<PairRule>(i);
        if (hasItsOwnLine(rule))
            continue;
        Label *number = figure(words::pairRuleWord(rule));
        number->setObjectName(QStringLiteral("rule_") + partnerships::pairRuleKey(rule));
        QWidget *row = line(rule == PairRule::PleaseNot ? QStringLiteral("lock") : QStringLiteral("nopair"),
                            wrappingLabel(m_theme, words::pairRuleWord(rule)), nullptr, number);
        row->hide();
        body()->addWidget(row);
        m_fixed.push_back({rule, row, number});
    }
}

void MatchRulesCard::show(const matching::AskedRules &rules, const matching::RuleCounts &ruledOut, int never) {
    for (const Fixed &one : m_fixed) {
        one.number->setText(QString::number(ruledOut.of(one.rule)));
        one.row->setVisible(ruledOut.of(one.rule) > 0);
    }
    m_rules = rules;
    const QSignalBlocker quiet(m_times);
    m_samePlace->setChecked(rules.samePlace);
    m_times->setValue(rules.sharedTimes);
    m_whole->setChecked(rules.wholeProfiles);
    m_trained->setChecked(rules.trained);
    const auto count = [&](PairRule rule, bool asked) {
        return asked ? QString::number(ruledOut.of(rule)) : QString();
    };
    m_placeCount->setText(count(PairRule::OtherSite, rules.samePlace));
    m_timesCount->setText(count(PairRule::FewTimes, rules.sharedTimes > 0));
    m_wholeCount->setText(count(PairRule::NotReady, rules.wholeProfiles));
    m_trainedCount->setText(count(PairRule::NotTrained, rules.trained));
    m_neverCount->setText(QString::number(never));
}

} // namespace groundwork::ui
