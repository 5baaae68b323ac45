#pragma once

#include "ui/documents/document_catalog.h"

#include <QString>

#include <vector>

namespace groundwork::documents {

/// Which papers follow one another.
enum class PaperOrder {
    ByPair,     ///< all papers of a pair, then those of the next, so that the heap can be dealt out as it comes
    ByDocument, ///< all papers of one kind, then those of the next
};
QString paperOrderKey(PaperOrder order); ///< "pair", "document"
std::optional<PaperOrder> paperOrderFromKey(const QString &key);

/// How the sheets are turned. When they are, every document begins on a right-hand page.
enum class TwoSided { Off, LongEdge, ShortEdge };
QString twoSidedKey(TwoSided twoSided); ///< "off", "long", "short"
std::optional<TwoSided> twoSidedFromKey(const QString &key);

/// What goes into one file.
enum class PaperFiles {
    One,         ///< everything, or one job of a printer
    PerPair,     ///< the papers of a pair; a letter alone, since it is for its reader alone
    PerDocument, ///< each paper
};

/// Several documents for several pairs.
struct PrintPlan {
    std::vector<DocumentKind> kinds;
    PrintRequest request; ///< for whom, how many, on which paper; its kind is not read
    PaperOrder order = PaperOrder::ByPair;
    TwoSided twoSided = TwoSided::Off;
    PaperFiles files = PaperFiles::One;
    QString pattern; ///< name_pattern.h; empty: the usual one
};

/// The pattern that is used when none is given: the pair alone, or with the document when a pair gets several files.
QString usualPattern(const PrintPlan &plan);

/// The batch that comes of a plan, in its order, each source with the name of its file. A kind that no pair has yet is
/// left out, and named in `without`, when others are left. Answers NothingToPrint when nothing is, and as
/// documentsFor. `file` must outlive the batch.
Result<DocumentBatch> plannedBatch(const ProgramFile &file, const PrintPlan &plan,
                                   std::vector<DocumentKind> *without = nullptr);

/// The ids of those that documents of this kind are about, in the first `count` sources of a batch, with blanks between:
/// what the disclosure log notes when those left the program.
QString aboutWhom(const ProgramFile &file, const DocumentBatch &batch, size_t count, DocumentKind kind,
                  PrintRequest request);
/// Is there a document of this kind among the first `count` sources?
bool isAmong(const DocumentBatch &batch, size_t count, DocumentKind kind);

} // namespace groundwork::documents
