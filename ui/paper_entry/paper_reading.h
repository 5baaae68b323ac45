#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace groundwork::ui {

/// What one typed line of a paper form says.
struct PaperReading {
    /// As core stores it (core/first_meeting/answer.h), with the marks of a pass and of what is illegible.
    /// Undefined when nothing is typed, and while there is a trouble.
    QJsonValue value = QJsonValue(QJsonValue::Undefined);
    QString said;    ///< in words, to hold against the sheet; empty where the typed line is the answer
    QString trouble; ///< why it cannot be taken and what to type; empty when it can
};

/// Reads a field as it is typed from paper. "?" is illegible, "-" is a pass, in every field. Boxes are typed by
/// their numbers ("1 3", "13") or by how their words begin, "something else" by its words; scales and amounts by
/// their digits in the order of the list ("3203112000", a dot for one left empty); dials likewise from 0 to 10
/// ("7 9 8 3 6 10"); a ranking by how its words begin, in order; dates as they are written by hand ("14.3.",
/// "14 Mar 2027"), the next such day where the year is missing; hours as "21-7"; a confirmation by any letter.
/// `today` of the style gives the year; `entries` are what a Pick chooses from. A list is read by
/// readPaperList().
PaperReading readPaper(const AnswerStyle &style, const first_meeting::Field &field, const QString &typed,
                       const QStringList &entries = {});
/// A list: its lines. One line "?" or "-" marks the whole list.
PaperReading readPaperList(const first_meeting::Field &field, const QStringList &typed);

/// The line that reads as this value, for what stands in the file already; empty for undefined. A list has its
/// entries one below the other.
QString paperLine(const first_meeting::Field &field, const QJsonValue &value);

/// How a field is typed, in a few words: "Numbers of the boxes, such as 1 3". Empty for plain words.
QString paperHelp(const first_meeting::Field &field);

} // namespace groundwork::ui
