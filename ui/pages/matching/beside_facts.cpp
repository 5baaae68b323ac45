#include "ui/pages/matching/beside_facts.h"

#include "core/base/text_fold.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "ui/words/question_words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace groundwork::ui {

namespace {

using people::Participant;
using people::Person;

struct Beside {
    Q_DECLARE_TR_FUNCTIONS(BesideFacts)
};

struct Side {
    Participant participant;
    Person person;

    [[nodiscard]] const people::Profile &profile() const { return participant.profile; }
};

using Folded = QSet<QString>;

Folded folded(const QStringList &texts) {
    Folded set;
    for (const QString &text : texts) {
        if (const QString one = foldText(text); !one.isEmpty())
            set.insert(one);
    }
    return set;
}

QStringList areas(const std::vector<people::Seek> &seeks) {
    QStringList texts;
    for (const people::Seek &seek : seeks)
        texts.append(seek.area);
    return texts;
}

QStringList areas(const std::vector<people::Offer> &offers) {
    QStringList texts;
    for (const people::Offer &offer : offers)
        texts.append(offer.area);
    return texts;
}

std::vector<BesideTerm> terms(const QStringList &texts, const Folded &others) {
    std::vector<BesideTerm> made;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            made.push_back({text, others.contains(foldText(text)), false});
    }
    return made;
}

std::vector<BesideTerm> seekTerms(const Side &side, const Folded &offered) {
    std::vector<BesideTerm> made;
    for (const people::Seek &seek : side.profile().seeks)
        made.push_back({Beside::tr("%1: %2").arg(words::priorityWord(seek.priority), seek.area),
                        offered.contains(foldText(seek.area)), false});
    return made;
}

std::vector<BesideTerm> offerTerms(const Side &side, const Folded &asked) {
    std::vector<BesideTerm> made;
    for (const people::Offer &offer : side.profile().offers) {
        const bool well = offer.level == people::OfferLevel::KnowWell;
        made.push_back({well ? Beside::tr("%1 · %2").arg(offer.area, words::offerLevelWord(offer.level))
                             : offer.area,
                        asked.contains(foldText(offer.area)), false});
    }
    return made;
}

/// The words of the one whose asking is served.
QString bothHave(const std::vector<BesideTerm> &terms) {
    QStringList shared;
    for (const BesideTerm &term : terms) {
        if (term.shared)
            shared.append(term.text);
    }
    return shared.isEmpty() ? QString() : Beside::tr("Both: %1.").arg(words::andList(shared));
}

QString met(const QStringList &asked, const Folded &offered, const QString &helper) {
    QStringList found;
    for (const QString &area : asked) {
        if (offered.contains(foldText(area)))
            found.append(area);
    }
    return found.isEmpty()
               ? QString()
               : Beside::tr("%1 can help with %2.").arg(words::isolated(helper), words::andList(found));
}

BesidePart helpPart(const Side &asking, const Side &helping, bool menteeAsks) {
    BesidePart part;
    part.title = menteeAsks ? Beside::tr("What the mentee would like help with")
                            : Beside::tr("What the mentor would like to learn");
    const std::vector<BesideTerm> asked = seekTerms(asking, folded(areas(helping.profile().offers)));
    const std::vector<BesideTerm> offered = offerTerms(helping, folded(areas(asking.profile().seeks)));
    const QString asks = menteeAsks ? Beside::tr("Wants help with") : Beside::tr("Would like to learn");
    const QString offers = Beside::tr("Can help with");
    part.mentee = menteeAsks ? asked : offered;
    part.mentor = menteeAsks ? offered : asked;
    part.menteeLead = menteeAsks ? asks : offers;
    part.mentorLead = menteeAsks ? offers : asks;
    part.together = met(areas(asking.profile().seeks), folded(areas(helping.profile().offers)),
                        people::callName(helping.person));
    return part;
}

BesidePart commonPart(const QString &title, const QStringList &mentee, const QStringList &mentor) {
    BesidePart part;
    part.title = title;
    part.mentee = terms(mentee, folded(mentor));
    part.mentor = terms(mentor, folded(mentee));
    part.together = bothHave(part.mentee);
    return part;
}

QStringList modesOf(const Side &side) {
    QStringList texts;
    for (const QString &mode : side.profile().modes)
        texts.append(words::modeWord(mode));
    return texts;
}

/// Interests and values count alike in a match, so an interest of the one may be a value of the other.
void addInCommon(BesideFacts &facts, const Side &mentee, const Side &mentor) {
    const auto all = [](const Side &side) { return side.profile().interests + side.profile().values; };
    const Folded ofMentee = folded(all(mentee));
    const Folded ofMentor = folded(all(mentor));
    for (const bool values : {false, true}) {
        BesidePart part;
        part.title = values ? Beside::tr("What matters to them") : Beside::tr("Interests");
        const auto of = [&](const Side &side) {
            return values ? side.profile().values : side.profile().interests;
        };
        part.mentee = terms(of(mentee), ofMentor);
        part.mentor = terms(of(mentor), ofMentee);
        part.together = bothHave(part.mentee.empty() ? part.mentor : part.mentee);
        facts.parts.push_back(std::move(part));
    }
}

BesidePart placePart(const Side &mentee, const Side &mentor) {
    BesidePart part;
    part.title = Beside::tr("Where they are");
    const auto add = [&](const QString &name, const QString &one, const QString &other) {
        const bool same = !one.isEmpty() && foldText(one) == foldText(other);
        if (!one.isEmpty())
            part.mentee.push_back({Beside::tr("%1: %2").arg(name, one), same, false});
        if (!other.isEmpty())
            part.mentor.push_back({Beside::tr("%1: %2").arg(name, other), same, false});
    };
    add(Beside::tr("Place"), mentee.profile().place, mentor.profile().place);
    add(Beside::tr("Unit"), mentee.person.unit, mentor.person.unit);
    add(Beside::tr("Role"), mentee.person.roleTitle, mentor.person.roleTitle);
    add(Beside::tr("Rota"), mentee.profile().shiftPattern, mentor.profile().shiftPattern);
    return part;
}

void addWritten(BesideFacts &facts, const Side &mentee, const Side &mentor) {
    const auto add = [&](const QString &title, const QString &one, const QString &other) {
        BesidePart part;
        part.title = title;
        if (!one.isEmpty())
            part.mentee.push_back({one, false, true});
        if (!other.isEmpty())
            part.mentor.push_back({other, false, true});
        facts.parts.push_back(std::move(part));
    };
    add(Beside::tr("By the end I would like to"), mentee.profile().goalSeed, mentor.profile().goalSeed);
    add(Beside::tr("What I would like my partner to know"), mentee.profile().note, mentor.profile().note);
}

void addQuestions(BesideFacts &facts, const ProgramFile &file, const Side &mentee, const Side &mentor) {
    const CohortId cohort = mentee.participant.cohort;
    const auto answers = questions::ownAnswersOfCohort(file, cohort, false,
                                                       {mentee.participant.person, mentor.participant.person});
    const auto answerOf = [&](const Side &side, questions::QuestionId id) -> const questions::OwnAnswer * {
        const auto ofSide = answers.find(side.participant.id);
        if (ofSide == answers.end())
            return nullptr;
        const auto found = ofSide->second.find(id);
        return found != ofSide->second.end() && found->second.isGiven() ? &found->second : nullptr;
    };
    for (const questions::Question &question : questions::askedQuestions(file, cohort)) {
        if (question.isPrivate())
            continue;
        const questions::OwnAnswer *one = answerOf(mentee, question.id);
        const questions::OwnAnswer *other = answerOf(mentor, question.id);
        const auto texts = [&](const questions::OwnAnswer *answer) {
            return !answer                 ? QStringList()
                   : question.hasOptions() ? questions::answerTexts(question, *answer)
                                           : QStringList{words::answerText(question, *answer)};
        };
        BesidePart part = commonPart(question.wording, texts(one), texts(other));
        const bool written = question.kind == questions::QuestionKind::Text;
        for (std::vector<BesideTerm> *side : {&part.mentee, &part.mentor}) {
            for (BesideTerm &term : *side)
                term.quoted = written;
        }
        if (written)
            part.together.clear();
        part.visibility = question.sharing == questions::Sharing::Partner ? words::Visibility::Program
                                                                          : words::Visibility::Coordinator;
        facts.parts.push_back(std::move(part));
    }
}

Result<Side> sideOf(const ProgramFile &file, ParticipantId id) {
    const Result<Participant> participant = people::participant(file, id);
    if (!participant)
        return failure(participant.error());
    const Result<Person> person = people::person(file, participant->person);
    if (!person)
        return failure(person.error());
    return Side{*participant, *person};
}

} // namespace

Result<BesideFacts> besideFacts(const ProgramFile &file, ParticipantId menteeId, ParticipantId mentorId) {
    const Result<Side> mentee = sideOf(file, menteeId);
    if (!mentee)
        return failure(mentee.error());
    const Result<Side> mentor = sideOf(file, mentorId);
    if (!mentor)
        return failure(mentor.error());
    BesideFacts facts;
    facts.menteeName = people::displayName(mentee->person);
    facts.mentorName = people::displayName(mentor->person);
    facts.menteeCallName = people::callName(mentee->person);
    facts.mentorCallName = people::callName(mentor->person);
    facts.menteeTimes = mentee->profile().availability;
    facts.mentorTimes = mentor->profile().availability;
    facts.parts.push_back(helpPart(*mentee, *mentor, true));
    facts.parts.push_back(helpPart(*mentor, *mentee, false));
    facts.parts.push_back(commonPart(Beside::tr("Ways to meet"), modesOf(*mentee), modesOf(*mentor)));
    facts.parts.push_back(commonPart(Beside::tr("Languages"), mentee->person.languages, mentor->person.languages));
    addInCommon(facts, *mentee, *mentor);
    facts.parts.push_back(placePart(*mentee, *mentor));
    addWritten(facts, *mentee, *mentor);
    addQuestions(facts, file, *mentee, *mentor);
    const auto empty = [](const BesidePart &part) { return part.mentee.empty() && part.mentor.empty(); };
    facts.timesAfter = static_cast<int>(std::count_if(facts.parts.begin(), facts.parts.begin() + 2,
                                                      [&](const BesidePart &part) { return !empty(part); }));
    facts.parts.erase(std::remove_if(facts.parts.begin(), facts.parts.end(), empty), facts.parts.end());
    return facts;
}

} // namespace groundwork::ui
