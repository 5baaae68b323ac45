#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/letterhead/letterheads.h"
#include "core/letters/letter_rows.h"
#include "ui/documents/catalog_prints.h"
#include "ui/documents/letter_document.h"
#include "ui/documents/letterhead_print.h"

#include <algorithm>
#include <memory>

namespace groundwork::documents {

namespace {

/// The letters that are asked for: of one kind, or the two about the match.
std::vector<letters::LetterKind> kindsOf(const PrintRequest &request) {
    if (request.letter)
        return {*request.letter};
    return {letters::LetterKind::MatchMentee, letters::LetterKind::MatchMentor};
}

bool isAsked(const PrintRequest &request, letters::LetterKind kind, const letters::LetterReader &reader) {
    if (!letters::goesTo(kind, reader.role))
        return false;
    if (!request.letterTo.empty())
        return std::find(request.letterTo.begin(), request.letterTo.end(), LetterTo{reader.pair, reader.role}) !=
               request.letterTo.end();
    if (!request.pairs.empty())
        return std::find(request.pairs.begin(), request.pairs.end(), reader.pair) != request.pairs.end();
    return letters::isTimeFor(kind, reader);
}

} // namespace

Result<DocumentBatch> lettersBatch(const ProgramFile &file, const PrintRequest &request) {
    const auto program = framework::program(file);
    if (!program)
        return failure(program.error());
    const auto shipped =
        content::Pack::load(program->locale.isEmpty() ? QStringLiteral("en") : program->locale);
    if (!shipped)
        return failure(shipped.error());
    Result<words::LetterSource> read =
        words::LetterSource::read(file, request.cohort, shipped->inRoleNames(program->roles));
    if (!read)
        return failure(read.error());
    const auto source = std::make_shared<const words::LetterSource>(std::move(*read));
    PageStyle style = letterStyle(*source, request.paper, request.largePrint);
    style.letterhead = letterheadPrint(letterhead::letterheadOf(file));
    const std::vector<letters::LetterReader> readers = letters::letterReaders(file, request.cohort);
    DocumentBatch batch;
    batch.title = catalogEntry(DocumentKind::Letters).title + QStringLiteral(", ") + source->cohort.name;
    for (const letters::LetterKind kind : kindsOf(request)) {
        const letters::LetterText text = letters::letterText(file, source->content, kind);
        for (const letters::LetterReader &reader : readers) {
            if (!isAsked(request, kind, reader))
                continue;
            const words::Letter letter{reader, letters::filled(text, words::letterValues(*source, reader))};
            if (!letter.text.isWhole())
                continue; // named in the window, where it can be mended
            batch.sources.push_back({reader.name, reader.name, [source, letter, style, copies = request.copies] {
                                         const Document one = letterDocument(letterPrint(*source, letter), style);
                                         return Result<std::vector<Document>>(std::vector<Document>(
                                             static_cast<size_t>(std::max(1, copies)), one));
                                     }});
            batch.sources.back().pair = reader.pair;
            batch.sources.back().kinds = {DocumentKind::Letters};
            batch.sources.back().forOne = true;
        }
    }
    if (batch.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    return batch;
}

} // namespace groundwork::documents
