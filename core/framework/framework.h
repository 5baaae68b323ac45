#pragma once

#include "core/base/id.h"
#include "core/framework/parameter.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::framework {

/// Draft: can be edited. Published: frozen, and in use. Retired: frozen, a newer one is published.
enum class FrameworkState { Draft, Published, Retired };

QString frameworkStateKey(FrameworkState state);
std::optional<FrameworkState> frameworkStateFromKey(const QString &key);

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
    std::vector<OwnParameter> ownParameters;

    bool operator==(const FrameworkText &) const = default;
};

/// One version of the common framework.
struct Framework : FrameworkText {
    FrameworkId id;
    ProgramId program;
    int version = 1;
    FrameworkState state = FrameworkState::Draft;
    QDate publishedOn; ///< invalid while a draft
    QString note;      ///< what is new in it, in one line; empty while a draft

    bool operator==(const Framework &) const = default;
};

/// When and why a cohort went over to another version (domain.md 2.3).
struct FrameworkMove {
    CohortId cohort;
    FrameworkId from; ///< invalid: it had none
    FrameworkId to;
    QDate on;
    QString reason; ///< empty: nobody was matched yet

    bool operator==(const FrameworkMove &) const = default;
};

/// The part that keeps a text from being published, as the key of its field ("definition", "principles",
/// "expect_mentor", "expect_mentee", "expect_both", "confidentiality_text"), or empty when nothing does
/// (domain.md 7.2, F1 and F4).
QString missingPart(const FrameworkText &text);

/// How long a text, a line and a list may be, so that a framework stays one page that people read.
inline constexpr int kLongestFrameworkText = 2000;
inline constexpr int kLongestFrameworkLine = 300;
inline constexpr int kMostFrameworkLines = 20;
inline constexpr int kLongestVersionNote = 200;

/// May a version go from one state to the other? Draft to Published to Retired, never back.
bool canChange(FrameworkState from, FrameworkState to);

} // namespace groundwork::framework
