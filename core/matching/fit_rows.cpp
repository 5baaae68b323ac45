#include "core/matching/fit_rows.h"

#include "core/matching/fit_kernels.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

constexpr size_t kWorthARow = 24; ///< a list longer than this part of all mentors

qint32 asks(const Terms &terms) {
    switch (terms.wanted) {
    case people::DifferenceKind::Alike:
        return 1;
    case people::DifferenceKind::Unlike:
        return 2;
    case people::DifferenceKind::NoPreference:
        break;
    }
    return 0;
}

} // namespace

FitRows::FitRows(const Scorer &scorer)
    : m_scorer(scorer) {
    for (const Terms &mentee : scorer.menteeTerms()) {
        for (const auto &[term, words] : mentee.seeks)
            m_levelOf.emplace(term, 0);
    }
    const std::vector<Terms> &mentors = scorer.mentorTerms();
    std::vector<quint32> modes;
    for (auto &[term, place] : m_levelOf) {
        place = static_cast<int>(m_levels.size());
        m_levels.emplace_back(mentors.size(), quint8(0));
    }
    for (size_t j = 0; j < mentors.size(); ++j) {
        const Terms &mentor = mentors[j];
        const auto number = static_cast<qint32>(j);
        for (const auto &[term, well] : mentor.offerLevel) {
            if (const auto level = m_levelOf.find(term); level != m_levelOf.end())
                m_levels[static_cast<size_t>(level->second)][j] = well ? 2 : 1;
        }
        for (const auto &[term, words] : mentor.seeks) {
            Places &list = m_seekers[term];
            if (list.empty() || list.back() != number)
                list.push_back(number);
        }
        for (const auto &[term, written] : mentor.common)
            m_common[term].places.push_back(number);
        for (const auto &[term, written] : mentor.words)
            m_words[term].places.push_back(number);
        for (const auto &[term, written] : mentor.languages)
            m_languages[term].places.push_back(number);
        m_person[mentor.person].push_back(number);
        for (const PersonId named : mentor.welcome) {
            Places &list = m_welcomedBy[named];
            if (list.empty() || list.back() != number)
                list.push_back(number);
        }
        if (const std::optional<Criterion> meant = meantBy(mentor.most, Role::Mentor))
            m_mostFor[*meant].push_back(number);
        m_times.push_back(mentor.times);
        modes.push_back(mentor.modes);
        m_unit.push_back(mentor.unit);
        m_roleTitle.push_back(mentor.roleTitle);
        m_place.push_back(mentor.place);
        m_prior.push_back(mentor.prior);
        m_asks.push_back(asks(mentor));
        m_askedIn.push_back(static_cast<qint32>(mentor.wantedIn));
    }
    for (ByTerm *terms : {&m_common, &m_words, &m_languages})
        makeRows(*terms);
    for (const Terms &mentee : scorer.menteeTerms()) {
        const auto [fit, isNew] = m_modeFit.try_emplace(mentee.modes, mentors.size(), quint8(0));
        if (isNew)
            kernels::sharedOfFewer(mentee.modes, modes.data(), fit->second.data(), scorer.mentors());
    }
}

void FitRows::makeRows(ByTerm &terms) const {
    const auto mentors = static_cast<size_t>(m_scorer.mentors());
    for (auto &[term, having] : terms) {
        if (having.places.size() * kWorthARow < mentors)
            continue;
        having.row.assign(mentors, 0);
        for (const qint32 j : having.places)
            having.row[static_cast<size_t>(j)] = 1;
        having.places = {};
    }
}

void FitRows::count(const ByTerm &terms, const Terms::Written &wanted, Buffer &buffer) const {
    for (const auto &[term, written] : wanted) {
        const auto having = terms.find(term);
        if (having == terms.end())
            continue;
        if (!having->second.row.empty())
            kernels::addUpToTwo(having->second.row.data(), buffer.fit.data(), m_scorer.mentors());
        for (const qint32 j : having->second.places) {
            quint8 &fit = buffer.fit[static_cast<size_t>(j)];
            fit = static_cast<quint8>(fit + (fit < kBestFit ? 1 : 0));
        }
    }
}

void FitRows::need(const Terms &mentee, size_t place, Buffer &buffer) const {
    if (mentee.seeks.size() > place)
        buffer.fit = m_levels[static_cast<size_t>(m_levelOf.at(mentee.seeks[place].first))];
}

void FitRows::furtherNeeds(const Terms &mentee, Buffer &buffer) const {
    if (mentee.seeks.size() <= 2)
        return;
    const auto levelsOf = [&](size_t place) {
        return m_levels[static_cast<size_t>(m_levelOf.at(mentee.seeks[place].first))].data();
    };
    if (mentee.seeks.size() == 3) // the only one counts twice when it is known well
        return need(mentee, 2, buffer);
    for (size_t i = 2; i < mentee.seeks.size(); ++i)
        kernels::addUpToTwo(levelsOf(i), buffer.fit.data(), m_scorer.mentors());
}

void FitRows::mentorNeed(const Terms &mentee, Buffer &buffer) const {
    for (const auto &[term, well] : mentee.offerLevel) {
        const auto seekers = m_seekers.find(term);
        if (seekers == m_seekers.end())
            continue;
        const quint8 level = well ? 2 : 1;
        for (const qint32 j : seekers->second)
            buffer.fit[static_cast<size_t>(j)] = std::max(buffer.fit[static_cast<size_t>(j)], level);
    }
}

void FitRows::wishes(const Terms &mentee, Buffer &buffer) const {
    std::vector<PersonId> named;
    for (const PersonId person : mentee.welcome) {
        if (std::find(named.begin(), named.end(), person) != named.end())
            continue;
        named.push_back(person);
        if (const auto places = m_person.find(person); places != m_person.end()) {
            for (const qint32 j : places->second)
                ++buffer.fit[static_cast<size_t>(j)];
        }
    }
    if (const auto by = m_welcomedBy.find(mentee.person); by != m_welcomedBy.end()) {
        for (const qint32 j : by->second)
            ++buffer.fit[static_cast<size_t>(j)];
    }
}

void FitRows::mostForMentor(int mentee, Buffer &buffer) const {
    std::vector<quint8> made(static_cast<size_t>(m_scorer.mentors()), 0);
    for (const auto &[meant, mentors] : m_mostFor) {
        fitOf(mentee, meant, buffer);
        for (const qint32 j : mentors)
            made[static_cast<size_t>(j)] = buffer.fit[static_cast<size_t>(j)];
    }
    buffer.fit = std::move(made);
}

void FitRows::fitOf(int mentee, Criterion criterion, Buffer &buffer) const {
    const Terms &terms = m_scorer.menteeTerms()[static_cast<size_t>(mentee)];
    const int mentors = m_scorer.mentors();
    buffer.fit.assign(static_cast<size_t>(mentors), 0);
    quint8 *fit = buffer.fit.data();
    switch (criterion) {
    case Criterion::FirstNeed:
        return need(terms, 0, buffer);
    case Criterion::SecondNeed:
        return need(terms, 1, buffer);
    case Criterion::FurtherNeeds:
        return furtherNeeds(terms, buffer);
    case Criterion::MentorNeed:
        return mentorNeed(terms, buffer);
    case Criterion::Wishes:
        return wishes(terms, buffer);
    case Criterion::InCommon:
        return count(m_common, terms.common, buffer);
    case Criterion::Language:
        return count(m_languages, terms.languages, buffer);
    case Criterion::Words:
        return count(m_words, terms.words, buffer);
    case Criterion::SharedTimes:
        static_assert(kFullTimes == 3);
        return kernels::sharedOneOrThree(terms.times, m_times.data(), fit, mentors);
    case Criterion::SharedModes:
        buffer.fit = m_modeFit.at(terms.modes);
        return;
    case Criterion::Place:
        return kernels::same(terms.place, m_place.data(), fit, mentors);
    case Criterion::Difference: {
        const qint32 *byTrait[] = {m_unit.data(), m_roleTitle.data(), m_place.data(), m_prior.data(), m_unit.data()};
        kernels::Likeness wish;
        wish.asks = asks(terms);
        wish.mine = terms.trait(terms.wantedIn);
        wish.theirs = byTrait[static_cast<size_t>(terms.wantedIn)];
        wish.mentorAsks = m_asks.data();
        wish.askedIn = m_askedIn.data();
        for (size_t k = 0; k < size_t(kTraits); ++k) {
            wish.traits[k] = terms.trait(static_cast<Trait>(k));
            wish.mentorTraits[k] = byTrait[k];
        }
        return kernels::likeness(wish, fit, mentors);
    }
    case Criterion::Experience:
        for (size_t j = 0; terms.prior != 0 && j < m_prior.size(); ++j)
            fit[j] = static_cast<quint8>(m_prior[j] == 0 ? 0 : std::clamp(m_prior[j] - terms.prior, 0, kBestFit));
        return;
    case Criterion::MostForMentee:
        if (const std::optional<Criterion> meant = meantBy(terms.most, Role::Mentee))
            fitOf(mentee, *meant, buffer);
        return;
    case Criterion::MostForMentor:
        return mostForMentor(mentee, buffer);
    case Criterion::Own:
        break; // by its question
    }
}

void FitRows::fitOf(int mentee, const OwnCriterion &criterion, Buffer &buffer) const {
    buffer.fit.assign(static_cast<size_t>(m_scorer.mentors()), 0);
    const Scorer::OwnSides *sides = m_scorer.sidesOf(criterion.question);
    if (!sides)
        return;
    const OwnValue &own = sides->mentees[static_cast<size_t>(mentee)];
    for (size_t j = 0; own.isKnown() && j < sides->mentors.size(); ++j)
        buffer.fit[j] = static_cast<quint8>(ownFit(criterion, own, sides->mentors[j]).value_or(0));
}

void FitRows::pointsOf(int mentee, const Weights &weights, qint16 *points, Buffer &buffer) const {
    const int mentors = m_scorer.mentors();
    std::fill(points, points + mentors, qint16(0));
    for (const Criterion criterion : allCriteria()) {
        if (weights.of(criterion) == 0 || !m_scorer.hasData(criterion))
            continue;
        fitOf(mentee, criterion, buffer);
        kernels::addPoints(buffer.fit.data(), weights.of(criterion), points, mentors);
    }
    for (const OwnCriterion &criterion : weights.own()) {
        if (!m_scorer.hasData(criterion))
            continue;
        fitOf(mentee, criterion, buffer);
        kernels::addPoints(buffer.fit.data(), criterion.weight, points, mentors);
    }
}

} // namespace groundwork::matching
