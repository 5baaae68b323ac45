#pragma once

#include "core/base/side.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace groundwork::letters {

/// What a program writes to the two of a pair (features FE95). The match is told to each role in words of its own.
enum class LetterKind { MatchMentee, MatchMentor, FirstMeeting, Review, Thanks };
/// The keys in the file, in letters.json and on the command line: "match_mentee", "first_meeting", ...
QString letterKindKey(LetterKind kind);
std::optional<LetterKind> letterKindFromKey(const QString &key);
std::vector<LetterKind> allLetterKinds();
/// Who gets it: of the two letters about a match one role each, of the others both.
bool goesTo(LetterKind kind, Role role);

/// A place in a letter that is filled in for each person. FirstMove and NextStep are whole sentences, which depend on
/// where the pair stands.
enum class LetterField {
    Name, ///< as a sentence names the reader
    FullName,
    Partner,
    PartnerName,
    PartnerEmail,
    Role,
    PartnerRole,
    Program,
    Cohort,
    Organization,
    Coordinator,
    Contact,
    Today,
    By, ///< until when an answer is asked for, or a trial meeting goes
    FirstMove,
    FirstMoveBy,
    NextStep,
    MeetingOn,
    ReviewOn,
    Start,
    End,
};
/// As it stands between braces: "name", "partner name", "first move".
QString letterFieldKey(LetterField field);
/// Without regard to case, blanks and underscores: "First_Move" is "first move".
std::optional<LetterField> letterFieldFromKey(const QString &key);
std::vector<LetterField> allLetterFields();

inline constexpr int kLongestSubject = 200;
inline constexpr int kLongestLetter = 10000;

/// The words of a letter, with fields in braces.
struct LetterText {
    LetterKind kind = LetterKind::MatchMentee;
    QString subject;
    QString body;

    bool operator==(const LetterText &) const = default;
};

/// What stands between braces in it and is no field, as it was written, each once. A brace that is not closed on its
/// line is a plain letter.
QStringList unknownFields(const LetterText &text);
/// The fields that it has, each once, in the order of the list.
std::vector<LetterField> fieldsOf(const LetterText &text);

/// What is filled in for one person; without an entry, or with an empty one, there is nothing to fill in.
using LetterValues = std::map<LetterField, QString>;

/// A letter to one person.
struct FilledLetter {
    QString subject;
    QString body;
    std::vector<LetterField> missing; ///< fields of it that have no value, in the order of the list
    QStringList unknown;              ///< unknownFields

    /// Nothing is left out of it.
    [[nodiscard]] bool isWhole() const { return missing.empty() && unknown.isEmpty(); }
    bool operator==(const FilledLetter &) const = default;
};

/// The words with every field replaced, in one pass: braces in a value are plain letters. Nothing in braces is left
/// standing: what is missing or unknown is taken out, and named.
FilledLetter filled(const LetterText &text, const LetterValues &values);

} // namespace groundwork::letters
