#pragma once

#include "core/agreements/agreement.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace groundwork::agreements {

/// A piece of a sentence: the program's words, a person's own words, or a date, which the reader's locale
/// writes.
struct SentencePart {
    QString text;
    bool ownWords = false; ///< a person's own words or choice: set in the reading face
    QDate date;            ///< valid: print this date; text is empty

    bool operator==(const SentencePart &) const = default;
};
using Paragraph = std::vector<SentencePart>;

/// One line: in a column (mentee, mentor) or for both.
struct AgreementLine {
    WorkingTermId id; ///< invalid once frozen
    QString key;
    QString label;
    Voice voice = Voice::Both;
    std::vector<Paragraph> paragraphs; ///< empty: nothing is printed
    bool joinsPrevious = false;        ///< stands in the same paragraph as the line before
    bool framed = false;               ///< what the two agreed: in a frame
    LineOrigin origin = LineOrigin::FrameworkDefault;
    LineStatus status = LineStatus::Settled;
    QDate comeBackOn;
    bool required = false;
    bool missing = false; ///< required, and not there yet
    bool passed = false;
    bool alone = false; ///< the only line of its section: ask its author whether to print it (content.md 4.2)
    bool mustConfirm = false; ///< cannot be passed, only confirmed or asked about
    QJsonObject value;        ///< what the editor edits

    [[nodiscard]] bool isPrinted() const { return !paragraphs.empty(); }
    bool operator==(const AgreementLine &) const = default;
};

/// What each side says, then what both say. Sections are a row of parts, since a line for both may also stand
/// above the columns.
struct AgreementPart {
    std::vector<AgreementLine> mentee;
    std::vector<AgreementLine> mentor;
    std::vector<AgreementLine> both;

    bool operator==(const AgreementPart &) const = default;
};

/// Numbers stay when a section without printed lines is left out.
struct AgreementSection {
    int number = 0;
    int shipped = 0; ///< its number in the shipped text, wherever it stands; 0: the program's own
    QString title;
    std::vector<AgreementPart> parts;

    [[nodiscard]] bool isPrinted() const;
    bool operator==(const AgreementSection &) const = default;
};

/// A version among the others, for the line of history.
struct VersionFacts {
    AgreementVersionId id;
    int number = 1;
    VersionState state = VersionState::Draft;
    QDate effectiveOn;
    QString changeReason;
    VersionKind kind = VersionKind::First;

    bool operator==(const VersionFacts &) const = default;
};

/// Everything that a screen or a print needs of one version (content.md 4.2 to 4.5).
struct AgreementText {
    PartnershipId partnership;
    AgreementVersionId version;
    int number = 1;
    VersionState state = VersionState::Draft;
    VersionKind kind = VersionKind::First;
    QDate effectiveOn;     ///< invalid until both have signed
    QDate endedOn;         ///< of a version that ended: the last day of the partnership
    QString title;         ///< "Partnership agreement"
    QString pairTitle;     ///< "Alys Penhale with Noor Rahmani"
    Paragraph versionLine; ///< "version 1 from 20 February 2027"
    QString menteeFullName;
    QString mentorFullName;
    QString menteeName; ///< as asked in 1.3
    QString mentorName;
    QString cohort;
    QString organization;
    QString coordinatorName;
    QString coordinatorContact;
    QDate firstReview;
    std::vector<AgreementSection> sections; ///< 1 to 12
    QString signatureTitle;                 ///< "Yes from both"
    QString statement;
    QString coordinatorLine;
    std::vector<Signature> signatures; ///< mentee first
    QStringList signatureWords;        ///< the kind of each signature as printed
    QString openReason;
    bool programReads = false; ///< both let it, or this version says that the program receives a copy
    std::vector<VersionFacts> history; ///< oldest first, this one included

    [[nodiscard]] bool isDraft() const {
        return state == VersionState::Draft || state == VersionState::ReadyToSign;
    }
    [[nodiscard]] const Signature *signatureOf(Role side) const;
    bool operator==(const AgreementText &) const = default;
};

/// Keys ("key" or "key.mentee") of required lines that keep this version from being signed.
QStringList missingKeys(const AgreementText &text);
/// How many lines are to be come back to.
int comeBackCount(const AgreementText &text);
/// All lines in reading order.
std::vector<const AgreementLine *> linesOf(const AgreementText &text);

/// A line that reads differently in two versions; either side may be empty.
struct LineChange {
    QString key;
    QString label;
    Voice voice = Voice::Both;
    std::vector<Paragraph> before;
    std::vector<Paragraph> after;
};
/// What differs between two versions, in reading order.
std::vector<LineChange> changesBetween(const AgreementText &before, const AgreementText &after);

using DateWords = std::function<QString(QDate)>;

QString sentence(const std::vector<Paragraph> &paragraphs, const DateWords &dates);
/// The sentence of a line, paragraphs separated by a line break.
QString sentence(const AgreementLine &line, const DateWords &dates);
/// The whole agreement as text in reading order: what a screen reader hears, and what tests compare.
QString plainText(const AgreementText &text, const DateWords &dates);

/// The frozen form that a signed version keeps, so that no later change of a name or a template rewrites it.
QJsonObject toJson(const AgreementText &text);
AgreementText agreementTextFromJson(const QJsonObject &object);

} // namespace groundwork::agreements
