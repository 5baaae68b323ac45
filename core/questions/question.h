#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace groundwork::questions {

using QuestionId = Id<struct QuestionTag>;

/// How one of the coordinator's own questions is answered.
enum class QuestionKind { Text, Number, Choice, Choices, Scale, Date };
enum class AskedOf { Both, Mentors, Mentees };
/// Who may see the answers (domain.md 2.18). Narrowing is always possible; once somebody has answered, widening is
/// not: it was said under another promise.
enum class Sharing {
    Partner,     ///< shared with the program: the partner may see it, and matching may use it
    Coordinator, ///< the coordinator's list, search and export, and nobody else's
    Private,     ///< the coordinator, one person at a time: in no list, search or check
};

QString questionKindKey(QuestionKind kind);
std::optional<QuestionKind> questionKindFromKey(const QString &key);
const std::vector<QuestionKind> &questionKinds();
QString askedOfKey(AskedOf whom);
std::optional<AskedOf> askedOfFromKey(const QString &key);
QString sharingKey(Sharing sharing);
std::optional<Sharing> sharingFromKey(const QString &key);

inline constexpr int kLongestWording = 300;
inline constexpr int kLongestHelp = 500;
inline constexpr int kLongestAnswer = 2000;
inline constexpr int kMostOptions = 40;
inline constexpr int kMostSteps = 11; ///< of a scale

/// One choice of a question. The number is what answers keep: 0 is one that is new.
struct QuestionOption {
    int number = 0;
    QString text;
    bool operator==(const QuestionOption &) const = default;
};

/// One of the coordinator's own questions (features FE10).
struct Question {
    QuestionId id;
    std::optional<CohortId> cohort; ///< none: of the program, asked in every cohort
    QString key;                    ///< names its column in files: never changes
    QuestionKind kind = QuestionKind::Text;
    QString wording;
    QString help;
    AskedOf askedOf = AskedOf::Both;
    bool required = false; ///< a profile without it is not complete; never of a private question
    Sharing sharing = Sharing::Coordinator;
    std::vector<QuestionOption> options; ///< Choice, Choices
    std::optional<double> lowest;        ///< Number: where there is a limit. Scale: always, whole numbers
    std::optional<double> highest;
    QString unit;    ///< Number: "km", "years"
    QString lowEnd;  ///< Scale: what the ends mean
    QString highEnd;
    QDate askedFrom; ///< who entered before was not asked
    QDate writtenOn; ///< the day it came into the file, whatever the paper said; set there
    QDate retiredOn; ///< valid: no longer asked; the answers stay

    [[nodiscard]] bool isRetired() const { return retiredOn.isValid(); }
    [[nodiscard]] bool isPrivate() const { return sharing == Sharing::Private; }
    [[nodiscard]] bool hasOptions() const {
        return kind == QuestionKind::Choice || kind == QuestionKind::Choices;
    }
    [[nodiscard]] bool isAskedOf(Role role) const;
    /// The text of an option; empty for a number that it does not have.
    [[nodiscard]] QString optionText(int number) const;
    /// The steps of a scale, from the lowest to the highest.
    [[nodiscard]] std::vector<int> steps() const;
    bool operator==(const Question &) const = default;
};

/// Where an answer stands. Who entered before a question was asked has said nothing, which is not the same as
/// leaving it empty, nor as rather not saying.
enum class Said { Unknown, Empty, Declined, Given };
QString saidKey(Said said);
std::optional<Said> saidFromKey(const QString &key);

/// An answer to one of the coordinator's own questions; the member that its kind needs is filled.
struct OwnAnswer {
    Said said = Said::Unknown;
    QString text;                 ///< Text
    std::optional<double> number; ///< Number, Scale
    QDate date;                   ///< Date
    std::vector<int> options;     ///< Choice, Choices: numbers of options, going up

    [[nodiscard]] bool isGiven() const { return said == Said::Given; }
    bool operator==(const OwnAnswer &) const = default;
};
using OwnAnswers = std::map<QuestionId, OwnAnswer>;

/// The question as it is kept: texts tidied, what its kind does not have left out, no option twice, nothing private
/// required.
Question tidied(Question question);
/// What keeps a question from being kept, or nothing: TextMissing("wording"), TextTooLong, TextMissing
/// ("question_options") for fewer than two choices, ListTooLong, ValueOutOfRange("scale" or "limits", value).
std::optional<Error> problemOf(const Question &question);
/// The key of the column of a question worded like this: letters and digits of any script, the rest as "_".
QString keyFromWording(const QString &wording);
/// The options that these lines mean: the same words are the same option, and a line that was put in other words
/// where it stands is too, so that its answers stay.
std::vector<QuestionOption> optionsFromLines(const QStringList &lines, const std::vector<QuestionOption> &before);

/// The answer as it is kept: what its kind does not have left out; nothing said in it is Empty.
OwnAnswer tidied(const Question &question, OwnAnswer answer);
/// What keeps an answer from being kept, or nothing: TextTooLong(wording, most), AnswerOutOfRange(wording, value,
/// lowest, highest) with the value "" where none can be read, AnswerNoOption(wording).
std::optional<Error> problemOf(const Question &question, const OwnAnswer &answer);
/// The answer in plain text: the texts of options, a number with a point, an ISO date; empty unless given.
QStringList answerTexts(const Question &question, const OwnAnswer &answer);

/// A number without a trailing ".0": "12", "7.5".
QString plainNumber(double number);

} // namespace groundwork::questions
