#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/demo/sample_plan.h"
#include "core/demo/sample_words.h"
#include "core/file/program_file.h"
#include "core/matching/matching.h"
#include "core/questions/question.h"

#include <QHash>
#include <QString>

#include <functional>
#include <list>
#include <map>
#include <utility>
#include <vector>

namespace groundwork::demo {

/// Walks a sample's time day by day, as its coordinator would: sign-ups, framework forms, rounds of matching,
/// both yes, first meetings, signatures, pauses, endings. The plan says what happens; the dice and the dealt
/// words fill what it leaves open.
class SampleBuilder {
  public:
    SampleBuilder(ProgramFile &file, const SamplePlan &plan, FixedClock &clock, quint32 seed);

    Result<void> build();

  private:
    /// What becomes of one pair.
    struct Story {
        PartnershipId id;
        QString mentee;
        QString mentor;
        QJsonObject told; ///< by the plan
        int yesDay = 0;   ///< the later of both
        int meetingDay = 0;
        int signingDay = 0;
        bool signs = false;
        bool menteeGoal = true;
        bool mentorGoal = true;
    };
    using Happen = std::function<Result<void>()>;

    // sample_builder.cpp: the cohort
    Result<void> makeProgram();
    void planSignUps(Role role);
    void planQuestions();
    Result<void> ask(const QJsonObject &told);
    Result<void> answerAll(ParticipantId who, Role role);
    Result<void> signUp(const QJsonObject &who, Role role, int number);
    Result<void> readFramework(int notYet);
    void planRounds();
    Result<void> matchRound(int round, const QJsonObject &told);
    Result<void> proposeByHand(int round);
    Result<void> cohortEvent(const QJsonObject &told);
    void on(int day, Happen happen) { m_events.emplace(day, std::move(happen)); }
    Result<void> runEvents();
    [[nodiscard]] ParticipantId participant(const QString &name) const { return m_participants.value(name); }

    // sample_stories.cpp: the pairs
    void planStory(Story &story, const QJsonObject &round);
    void planFirstMeeting(Story &story, const QJsonObject &round);
    void planSigning(Story &story, const QJsonObject &round);
    void planGoals(Story &story, const QJsonObject &round);
    Result<void> beginLastWeeks(PartnershipId id);
    Result<void> meet(Story &story);
    Result<void> settleDifferences(const Story &story);
    Result<void> writeAgreedLines(const Story &story);
    Result<void> walkStages(const Story &story);
    Result<void> playExample(Story &story, int sitting);
    Result<void> sign(const Story &story, const QJsonObject &told);
    Result<void> pairEvent(Story &story, const QJsonObject &told);
    Result<void> amend(const Story &story, const QJsonObject &told);
    Result<void> endPair(const Story &story, const QJsonObject &told);
    Result<void> moveGoals(const Story &story, const QJsonObject &told);
    void planReviews(Story &story);
    Result<void> keepToReviews(const Story &story);
    Result<void> review(const Story &story, const QJsonObject &told);
    Result<void> certify(const Story &story, const QJsonObject &told);
    Result<void> smallChange(const Story &story, const QJsonObject &told);
    Result<void> noteGoal(const Story &story, const QJsonObject &told);
    [[nodiscard]] QString calledName(const QString &fullName) const;

    ProgramFile *m_file;
    const SamplePlan *m_plan;
    FixedClock *m_clock;
    SampleWords m_words;
    SampleWords m_said; ///< to the own questions: a deck and dice of their own
    CohortId m_cohort;
    std::vector<std::pair<questions::Question, QJsonObject>> m_questions; ///< asked so far, and how they are answered
    QHash<QString, ParticipantId> m_participants; ///< by full name
    QHash<QString, QJsonObject> m_people;
    std::list<Story> m_stories; ///< events point into it
    std::multimap<int, Happen> m_events;
    int m_met = 0;    ///< how many pairs have their day in this round
    int m_signed = 0;
};

} // namespace groundwork::demo
