#include "ui/printing/preview_note.h"

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_rows.h"
#include "core/audit/audit.h"
#include "core/file/program_file.h"
#include "core/goals/goal_rows.h"

#include <algorithm>
#include <vector>

namespace groundwork::ui {

namespace {

using documents::DocumentKind;
using documents::PrintRequest;

bool isOfWords(const PrintRequest &request) {
    switch (request.kind) {
    case DocumentKind::Agreements:
    case DocumentKind::AgreementPage:
    case DocumentKind::AgreementStories:
    case DocumentKind::AgreementChanges:
    case DocumentKind::GoalSheets:
        return true;
    case DocumentKind::Worksheets:
        return request.withNames && request.withAnswers;
    default:
        return false;
    }
}

/// May the program read what this paper says of them?
bool wordsOpen(const ProgramFile &file, DocumentKind kind, PartnershipId pair) {
    const agreements::TextAccess access = agreements::textAccess(file, pair);
    if (kind == DocumentKind::Agreements || kind == DocumentKind::AgreementPage) {
        const auto current = agreements::currentVersion(file, pair);
        return !current || access.opens(current->id);
    }
    if (kind == DocumentKind::GoalSheets) {
        const std::vector<goals::Goal> all = goals::goalsOf(file, pair);
        return std::all_of(all.begin(), all.end(), [](const goals::Goal &goal) { return goal.detailForProgram; });
    }
    return kind != DocumentKind::Worksheets && access.isOpen();
}

/// The pair on the first of the papers.
PartnershipId firstPair(const ProgramFile &file, const PrintRequest &request) {
    for (const documents::PrintablePair &pair : documents::printablePairs(file, request.cohort, request.kind)) {
        if (request.pairs.empty() ||
            std::find(request.pairs.begin(), request.pairs.end(), pair.id) != request.pairs.end())
            return pair.id;
    }
    return {};
}

} // namespace

Result<void> notePreview(ProgramFile &file, const PrintRequest &request, QStringList &noted) {
    if (!isOfWords(request))
        return {};
    const PartnershipId pair = firstPair(file, request);
    if (!pair.isValid() || wordsOpen(file, request.kind, pair))
        return {};
    const QString what = documents::catalogEntry(request.kind).key;
    const QString note = what + QLatin1Char(' ') + pair.toText();
    if (noted.contains(note))
        return {};
    if (auto done = audit::recordShown(file, what, pair); !done)
        return done;
    noted.append(note);
    return {};
}

} // namespace groundwork::ui
