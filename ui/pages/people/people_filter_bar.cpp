#include "ui/pages/people/people_filter_bar.h"

#include "core/base/text_fold.h"
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

#include <algorithm>
#include <array>

namespace groundwork::ui {

using models::PeopleFilter;
using people::EnrolmentStage;
using people::ParticipantRow;
using people::ParticipantState;

namespace {

constexpr std::array kStates = {ParticipantState::Invited,  ParticipantState::Applied,
                                ParticipantState::Waiting,  ParticipantState::Accepted,
                                ParticipantState::Matched,  ParticipantState::Active,
                                ParticipantState::Finished, ParticipantState::Withdrew,
                                ParticipantState::Declined, ParticipantState::NotPlaced};
constexpr std::array kWho = {PeopleFilter::Who::All, PeopleFilter::Who::Mentees, PeopleFilter::Who::Mentors,
                             PeopleFilter::Who::Both};
constexpr std::array kWhoKeys = {"all", "mentees", "mentors", "both"};
constexpr int kBoth = 3;
constexpr std::array kWaitingDays = {7, 14, 28, 56};
constexpr size_t kMostValues = 40; ///< of one field in the menu; the search finds the others

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

void PeopleFilterBar::addValues(const QString &title, QStringList PeopleFilter::*field,
                                const std::function<QStringList(const ParticipantRow &)> &valuesOf) {
    std::map<QString, std::pair<QString, int>> found; // folded: as written, how many
    for (const ParticipantRow &row : *m_rows) {
        for (const QString &value : valuesOf(row)) {
            if (value.isEmpty())
                continue;
            auto &entry = found[foldText(value)];
            if (entry.first.isEmpty())
                entry.first = value;
            ++entry.second;
        }
    }
    if (found.empty())
        return;
    std::vector<std::pair<QString, int>> values;
    for (auto &[folded, entry] : found)
        values.push_back(std::move(entry));
    std::stable_sort(values.begin(), values.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    const size_t left = values.size() > kMostValues ? values.size() - kMostValues : 0;
    values.resize(values.size() - left);
    QMenu *menu = m_menu->addMenu(title);
    for (const auto &[value, count] : values) {
        QAction *action = menu->addAction(tr("%1 (%2)").arg(QString(value).replace(QLatin1Char('&'), QStringLiteral("&&"))).arg(count));
        action->setObjectName(QStringLiteral("peopleFilterValue.") + value);
        action->setCheckable(true);
        action->setChecked((m_filter.*field).contains(value));
        connect(action, &QAction::toggled, this, [this, field, value = value](bool on) {
            PeopleFilter filter = m_filter;
            (filter.*field).removeAll(value);
            if (on)
                (filter.*field).append(value);
            change(filter);
        });
    }
    if (left > 0)
        menu->addAction(tr("%n more: search for them", nullptr, static_cast<int>(left)))->setEnabled(false);
}

void PeopleFilterBar::fillMenu() {
    m_menu->clear();
    if (!m_rows)
        return;
    const auto tick = [this](QMenu *menu, const QString &words, const QString &name, bool on,
                             const std::function<void(PeopleFilter &, bool)> &set) {
        QAction *action = menu->addAction(words);
        action->setObjectName(QStringLiteral("peopleFilterValue.") + name);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, this, [this, set](bool now) {
            PeopleFilter filter = m_filter;
            set(filter, now);
            change(filter);
        });
    };
    std::map<ParticipantState, int> counts;
    for (const ParticipantRow &row : *m_rows)
        ++counts[row.state];
    QMenu *states = m_menu->addMenu(tr("State"));
    for (const ParticipantState state : kStates) {
        if (counts[state] == 0 && m_filter.states.count(state) == 0)
            continue;
        tick(states, tr("%1 (%2)").arg(words::participantStateWord(state)).arg(counts[state]),
             people::participantStateKey(state), m_filter.states.count(state) > 0,
             [state](PeopleFilter &filter, bool on) {
                 if (on)
                     filter.states.insert(state);
                 else
                     filter.states.erase(state);
             });
    }
    addValues(tr("Unit"), &PeopleFilter::units, [](const ParticipantRow &row) { return QStringList{row.unit}; });
    addValues(tr("Site"), &PeopleFilter::sites,
              [](const ParticipantRow &row) { return QStringList{row.location}; });
    addValues(tr("Language"), &PeopleFilter::languages, [](const ParticipantRow &row) { return row.languages; });
    addValues(tr("Wants help with"), &PeopleFilter::seeks, [](const ParticipantRow &row) { return row.seeks; });
    addValues(tr("Can help with"), &PeopleFilter::offers, [](const ParticipantRow &row) { return row.offers; });
    addQuestions();
    QMenu *missing = m_menu->addMenu(tr("Missing"));
    for (const people::ProfilePart part : people::profileParts()) {
        const auto without = std::count_if(m_rows->begin(), m_rows->end(), [part](const ParticipantRow &row) {
            return !row.has.testFlag(part);
        });
        if (without == 0 && !m_filter.missing.testFlag(part))
            continue;
        tick(missing, tr("%1 (%2)").arg(words::profilePartWord(part, Role::Mentee)).arg(without),
             people::profilePartKey(part), m_filter.missing.testFlag(part),
             [part](PeopleFilter &filter, bool on) { filter.missing.setFlag(part, on); });
    }
    QMenu *waiting = m_menu->addMenu(tr("Waiting for"));
    for (const int days : kWaitingDays)
        tick(waiting, tr("%n week(s) or more", nullptr, days / 7), QStringLiteral("waiting%1").arg(days),
             m_filter.waitingDays == days,
             [days](PeopleFilter &filter, bool on) { filter.waitingDays = on ? days : 0; });
    m_menu->addSeparator();
    tick(m_menu, tr("Has a place free"), QStringLiteral("free"), m_filter.freePlaces,
         [](PeopleFilter &filter, bool on) { filter.freePlaces = on; });
    tick(m_menu, tr("Named people they would welcome"), QStringLiteral("wishes"), m_filter.wishes,
         [](PeopleFilter &filter, bool on) { filter.wishes = on; });
}

void PeopleFilterBar::fillKept() {
    m_keptMenu->clear();
    for (const models::KeptFilter &kept : m_kept) {
        QAction *action = m_keptMenu->addAction(QString(kept.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setObjectName(QStringLiteral("peopleKept.") + kept.name);
        action->setCheckable(true);
        action->setChecked(kept.filter == m_filter);
        connect(action, &QAction::triggered, this, [this, filter = kept.filter] { change(filter); });
    }
    m_keptMenu->addSeparator();
    QAction *keep = m_keptMenu->addAction(tr("Keep this filter…"));
    keep->setObjectName(QStringLiteral("peopleKeepFilter"));
    keep->setEnabled(!m_filter.isEmpty());
    connect(keep, &QAction::triggered, this, &PeopleFilterBar::keepRequested);
    if (m_kept.empty())
        return;
    QMenu *forget = m_keptMenu->addMenu(tr("Keep no longer"));
    for (const models::KeptFilter &kept : m_kept) {
        QAction *action = forget->addAction(QString(kept.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, name = kept.name] { Q_EMIT forgetRequested(name); });
    }
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
