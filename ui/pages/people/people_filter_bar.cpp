#include "ui/pages/people/people_filter_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>

#include <array>

namespace groundwork::ui {

using models::PeopleFilter;
using people::EnrolmentStage;
using people::ParticipantRow;
using people::ParticipantState;

namespace {

constexpr std::array kWho = {PeopleFilter::Who::All, PeopleFilter::Who::Mentees, PeopleFilter::Who::Mentors,
                             PeopleFilter::Who::Both};
constexpr std::array kWhoKeys = {"all", "mentees", "mentors", "both"};
constexpr int kBoth = 3;

} // namespace

PeopleFilterBar::PeopleFilterBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_search(new QLineEdit)
    , m_who(new QButtonGroup(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(6));
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    bar->setLayout(flow);
    buildSearch(theme);
    flow->addWidget(m_search);
    auto *columns =
        iconButton(theme, QStringLiteral("peopleColumns"), QStringLiteral("table"), tr("Choose the columns"));
    connect(columns, &QToolButton::clicked, this, &PeopleFilterBar::columnsRequested);
    flow->addWidget(columns);
    const std::array<QString, 4> words{tr("All"), tr("Mentees"), tr("Mentors"), tr("Both roles")};
    for (size_t i = 0; i < kWho.size(); ++i) {
        auto *chip = new FilterChip(theme, words[i]);
        chip->setObjectName(QStringLiteral("peopleFilter_") + QLatin1String(kWhoKeys[i]));
        chip->setCheckable(true);
        chip->setChecked(i == 0);
        m_who->addButton(chip, static_cast<int>(i));
        flow->addWidget(chip);
    }
    connect(m_who, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || m_quiet)
            return;
        PeopleFilter filter = m_filter;
        filter.who = kWho[static_cast<size_t>(id)];
        change(filter);
    });
    buildStages(theme, *flow);
    m_more = new FilterChip(theme, tr("Filter"), QStringLiteral("filter"));
    m_more->setObjectName(QStringLiteral("peopleMoreFilters"));
    m_more->setAccessibleName(tr("More filters"));
    m_menu = new QMenu(m_more);
    m_menu->setObjectName(QStringLiteral("peopleFilterMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &PeopleFilterBar::fillMenu);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    flow->addWidget(m_more);
    m_keptChip = new FilterChip(theme, tr("Kept"), QStringLiteral("pin"));
    m_keptChip->setObjectName(QStringLiteral("peopleKeptFilters"));
    m_keptChip->setAccessibleName(tr("Kept filters"));
    m_keptMenu = new QMenu(m_keptChip);
    connect(m_keptMenu, &QMenu::aboutToShow, this, &PeopleFilterBar::fillKept);
    m_keptChip->setMenu(m_keptMenu);
    m_keptChip->setPopupMode(QToolButton::InstantPopup);
    flow->addWidget(m_keptChip);
    column->addWidget(bar);
    m_active = new QWidget;
    m_active->setObjectName(QStringLiteral("peopleActiveFilters"));
    m_active->setLayout(new FlowLayout(theme.space(6)));
    m_active->hide();
    column->addWidget(m_active);
}

void PeopleFilterBar::buildSearch(Theme &theme) {
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setAccessibleDescription(tr("In every field: name, unit, e-mail, areas, languages, own words"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(theme, QStringLiteral("search"), Token::Ink3), QLineEdit::LeadingPosition);
    const auto size = [this, &theme] {
        m_search->setMinimumWidth(theme.size(150));
        m_search->setMaximumWidth(theme.size(220));
    };
    size();
    connect(&theme, &Theme::changed, this, size);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_quiet)
            return;
        PeopleFilter filter = m_filter;
        filter.search = text;
        change(filter);
    });
}

void PeopleFilterBar::buildStages(Theme &theme, QLayout &flow) {
    for (const EnrolmentStage stage : people::kEnrolmentStages) {
        const QString sign = stage == EnrolmentStage::Waiting      ? QStringLiteral("clock")
                             : stage == EnrolmentStage::Incomplete ? QStringLiteral("warn")
                                                                   : QString();
        auto *chip = new FilterChip(theme, words::enrolmentStageWord(stage), sign);
        chip->setObjectName(QStringLiteral("peopleFilter_") + people::enrolmentStageKey(stage));
        chip->setCheckable(true);
        chip->hide();
        connect(chip, &QToolButton::toggled, this, [this, stage](bool on) {
            if (m_quiet)
                return;
            PeopleFilter filter = m_filter;
            if (on)
                filter.stages.insert(stage);
            else
                filter.stages.erase(stage);
            change(filter);
        });
        flow.addWidget(chip);
        m_stages.emplace(stage, chip);
    }
}

void PeopleFilterBar::change(const PeopleFilter &filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    showCounts();
    Q_EMIT changed();
}

void PeopleFilterBar::setFilter(const PeopleFilter &filter) {
    change(filter);
}

/// The controls say what the filter says.
void PeopleFilterBar::showFilter() {
    const QScopedValueRollback quiet(m_quiet, true);
    if (m_search->text() != m_filter.search)
        m_search->setText(m_filter.search);
    for (size_t i = 0; i < kWho.size(); ++i) {
        if (kWho[i] == m_filter.who)
            m_who->button(static_cast<int>(i))->setChecked(true);
    }
    for (const auto &[stage, chip] : m_stages)
        chip->setChecked(m_filter.stages.count(stage) > 0);
    showActive();
}

void PeopleFilterBar::setRows(const std::vector<ParticipantRow> &rows, QDate today) {
    m_rows = &rows;
    m_today = today;
    showCounts();
}

/// Each stage counts those who pass all other filters: what a click on it will show.
void PeopleFilterBar::showCounts() {
    if (!m_rows)
        return;
    PeopleFilter others = m_filter;
    others.stages.clear();
    const models::PeopleMatcher matcher(others, m_today, m_questions);
    std::map<EnrolmentStage, int> counts;
    std::map<EnrolmentStage, int> everybody;
    bool both = false;
    for (const ParticipantRow &row : *m_rows) {
        const EnrolmentStage stage = people::enrolmentStage(row);
        ++everybody[stage];
        both = both || row.alsoOtherRole;
        if (matcher.accepts(row))
            ++counts[stage];
    }
    for (const auto &[stage, chip] : m_stages) {
        chip->setText(tr("%1 %2").arg(words::enrolmentStageWord(stage)).arg(counts[stage]));
        // A stage that holds everybody or nobody filters nothing; one that is on stays to be turned off.
        chip->setVisible(chip->isChecked() || (everybody[stage] > 0 && everybody.size() > 1));
        chip->updateGeometry();
    }
    m_who->button(kBoth)->setVisible(both || m_who->checkedId() == kBoth);
    layout()->invalidate();
}

void PeopleFilterBar::setKept(const std::vector<models::KeptFilter> &kept) {
    m_kept = kept;
    m_keptChip->setVisible(!kept.empty() || !m_filter.isEmpty());
    layout()->invalidate();
}

void PeopleFilterBar::addActive(const QString &words, const std::function<void(PeopleFilter &)> &takeAway) {
    auto *chip = new FilterChip(m_theme, withoutMnemonic(words), QStringLiteral("x"));
    chip->setObjectName(QStringLiteral("peopleActive%1").arg(m_active->layout()->count() + 1));
    chip->setAccessibleName(tr("Take away the filter %1").arg(words));
    chip->setToolTip(tr("Take this filter away"));
    connect(
        chip, &QToolButton::clicked, this,
        [this, takeAway] {
            PeopleFilter filter = m_filter;
            takeAway(filter);
            change(filter);
            m_search->setFocus();
        },
        Qt::QueuedConnection); // the chip itself goes away
    m_active->layout()->addWidget(chip);
    chip->show();
}

void PeopleFilterBar::showActive() {
    clearLayout(*m_active->layout());
    for (const ParticipantState state : m_filter.states)
        addActive(tr("State: %1").arg(words::participantStateWord(state)),
                  [state](PeopleFilter &filter) { filter.states.erase(state); });
    const auto add = [this](const QString &words, QStringList PeopleFilter::*field) {
        for (const QString &value : m_filter.*field)
            addActive(words.arg(value), [field, value](PeopleFilter &filter) { (filter.*field).removeAll(value); });
    };
    add(tr("Unit: %1"), &PeopleFilter::units);
    add(tr("Site: %1"), &PeopleFilter::sites);
    add(tr("Language: %1"), &PeopleFilter::languages);
    add(tr("Wants: %1"), &PeopleFilter::seeks);
    add(tr("Offers: %1"), &PeopleFilter::offers);
    for (const people::ProfilePart part : people::profileParts()) {
        if (m_filter.missing.testFlag(part))
            addActive(tr("Missing: %1").arg(words::profilePartWord(part, Role::Mentee)),
                      [part](PeopleFilter &filter) { filter.missing.setFlag(part, false); });
    }
    if (m_filter.freePlaces)
        addActive(tr("A place free"), [](PeopleFilter &filter) { filter.freePlaces = false; });
    if (m_filter.wishes)
        addActive(tr("Named people"), [](PeopleFilter &filter) { filter.wishes = false; });
    if (m_filter.waitingDays > 0)
        addActive(tr("Waiting for %n week(s) or more", nullptr, m_filter.waitingDays / 7),
                  [](PeopleFilter &filter) { filter.waitingDays = 0; });
    showActiveQuestions();
    m_active->setVisible(m_active->layout()->count() > 0);
    m_keptChip->setVisible(!m_kept.empty() || !m_filter.isEmpty());
    layout()->invalidate();
}

void PeopleFilterBar::clear() {
    change({});
}

QString PeopleFilterBar::key() const {
    PeopleFilter rest = m_filter;
    rest.search.clear(); // what is typed is gone when one comes back
    if (rest.isEmpty())
        return {};
    PeopleFilter single;
    single.who = rest.who;
    for (size_t i = 1; i < kWho.size(); ++i) {
        if (rest == single && rest.who == kWho[i])
            return QLatin1String(kWhoKeys[i]);
    }
    single = {};
    if (rest.states.size() == 1) {
        single.states = rest.states;
        if (rest == single)
            return people::participantStateKey(*rest.states.begin());
    }
    if (rest.stages.size() == 1) {
        single = {};
        single.stages = rest.stages;
        if (rest == single)
            return people::enrolmentStageKey(*rest.stages.begin());
    }
    return rest.toText();
}

void PeopleFilterBar::setKey(const QString &key) {
    PeopleFilter filter;
    if (const auto state = people::participantStateFromKey(key))
        filter.states.insert(*state);
    else if (const auto stage = people::enrolmentStageFromKey(key))
        filter.stages.insert(*stage);
    else if (key.startsWith(QLatin1Char('{')))
        filter = PeopleFilter::fromText(key);
    for (size_t i = 1; i < kWho.size(); ++i) {
        if (key == QLatin1String(kWhoKeys[i]))
            filter.who = kWho[i];
    }
    change(filter);
}

void PeopleFilterBar::focusSearch() {
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace groundwork::ui
