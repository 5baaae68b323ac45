#pragma once

#include "core/base/result.h"
#include "ui/documents/document_catalog.h"

#include <QStringList>

namespace groundwork::ui {

/// Does a paper of this kind, printed like this, hold words that belong to the pair whom it is about?
bool isOfWords(const documents::PrintRequest &request, documents::DocumentKind kind);

/// Notes that a preview is about to show words that belong to a pair and that the two have not opened to the program
/// (domain.md 2.18): what stands folded away on a page is as much opened by a preview of its paper. `source` is what is
/// shown, `request` how it is printed. `noted` holds what was noted before, so that turning pages and switches in one
/// dialog is one note a document and pair. Answers the storage errors; nothing is to be shown then.
Result<void> notePreview(ProgramFile &file, const documents::PrintRequest &request,
                         const documents::DocumentSource &source, QStringList &noted);

} // namespace groundwork::ui
