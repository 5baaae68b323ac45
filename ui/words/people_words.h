#pragma once

#include "core/base/hidden_signs.h"
#include "core/people/enrolment.h"
#include "core/people/participant.h"
#include "core/people/several.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

using groundwork::isolated;

/// "Tuesday" for "tue"; the key itself when it is unknown.
QString dayWord(const QString &day);
/// "Tue" for "tue".
QString shortDayWord(const QString &day);
/// "morning" for "am".
QString dayPartWord(const QString &part);
/// "Tuesday morning" for "tue_am".
QString availabilityWord(const QString &key);
/// The times of a profile in few words: "Tuesday morning and evening · Friday afternoon".
QString availabilityLine(const QStringList &keys);
/// "In person" for "in_person".
QString modeWord(const QString &key);
QString priorMentoringWord(people::PriorMentoring prior);
QString mattersMostWord(people::MattersMost what);
QString joinedHowWord(people::JoinedHow how);
QString offerLevelWord(people::OfferLevel level);
/// "First wish", "Second wish", "Third wish".
QString priorityWord(int priority);
QString withdrawReasonWord(people::WithdrawReason reason);
/// "Someone unlike me in ward"; empty for no preference.
QString differenceLine(const people::DifferenceWish &wish);
/// What a coordinator does to bring a participant into this state: "Take in", "Put on the waiting list", ...
QString participantStateAction(people::ParticipantState state);
/// The name of a profile field, for messages: "note", "capacity", ...
QString profileFieldWord(const QString &field);

/// "an e-mail address or a phone number": a part of a profile as it stands in a list of what is missing.
QString profilePartWord(people::ProfilePart part, Role role);
/// The parts of a set, in the order of the paper form.
QStringList profilePartWords(people::ProfileParts parts, Role role);
/// "Invited", "Profile gaps", "Ready to match", "Waiting list", "Matched", "Not taking part".
QString enrolmentStageWord(people::EnrolmentStage stage);
/// Why somebody stays as they are when several change: "is there already", "has a partner".
QString stayReasonWord(const people::Staying &staying);
/// What a letter to somebody says about the gaps: one sentence, ready to paste. `unanswered`: wordings of questions.
QString gapsLetter(const QString &callName, people::ProfileParts missing, Role role,
                   const QStringList &unanswered = {});
/// "a, b and c".
QString andList(const QStringList &texts);

/// Who sees a group of fields (domain.md 2.18, visual.md section 8).
enum class Visibility { Program, Coordinator };
/// "Shared with the program", "Coordinator only".
QString visibilityWord(Visibility visibility);
/// The sentence behind it, for the tooltip and the accessible description.
QString visibilitySentence(Visibility visibility);

} // namespace groundwork::words
