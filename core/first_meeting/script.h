#pragma once

#include "core/base/result.h"
#include "core/base/side.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace groundwork::content {
class Pack;
}

namespace groundwork::first_meeting {

/// The three forms of the script (content.md 3.2).
enum class Length { Sixty = 60, Ninety = 90, OneTwenty = 120 };

/// 60, 90 and 120 only.
std::optional<Length> lengthFromMinutes(int minutes);
inline int minutesOf(Length length) {
    return static_cast<int>(length);
}

/// Who answers a prompt (content.md 3.1): each alone and hidden; turn by turn aloud; together with one
/// answer; read out and confirmed; private, never revealed unless its author shares it.
enum class Who { Alone, Turns, Joint, Read, Private };
/// "A", "T", "J", "F", "P".
QString whoKey(Who who);

enum class FieldType {
    ShortText,
    LongText,
    Choice,
    Choices,
    Scale,
    Amounts,
    Dials,
    Ranking,
    List,
    Pick,
    Date,
    DateTime,
    TimeRange,
    Confirm,
};
/// The key in the content file and in `prompts --json`: "short_text", "choice", ...
QString fieldTypeKey(FieldType type);

/// Who owns a field: each side its own value, one side only, or one value for both.
enum class FieldOwner { Each, Mentee, Mentor, Both };
/// Who types it (house rule 4): the one whose answer it is, the partner who listened, or either.
enum class WrittenBy { Owner, Listener };

/// How a length includes a prompt or a field.
enum class Inclusion { Full, Reduced, Optional, Card, Slip, After, MeetingTwo, Out };

/// How a meeting that runs is cut down (content.md 3.11). Late: it began ten minutes late. HalfTime: half the
/// time is gone, and a second half is booked.
enum class Shortening { None, Late, HalfTime };
/// "none", "late", "half_time".
QString shorteningKey(Shortening shortening);
std::optional<Shortening> shorteningFromKey(const QString &key);

/// An option of a choice, a word of a ranking, a dial, a kind of help.
struct Option {
    QString key;
    QString text;
    QString print; ///< the phrase in the agreement; the text when the content gives none
    QString gloss; ///< under a value word
    QString low;   ///< the ends of a dial
    QString high;
    bool meetingTwo = false; ///< can be said at the second meeting only: "done" of a step
};

/// One control of a prompt. Most prompts have one.
struct Field {
    QString key;
    FieldType type = FieldType::ShortText;
    FieldOwner owner = FieldOwner::Each;
    WrittenBy writtenBy = WrittenBy::Owner;
    QString label; ///< empty where the prompt says it all
    QString ask;   ///< what the partner asks aloud where the prompt is a conversation; empty: the label
    std::vector<Option> options;
    int minimum = 0; ///< smallest value, or fewest entries
    int maximum = 0; ///< largest value, or most entries; 0 for no limit
    int wanted = 0;  ///< entries a list asks for; fewer are kept all the same
    int maxLength = 0;
    bool other = false; ///< "something else" with a text
    QString otherLabel;
    bool optional = false;
    bool isPrivate = false;
    bool afterReveal = false; ///< shown once both answers are open
    QString pickOf;           ///< the list that a Pick counts in, from 1
    QString whenField;        ///< shown when that field has the value whenValue
    QString whenValue;
    QString askedAfter; ///< asked once that field has an answer
    int lowAtMost = 0;  ///< of a scale: at this value and below `lowWords` are said to its author
    QString lowWords;
    QStringList starters;
    QStringList beginWith; ///< prompts whose answer by the same side is offered as a beginning
    QString example;
    QHash<int, Inclusion> inclusion; ///< by minutes; missing = as the prompt

    [[nodiscard]] const Option *option(const QString &optionKey) const;
    /// Does this side (Mentee, Mentor; Program for both) answer the field?
    [[nodiscard]] bool belongsTo(Side side) const;
};

/// When two answers are far enough apart to be worth talking about (content.md 3.6, 3.7).
struct GapRule {
    enum class Kind { None, Difference, PickNotPicked, BothAtMost };
    Kind kind = Kind::None;
    int limit = 0;
};

/// An earlier answer that stands beside a question: all of it, or of a long one only what is asked about now. In the
/// content "5.4" or "5.4:step,step_date".
struct Shown {
    QString prompt;
    QStringList fields; ///< empty: all of them

    /// Does this field of the answer stand there?
    [[nodiscard]] bool has(const QString &field) const { return fields.isEmpty() || fields.contains(field); }
};

struct Prompt {
    QString key; ///< "4.3", "6.2a"
    int stage = 0;
    QString label;        ///< at most 28 characters
    QString instructions; ///< not said aloud; of the full form
    QString hint;
    QString showsNext;
    QString saysNext; ///< said to both once they have answered; may hold {coordinator} and {help_line}
    QString why;
    Who who = Who::Alone;
    std::vector<Field> fields;
    QStringList goesTo; ///< "connection", "alignment", "agreement:hope", ...
    QString agreedLine; ///< the beginning of the line "What we agree"; empty: there is none
    int agreementSection = 0;
    QString twin;           ///< 5.1 and 5.2 are asked and revealed together
    QStringList marks;      ///< of stage 0: prompts that may be answered with it, before the two meet
    std::vector<Shown> shows; ///< earlier prompts whose answers stand beside this one
    QStringList cannotPass; ///< fields that can be confirmed or asked about, not passed
    bool listenerWrites = false;
    bool showsDraft = false;   ///< the draft agreement stands above it, line by line (7.1)
    bool wayOfWorking = false; ///< says how somebody likes to work: set side by side at the end
    bool conversation = false; ///< one question after another, aloud, and not a form (5.3, 5.4)
    QString connectionKind;
    QString wants; ///< the side that wants help; the other gives it
    std::optional<Role> begins;
    GapRule gapRule; ///< of the full form

    /// The words for a reader: Mentee, Mentor, or Program for words that fit both.
    [[nodiscard]] QString text(Side reader, Length length) const;
    /// The instructions as this length has them: a reduced form may need others.
    [[nodiscard]] QString instructionsAt(Length length) const;
    [[nodiscard]] double minutes(Length length) const;
    [[nodiscard]] Inclusion inclusion(Length length) const;
    [[nodiscard]] GapRule gap(Length length) const;
    /// The fields as this length has them: reduced options and limits; fields that it leaves out are missing.
    /// With `meetingTwo`, also those, and the choices, that come at the second meeting.
    [[nodiscard]] std::vector<Field> fieldsFor(Length length, bool meetingTwo = false) const;
    [[nodiscard]] const Field *field(const QString &fieldKey) const;
    /// The sides that answer: Mentee and Mentor, one of them, Program for a joint answer; in this order.
    [[nodiscard]] std::vector<Side> sides() const;
    /// Is what this side answers private to its author?
    [[nodiscard]] bool isPrivate(Side side) const;
    /// Is what this side answers hidden until both are ready?
    [[nodiscard]] bool isHidden(Side side) const { return who == Who::Alone && side != Side::Program; }

  private:
    friend class Script;
    QHash<int, double> m_minutes;
    QHash<int, Inclusion> m_inclusion;
    QJsonObject m_source;
};

struct Stage {
    int number = 0;
    QString title;
    QString shortTitle; ///< for the stage strip
    QString product;
    bool counted = true; ///< stage 0 is done before
    QHash<int, int> minutesBy;
    QHash<int, int> breakAfterBy;
    std::vector<Shown> shows; ///< earlier answers that can be looked up at each of its prompts

    [[nodiscard]] int minutes(Length length) const { return minutesBy.value(minutesOf(length)); }
    [[nodiscard]] int breakAfter(Length length) const { return breakAfterBy.value(minutesOf(length)); }
};

/// A titled text: a house rule, a way to run it, a part of the facilitator's card.
struct TextBlock {
    QString key;
    QString title;
    QString text;
};

/// What a shortening leaves out.
struct SkipRule {
    QStringList drop;   ///< in the order of the script; empty: there is nothing left to drop
    double minutes = 0; ///< what that saves
    QString advice;     ///< what to do besides: "Book a second half."; may be empty
};

/// The whole script of content.md section 3 in one language. Read once and passed around.
class Script {
  public:
    /// Answers ContentMissing("first_meeting", what) when a part is missing or has an unknown type.
    static Result<Script> read(const content::Pack &pack);
    static Result<Script> read(const QJsonObject &document);

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] Length defaultLength() const { return m_defaultLength; }
    [[nodiscard]] QString lengthAdvice(Length length) const { return m_advice.value(minutesOf(length)); }
    [[nodiscard]] const std::vector<Stage> &stages() const { return m_stages; }
    [[nodiscard]] const Stage *stage(int number) const;
    [[nodiscard]] const std::vector<Prompt> &prompts() const { return m_prompts; }
    [[nodiscard]] const Prompt *prompt(const QString &key) const;
    /// The prompts that a length asks at the first meeting, in order; stage 0 and what comes after left out.
    [[nodiscard]] std::vector<const Prompt *> promptsAt(Length length) const;
    /// The prompts that a length leaves for the second meeting or asks on a slip, in order.
    [[nodiscard]] std::vector<const Prompt *> promptsLater(Length length) const;
    /// Minutes of the whole meeting with its break: 60, 90 or 120.
    [[nodiscard]] int totalMinutes(Length length) const;
    /// "not now", "a little", "some", "a lot".
    [[nodiscard]] const QStringList &amountWords() const { return m_amountWords; }
    [[nodiscard]] const std::vector<TextBlock> &houseRules() const { return m_houseRules; }
    [[nodiscard]] const std::vector<TextBlock> &ways() const { return m_ways; }
    [[nodiscard]] const std::vector<TextBlock> &facilitatorCard() const { return m_card; }
    /// What to leave out of a meeting that is short of time. Only prompts after `current` are dropped, so that a
    /// prompt the two are at, or have done, stays; an empty or unknown `current`: nothing is done yet.
    [[nodiscard]] SkipRule skipRule(Length length, Shortening why, const QString &current = {}) const;
    /// What a meeting that goes on as a shorter one leaves out after `current`: the prompts that `to` does not ask
    /// at the first meeting. Empty when `to` is not shorter.
    [[nodiscard]] SkipRule skipRule(Length from, Length to, const QString &current) const;
    /// Is the prompt still asked when the meeting is cut down so? The rules are data of the content file.
    [[nodiscard]] bool isKept(const Prompt &prompt, Length length, Shortening shortening) const;

  private:
    int m_version = 0;
    Length m_defaultLength = Length::Ninety;
    QHash<int, QString> m_advice;
    std::vector<Stage> m_stages;
    std::vector<Prompt> m_prompts;
    QStringList m_amountWords;
    std::vector<TextBlock> m_houseRules;
    std::vector<TextBlock> m_ways;
    std::vector<TextBlock> m_card;
    /// A rule as the content file writes it: prompts to drop, or after a stage all but those to keep.
    struct RuleText {
        QStringList drop;
        QStringList keep;
        int afterStage = 0;
        QString advice;
    };
    void readSkipping(const QJsonObject &skipping);
    [[nodiscard]] SkipRule dropped(Length length, const QString &current,
                                   const std::function<bool(const Prompt &)> &goes) const;
    QHash<int, RuleText> m_whenLate;
    RuleText m_halfTheTime;
};

} // namespace groundwork::first_meeting
