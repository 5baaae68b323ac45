// The menus of the filter bar: what there is to filter by, and the filters that are kept (people_filter_bar.h).
#include "core/base/text_fold.h"
#include "ui/pages/people/people_filter_bar.h"
#include "ui/widgets/mnemonic.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"

#include <QMenu>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace groundwork::ui {

using models::PeopleFilter;
using people::ParticipantRow;
using people::ParticipantState;

namespace {

constexpr std::array kStates = {ParticipantState::Invited,  ParticipantState::Applied,
                                ParticipantState::Waiting,  ParticipantState::Accepted,
                                ParticipantState::Matched,  ParticipantState::Active,
                                ParticipantState::Finished, ParticipantState::Withdrew,
                                ParticipantState::Declined, ParticipantState::NotPlaced};
constexpr std::array kWaitingDays = {7, 14, 28, 56};
constexpr size_t kMostValues = 40; ///< of one field in the menu; the search finds the others

} // namespace

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
        QAction *action = menu->addAction(tr("%1 (%2)").arg(withoutMnemonic(value)).arg(count));
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
        QAction *action = m_keptMenu->addAction(withoutMnemonic(kept.name));
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
        QAction *action = forget->addAction(withoutMnemonic(kept.name));
        connect(action, &QAction::triggered, this, [this, name = kept.name] { Q_EMIT forgetRequested(name); });
    }
}

} // namespace groundwork::ui
