#include "core/demo/hospital_builder.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/base/error_code.h"
#include "core/demo/sample_first_meeting.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/question_rows.h"
#include "core/first_meeting/questions.h"
#include "core/content/default_framework.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/framework/framework_part.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"

#include <QSet>

#include <algorithm>

namespace groundwork::demo {

namespace {

constexpr int kStartDay = -215;
constexpr int kEndDay = 149;
constexpr int kMatchDay = -217;
constexpr int kYesDay = -216;

/// The orientation, at which the framework is read.
constexpr int kReadDay = -209;

/// Days from the match to the second signature: the median of the twenty is 26 (content.md 8.1).
constexpr int kDaysToSign[] = {14, 16, 19, 21, 22, 23, 24, 25, 26, 26, 26, 27, 28, 29, 30, 33, 36, 38, 41};

/// The six sittings in the seminar room.
constexpr int kSittings[] = {-208, -207, -206, -205, -201, -200};

const QString kAlys = QStringLiteral("Alys Penhale");

} // namespace

SampleCounts sampleCounts(const ProgramFile &file)
{
    SampleCounts counts;
    const auto cohorts = framework::cohorts(file);
    if (cohorts.empty())
        return counts;
    QSet<qint64> persons;
    for (const people::ParticipantRow &row : people::participantRows(file, cohorts.front().id))
        persons.insert(row.person.value);
    counts.people = static_cast<int>(persons.size());
    counts.pairs = static_cast<int>(partnerships::partnershipRows(file, cohorts.front().id).size());
    return counts;
}

HospitalBuilder::HospitalBuilder(ProgramFile &file, const content::Pack &pack, FixedClock &clock, QDate today,
                                 quint32 seed)
    : m_file(&file)
    , m_pack(&pack)
    , m_clock(&clock)
    , m_today(today)
    , m_words(pack.document(QStringLiteral("sample_hospital")).value_or(QJsonObject()), seed)
{
}

Result<void> HospitalBuilder::build()
{
    for (const auto step : {&HospitalBuilder::loadContent, &HospitalBuilder::makeProgram}) {
        if (const Result<void> done = (this->*step)(); !done)
            return done;
    }
    for (const Role role : {Role::Mentor, Role::Mentee}) {
        if (const Result<void> done = signUp(role); !done)
            return done;
    }
    if (const Result<void> done = matchEverybody(); !done)
        return done;
    planStories();
    planShowcase();
    return runEvents();
}

Result<void> HospitalBuilder::loadContent()
{
    if (m_words.document().isEmpty())
        return failure(ErrorCode::ContentMissing, {QStringLiteral("sample_hospital"), QString()});
    auto script = first_meeting::Script::read(*m_pack);
    if (!script)
        return failure(script.error());
    m_script = std::move(*script);
    auto agreement = agreements::AgreementContent::read(*m_pack);
    if (!agreement)
        return failure(agreement.error());
    m_agreement = std::move(*agreement);
    auto example = first_meeting::PlayedExample::read(*m_pack, m_today);
    if (!example)
        return failure(example.error());
    m_example = std::move(*example);
    return {};
}

Result<void> HospitalBuilder::makeProgram()
{
    const QJsonObject source = m_words.document().value(QLatin1String("program")).toObject();
    const auto text = [&](const char *key) { return source.value(QLatin1String(key)).toString(); };
    auto shipped = content::defaultFramework(*m_pack);
    if (!shipped)
        return failure(shipped.error());
    shipped->purposeLine = text("purpose");
    // The hospital names its own limits; the agreement of content.md 4.5 prints them.
    shipped->exceptions = {QStringLiteral("risk of serious harm"), QStringLiteral("the law"),
                           m_words.document().value(QLatin1String("named_policies")).toString()};

    framework::NewProgram wanted;
    wanted.program.name = text("name");
    wanted.program.organization = text("organization");
    wanted.program.purpose = text("purpose");
    wanted.program.audience = text("audience");
    wanted.program.sponsor = text("sponsor");
    wanted.program.coordinatorName = text("coordinator");
    wanted.program.coordinatorContact = text("contact");
    wanted.program.locale = m_pack->language();
    wanted.cohortName = m_words.document().value(QLatin1String("cohort")).toString();
    wanted.start = at(kStartDay);
    wanted.end = at(kEndDay);
    wanted.programTemplate = framework::ProgramTemplate::Shift;
    wanted.publish = true;
    const Result<CohortId> cohort = framework::createFromTemplate(*m_file, wanted, *shipped);
    if (!cohort)
        return failure(cohort.error());
    m_cohort = *cohort;
    Result<framework::Cohort> row = framework::cohort(*m_file, m_cohort);
    if (!row)
        return failure(row.error());
    row->joinBasis = framework::JoinBasis::Mixed;
    row->meetingMinutes = 45;
    row->firstMeetingMinutes = 60;
    row->targetPartnerships = 24;
    return framework::editCohort(*m_file, *row);
}

Result<void> HospitalBuilder::matchEverybody()
{
    m_clock->setDay(at(kMatchDay));
    matching::Scenario scenario = matching::scenarioByName(*m_file, m_cohort);
    for (const QJsonValue &value : m_words.list("showcase")) {
        const QJsonObject pair = value.toObject();
        scenario.wanted.pins.push_back({m_participants.value(pair.value(QLatin1String("mentee")).toString()),
                                        m_participants.value(pair.value(QLatin1String("mentor")).toString())});
    }
    const auto solved = matching::solveAndKeep(*m_file, scenario, {Verb::SaveScenario, {scenario.name}, {}, false});
    if (!solved)
        return failure(solved.error());
    const auto published = matching::publishMatch(*m_file, solved->scenario);
    if (!published)
        return failure(published.error());
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(*m_file, m_cohort)) {
        Story story;
        story.mentee = row.menteeName;
        story.mentor = row.mentorName;
        story.id = row.id;
        m_stories.push_back(story);
    }
    return {};
}

HospitalBuilder::Story *HospitalBuilder::storyOf(const QString &mentee)
{
    const auto found = std::find_if(m_stories.begin(), m_stories.end(), [&](const Story &s) { return s.mentee == mentee; });
    return found == m_stories.end() ? nullptr : &*found;
}

void HospitalBuilder::planPair(Story &story)
{
    const int yesDay = kYesDay + (story.mentee == kAlys ? 0 : m_words.dice().roll(4));
    const PartnershipId id = story.id;
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        m_events.push_back({yesDay, [this, id, side] { return partnerships::acceptPair(*m_file, id, side); }});
    }
    // The mentee makes the first move within the week; two of them waited for the meeting in the seminar room.
    if (story.mentee != QLatin1String("Luca Ferrante") && story.mentee != QLatin1String("Rosa Calabrese"))
        m_events.push_back({yesDay + 1 + m_words.dice().roll(4), [this, id] { return partnerships::startPair(*m_file, id); }});
}

void HospitalBuilder::planStories()
{
    size_t sitting = 0;
    size_t signing = 0;
    const QSet<QString> noMenteeGoal{QStringLiteral("Grace Wetherby"), QStringLiteral("Callum Brodrick")};
    const QSet<QString> noMentorGoal{QStringLiteral("Jasper Thorne-Ellis"), QStringLiteral("Ewa Stolarz"),
                                     QStringLiteral("Luca Ferrante"), QStringLiteral("Tarn Hollis")};
    for (Story &story : m_stories) {
        planPair(story);
        const QString mentee = story.mentee;
        if (mentee == kAlys) {
            story.meetingDay = -208;
            story.signedDay = -190;
            m_events.push_back({-208, [this, mentee] { return playAlysAndNoor(*storyOf(mentee), 1); }});
            m_events.push_back({-190, [this, mentee] { return playAlysAndNoor(*storyOf(mentee), 2); }});
            continue;
        }
        story.menteeGoal = !noMenteeGoal.contains(mentee);
        story.mentorGoal = !noMentorGoal.contains(mentee);
        story.meetingDay = kSittings[sitting++ % std::size(kSittings)];
        m_events.push_back({story.meetingDay, [this, mentee] { return meetOnPaper(*storyOf(mentee)); }});
        // Jasper and Hugo have no signature: the coordinator let them go on. Mirela left before hers.
        if (mentee == QLatin1String("Jasper Thorne-Ellis") || mentee == QLatin1String("Mirela Popa"))
            continue;
        story.signedDay = kYesDay + 2 + kDaysToSign[signing++ % std::size(kDaysToSign)];
        m_events.push_back({story.signedDay, [this, mentee] { return signOnPaper(*storyOf(mentee)); }});
    }
}

void HospitalBuilder::planShowcase()
{
    const auto pair = [this](const char *mentee) { return storyOf(QString::fromLatin1(mentee))->id; };
    using partnerships::EndKind;
    const auto end = [this, pair](const char *mentee, int day, EndKind kind) {
        m_events.push_back({day, [this, id = pair(mentee), kind]() -> Result<void> {
                                if (const auto done = partnerships::endPairEarly(*m_file, id, kind); !done)
                                    return done;
                                return agreements::endAgreement(*m_file, id);
                            }});
    };
    m_events.push_back({kReadDay, [this] { return readFramework(); }});
    end("Mirela Popa", -187, EndKind::ChangedCircumstances); // moved to another hospital
    end("Olivia Sandoval-Reyes", -96, EndKind::NoFault);
    end("Pablo Iturralde", -51, EndKind::NoContact);
    m_events.push_back({-150, [this, id = pair("Jasper Thorne-Ellis")] {
                            return partnerships::overrideUnderway(*m_file, id,
                                                                  QStringLiteral("Both on nights; they meet and want to sign later."));
                        }});
    for (const char *mentee : {"Nadia Boukhari", "Tendai Moyo"}) {
        m_events.push_back({-24, [this, id = pair(mentee)] { return partnerships::pausePair(*m_file, id, at(36)); }});
    }
    for (const char *mentee : {"Thuy Anh Pham", "Zeynep Aydemir"}) { // goals met early
        m_events.push_back({-9, [this, id = pair(mentee)] { return partnerships::beginClosing(*m_file, id); }});
    }
}

Result<void> HospitalBuilder::readFramework()
{
    constexpr size_t kNotYet = 3; // their forms have not come back
    constexpr size_t kAskEvery = 4;
    const auto version = framework::frameworkOf(*m_file, m_cohort);
    if (!version)
        return failure(version.error());
    const std::vector<framework::LineRef> lines = framework::lineRefs(*version);
    const QJsonArray questions = m_words.list("framework_questions");
    const std::vector<framework_use::Reader> readers = framework_use::readers(*m_file, m_cohort);
    for (size_t who = 0; who + kNotYet < readers.size(); ++who) {
        framework_use::Acknowledgement form;
        form.participant = readers[who].participant;
        form.framework = version->id;
        form.liked = lines[who * who % 11 % lines.size()];
        if (who % 2 == 0)
            form.asked = lines[(who * 3 + 12) % 17 % lines.size()];
        const auto number = static_cast<qsizetype>(who / kAskEvery);
        if (who % kAskEvery == 0 && number < questions.size())
            form.question = questions[number].toString();
        if (const Result<void> done = framework_use::acknowledge(*m_file, form); !done)
            return done;
    }
    return {};
}

Result<void> HospitalBuilder::meetOnPaper(Story &story)
{
    SampleMeeting meeting;
    meeting.heldOn = at(story.meetingDay);
    meeting.signsOn = at(story.signedDay != 0 ? story.signedDay : story.meetingDay + 14);
    meeting.ends = at(kEndDay);
    meeting.menteeGoal = story.menteeGoal;
    meeting.mentorGoal = story.mentorGoal;
    const auto typed = first_meeting::enterPaperAnswers(*m_file, *m_script, story.id, sampleAnswers(m_words, meeting),
                                                        first_meeting::Length::Sixty);
    if (!typed)
        return failure(typed.error());
    if (!typed->problems.empty())
        return failure(typed->problems.front().error);
    if (typed->state == first_meeting::FirstMeetingState::Completed) { // the last page was reached: the lines follow
        if (const auto reopened = first_meeting::reopenFirstMeeting(*m_file, story.id); !reopened)
            return reopened;
    }
    for (const char *prompt : {"4.7", "6.2"}) {
        const first_meeting::AgreedLine line{
            m_words.one(qstrcmp(prompt, "4.7") == 0 ? "keep_time" : "not_heard_we"), first_meeting::LineStatus::Settled, {}};
        if (const auto done = first_meeting::editAgreedLine(*m_file, *m_script, story.id, QString::fromLatin1(prompt), line); !done)
            return done;
    }
    if (const auto done = first_meeting::completeFirstMeeting(*m_file, story.id, meeting.heldOn); !done)
        return done;
    const auto drafted = agreements::draftAgreement(*m_file, *m_agreement, story.id);
    return drafted ? Result<void>() : Result<void>(failure(drafted.error()));
}

Result<void> HospitalBuilder::signOnPaper(Story &story)
{
    const QString reason = story.menteeGoal && story.mentorGoal ? QString() : QStringLiteral("The other goal will follow at the first look back.");
    if (const auto ready = agreements::makeReady(*m_file, *m_agreement, story.id, reason); !ready)
        return ready;
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        agreements::SignatureDraft signature;
        signature.side = side;
        if (const auto done = agreements::sign(*m_file, *m_agreement, story.id, signature); !done)
            return failure(done.error());
    }
    return {};
}

Result<void> HospitalBuilder::playAlysAndNoor(Story &story, int sitting)
{
    if (const auto played = first_meeting::playSitting(*m_file, *m_script, story.id, *m_example, sitting); !played)
        return played;
    std::vector<CoordinatorQuestionId> asked; // the coordinator answered in the corridor
    for (const first_meeting::CoordinatorQuestion &question : first_meeting::questionsOf(*m_file, story.id))
        asked.push_back(question.id);
    if (const auto answered = first_meeting::answerQuestions(*m_file, asked); !answered)
        return answered;
    const auto drafted = agreements::draftAgreement(*m_file, *m_agreement, story.id);
    if (!drafted)
        return failure(drafted.error());
    return sitting == 2 ? signOnPaper(story) : Result<void>();
}

Result<void> HospitalBuilder::runEvents()
{
    std::stable_sort(m_events.begin(), m_events.end(), [](const Event &a, const Event &b) { return a.day < b.day; });
    for (const Event &event : m_events) {
        m_clock->setDay(at(event.day));
        if (const Result<void> done = event.happen(); !done)
            return done;
    }
    return {};
}

} // namespace groundwork::demo
