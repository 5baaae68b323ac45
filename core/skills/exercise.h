#pragma once

#include "core/base/side.h"
#include "core/first_meeting/script.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace groundwork::skills {

/// The seven skills of domain.md 2.11, in the order of the article.
enum class Skill {
    BridgingDifference,
    GeneratingTrust,
    EffectiveCommunication,
    OpenListening,
    PowerfulQuestions,
    SharingFeedback,
    DesigningAlliance,
};
inline constexpr std::array kSkills{
    Skill::BridgingDifference, Skill::GeneratingTrust, Skill::EffectiveCommunication, Skill::OpenListening,
    Skill::PowerfulQuestions,  Skill::SharingFeedback, Skill::DesigningAlliance};
/// "bridging_difference", ... as in files and JSON.
QString skillKey(Skill skill);
std::optional<Skill> skillFromKey(const QString &key);

/// How many do a card together: alone, the two partners, or a group in a training session.
enum class Mode { Solo, Pair, Group };
/// "solo", "pair", "group".
QString modeKey(Mode mode);
std::optional<Mode> modeFromKey(const QString &key);

/// How personal a card is: Light fits a first day, Personal is never used in a plenary or a first meeting.
enum class Depth { Light = 1, Medium = 2, Personal = 3 };

/// Where a card works well.
enum class Setting { Workplace, University, Remote, Paper };
inline constexpr std::array kSettings{Setting::Workplace, Setting::University, Setting::Remote,
                                      Setting::Paper};
/// "workplace", "university", "remote", "paper".
QString settingKey(Setting setting);
std::optional<Setting> settingFromKey(const QString &key);

struct Step {
    int minutes = 0;
    QString text; ///< words between two asterisks are quoted: set in the reading face
};

/// One line that someone writes (content.md 5.0). Rows repeat the answer once a row.
struct ExercisePrompt {
    QString key; ///< unique in its card, never changes
    QString label;
    first_meeting::Who who = first_meeting::Who::Joint; ///< Alone, Turns, Joint or Private
    std::optional<Role> only;                           ///< only this person answers
    first_meeting::FieldType type = first_meeting::FieldType::ShortText;
    int lines = 0; ///< of a list
    QString low;   ///< what the ends of a scale mean
    QString high;
    std::vector<first_meeting::Option> choices;
    std::vector<first_meeting::Option> rows; ///< of a slider: low and high name the two ends
    bool rowsAreTerms = false;               ///< one row for each term of the pair's agreement
};

/// A card of the catalogue. Built-in cards are read-only.
struct Exercise {
    QString key; ///< "OL1"
    QString title;
    Skill skill = Skill::BridgingDifference;
    std::optional<Skill> secondSkill;
    Mode mode = Mode::Pair;
    int minutes = 0;
    QString minutesNote; ///< "10 now, 10 at the next meeting"; mostly empty
    Depth depth = Depth::Light;
    std::vector<Setting> suits;
    QString aim;
    QString materials;
    std::vector<Step> steps;
    std::vector<ExercisePrompt> prompts;
    QStringList debrief; ///< a question each
    QString tip;
    QString remote;
    QString paper;
    QStringList texts; ///< printed with the card: messages, questions to turn open
    QString source;

    [[nodiscard]] bool suitsSetting(Setting setting) const;
};

/// Cards that belong together, in their order.
struct ExerciseSet {
    QString key;
    QString title;
    QString note; ///< "if there is no facilitated meeting"; may be empty
    QStringList cards;
    QString minutesNote;
};

} // namespace groundwork::skills
