#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace groundwork::framework {

/// Facts that are fixed for all pairs, with the defaults of domain.md 2.3.
struct Parameters {
    int lengthWeeks = 39; ///< 9 months
    int cadenceWeeks = 4; ///< at least one meeting in that time
    int meetingMinutes = 60;
    int firstMeetingDays = 21; ///< from the match
    int agreementDays = 30;    ///< from the match
    int trainingMinutes = 120; ///< before the first meeting
    bool outsideReportingLine = true;
    bool factsOnly = true;        ///< the program sees dates, signed status and pulse averages only
    bool keepsAgreement = false;  ///< the program receives a copy of each agreement (domain.md 2.19: either is a setting)
    bool endWithoutReason = true; ///< either may end early through the coordinator
    int rematches = 1;

    bool operator==(const Parameters &) const = default;
};

/// One of the eleven that the program itself works with.
enum class ParameterId {
    LengthWeeks,
    CadenceWeeks,
    MeetingMinutes,
    FirstMeetingDays,
    AgreementDays,
    TrainingMinutes,
    OutsideReportingLine,
    FactsOnly,
    KeepsAgreement,
    EndWithoutReason,
    Rematches
};
enum class ParameterUnit { None, Weeks, Days, Minutes };

/// What a parameter may be: a number with its unit from `least` to `most`, or (yesNo) 0 or 1.
struct ParameterSpec {
    ParameterId id;
    const char *key; ///< its column, and the field that an error names
    ParameterUnit unit;
    int least;
    int most;
    bool yesNo;
};

/// All eleven, in the order in which they are printed.
const std::array<ParameterSpec, 11> &parameterSpecs();
int parameterValue(const Parameters &parameters, ParameterId id);
void setParameterValue(Parameters &parameters, ParameterId id, int value);
/// Has it something to say? Not: no training, no rematch, a rule that does not hold.
bool isStated(const Parameters &parameters, ParameterId id);

/// What a parameter of the program's own is made of.
enum class OwnParameterKind { Number, Choice, Text };
QString ownParameterKindKey(OwnParameterKind kind);
std::optional<OwnParameterKind> ownParameterKindFromKey(const QString &key);

/// A fact that one program fixes for all of its pairs beside the eleven: "Mentees a mentor may have: 2 people".
struct OwnParameter {
    QString label;
    OwnParameterKind kind = OwnParameterKind::Text;
    int number = 0;    ///< Number: from `least` to `most`
    QString unit;      ///< Number: "people", may be empty
    int least = 0;     ///< Number
    int most = 100;    ///< Number
    QString text;      ///< Text: as written; Choice: one of `options`
    QStringList options; ///< Choice: at least two

    bool operator==(const OwnParameter &) const = default;
};

inline constexpr int kLongestParameterLabel = 80;
inline constexpr int kMostOwnParameters = 20;

} // namespace groundwork::framework
