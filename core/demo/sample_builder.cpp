#include "core/demo/sample_builder.h"

#include "core/base/error_code.h"
#include "core/demo/sample_people.h"
#include "core/demo/sample_questions.h"
#include "core/file/verb.h"
#include "core/framework/framework_part.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"

#include <QSet>

namespace groundwork::demo {

namespace {

QString key(const char *text) {
    return QString::fromLatin1(text);
}

QString text(const QJsonObject &from, const char *name) {
    return from.value(QLatin1String(name)).toString();
}

constexpr quint32 kSaidSeed = 101;

matching::Weights weightsOf(const QJsonObject &told) {
    matching::Weights weights;
    for (const matching::Criterion criterion : matching::allCriteria())
        weights.set(criterion, told.value(matching::criterionKey(criterion)).toInt(weights.of(criterion)));
    return weights;
}

} // namespace

SampleBuilder::SampleBuilder(ProgramFile &file, const SamplePlan &plan, FixedClock &clock, quint32 seed)
    : m_file(&file)
    , m_plan(&plan)
    , m_clock(&clock)
    , m_words(plan.object(key("words")), plan.common(), seed)
    , m_said(plan.object(key("words")), plan.common(), seed + kSaidSeed) {}

Result<void> SampleBuilder::build() {
    const QJsonObject days = m_plan->object(key("days"));
    on(days.value(key("create")).toInt(), [this] { return makeProgram(); });
    if (days.contains(key("publish"))) {
        on(days.value(key("publish")).toInt(), [this]() -> Result<void> {
            const auto version = framework::frameworkOf(*m_file, m_cohort);
            return version ? framework::publishFramework(*m_file, version->id)
                           : Result<void>(failure(version.error()));
        });
    }
    planQuestions();
    planSignUps(Role::Mentor);
    planSignUps(Role::Mentee);
    for (const QJsonValue &value : days.value(key("read")).toArray()) {
        const int notYet = value.toArray().at(1).toInt();
        on(value.toArray().at(0).toInt(), [this, notYet] { return readFramework(notYet); });
    }
    planRounds();
    for (const QJsonValue &value : m_plan->list(key("events"))) {
        const QJsonObject told = value.toObject();
        on(told.value(key("day")).toInt(), [this, told] { return cohortEvent(told); });
    }
    return runEvents();
}

Result<void> SampleBuilder::makeProgram() {
    const Result<CohortId> made =
        framework::createFromTemplate(*m_file, m_plan->program(), m_plan->frameworkText());
    if (!made)
        return failure(made.error());
    m_cohort = *made;
    const Result<framework::Cohort> row = framework::cohort(*m_file, m_cohort);
    if (!row)
        return failure(row.error());
    return framework::editCohort(*m_file, m_plan->cohort(*row));
}

void SampleBuilder::planQuestions() {
    for (const QJsonValue &value : m_plan->list(key("questions"))) {
        const QJsonObject told = value.toObject();
        on(told.value(key("day")).toInt(), [this, told] { return ask(told); });
    }
}

Result<void> SampleBuilder::ask(const QJsonObject &told) {
    const Result<questions::QuestionId> added = questions::addQuestion(*m_file, sampleQuestion(told, m_cohort));
    if (!added)
        return failure(added.error());
    const Result<questions::Question> asked = questions::question(*m_file, *added);
    if (!asked)
        return failure(asked.error());
    m_questions.emplace_back(*asked, told);
    return {};
}

/// What somebody who signs up says to the questions that are asked by then.
Result<void> SampleBuilder::answerAll(ParticipantId who, Role role) {
    questions::OwnAnswers answers;
    for (const auto &[question, told] : m_questions) {
        if (question.isAskedOf(role))
            answers.emplace(question.id, sampleAnswer(question, told, role, *m_plan, m_said));
    }
    return answers.empty() ? Result<void>() : questions::answerQuestions(*m_file, who, answers);
}

void SampleBuilder::planSignUps(Role role) {
    const QJsonArray all = m_plan->list(role == Role::Mentor ? key("mentors") : key("mentees"));
    const QJsonObject days = m_plan->object(key("days"));
    const int first = days.value(role == Role::Mentor ? key("mentors") : key("mentees")).toInt();
    const int perDay = days.value(key("sign_ups_a_day")).toInt(3);
    for (int i = 0; i < all.size(); ++i) {
        const QJsonObject who = all.at(i).toObject();
        const QString name = text(who, "name");
        m_people.insert(name, who);
        const int day = who.value(key("signed_up")).toInt(first + i / perDay);
        on(day, [this, who, role, i] { return signUp(who, role, i); });
        on(day + 1, [this, name] {
            return people::setParticipantState(*m_file, participant(name), people::ParticipantState::Accepted);
        });
    }
}

Result<void> SampleBuilder::signUp(const QJsonObject &who, Role role, int number) {
    people::Person person = samplePerson(who, role, number, m_words);
    person.consentOn = m_clock->today();
    const Result<PersonId> added = people::addPerson(*m_file, person);
    if (!added)
        return failure(added.error());
    people::Participant wanted = sampleSignUp(who, role, m_words);
    wanted.person = *added;
    wanted.cohort = m_cohort;
    const Result<ParticipantId> takesPart = people::addParticipant(*m_file, wanted);
    if (!takesPart)
        return failure(takesPart.error());
    m_participants.insert(person.fullName, *takesPart);
    if (!who.value(key("blank")).toBool()) { // else the form never came back
        if (const Result<void> said = answerAll(*takesPart, role); !said)
            return said;
    }
    std::vector<people::Wish> avoided;
    for (const QJsonValue &name : who.value(key("not_with")).toArray())
        avoided.push_back({std::nullopt, name.toString()});
    return avoided.empty() ? Result<void>() : people::setNotWith(*m_file, *takesPart, avoided);
}

Result<void> SampleBuilder::readFramework(int notYet) {
    constexpr int kAskEvery = 4;
    const auto version = framework::frameworkOf(*m_file, m_cohort);
    if (!version)
        return failure(version.error());
    const std::vector<framework::LineRef> lines = framework::lineRefs(*version);
    const auto line = [&](int number) { return lines[static_cast<size_t>(number) % lines.size()]; };
    const std::vector<framework_use::Reader> readers = framework_use::readers(*m_file, m_cohort);
    int left = 0;
    for (const framework_use::Reader &reader : readers)
        left += reader.readOn.isValid() ? 0 : 1;
    for (const framework_use::Reader &reader : readers) {
        if (reader.readOn.isValid() || left-- <= notYet)
            continue;
        framework_use::Acknowledgement form;
        form.participant = reader.participant;
        form.framework = version->id;
        form.liked = line(m_words.dice().roll(11));
        if (m_words.dice().roll(2) == 0)
            form.asked = line(m_words.dice().roll(17));
        if (m_words.dice().roll(kAskEvery) == 0)
            form.question = m_words.text(key("framework_questions"));
        if (const Result<void> done = framework_use::acknowledge(*m_file, form); !done)
            return done;
    }
    return {};
}

void SampleBuilder::planRounds() {
    const QJsonArray rounds = m_plan->list(key("rounds"));
    for (int round = 0; round < rounds.size(); ++round) {
        const QJsonObject told = rounds.at(round).toObject();
        on(told.value(key("day")).toInt(), [this, round, told] { return matchRound(round, told); });
    }
}

Result<void> SampleBuilder::matchRound(int round, const QJsonObject &told) {
    QSet<qint64> before;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(*m_file, m_cohort))
        before.insert(row.id.value);
    if (told.value(key("by_hand")).toBool()) {
        if (const Result<void> done = proposeByHand(round); !done)
            return done;
    } else {
        matching::Scenario scenario = matching::scenarioByName(*m_file, m_cohort, text(told, "name"));
        scenario.wanted.weights = weightsOf(told.value(key("weights")).toObject());
        for (const QJsonValue &value : m_plan->list(key("pairs"))) {
            const QJsonObject pair = value.toObject();
            if (pair.contains(key("mentor")) && pair.value(key("round")).toInt() == round)
                scenario.wanted.pins.push_back(
                    {participant(text(pair, "mentee")), participant(text(pair, "mentor"))});
        }
        const auto solved =
            matching::solveAndKeep(*m_file, scenario, {Verb::SaveScenario, {scenario.name}, {}, false});
        if (!solved)
            return failure(solved.error());
        if (const auto published = matching::publishMatch(*m_file, solved->scenario); !published)
            return failure(published.error());
    }
    m_met = 0;
    m_signed = 0;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(*m_file, m_cohort)) {
        if (before.contains(row.id.value))
            continue;
        Story &story = m_stories.emplace_back();
        story.id = row.id;
        story.mentee = row.menteeName;
        story.mentor = row.mentorName;
        story.told = m_plan->pairOf(row.menteeName, round);
        planStory(story, told);
    }
    return {};
}

Result<void> SampleBuilder::proposeByHand(int round) {
    for (const QJsonValue &value : m_plan->list(key("pairs"))) {
        const QJsonObject pair = value.toObject();
        if (pair.value(key("round")).toInt() != round)
            continue;
        partnerships::Proposal proposal;
        proposal.mentee = participant(text(pair, "mentee"));
        proposal.mentor = participant(text(pair, "mentor"));
        proposal.basis = partnerships::matchBasisFromKey(text(pair, "basis"))
                             .value_or(partnerships::MatchBasis::Coordinator);
        proposal.reasonsNote = text(pair, "why");
        const auto made = partnerships::proposePair(*m_file, proposal);
        if (!made)
            return failure(made.error());
        for (const partnerships::Partnership &old : partnerships::partnershipsOf(*m_file, proposal.mentee)) {
            if (old.state != partnerships::PartnershipState::EndedEarly)
                continue;
            if (const Result<void> linked = partnerships::linkSuccessor(*m_file, old.id, *made); !linked)
                return linked;
        }
    }
    return {};
}

/// What a coordinator does for the cohort, or for one person, on a day.
Result<void> SampleBuilder::cohortEvent(const QJsonObject &told) {
    const QString what = text(told, "do");
    const ParticipantId who = participant(text(told, "who"));
    if (what == QLatin1String("cohort")) {
        const auto state = framework::cohortStateFromKey(text(told, "state"));
        return framework::setCohortState(*m_file, m_cohort, state.value_or(framework::CohortState::Running));
    }
    if (what == QLatin1String("withdraw")) {
        return people::setParticipantState(*m_file, who, people::ParticipantState::Withdrew,
                                           people::withdrawReasonFromKey(text(told, "why")));
    }
    if (what == QLatin1String("capacity")) {
        Result<people::Participant> row = people::participant(*m_file, who);
        if (!row)
            return failure(row.error());
        row->profile.capacity = told.value(key("to")).toInt();
        return people::editParticipant(*m_file, *row);
    }
    if (what == QLatin1String("framework_draft")) {
        const auto draft = framework::startFrameworkDraft(*m_file);
        if (!draft)
            return failure(draft.error());
        const auto version = framework::framework(*m_file, *draft);
        if (!version)
            return failure(version.error());
        framework::FrameworkText words = *version;
        const auto part = framework::frameworkPartFromKey(text(told, "part"));
        QStringList lines = framework::linesOf(words, part.value_or(framework::FrameworkPart::ExpectBoth));
        lines.append(text(told, "line"));
        framework::setLines(words, part.value_or(framework::FrameworkPart::ExpectBoth), lines);
        return framework::editFramework(*m_file, *draft, words);
    }
    return failure(ErrorCode::ContentMissing, {key("events"), what});
}

Result<void> SampleBuilder::runEvents() {
    while (!m_events.empty()) {
        const auto next = m_events.begin();
        const Happen happen = std::move(next->second);
        m_clock->setDay(m_plan->at(next->first));
        m_events.erase(next);
        if (const Result<void> done = happen(); !done)
            return done;
    }
    return {};
}

} // namespace groundwork::demo
