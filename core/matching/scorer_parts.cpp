#include "core/matching/scorer.h"

#include <algorithm>
#include <bitset>

// The fit of two people by each criterion, with its facts.

namespace groundwork::matching {

namespace {

int bits(quint32 set) {
    return static_cast<int>(std::bitset<32>(set).count());
}

} // namespace

QString traitKey(Trait trait) {
    switch (trait) {
    case Trait::Unit:
        return QStringLiteral("unit");
    case Trait::RoleTitle:
        return QStringLiteral("role");
    case Trait::Place:
        return QStringLiteral("place");
    case Trait::Experience:
        return QStringLiteral("experience");
    case Trait::Unknown:
        break;
    }
    return {};
}

Part Scorer::need(const Terms &asking, const Terms &helping, size_t place, bool facts) {
    Part part;
    if (asking.seeks.size() <= place || helping.offerLevel.empty()) {
        part.known = false;
        return part;
    }
    part.fit = helping.levelOf(asking.seeks[place].first);
    part.well = part.fit == 2;
    if (facts)
        part.terms.append(asking.seeks[place].second);
    return part;
}

Part Scorer::furtherNeeds(const Terms &mentee, const Terms &mentor, bool facts) {
    Part part;
    if (mentee.seeks.size() <= 2 || mentor.offerLevel.empty()) {
        part.known = false;
        return part;
    }
    for (size_t i = 2; i < mentee.seeks.size(); ++i) {
        const int level = mentor.levelOf(mentee.seeks[i].first);
        if (level == 0)
            continue;
        part.count += 1;
        part.well = part.well || level == 2;
        if (facts)
            part.terms.append(mentee.seeks[i].second);
    }
    const bool only = mentee.seeks.size() == 3;
    if (part.count > 0)
        part.fit = part.count >= 2 || (only && part.well) ? 2 : 1;
    return part;
}

Part Scorer::mentorNeed(const Terms &mentee, const Terms &mentor, bool facts) {
    Part part;
    if (mentor.seeks.empty() || mentee.offerLevel.empty()) {
        part.known = false;
        return part;
    }
    for (size_t i = 0; i < mentor.seeks.size(); ++i) {
        const Part one = need(mentor, mentee, i, facts);
        if (one.fit > part.fit)
            part = one;
    }
    return part;
}

Part Scorer::wishes(const Terms &mentee, const Terms &mentor) {
    const auto names = [](const Terms &one, const Terms &other) {
        return std::find(one.welcome.begin(), one.welcome.end(), other.person) != one.welcome.end();
    };
    Part part;
    const bool byMentee = names(mentee, mentor);
    const bool byMentor = names(mentor, mentee);
    part.fit = int(byMentee) + int(byMentor);
    part.known = part.fit > 0 || !mentee.welcome.empty() || !mentor.welcome.empty();
    if (byMentee && byMentor)
        part.namedBy = NamedBy::Both;
    else if (byMentee || byMentor)
        part.namedBy = byMentee ? NamedBy::Mentee : NamedBy::Mentor;
    return part;
}

namespace {

/// What both have on a list, with the words of the first when they are asked for.
template <class Terms>
Part onBothLists(const Terms &one, const Terms &other, bool facts) {
    Part part;
    part.known = !one.empty() && !other.empty();
    for (const auto &[term, words] : one) {
        if (findTerm(other, term) == other.end())
            continue;
        part.count += 1;
        if (facts)
            part.terms.append(words);
    }
    part.fit = std::min(part.count, kBestFit);
    return part;
}

} // namespace

Part Scorer::inCommon(const Terms &mentee, const Terms &mentor, bool facts) {
    return onBothLists(mentee.common, mentor.common, facts);
}

Part Scorer::sharedTimes(const Terms &mentee, const Terms &mentor) {
    Part part;
    part.known = mentee.hasTimes && mentor.hasTimes;
    part.count = bits(mentee.times & mentor.times);
    if (part.count > 0)
        part.fit = part.count >= kFullTimes ? 2 : 1;
    return part;
}

Part Scorer::sharedModes(const Terms &mentee, const Terms &mentor, bool facts) {
    Part part;
    part.known = mentee.modes != 0 && mentor.modes != 0;
    const quint32 shared = mentee.modes & mentor.modes;
    part.count = bits(shared);
    if (shared != 0)
        part.fit = part.count == std::min(bits(mentee.modes), bits(mentor.modes)) ? 2 : 1;
    if (facts) {
        const QStringList keys = people::modeKeys();
        for (int i = 0; i < keys.size(); ++i) {
            if (shared & (quint32(1) << i))
                part.terms.append(keys[i]);
        }
    }
    return part;
}

Part Scorer::languages(const Terms &mentee, const Terms &mentor, bool facts) {
    return onBothLists(mentee.languages, mentor.languages, facts);
}

Part Scorer::difference(const Terms &mentee, const Terms &mentor, bool facts) {
    using people::DifferenceKind;
    Part part;
    part.known = false;
    for (const auto &[asking, other] : {std::pair(&mentee, &mentor), std::pair(&mentor, &mentee)}) {
        if (asking->wanted == DifferenceKind::NoPreference)
            continue;
        const int mine = asking->trait(asking->wantedIn);
        const int theirs = other->trait(asking->wantedIn);
        if (mine == 0 || theirs == 0)
            continue;
        part.known = true;
        const bool asAlike = asking->wanted == DifferenceKind::Alike;
        if ((mine == theirs) != asAlike) {
            part.fit = 0;
            part.alike = part.unlike = false;
            part.terms.clear();
            return part;
        }
        part.fit += 1;
        (asAlike ? part.alike : part.unlike) = true;
        if (const QString key = traitKey(asking->wantedIn); facts && !part.terms.contains(key))
            part.terms.append(key);
    }
    return part;
}

Part Scorer::ownPart(const OwnCriterion &criterion, int mentee, int mentor, bool facts) const {
    const OwnSides &sides = *sidesOf(criterion.question);
    const OwnValue &one = sides.mentees[static_cast<size_t>(mentee)];
    const OwnValue &other = sides.mentors[static_cast<size_t>(mentor)];
    Part part;
    part.criterion = Criterion::Own;
    part.weight = criterion.weight;
    part.comparison = criterion.comparison;
    const std::optional<int> fit = ownFit(criterion, one, other);
    part.known = fit.has_value();
    part.fit = fit.value_or(0);
    if (!facts)
        return part;
    const auto own = std::find_if(m_own.begin(), m_own.end(),
                                  [&](const OwnQuestion &each) { return each.question.id == criterion.question; });
    part.questionId = own->question.id;
    part.question = own->question.wording;
    for (const int option : one.options) {
        if (part.fit > 0 && own->question.hasOptions() &&
            std::find(other.options.begin(), other.options.end(), option) != other.options.end())
            part.terms.append(own->question.optionText(option));
    }
    return part;
}

Part Scorer::most(Role who, const Terms &mentee, const Terms &mentor) const {
    Part made;
    made.most = who == Role::Mentee ? mentee.most : mentor.most;
    const std::optional<Criterion> meant = meantBy(made.most, who);
    made.known = false;
    if (!meant)
        return made;
    const Part one = part(*meant, mentee, mentor, false);
    made.fit = one.fit;
    made.known = one.known;
    return made;
}

Part Scorer::words(const Terms &mentee, const Terms &mentor, bool facts) {
    return onBothLists(mentee.words, mentor.words, facts);
}

Part Scorer::place(const Terms &mentee, const Terms &mentor, bool facts) {
    Part part;
    part.known = mentee.place != 0 && mentor.place != 0;
    if (part.known && mentee.place == mentor.place) {
        part.fit = 2;
        if (facts)
            part.terms.append(mentee.placeText);
    }
    return part;
}

Part Scorer::experience(const Terms &mentee, const Terms &mentor) {
    Part part;
    part.known = mentee.prior != 0 && mentor.prior != 0;
    if (part.known)
        part.fit = std::clamp(mentor.prior - mentee.prior, 0, kBestFit);
    return part;
}

Part Scorer::part(Criterion criterion, const Terms &mentee, const Terms &mentor, bool facts) const {
    switch (criterion) {
    case Criterion::FirstNeed:
        return need(mentee, mentor, 0, facts);
    case Criterion::SharedTimes:
        return sharedTimes(mentee, mentor);
    case Criterion::Wishes:
        return wishes(mentee, mentor);
    case Criterion::SecondNeed:
        return need(mentee, mentor, 1, facts);
    case Criterion::FurtherNeeds:
        return furtherNeeds(mentee, mentor, facts);
    case Criterion::MentorNeed:
        return mentorNeed(mentee, mentor, facts);
    case Criterion::InCommon:
        return inCommon(mentee, mentor, facts);
    case Criterion::SharedModes:
        return sharedModes(mentee, mentor, facts);
    case Criterion::Language:
        return languages(mentee, mentor, facts);
    case Criterion::Difference:
        return difference(mentee, mentor, facts);
    case Criterion::Place:
        return place(mentee, mentor, facts);
    case Criterion::Words:
        return words(mentee, mentor, facts);
    case Criterion::Experience:
        return experience(mentee, mentor);
    case Criterion::MostForMentee:
        return most(Role::Mentee, mentee, mentor);
    case Criterion::MostForMentor:
        return most(Role::Mentor, mentee, mentor);
    case Criterion::Own:
        break; // ownPart
    }
    return {};
}

} // namespace groundwork::matching
