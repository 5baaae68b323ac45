#pragma once

#include "ui/documents/worksheet_cells.h"

#include <vector>

namespace groundwork::documents {

/// Where a prompt, or the heading of a part of the meeting, stands on a sheet.
struct PlacedPrompt {
    enum class Part {
        Heading, ///< of a part of the meeting, over the whole width
        Columns, ///< all that is asked, each in its column
        Sides,   ///< only what each is asked; the rest goes over the whole width
        Wide,    ///< what the two answer together, over the whole width
    };
    const WorksheetStage *stage = nullptr;
    const WorksheetPrompt *prompt = nullptr; ///< none with a heading
    Part part = Part::Columns;
    double top = 0; ///< from the top of the room
    double height = 0;

    [[nodiscard]] bool isWide() const { return part == Part::Heading || part == Part::Wide; }
};

/// One side of paper: the part it begins with is its title.
struct WorksheetSheet {
    std::vector<PlacedPrompt> placed;
    bool goesOn = false; ///< its part began on the sheet before
    int moreLines = 0;   ///< added to each prompt, since the sheet has room for them
};

/// Fills sheets with the parts of a meeting, several on a sheet: `firstRoom` points of the first, `room` of the
/// others. A prompt is never split from its lines, and a heading stands with its first prompt. A prompt begins
/// below what its own columns hold already, so that one for the middle can stand beside one for the sides; what
/// the two answer together goes over the whole width where its part of the meeting takes less paper so.
std::vector<WorksheetSheet> worksheetSheets(const std::vector<WorksheetStage> &stages,
                                            const WorksheetCells &cells, double firstRoom, double room);

/// The same with each prompt taken apart that is taller than a sheet for one side, even with fewer lines: what is
/// left of its fields goes on under the same number.
std::vector<WorksheetStage> withoutTallPrompts(std::vector<WorksheetStage> stages, const WorksheetCells &cells,
                                               double room);

/// The height of a part's heading inside a sheet.
double worksheetHeadingHeight(const WorksheetCells &cells);

} // namespace groundwork::documents
