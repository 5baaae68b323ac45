#pragma once

#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "ui/words/people_words.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::ui {

/// Something of a profile, as somebody said it.
struct BesideTerm {
    QString text;
    bool shared = false; ///< the other has it too, or offers what this one asks for
    bool quoted = false; ///< in their own words

    bool operator==(const BesideTerm &) const = default;
};

/// A part of both profiles: what stands in the two columns under one heading.
struct BesidePart {
    QString title;
    QString menteeLead; ///< what the column says over its terms, where the two are asked different things
    QString mentorLead;
    std::vector<BesideTerm> mentee;
    std::vector<BesideTerm> mentor;
    QString together; ///< what both have, in a sentence; empty for nothing
    words::Visibility visibility = words::Visibility::Program;
};

/// Two profiles laid beside each other, in one order, with what they share.
struct BesideFacts {
    QString menteeName, mentorName;
    QString menteeCallName, mentorCallName;
    QStringList menteeTimes, mentorTimes; ///< keys of the week
    std::vector<BesidePart> parts;
    int timesAfter = 0; ///< how many parts stand before the times: needs and offers
};

/// Reads them. Of the program's own questions only those whose answers a list of several people may show: what is
/// private is read one person at a time (domain.md 2.18), and access needs, wishes and please-not lists are not in
/// it either. Terms meet as wholes, without case and accents. Answers NotFound.
Result<BesideFacts> besideFacts(const ProgramFile &file, ParticipantId mentee, ParticipantId mentor);

} // namespace groundwork::ui
