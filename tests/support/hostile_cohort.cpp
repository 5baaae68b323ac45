#include "tests/support/hostile_cohort.h"

#include "core/agreements/agreements.h"
#include "core/agreements/arrangement.h"
#include "core/audit/audit.h"
#include "core/content/default_framework.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/letters/letters.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "core/rooms/rooms.h"
#include "tests/support/catch_compat.h"

namespace groundwork::testing {

namespace {

/// As long as a name may be that somebody would still call one.
QString longName(const QString &part) {
    return (part + QLatin1Char(' ')).repeated(300 / (part.size() + 1) + 1).left(290).trimmed();
}

} // namespace

HostileCohort::HostileCohort(int count)
    : pack(valueOf(content::Pack::load()))
    , content(valueOf(agreements::AgreementContent::read(pack))) {
    OpenOptions options;
    options.clock = &clock;
    options.idSeed = 7;
    file = valueOf(ProgramFile::createInMemory(options));
    makeProgram();
    makeFramework();
    makeQuestions();
    match(count);
    planRoom();
    meet(pairs.at(0), 0);
    meet(pairs.at(1), kManyWords);
    meet(pairs.at(2), 0);
    for (const int i : {0, 1, 2})
        writeAgreement(pairs.at(size_t(i)));
    liveThrough(pairs.at(0));
    clock.setDay(clock.today().addDays(30));
    valueOf(agreements::endPartnershipEarly(*file, pairs.at(2), partnerships::EndKind::GoalsMetEarly, {}, texts.next()));
    writeLetters();
}

void HostileCohort::setRightToLeft(bool rightToLeft) {
    framework::Program program = valueOf(framework::program(*file));
    program.locale = rightToLeft ? QStringLiteral("ar") : QStringLiteral("en");
    valueOf(framework::editProgram(*file, program));
}

void HostileCohort::makeProgram() {
    framework::NewProgram wanted;
    framework::Program &program = wanted.program;
    program.name = texts.next();
    program.organization = texts.next();
    program.purpose = texts.next(2000);
    program.audience = texts.next();
    program.sponsor = texts.next();
    program.coordinatorName = texts.next();
    program.coordinatorContact = texts.next();
    program.locale = QStringLiteral("en");
    wanted.cohortName = texts.next();
    wanted.start = clock.today();
    wanted.end = clock.today().addDays(300);
    cohort = valueOf(framework::createFromTemplate(*file, wanted, valueOf(content::defaultFramework(pack))));
}

void HostileCohort::makeFramework() {
    const auto write = [this](FrameworkId id) {
        framework::FrameworkText text = valueOf(framework::framework(*file, id));
        for (QString *part : {&text.definition, &text.purposeLine, &text.confidentialityText, &text.endingText,
                              &text.contactText})
            *part = texts.next(2000);
        for (QStringList *list : {&text.principles, &text.expectMentor, &text.expectMentee, &text.expectBoth,
                                  &text.expectProgram, &text.notMentoring, &text.exceptions}) {
            for (QString &line : *list)
                line = texts.next(300);
        }
        framework::OwnParameter number{texts.next(80), framework::OwnParameterKind::Number, 3, texts.next(40), 0, 9, {}, {}};
        framework::OwnParameter words{texts.next(80), framework::OwnParameterKind::Text, 0, {}, 0, 9, texts.next(300), {}};
        text.ownParameters = {number, words};
        valueOf(framework::editFramework(*file, id, text));
    };
    const FrameworkId first = valueOf(framework::cohort(*file, cohort)).framework;
    write(first);
    valueOf(framework::publishFramework(*file, first));
    const FrameworkId second = valueOf(framework::startFrameworkDraft(*file));
    write(second);
    valueOf(framework::publishFramework(*file, second, texts.next(200)));
    const agreements::Arrangement shipped = agreements::arrangement(*file, content);
    agreements::Arrangement own = shipped;
    for (const bool each : {true, false}) {
        agreements::ArrangedSection section;
        section.key = agreements::newSectionKey(own);
        section.title = texts.next(60);
        section.beginning = texts.next(120);
        section.each = each;
        own.push_back(section);
    }
    valueOf(agreements::arrangeSections(*file, content, own));
}

void HostileCohort::makeQuestions() {
    using questions::QuestionKind;
    for (const QuestionKind kind : questions::questionKinds()) {
        for (const questions::Sharing sharing : {questions::Sharing::Partner, questions::Sharing::Private}) {
            questions::Question question;
            question.kind = kind;
            question.sharing = sharing;
            question.wording = texts.next(300);
            question.help = texts.next(500);
            if (question.hasOptions())
                question.options = {{0, texts.next(200)}, {0, texts.next(200)}, {0, texts.next(200)}};
            if (kind == QuestionKind::Number)
                question.unit = texts.next(60);
            if (kind == QuestionKind::Scale) {
                question.lowest = 1;
                question.highest = 5;
                question.lowEnd = texts.next(100);
                question.highEnd = texts.next(100);
            }
            valueOf(questions::addQuestion(*file, question));
        }
    }
}

people::Person HostileCohort::person(int number) {
    people::Person person;
    // Of the second pair one name has no place to break, the other many.
    if (number == 2) {
        person.fullName = texts.marked(QString(290, QLatin1Char('w')), 300);
        person.preferredName = texts.marked(longName(QStringLiteral("Vercingetorix")), 300);
    } else if (number == 3) {
        person.fullName = texts.marked(longName(QStringLiteral("عبد الرحمن بن محمد")), 300);
        // Without a name to be called by, a sentence takes the first word.
        texts.typed().back().accepted = {person.fullName.section(QLatin1Char(' '), 0, 0)};
    } else {
        person.fullName = texts.next(300);
        person.preferredName = texts.next(300);
    }
    person.sortKey = QStringLiteral("%1").arg(number, 3);
    person.pronouns = number % 3 == 0 ? texts.blank() : texts.next(80);
    person.sayMyName = texts.next(120);
    person.email = QStringLiteral("n%1@example.org").arg(number);
    person.phone = texts.next(80);
    person.unit = texts.next();
    person.roleTitle = number % 4 == 1 ? texts.blank() : texts.next();
    person.managerText = texts.next();
    person.location = texts.next();
    person.timeZone = QStringLiteral("Europe/Berlin");
    person.languages = {texts.next(60), QStringLiteral("Latin")};
    person.accessNeeds = texts.next(1000);
    person.consentOn = clock.today();
    person.consentTextVersion = texts.next(60);
    return person;
}

people::Profile HostileCohort::profile(int number) {
    people::Profile profile;
    profile.availability = {QStringLiteral("tue_am")};
    profile.modes = {QStringLiteral("in_person")};
    profile.shiftPattern = texts.next();
    // The areas are the same for all, so that some match.
    profile.offers = {{QStringLiteral("qb1q & <i>%1</i>"), people::OfferLevel::KnowWell}, {texts.next(), people::OfferLevel::HappyTo}};
    profile.seeks = {{QStringLiteral("qb1q & <i>%1</i>"), 1}, {texts.next(), 2}};
    profile.interests = {texts.next(), QStringLiteral("qb2q \u202echoir %2"), texts.blank()};
    profile.values = {texts.next(80), QStringLiteral("qb3q \"care\"")};
    profile.note = texts.next(200);
    profile.goalSeed = texts.next();
    profile.difference = {people::DifferenceKind::Alike, texts.next()};
    profile.languagesNeeded = {QStringLiteral("Latin")};
    profile.place = texts.next();
    profile.wouldWelcome = {{std::nullopt, texts.next()}};
    if (number % 2 == 0)
        profile.preceptorText = texts.next();
    return profile;
}

ParticipantId HostileCohort::join(int number, Role role) {
    people::Participant participant;
    persons.push_back(valueOf(people::addPerson(*file, person(number))));
    participant.person = persons.back();
    participant.cohort = cohort;
    participant.role = role;
    participant.state = people::ParticipantState::Accepted;
    participant.profile = profile(number);
    participant.answers = {{texts.next(), texts.next(2000), true}};
    const ParticipantId id = valueOf(people::addParticipant(*file, participant));
    valueOf(people::setNotWith(*file, id, {{std::nullopt, texts.next()}}));
    askAndAnswer(id, number);
    for (const char *what : {"calendar", "people_export"})
        valueOf(audit::recordDisclosure(*file, {QString::fromLatin1(what), audit::Way::Shown, id.toText()}));
    return id;
}

void HostileCohort::askAndAnswer(ParticipantId id, int number) {
    questions::OwnAnswers answers;
    for (const questions::Question &question : questions::askedQuestions(*file, cohort)) {
        questions::OwnAnswer answer;
        answer.said = questions::Said::Given;
        switch (question.kind) {
        case questions::QuestionKind::Text:
            answer.text = number == 2 ? texts.marked(QStringLiteral("so it is ").repeated(200), 2000) : texts.next(2000);
            break;
        case questions::QuestionKind::Number:
        case questions::QuestionKind::Scale:
            answer.number = 3;
            break;
        case questions::QuestionKind::Choice:
            answer.options = {1};
            break;
        case questions::QuestionKind::Choices:
            answer.options = {1, 3};
            break;
        case questions::QuestionKind::Date:
            answer.date = clock.today();
            break;
        }
        answers[question.id] = answer;
    }
    valueOf(questions::answerQuestions(*file, id, answers));
}

void HostileCohort::match(int count) {
    std::vector<ParticipantId> mentees;
    std::vector<ParticipantId> mentors;
    for (int i = 0; i < count; ++i) {
        mentees.push_back(join(2 * i, Role::Mentee));
        mentors.push_back(join(2 * i + 1, Role::Mentor));
    }
    matching::Scenario scenario = matching::scenarioByName(*file, cohort);
    scenario.name = texts.next(60);
    for (int i = 0; i + 1 < count; ++i)
        scenario.wanted.pins.push_back({mentees.at(size_t(i)), mentors.at(size_t(i))});
    scenario.wanted.never.push_back({mentees.back(), mentors.back()});
    valueOf(matching::solveAndKeep(*file, scenario, Operation{Verb::SaveScenario, {scenario.name}}));
    const auto kept = valueOf(matching::scenario(*file, matching::scenarios(*file, cohort).front().id));
    valueOf(matching::publishMatch(*file, kept));
    // The last two are put together by hand, against the rule.
    partnerships::Proposal proposal;
    proposal.mentee = mentees.back();
    proposal.mentor = mentors.back();
    proposal.reasonsNote = texts.next(2000);
    proposal.overrideReason = texts.next();
    const PartnershipId last = valueOf(partnerships::proposePair(*file, proposal));
    for (int i = 0; i + 1 < count; ++i) {
        for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(*file, cohort)) {
            if (row.mentee == mentees.at(size_t(i)))
                pairs.push_back(row.id);
        }
    }
    pairs.push_back(last);
    REQUIRE(int(pairs.size()) == count);
    for (int i = 0; i + 2 < count; ++i)
        valueOf(partnerships::acceptPairBoth(*file, pairs.at(size_t(i))));
}

void HostileCohort::writeLetters() {
    for (const letters::LetterKind kind : letters::allLetterKinds()) {
        QString body = QStringLiteral("Dear {name},\n\n{partner name} and {program}: {contact}\n\n");
        for (int i = 0; i < 12; ++i)
            body += texts.nextPlain() + QStringLiteral("\n\n");
        const QString subject = QStringLiteral("{partner}: ") + texts.nextPlain(120);
        valueOf(letters::keepLetter(*file, {kind, subject, body}));
    }
}

void HostileCohort::planRoom() {
    rooms::RoomPlan plan;
    plan.cohort = cohort;
    plan.heldOn = clock.today().addDays(10);
    plan.startsAt = QTime(9, 30);
    plan.place = texts.next();
    plan.facilitator = texts.next();
    plan.pairs = {pairs.begin() + 3, pairs.end() - 2};
    valueOf(rooms::planRoom(*file, content.script(), plan));
}

} // namespace groundwork::testing
