#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::first_meeting {

/// Empty: nothing yet. Hidden: written, seen by its author only. Revealed: both have it, one way. Passed:
/// "I would rather not say", complete. Later: "skip for now", comes back at meeting two.
enum class AnswerState { Empty, Hidden, Revealed, Passed, Later };

/// Where an answer was written: in the window, or by hand and typed in afterwards.
enum class AnswerSource { Screen, Paper };

QString answerStateKey(AnswerState state);
std::optional<AnswerState> answerStateFromKey(const QString &key);

/// The line under two answers. None: not decided; the text may be empty.
enum class LineStatus { None, Settled, ComeBackTo };
QString lineStatusKey(LineStatus status);
std::optional<LineStatus> lineStatusFromKey(const QString &key);

struct AgreedLine {
    QString text;
    LineStatus status = LineStatus::None;
    QDate comeBackOn; ///< with ComeBackTo

    bool operator==(const AgreedLine &) const = default;
};

/// The value of one field inside an answer. A prompt with several fields holds an object field key -> value,
/// a prompt with one field the value itself. Undefined when the field is missing, passed, skipped or illegible.
QJsonValue fieldValue(const Prompt &prompt, const QJsonValue &answer, const QString &field);
/// Was this field of the answer passed ({"pass": true})?
bool isFieldPassed(const Prompt &prompt, const QJsonValue &answer, const QString &field);
/// Does this field of the answer stand on paper and could not be read ({"illegible": true})?
bool isFieldIllegible(const Prompt &prompt, const QJsonValue &answer, const QString &field);
/// The day a field comes back ({"later": true, "come_back_on": "2027-02-14"}): invalid date for "at meeting
/// two", nothing when the field was not skipped.
std::optional<QDate> fieldComesBack(const Prompt &prompt, const QJsonValue &answer, const QString &field);

/// {"pass": true} for a whole answer.
bool isPass(const QJsonValue &value);
/// {"later": true}
bool isLater(const QJsonValue &value);
/// {"illegible": true}: something stands on the paper and could not be read. There is no value then.
bool isIllegible(const QJsonValue &value);

/// Checks an answer of one side against the script and brings it into its stored form: texts tidied, empty
/// entries dropped, a bare value wrapped when only one field of several belongs to the side. Both the full
/// and the reduced form of a field are accepted in every length, since paper and meeting two bring either.
/// Answers UnknownPrompt, WrongAnswerType(prompt, type expected), ValueOutOfRange(field, value),
/// TextTooLong(field, longest), BadDate(text), WrongState(prompt, side) when the side has no field here.
/// Undefined means that nothing was written.
Result<QJsonValue> checkedAnswer(const Script &script, const QString &prompt, Side side,
                                 const QJsonValue &value);

/// Has the side written something in every field that is not optional?
bool isComplete(const Prompt &prompt, Side side, const QJsonValue &answer, Length length);

} // namespace groundwork::first_meeting
