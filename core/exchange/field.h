#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::exchange {

/// What a column can mean: the names of domain.md 2.4, and a few that only an import has.
enum class Field {
    Ignore,
    FullName,
    GivenName, ///< joined with FamilyName to the full name
    FamilyName,
    PreferredName,
    SortKey,
    Pronouns,
    SayMyName,
    Email,
    Phone,
    Unit,
    RoleTitle,
    Manager,
    Location,
    TimeZone,
    Languages,
    AccessNeeds,
    ConsentOn,
    Role,
    Capacity,
    HoursPerMonth,
    Availability,
    ShiftPattern,
    Modes,
    PriorMentoring,
    TrainedBefore,
    Offers,
    OffersKnownWell, ///< those of the offers that somebody knows well
    Seeks,
    SeeksPriorities, ///< one number for each of the wishes, in their order
    Areas, ///< offers where the row is a mentor, seeks where it is a mentee
    Interests,
    Values,
    Note,
    GoalSeed,
    Difference,
    DifferenceIn, ///< what about
    MattersMost,
    LanguagesNeeded,
    OverlapHours,
    Place,
    WouldWelcome,
    NotWith,
    Preceptor,
    Submitted, ///< empty: the answers were not finished
    Question,  ///< one of the program's own questions
};

/// "full_name", "goal_seed", ...; Question is "question" (in a map file "question:<key>").
QString fieldKey(Field field);
std::optional<Field> fieldFromKey(const QString &key);
/// All fields in the order in which a person chooses among them.
const std::vector<Field> &allFields();
/// Cells of this field hold several terms.
bool isListField(Field field);
/// Several columns may have this field (lists, questions, notes, ignored ones).
bool mayRepeat(Field field);

/// Titles of columns that mean a field, as folded phrases in English, German, Spanish and French.
struct TitlePhrase {
    Field field;
    QStringList words;
    int worth = 0; ///< added to the length of the phrase
};
const std::vector<TitlePhrase> &titlePhrases();

} // namespace groundwork::exchange
