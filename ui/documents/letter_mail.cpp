#include "ui/documents/letter_mail.h"

#include "core/base/error_code.h"
#include "core/exchange/calendar_file.h"
#include "core/exchange/mail_draft.h"
#include "core/file/program_file.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/letter_document.h"
#include "ui/documents/pdf_export.h"
#include "ui/words/calendar_words.h"
#include "ui/words/pair_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// The bytes of a PDF of these documents, written and read back beside all else.
Result<QByteArray> pdfBytes(const QString &title, const std::vector<Document> &documents) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.pdf"));
    DocumentBatch batch;
    batch.title = title;
    batch.sources.push_back({title, title, [&documents]() -> Result<std::vector<Document>> { return documents; }});
    if (const Result<PdfReport> written = writePdf(batch, path); !written)
        return failure(written.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    return file.readAll();
}

/// The preparation sheet of one of the two.
Result<std::vector<Document>> prepSheet(const ProgramFile &file, CohortId cohort, const letters::LetterReader &reader,
                                        PageStyle::Paper paper) {
    PrintRequest request;
    request.kind = DocumentKind::PrepSheets;
    request.cohort = cohort;
    request.pairs = {reader.pair};
    request.paper = paper;
    request.minutes = usualMinutes(file, cohort);
    const Result<DocumentBatch> batch = documentsFor(file, request);
    if (!batch)
        return failure(batch.error());
    const Result<std::vector<Document>> both = batch->sources.front().make();
    if (!both)
        return both;
    const size_t at = reader.role == Role::Mentee ? 0 : 1; // mentee first
    if (at >= both->size())
        return failure(ErrorCode::NothingToPrint);
    return std::vector<Document>{(*both)[at]};
}

} // namespace

LetterMail::LetterMail(const ProgramFile &file, const words::LetterSource &source, std::vector<words::Letter> letters,
                       QString folder, LetterExtra extra, PageStyle style)
    : m_file(&file)
    , m_source(&source)
    , m_letters(std::move(letters))
    , m_folder(std::move(folder))
    , m_extra(extra)
    , m_style(style) {
    std::erase_if(m_letters, [](const words::Letter &letter) {
        return !letter.text.isWhole() || !letter.hasAddress();
    });
    QStringList used;
    for (const words::Letter &letter : m_letters) {
        const QString stem = Words::tr("%1, with %2", "file name of a letter")
                                 .arg(letter.reader.name, letter.reader.partnerName);
        m_names.append(freeStem(stem, used) + QStringLiteral(".eml"));
    }
}

QStringList LetterMail::existing() const {
    QStringList there;
    for (const QString &name : m_names) {
        if (QFileInfo::exists(QDir(m_folder).filePath(name)))
            there.append(name);
    }
    return there;
}

Result<exchange::MailAttachment> LetterMail::attachment(const words::Letter &letter) const {
    Result<std::vector<Document>> documents =
        m_extra == LetterExtra::PrepSheet
            ? prepSheet(*m_file, m_source->cohort.id, letter.reader, m_style.paper)
            : Result<std::vector<Document>>(
                  std::vector<Document>{letterDocument(letterPrint(*m_source, letter), m_style)});
    if (!documents)
        return failure(documents.error());
    const QString title = documents->front().title;
    Result<QByteArray> bytes = pdfBytes(title, *documents);
    if (!bytes)
        return failure(bytes.error());
    return exchange::MailAttachment{fileStem(title) + QStringLiteral(".pdf"), "application/pdf", std::move(*bytes)};
}

std::optional<exchange::MailAttachment> LetterMail::calendar(const words::Letter &letter) const {
    const std::vector<exchange::CalendarEvent> events = words::pairEvents(*m_file, letter.reader.pair);
    if (events.empty())
        return std::nullopt;
    const QString name = words::pairName(letter.reader.name, letter.reader.partnerName);
    return exchange::MailAttachment{fileStem(name) + QStringLiteral(".ics"), "text/calendar",
                                    exchange::toCalendar(name, events, m_file->clock().now())};
}

Result<void> LetterMail::step(bool overwrite) {
    if (isDone())
        return {};
    const words::Letter &letter = m_letters[m_next];
    exchange::MailDraft draft = words::letterDraft(*m_source, letter);
    if (m_extra == LetterExtra::Days) {
        if (std::optional<exchange::MailAttachment> days = calendar(letter))
            draft.attachments.push_back(std::move(*days));
    } else if (m_extra != LetterExtra::None) {
        Result<exchange::MailAttachment> pdf = attachment(letter);
        if (!pdf)
            return failure(pdf.error());
        draft.attachments.push_back(std::move(*pdf));
    }
    const QString path = QDir(m_folder).filePath(m_names[static_cast<qsizetype>(m_next)]);
    const Result<void> written = exchange::writeMailDraft(path, draft, m_file->clock().now(), overwrite);
    if (written)
        ++m_next;
    return written;
}

} // namespace groundwork::documents
