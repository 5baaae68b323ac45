#include "ui/pages/people/people_filter_bar.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/words/state_words.h"

#include <QButtonGroup>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace groundwork::ui {

using models::PeopleFilter;
using people::ParticipantState;

namespace {

constexpr std::array kStates = {ParticipantState::Invited,  ParticipantState::Applied,
                                ParticipantState::Waiting,  ParticipantState::Accepted,
                                ParticipantState::Matched,  ParticipantState::Active,
                                ParticipantState::Finished, ParticipantState::Withdrew,
                                ParticipantState::Declined, ParticipantState::NotPlaced};
constexpr std::array kWho = {PeopleFilter::Who::All, PeopleFilter::Who::Mentees, PeopleFilter::Who::Mentors,
                             PeopleFilter::Who::Both};
constexpr int kBoth = 3;

QString whoKey(PeopleFilter::Who who) {
    switch (who) {
    case PeopleFilter::Who::All:
        return QStringLiteral("all");
    case PeopleFilter::Who::Mentees:
        return QStringLiteral("mentees");
    case PeopleFilter::Who::Mentors:
        return QStringLiteral("mentors");
    case PeopleFilter::Who::Both:
        return QStringLiteral("both");
    }
    return {};
}

} // namespace

PeopleFilterBar::PeopleFilterBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_who(new QButtonGroup(this)) {
    auto *flow = new FlowLayout(theme.space(8));
    setLayout(flow);
    buildSearch(theme);
    flow->addWidget(m_search);
    const std::array<QString, 4> words{tr("All"), tr("Mentees"), tr("Mentors"), tr("Both roles")};
    for (size_t i = 0; i < kWho.size(); ++i) {
        auto *chip = new FilterChip(theme, words[i]);
        chip->setObjectName(QStringLiteral("peopleFilter_") + whoKey(kWho[i]));
        chip->setCheckable(true);
        chip->setChecked(i == 0);
        m_who->addButton(chip, static_cast<int>(i));
        flow->addWidget(chip);
    }
    connect(m_who, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            changeWhole();
    });
    for (const ParticipantState state : kStates) {
        auto *chip = new FilterChip(theme, words::participantStateWord(state),
                                    state == ParticipantState::Waiting ? QStringLiteral("clock") : QString());
        chip->setObjectName(QStringLiteral("peopleFilter_") + people::participantStateKey(state));
        chip->setCheckable(true);
        chip->hide();
        connect(chip, &QToolButton::toggled, this, &PeopleFilterBar::changeWhole);
        flow->addWidget(chip);
        m_states.emplace(state, chip);
    }
}

void PeopleFilterBar::buildSearch(Theme &theme) {
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholderText(tr("Filter…"));
    m_search->setAccessibleName(tr("Filter people"));
    m_search->setAccessibleDescription(tr("By name, unit, e-mail or area"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(theme, QStringLiteral("search"), Token::Ink3), QLineEdit::LeadingPosition);
    const auto size = [this, &theme] {
        m_search->setMinimumWidth(theme.size(150));
        m_search->setMaximumWidth(theme.size(220));
    };
    size();
    connect(&theme, &Theme::changed, this, size);
    connect(m_search, &QLineEdit::textChanged, this, &PeopleFilterBar::changeWhole);
}

void PeopleFilterBar::changeWhole() {
    if (!m_quiet)
        Q_EMIT changed();
}

PeopleFilter PeopleFilterBar::filter() const {
    PeopleFilter filter;
    filter.who = kWho[static_cast<size_t>(std::max(0, m_who->checkedId()))];
    filter.search = m_search->text();
    for (const auto &[state, chip] : m_states) {
        if (chip->isChecked())
            filter.states.insert(state);
    }
    return filter;
}

void PeopleFilterBar::setRows(const std::vector<people::ParticipantRow> &rows) {
    std::map<ParticipantState, int> counts;
    bool both = false;
    for (const people::ParticipantRow &row : rows) {
        ++counts[row.state];
        both = both || row.alsoOtherRole;
    }
    for (const auto &[state, chip] : m_states) {
        const auto found = counts.find(state);
        const int count = found == counts.end() ? 0 : found->second;
        chip->setText(tr("%1 %2").arg(words::participantStateWord(state)).arg(count));
        // A single state that holds everybody filters nothing; one that is on stays to be turned off.
        chip->setVisible(chip->isChecked() || (count > 0 && counts.size() > 1));
        chip->updateGeometry();
    }
    m_who->button(kBoth)->setVisible(both || m_who->checkedId() == kBoth);
    layout()->invalidate();
}

void PeopleFilterBar::clear() {
    m_quiet = true;
    m_search->clear();
    m_who->button(0)->setChecked(true);
    for (const auto &[state, chip] : m_states)
        chip->setChecked(false);
    m_quiet = false;
    Q_EMIT changed();
}

QString PeopleFilterBar::key() const {
    const PeopleFilter now = filter();
    if (now.states.size() == 1)
        return people::participantStateKey(*now.states.begin());
    return now.states.empty() && now.who != PeopleFilter::Who::All ? whoKey(now.who) : QString();
}

void PeopleFilterBar::setKey(const QString &key) {
    clear();
    for (size_t i = 0; i < kWho.size(); ++i) {
        if (key == whoKey(kWho[i]))
            m_who->button(static_cast<int>(i))->setChecked(true);
    }
    if (const auto state = people::participantStateFromKey(key)) {
        m_states.at(*state)->setChecked(true);
        m_states.at(*state)->show();
    }
}

void PeopleFilterBar::focusSearch() {
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace groundwork::ui
