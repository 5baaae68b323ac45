#pragma once

#include "core/base/id.h"
#include "core/people/participant.h"
#include "core/people/person.h"

#include <QHash>
#include <QString>

#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::partnerships {

/// What forbids two people to be a pair. The first in this order is the one that is counted and named.
enum class PairRule {
    SamePerson,
    NotTakingPart,    ///< invited only, or no longer taking part
    OwnPreceptor,     ///< the mentor supervises and signs off the mentee's practice, or the other way round
    ReportingLine,    ///< one is above the other in the line of managers (domain.md 2.3; check M4)
    PleaseNot,        ///< either side asked not to; who asked is never said
    NoCommonLanguage, ///< both named their languages, and a needed or any common one is missing
    NoSharedTime,     ///< a least overlap of hours was asked for, and the free times do not give it
    PastPartners,     ///< they were partners before
    DeclinedBefore,   ///< one of them or both said no to each other, or they parted after a trial meeting
    OtherSite,        ///< a scenario asks for the same place, and theirs differ
    FewTimes,         ///< a scenario asks for more parts of the week in common
    NotReady,         ///< a scenario waits for whole profiles, and one has a gap
    NotTrained,       ///< a scenario waits for training, and of one none is noted
    NeverList,        ///< the coordinator keeps these two apart
};
inline constexpr int kPairRules = static_cast<int>(PairRule::NeverList) + 1;

/// How many hours one part of a day ("tue_am") stands for when a least overlap is asked for.
inline constexpr double kHoursOfAPart = 4.0;

/// "reporting_line", ...
QString pairRuleKey(PairRule rule);
std::optional<PairRule> pairRuleFromKey(const QString &key);

/// The people that the rules look at.
struct RulePeople {
    std::vector<people::Person> persons; ///< the whole address book: managers need not take part
    std::vector<people::Participant> participants;
    std::unordered_map<ParticipantId, std::vector<people::Wish>> notWith;
    std::vector<std::pair<PersonId, PersonId>> pastPartners; ///< completed or ended, in any cohort
    std::vector<std::pair<PersonId, PersonId>> declinedBefore; ///< a proposal, or parted after a trial meeting
};
/// Reads them from the file. Only for matching and for proposing: it holds the please-not lists.
RulePeople readRulePeople(const ProgramFile &file, CohortId cohort);

/// Answers for any two participants which rules forbid them. Names that are only text ("Family, Given",
/// e-mail, without case and accents) meet the people of the file; a name that several share counts for all of
/// them, since a wrong pair does more harm than a missing one. A circle of managers ends where it began.
class PairRules {
  public:
    explicit PairRules(const RulePeople &people);
    /// With mentees and mentors who don't stand in people.participants too.
    PairRules(const RulePeople &people, const std::vector<people::Participant> &mentees,
              const std::vector<people::Participant> &mentors);

    /// The first rule that forbids the pair, or none.
    [[nodiscard]] std::optional<PairRule> forbids(const people::Participant &mentee,
                                                  const people::Participant &mentor) const;
    /// All of them, in order.
    [[nodiscard]] std::vector<PairRule> allThatForbid(const people::Participant &mentee,
                                                      const people::Participant &mentor) const;

    using People = std::unordered_set<PersonId>;

  private:
    friend class RuleRows;
    [[nodiscard]] bool breaks(PairRule rule, const people::Participant &mentee,
                              const people::Participant &mentor) const;
    [[nodiscard]] People named(const QString &text) const;
    [[nodiscard]] bool noCommonLanguage(const people::Participant &mentee,
                                        const people::Participant &mentor) const;
    void readPreceptors(const std::vector<people::Participant> &participants);
    void addName(const QString &name, PersonId id);
    void readManagers(const std::vector<people::Person> &persons);

    QHash<QString, std::vector<PersonId>> m_byName;
    std::unordered_map<PersonId, People> m_above; ///< everybody in the line above a person
    std::unordered_map<PersonId, std::set<QString>> m_languages;
    std::unordered_map<ParticipantId, People> m_notWith;
    std::unordered_map<ParticipantId, People> m_preceptors;
    std::set<std::pair<PersonId, PersonId>> m_past;
    std::set<std::pair<PersonId, PersonId>> m_declined;
};

} // namespace groundwork::partnerships
