#include "core/matching/scorer.h"

#include "core/base/text_fold.h"
#include "core/matching/text_words.h"
#include "core/people/name_resolver.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

constexpr size_t kUsualWord = 4; ///< people who may write a word that still tells something
constexpr size_t kUsualPart = 8;

QHash<QString, quint32> bitsOf(const QStringList &order) {
    QHash<QString, quint32> bits;
    for (qsizetype place = 0; place < order.size(); ++place)
        bits.insert(order[place], quint32(1) << place);
    return bits;
}

quint32 bitSet(const QStringList &keys, const QHash<QString, quint32> &bits) {
    quint32 set = 0;
    for (const QString &key : keys)
        set |= bits.value(key, 0);
    return set;
}

Trait traitOf(const QString &text) {
    const QString folded = foldText(text);
    const auto isOneOf = [&](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&](const char *word) {
            return (QLatin1Char(' ') + folded + QLatin1Char(' '))
                .contains(QLatin1Char(' ') + QString::fromUtf8(word) + QLatin1Char(' '));
        });
    };
    if (folded.isEmpty() || isOneOf({"unit", "ward", "department", "team", "faculty", "area", "organization",
                                     "abteilung", "bereich", "section", "school"}))
        return Trait::Unit;
    if (isOneOf({"role", "job", "profession", "title", "function", "beruf", "rolle"}))
        return Trait::RoleTitle;
    if (isOneOf({"place", "site", "location", "city", "campus", "standort", "ort"}))
        return Trait::Place;
    if (isOneOf({"experience", "mentoring", "erfahrung"}))
        return Trait::Experience;
    return Trait::Unknown;
}

} // namespace

Scorer::Scorer(const std::vector<people::Participant> &mentees,
               const std::vector<people::Participant> &mentors, const std::vector<people::Person> &persons,
               std::vector<OwnQuestion> own)
    : m_own(std::move(own))
    , m_timeBits(bitsOf(people::availabilityKeys()))
    , m_modeBits(bitsOf(people::modeKeys())) {
    std::unordered_map<PersonId, const people::Person *> byId;
    for (const people::Person &person : persons)
        byId.emplace(person.id, &person);
    const people::NameResolver names(persons);
    const auto read = [&](const std::vector<people::Participant> &participants, std::vector<Terms> &list) {
        list.reserve(participants.size());
        for (const people::Participant &participant : participants) {
            const auto person = byId.find(participant.person);
            Terms terms = termsOf(participant, person == byId.end() ? nullptr : person->second);
            for (const people::Wish &wish : participant.profile.wouldWelcome) {
                if (const std::optional<PersonId> named = names.find(wish))
                    terms.welcome.push_back(*named);
            }
            list.push_back(std::move(terms));
        }
    };
    read(mentees, m_mentees);
    read(mentors, m_mentors);
    readOwn(mentees, mentors);
    dropCommonWords();
    findData();
    m_numbers = {}; // for reading alone
    m_written = {};
}

/// People write the same few texts, so each is folded once.
int Scorer::number(const QString &text) {
    if (text.isEmpty())
        return 0;
    if (const auto known = m_written.constFind(text); known != m_written.constEnd())
        return *known;
    const QString folded = foldText(text);
    int number = 0;
    if (!folded.isEmpty()) {
        const auto next = static_cast<int>(m_numbers.size()) + 1;
        const auto known = m_numbers.constFind(folded);
        number = known == m_numbers.constEnd() ? *m_numbers.insert(folded, next) : *known;
    }
    m_written.insert(text, number);
    return number;
}

Terms Scorer::termsOf(const people::Participant &participant, const people::Person *person) {
    const people::Profile &profile = participant.profile;
    Terms terms;
    terms.person = participant.person;
    for (const people::Offer &offer : profile.offers) {
        const int term = number(offer.area);
        const bool well = offer.level == people::OfferLevel::KnowWell;
        const auto known = findTerm(terms.offerLevel, term);
        if (known == terms.offerLevel.end())
            terms.offerLevel.emplace_back(term, well);
        else
            known->second = known->second || well;
    }
    for (const people::Seek &seek : profile.seeks)
        terms.seeks.emplace_back(number(seek.area), seek.area);
    const auto addAll = [&](const QStringList &texts, Terms::Written &list) {
        for (const QString &text : texts) {
            const int term = number(text);
            if (term > 0 && findTerm(list, term) == list.end())
                list.emplace_back(term, text);
        }
    };
    addAll(profile.interests, terms.common);
    addAll(profile.values, terms.common);
    for (const TextWord &word : wordsOf(profile.goalSeed + QLatin1Char('\n') + profile.note)) {
        if (const int term = number(word.key); term > 0) // wordsOf() has each once
            terms.words.emplace_back(term, word.written);
    }
    terms.times = bitSet(profile.availability, m_timeBits);
    terms.hasTimes = !profile.availability.isEmpty();
    terms.modes = bitSet(profile.modes, m_modeBits);
    terms.most = profile.mattersMost;
    terms.prior = static_cast<int>(profile.prior); // in this order
    terms.wanted = profile.difference.kind;
    terms.wantedIn = traitOf(profile.difference.in);
    terms.placeText = profile.place;
    if (person) {
        addAll(person->languages, terms.languages);
        terms.unit = number(person->unit);
        terms.roleTitle = number(person->roleTitle);
        if (terms.placeText.isEmpty())
            terms.placeText = person->location;
    }
    terms.place = number(terms.placeText);
    return terms;
}

/// The cohort itself says which words are too usual to tell anything: those of more than one in eight, and of more
/// than four people. No list of such words is needed for any language.
void Scorer::dropCommonWords() {
    std::unordered_map<int, size_t> used;
    for (const std::vector<Terms> *side : {&m_mentees, &m_mentors}) {
        for (const Terms &terms : *side) {
            for (const auto &[word, written] : terms.words)
                used[word] += 1;
        }
    }
    const size_t most = std::max<size_t>(kUsualWord, (m_mentees.size() + m_mentors.size()) / kUsualPart);
    for (std::vector<Terms> *side : {&m_mentees, &m_mentors}) {
        for (Terms &terms : *side) {
            std::erase_if(terms.words, [&](const auto &word) { return used[word.first] > most; });
        }
    }
}

void Scorer::findData() {
    const auto any = [](const std::vector<Terms> &list, auto has) {
        return std::any_of(list.begin(), list.end(), has);
    };
    const auto both = [&](auto has) { return any(m_mentees, has) && any(m_mentors, has); };
    const auto either = [&](auto has) { return any(m_mentees, has) || any(m_mentors, has); };
    const bool offered = any(m_mentors, [](const Terms &t) { return !t.offerLevel.empty(); });
    const auto seeking = [&](size_t more) {
        return offered && any(m_mentees, [&](const Terms &t) { return t.seeks.size() > more; });
    };
    const auto put = [&](Criterion criterion, bool has) { m_hasData[static_cast<size_t>(criterion)] = has; };
    put(Criterion::FirstNeed, seeking(0));
    put(Criterion::SecondNeed, seeking(1));
    put(Criterion::FurtherNeeds, seeking(2));
    put(Criterion::MentorNeed, any(m_mentors, [](const Terms &t) { return !t.seeks.empty(); }) &&
                                   any(m_mentees, [](const Terms &t) { return !t.offerLevel.empty(); }));
    put(Criterion::Wishes, either([](const Terms &t) { return !t.welcome.empty(); }));
    put(Criterion::SharedTimes, both([](const Terms &t) { return t.hasTimes; }));
    put(Criterion::SharedModes, both([](const Terms &t) { return t.modes != 0; }));
    put(Criterion::InCommon, both([](const Terms &t) { return !t.common.empty(); }));
    put(Criterion::Language, both([](const Terms &t) { return !t.languages.empty(); }));
    put(Criterion::Difference, either([](const Terms &t) {
            return t.wanted != people::DifferenceKind::NoPreference && t.wantedIn != Trait::Unknown;
        }));
    const auto means = [&](const std::vector<Terms> &list, Role who) {
        return any(list, [&](const Terms &t) {
            const std::optional<Criterion> meant = meantBy(t.most, who);
            return meant && hasData(*meant);
        });
    };
    put(Criterion::Words, both([](const Terms &t) { return !t.words.empty(); }));
    put(Criterion::Experience, both([](const Terms &t) { return t.prior != 0; }));
    put(Criterion::Place, both([](const Terms &t) { return t.place != 0; }));
    // Last: they ask whether what is meant has data.
    put(Criterion::MostForMentee, means(m_mentees, Role::Mentee));
    put(Criterion::MostForMentor, means(m_mentors, Role::Mentor));
}

void Scorer::readOwn(const std::vector<people::Participant> &mentees,
                     const std::vector<people::Participant> &mentors) {
    for (const OwnQuestion &own : m_own) {
        OwnSides sides;
        const auto read = [&](const std::vector<people::Participant> &people, std::vector<OwnValue> &values) {
            for (const people::Participant &one : people) {
                const auto value = own.values.find(one.id);
                values.push_back(value == own.values.end() ? OwnValue{} : value->second);
            }
            return std::any_of(values.begin(), values.end(), [](const OwnValue &value) { return value.isKnown(); });
        };
        const bool byMentees = read(mentees, sides.mentees);
        const bool byMentors = read(mentors, sides.mentors);
        sides.both = byMentees && byMentors;
        m_ownSides.push_back(std::move(sides));
    }
}

const Scorer::OwnSides *Scorer::sidesOf(questions::QuestionId question) const {
    for (size_t k = 0; k < m_own.size(); ++k) {
        if (m_own[k].question.id == question)
            return &m_ownSides[k];
    }
    return nullptr;
}

bool Scorer::hasData(const OwnCriterion &criterion) const {
    // A comparison that does not suit the kind could never be met.
    const auto own = std::find_if(m_own.begin(), m_own.end(), [&](const OwnQuestion &one) {
        return one.question.id == criterion.question && suits(one.question, criterion.comparison);
    });
    return own != m_own.end() && m_ownSides[static_cast<size_t>(own - m_own.begin())].both;
}

int Scorer::fit(Criterion criterion, int mentee, int mentor) const {
    return part(criterion, m_mentees[static_cast<size_t>(mentee)], m_mentors[static_cast<size_t>(mentor)],
                false)
        .fit;
}

int Scorer::points(const Weights &weights, int mentee, int mentor) const {
    int points = 0;
    for (const Criterion criterion : allCriteria()) {
        if (weights.of(criterion) > 0 && hasData(criterion))
            points += weights.of(criterion) * fit(criterion, mentee, mentor);
    }
    for (const OwnCriterion &criterion : weights.own()) {
        if (hasData(criterion))
            points += ownPart(criterion, mentee, mentor, false).points();
    }
    return points;
}

int Scorer::possible(const Weights &weights) const {
    int sum = 0;
    for (const Criterion criterion : allCriteria()) {
        if (hasData(criterion))
            sum += kBestFit * weights.of(criterion);
    }
    for (const OwnCriterion &criterion : weights.own())
        sum += hasData(criterion) ? kBestFit * criterion.weight : 0;
    return sum;
}

Sum Scorer::sum(const Weights &weights, int mentee, int mentor) const {
    Sum sum;
    sum.possible = possible(weights);
    for (const Criterion criterion : allCriteria()) {
        if (weights.of(criterion) == 0 || !hasData(criterion))
            continue;
        Part one = part(criterion, m_mentees[static_cast<size_t>(mentee)],
                        m_mentors[static_cast<size_t>(mentor)], true);
        one.criterion = criterion;
        one.weight = weights.of(criterion);
        sum.points += one.points();
        sum.parts.push_back(std::move(one));
    }
    for (const OwnCriterion &criterion : weights.own()) {
        if (!hasData(criterion))
            continue;
        sum.parts.push_back(ownPart(criterion, mentee, mentor, true));
        sum.points += sum.parts.back().points();
    }
    std::stable_sort(sum.parts.begin(), sum.parts.end(),
                     [](const Part &a, const Part &b) { return a.weight > b.weight; });
    return sum;
}

int Scorer::wishRank(Role of, int mentee, int mentor) const {
    const Terms &one = m_mentees[static_cast<size_t>(mentee)];
    const Terms &other = m_mentors[static_cast<size_t>(mentor)];
    const std::vector<PersonId> &welcome = of == Role::Mentee ? one.welcome : other.welcome;
    const auto found =
        std::find(welcome.begin(), welcome.end(), of == Role::Mentee ? other.person : one.person);
    return found == welcome.end() ? 0 : static_cast<int>(found - welcome.begin()) + 1;
}

} // namespace groundwork::matching
