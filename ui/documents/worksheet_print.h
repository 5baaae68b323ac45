#pragma once

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"
#include "ui/documents/worksheet_document.h"

#include <QDate>

#include <vector>

namespace groundwork::documents {

/// Whose sheet it is. Names may be empty: then the sheet is blank and its sentences say "mentee" and
/// "mentor".
struct SheetNames {
    QString mentee;
    QString mentor;
    QDate end; ///< of the cohort, for sentences that name it; invalid leaves a line
};

/// What stands on the sheet already: open answers and agreed lines. Rows without a value, such as hidden and private
/// ones, leave the sheet empty, and so do passes (content.md 3.12).
struct SheetAnswers {
    std::vector<first_meeting::AnswerRow> answers;
    std::vector<first_meeting::AgreedLineRow> lines;
    std::vector<first_meeting::AlignmentItem> settled; ///< gaps talked through; those for the agreement are written
};

/// The script on paper: what each writes beside what the two agree, and what is asked of each alone on slips
/// at the end (content.md 3.1, way 3). Without context, help line and print date, which the caller fills in.
WorksheetPrint worksheetPrint(const first_meeting::Script &script, first_meeting::Length length,
                              const SheetNames &names, const SheetAnswers &answers = {});

/// Stage 0 for one side, with the marks that can be made ahead of the meeting (prompt 0.6).
PrepSheetPrint prepSheetPrint(const first_meeting::Script &script, first_meeting::Length length,
                              const SheetNames &names, Voice voice);

} // namespace groundwork::documents
