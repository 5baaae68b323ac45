#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork::framework {

/// Draft: can be edited. Published: frozen, and in use. Retired: frozen, a newer one is published.
enum class FrameworkState { Draft, Published, Retired };

QString frameworkStateKey(FrameworkState state);
std::optional<FrameworkState> frameworkStateFromKey(const QString &key);

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
    bool endWithoutReason = true; ///< either may end early through the coordinator
    int rematches = 1;

    bool operator==(const Parameters &) const = default;
};

/// The words and parameters of a framework: what a coordinator writes, and what the shipped default fills.
struct FrameworkText {
    QString definition;
    QString purposeLine;
    QStringList principles;
    QStringList expectMentor;  ///< what the mentor can expect from the mentee
    QStringList expectMentee;  ///< what the mentee can expect from the mentor
    QStringList expectBoth;    ///< what both can expect of each other
    QStringList expectProgram; ///< what both can expect from the program
    QStringList notMentoring;
    QStringList exceptions; ///< to confidentiality
    QString confidentialityText;
    QString endingText;
    QString contactText; ///< empty: the program's coordinator and contact
    Parameters parameters;

    bool operator==(const FrameworkText &) const = default;
};

/// One version of the common framework.
struct Framework : FrameworkText {
    FrameworkId id;
    ProgramId program;
    int version = 1;
    FrameworkState state = FrameworkState::Draft;
    QDate publishedOn; ///< invalid while a draft

    bool operator==(const Framework &) const = default;
};

/// The part that keeps a text from being published, as the key of its field ("definition", "principles",
/// "expect_mentor", "expect_mentee", "expect_both", "confidentiality_text"), or empty when nothing does
/// (domain.md 7.2, F1 and F4).
QString missingPart(const FrameworkText &text);

/// May a version go from one state to the other? Draft to Published to Retired, never back.
bool canChange(FrameworkState from, FrameworkState to);

} // namespace groundwork::framework
