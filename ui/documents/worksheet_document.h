#pragma once

#include "ui/documents/document.h"
#include "ui/documents/form_blanks.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::documents {

/// One column's part of a prompt: what is asked, and where to write.
struct WorksheetCell {
    QString text;
    QString hint; ///< one small line: "(60: three)"
    std::vector<Blank> blanks;
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && blanks.empty(); }
};

/// A prompt of the script on paper: what each writes alone, and what the two agree or share.
struct WorksheetPrompt {
    QString key; ///< "2.1"
    WorksheetCell mentee;
    WorksheetCell middle;
    WorksheetCell mentor;
};

struct WorksheetStage {
    QString title; ///< "Find points of connection"
    int minutes = 0;
    std::vector<WorksheetPrompt> prompts;
    int number = 0;
};

/// The first meeting on paper (content.md 3, mockup P2).
struct WorksheetPrint {
    QString context;    ///< "Side by Side 2027, Harbourlight Hospital"
    QString menteeName; ///< empty: a line to write on
    QString mentorName;
    int minutes = 90;
    int scriptVersion = 1;
    QString helpLine;
    QDate printedOn;
    std::vector<WorksheetStage> stages;
    std::vector<WorksheetPrompt> alone; ///< asked of each alone; on slips at the end, one for each
};

/// The worksheet, landscape: mentee, what is agreed in the middle, mentor, so that each can fold their own
/// column inwards along the dashed line and cover it. `style` is turned and takes a margin of 12 mm.
Document worksheetDocument(const WorksheetPrint &print, PageStyle style);

/// One person's preparation (content.md 3.3), upright, kept by the person.
struct PrepSheetPrint {
    QString context;
    QString name; ///< empty: a line
    Voice voice = Voice::Mentee;
    int minutes = 15;
    QString helpLine;
    QDate printedOn;
    std::vector<WorksheetPrompt> prompts; ///< the cell of `voice` is printed
};
Document prepSheetDocument(const PrepSheetPrint &print, const PageStyle &style);

} // namespace groundwork::documents
