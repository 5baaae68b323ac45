#pragma once

#include "core/agreements/agreement_content.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/demo/hospital_sample.h"
#include "core/demo/sample_words.h"
#include "core/file/program_file.h"
#include "core/first_meeting/played_example.h"
#include "core/first_meeting/script.h"
#include "core/people/participant.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace groundwork::demo {

/// People and partnerships of the newest cohort.
SampleCounts sampleCounts(const ProgramFile &file);

/// Walks a year of a hospital's cohort day by day, as its coordinator would: sign-ups, match, both yes, first
/// meetings, signatures, pauses, endings. Days are offsets from T.
class HospitalBuilder
{
  public:
    HospitalBuilder(ProgramFile &file, const content::Pack &pack, FixedClock &clock, QDate today, quint32 seed);

    Result<void> build();

  private:
    /// What becomes of one pair.
    struct Story {
        QString mentee;
        QString mentor;
        int meetingDay = -206; ///< first meeting
        int signedDay = 0;     ///< 0: not signed
        bool menteeGoal = true;
        bool mentorGoal = true;
        PartnershipId id;
    };
    struct Event {
        int day = 0;
        std::function<Result<void>()> happen;
    };

    [[nodiscard]] QDate at(int day) const { return m_today.addDays(day); }
    Result<void> loadContent();
    Result<void> makeProgram();
    Result<void> signUp(Role role);
    Result<ParticipantId> addOne(const QJsonObject &who, Role role, int number);
    people::Profile profileOf(const QJsonObject &who, Role role);
    Result<void> matchEverybody();
    void planStories();
    void planShowcase();
    void planPair(Story &story);
    Result<void> readFramework();
    Result<void> meetOnPaper(Story &story);
    Result<void> signOnPaper(Story &story);
    Result<void> playAlysAndNoor(Story &story, int sitting);
    Result<void> runEvents();
    Story *storyOf(const QString &mentee);

    ProgramFile *m_file;
    const content::Pack *m_pack;
    FixedClock *m_clock;
    QDate m_today;
    SampleWords m_words;
    std::optional<first_meeting::Script> m_script;
    std::optional<agreements::AgreementContent> m_agreement;
    std::optional<first_meeting::PlayedExample> m_example;
    CohortId m_cohort;
    QHash<QString, ParticipantId> m_participants; ///< by full name
    QHash<QString, PersonId> m_persons;
    std::vector<Story> m_stories;
    std::vector<Event> m_events;
};

} // namespace groundwork::demo
