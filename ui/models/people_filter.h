#pragma once

#include "core/people/enrolment.h"
#include "core/people/person_rows.h"
#include "ui/models/question_filter.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace groundwork::models {

/// Which people a list shows. Within one field any of the values fits; between the fields all must. A field
/// without values asks nothing.
struct PeopleFilter {
    enum class Who { All, Mentees, Mentors, Both };
    Who who = Who::All;
    std::set<people::ParticipantState> states;
    std::set<people::EnrolmentStage> stages;
    QStringList units;
    QStringList sites; ///< locations
    QStringList languages;
    QStringList seeks;  ///< areas
    QStringList offers; ///< areas
    people::ProfileParts missing;
    bool freePlaces = false; ///< mentors with a free place
    bool wishes = false;     ///< who named people they would welcome
    std::vector<QuestionFilter> questions; ///< the coordinator's own; at most one each
    int waitingDays = 0;     ///< without a partner, and in their state for at least so many days
    QString search;          ///< as typed; every word must be found

    [[nodiscard]] bool isEmpty() const { return *this == PeopleFilter{}; }
    /// The filter as compact JSON, for kept filters and for Back.
    [[nodiscard]] QString toText() const;
    /// Unknown keys are left out; a text that is no filter is an empty one.
    static PeopleFilter fromText(const QString &text);
    bool operator==(const PeopleFilter &) const = default;
};

/// A filter made ready to look at many rows: texts are folded once.
class PeopleMatcher {
  public:
    /// `questions` are the coordinator's own; they must outlive the matcher.
    PeopleMatcher(const PeopleFilter &filter, QDate today, const std::vector<questions::Question> &questions);
    [[nodiscard]] bool accepts(const people::ParticipantRow &row) const;

  private:
    PeopleFilter m_filter;
    QDate m_today;
    const std::vector<questions::Question> *m_questions;
    QStringList m_words;
    QSet<QString> m_units, m_sites, m_languages, m_seeks, m_offers;
};

/// A filter under a name, kept in the program file.
struct KeptFilter {
    QString name;
    PeopleFilter filter;
    bool operator==(const KeptFilter &) const = default;
};
QString keptFiltersToText(const std::vector<KeptFilter> &filters);
std::vector<KeptFilter> keptFiltersFromText(const QString &text);

} // namespace groundwork::models
