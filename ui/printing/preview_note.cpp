#include "ui/printing/preview_note.h"

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_rows.h"
#include "core/audit/audit.h"
#include "core/file/program_file.h"
#include "core/goals/goal_rows.h"

#include <algorithm>
#include <vector>

namespace groundwork::ui {

using documents::DocumentKind;
using documents::PrintRequest;

bool isOfWords(const PrintRequest &request, DocumentKind kind) {
    switch (kind) {
    case DocumentKind::Agreements:
    case DocumentKind::AgreementPage:
    case DocumentKind::AgreementStories:
    case DocumentKind::AgreementChanges:
    case DocumentKind::GoalSheets:
        return true;
    case DocumentKind::MeetingNotes: // they name the goals and what comes next
    case DocumentKind::ClosingSheets:
        return request.withNames;
    case DocumentKind::Worksheets:
        return request.withNames && request.withAnswers;
    default:
        return false;
    }
}

namespace {

/// May the program read what this paper says of them?
bool wordsOpen(const ProgramFile &file, DocumentKind kind, PartnershipId pair) {
    const agreements::TextAccess access = agreements::textAccess(file, pair);
    if (kind == DocumentKind::Agreements || kind == DocumentKind::AgreementPage) {
        const auto current = agreements::currentVersion(file, pair);
        return !current || access.opens(current->id);
    }
    if (kind == DocumentKind::GoalSheets || kind == DocumentKind::MeetingNotes || kind == DocumentKind::ClosingSheets) {
        const std::vector<goals::Goal> all = goals::goalsOf(file, pair);
        return std::all_of(all.begin(), all.end(), [](const goals::Goal &goal) { return goal.detailForProgram; });
    }
    return kind != DocumentKind::Worksheets && access.isOpen();
}

} // namespace

Result<void> notePreview(ProgramFile &file, const PrintRequest &request, const documents::DocumentSource &source,
                         QStringList &noted) {
    if (!source.pair.isValid())
        return {};
    for (const DocumentKind kind : source.kinds) {
        const QString what = documents::catalogEntry(kind).key;
        const QString note = what + QLatin1Char(' ') + source.pair.toText();
        if (!isOfWords(request, kind) || noted.contains(note) || wordsOpen(file, kind, source.pair))
            continue;
        if (auto done = audit::recordShown(file, what, source.pair); !done)
            return done;
        noted.append(note);
    }
    return {};
}

} // namespace groundwork::ui
