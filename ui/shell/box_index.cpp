#include "ui/shell/box_index.h"

#include "core/base/text_fold.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/name_rows.h"
#include "core/people/person.h"
#include "core/skills/exercise_library.h"
#include "ui/pages/exercises/exercise_groups.h"
#include "ui/pages/exercises/exercise_marks.h"
#include "ui/shell/page_registry.h"
#include "ui/words/skill_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace groundwork::ui {

namespace {

constexpr size_t kMostOfOneKind = 40; ///< when only one kind is listed

QString say(const char *text) {
    return QCoreApplication::translate("BoxIndex", text);
}

} // namespace

/// What was typed, taken apart once for all entries.
struct BoxIndex::Query {
    QString folded;
    QStringList words;
    bool commandsOnly = false;
    size_t limit;

    Query(const QString &typed, int most)
        : limit(static_cast<size_t>(most)) {
        QString text = typed.trimmed();
        commandsOnly = text.startsWith(QLatin1Char('>'));
        if (commandsOnly)
            text.remove(0, 1);
        folded = foldText(text);
        words = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (commandsOnly || words.isEmpty())
            limit = kMostOfOneKind;
    }

    /// The places of those among `count` that fit, those that begin with the text first. `text(i)` is what is
    /// searched of one; `also(i)` is a second text, empty for none.
    template <class Text, class Also>
    [[nodiscard]] std::vector<size_t> matching(size_t count, const Text &text, const Also &also) const {
        std::vector<size_t> first;
        std::vector<size_t> others;
        for (size_t i = 0; i < count && first.size() < limit; ++i) {
            const QString &one = text(i);
            const QString &two = also(i);
            if (one.startsWith(folded) || (!two.isEmpty() && two.startsWith(folded)))
                first.push_back(i);
            else if (others.size() < limit &&
                     std::all_of(words.begin(), words.end(), [&](const QString &word) {
                         return one.contains(word) || two.contains(word);
                     }))
                others.push_back(i);
        }
        first.insert(first.end(), others.begin(), others.end());
        if (first.size() > limit)
            first.resize(limit);
        return first;
    }

    void add(std::vector<BoxEntry> &found, const std::vector<BoxEntry> &all) const {
        static const QString none;
        const auto places = matching(
            all.size(), [&](size_t i) -> const QString & { return all[i].folded; },
            [](size_t) -> const QString & { return none; });
        for (const size_t place : places)
            found.push_back(all[place]);
    }
};

BoxIndex::BoxIndex(const ProgramFile &file, CohortId cohort, const skills::ExerciseLibrary *exercises)
    : m_file(file)
    , m_cohort(cohort) {
    addPages();
    if (exercises != nullptr)
        addExercises(*exercises);
}

void BoxIndex::note(const ChangeReport &report) {
    m_stale = m_stale || report.isEmpty() || report.touches(QStringLiteral("person")) ||
              report.touches(QStringLiteral("participant")) || report.touches(QStringLiteral("partnership"));
}

void BoxIndex::refresh() {
    if (!m_stale)
        return;
    readPeople();
    readPairs();
    m_stale = false;
}

void BoxIndex::readPeople() {
    const std::vector<people::ParticipantName> names = people::participantNames(m_file, m_cohort);
    QHash<QString, QString> folded;
    folded.reserve(static_cast<qsizetype>(names.size()));
    m_people.clear();
    m_people.reserve(names.size());
    for (const people::ParticipantName &row : names) {
        PersonRecord person{
            row.id, row.role, people::displayName(row.fullName, row.preferredName), row.unit, {}};
        const QString typed =
            person.name + QLatin1Char(' ') + row.fullName + QLatin1Char(' ') + row.preferredName;
        const auto known = m_foldedNames.constFind(typed);
        person.folded = known == m_foldedNames.constEnd() ? foldText(typed) : *known;
        folded.insert(typed, person.folded);
        m_people.push_back(std::move(person));
    }
    m_foldedNames = std::move(folded);
    std::sort(m_people.begin(), m_people.end(),
              [](const PersonRecord &a, const PersonRecord &b) { return a.folded < b.folded; });
}

void BoxIndex::readPairs() {
    std::unordered_map<ParticipantId, size_t> places;
    places.reserve(m_people.size());
    for (size_t i = 0; i < m_people.size(); ++i)
        places.emplace(m_people[i].id, i);
    m_pairs.clear();
    for (const partnerships::PairSides &pair : partnerships::pairSides(m_file, m_cohort)) {
        const auto mentee = places.find(pair.mentee);
        const auto mentor = places.find(pair.mentor);
        if (mentee != places.end() && mentor != places.end())
            m_pairs.push_back({pair.id, mentee->second, mentor->second, pair.state});
    }
    std::sort(m_pairs.begin(), m_pairs.end(), [](const PairRecord &a, const PairRecord &b) {
        return a.mentee != b.mentee ? a.mentee < b.mentee : a.mentor < b.mentor;
    });
}

void BoxIndex::addPages() {
    for (const PageEntry &page : pageRegistry()) {
        BoxEntry entry;
        entry.kind = BoxEntry::Kind::Page;
        entry.text = page.title();
        entry.icon = page.icon;
        entry.folded = foldText(entry.text);
        entry.place = Place{page.id, 0, {}, {}};
        m_pages.push_back(std::move(entry));
    }
}

/// A card by its code, title and skill; a set by its title.
void BoxIndex::addExercises(const skills::ExerciseLibrary &library) {
    const auto add = [this](const QString &key, const QString &text, const QString &detail,
                            const QString &icon, const QString &group) {
        BoxEntry entry;
        entry.kind = BoxEntry::Kind::Exercise;
        entry.text = text;
        entry.detail = detail;
        entry.icon = icon;
        entry.folded = foldText(text + QLatin1Char(' ') + detail);
        entry.place = Place{PageId::Exercises, 0, key, group};
        m_exercises.push_back(std::move(entry));
    };
    for (const skills::Exercise &card : library.cards())
        add(card.key, card.title, card.key + QStringLiteral(" · ") + words::skillWord(card.skill),
            skillIcon(card.skill), allCardsKey());
    for (const skills::ExerciseSet &set : library.sets())
        add(set.key, set.title, say("ready-made set"), QStringLiteral("list"), setsKey());
}

BoxEntry BoxIndex::personEntry(const PersonRecord &person) const {
    BoxEntry entry;
    entry.kind = BoxEntry::Kind::Person;
    entry.text = person.name;
    entry.first = person.name;
    entry.role = person.role;
    entry.detail = person.unit.isEmpty() ? words::roleWord(person.role)
                                         : words::roleWord(person.role) + QStringLiteral(", ") + person.unit;
    entry.place = Place{PageId::People, person.id.value, {}, {}};
    return entry;
}

BoxEntry BoxIndex::pairEntry(const PairRecord &pair) const {
    BoxEntry entry;
    entry.kind = BoxEntry::Kind::Pair;
    entry.first = m_people[pair.mentee].name;
    entry.second = m_people[pair.mentor].name;
    entry.text = words::pairTitle(entry.first, entry.second);
    entry.detail = words::partnershipStateWord(pair.state);
    entry.place = Place{PageId::Pair, pair.id.value, {}, {}};
    return entry;
}

std::vector<BoxEntry> BoxIndex::find(const QString &typed, const std::vector<BoxEntry> &commands,
                                     const std::vector<BoxEntry> &help, int limit) const {
    const Query query(typed, limit);
    std::vector<BoxEntry> found;
    if (query.commandsOnly) {
        query.add(found, commands);
        return found;
    }
    if (query.words.isEmpty())
        return m_pages;
    static const QString none;
    const auto pairs = query.matching(
        m_pairs.size(), [this](size_t i) -> const QString & { return m_people[m_pairs[i].mentee].folded; },
        [this](size_t i) -> const QString & { return m_people[m_pairs[i].mentor].folded; });
    for (const size_t place : pairs)
        found.push_back(pairEntry(m_pairs[place]));
    const auto people = query.matching(
        m_people.size(), [this](size_t i) -> const QString & { return m_people[i].folded; },
        [](size_t) -> const QString & { return none; });
    for (const size_t place : people)
        found.push_back(personEntry(m_people[place]));
    query.add(found, m_exercises);
    query.add(found, m_pages);
    query.add(found, commands);
    query.add(found, help);
    return found;
}

} // namespace groundwork::ui
