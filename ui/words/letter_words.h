#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/exchange/export_sheet.h"
#include "core/exchange/mail_draft.h"
#include "core/framework/cohort.h"
#include "core/framework/program.h"
#include "core/letters/letter.h"
#include "core/letters/letter_content.h"
#include "core/letters/letter_rows.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::words {

/// "The match, to mentees", "Invitation to the first meeting".
QString letterTitle(letters::LetterKind kind);
/// What a field stands for: "how the reader is called", "the day of the review".
QString letterFieldWord(letters::LetterField field);

/// What all letters of a cohort have in common.
struct LetterSource {
    framework::Program program;
    framework::Cohort cohort;
    letters::LetterContent content;
    QDate today;

    /// `pack` is in the role names of the program. Answers NotFound and ContentMissing.
    static Result<LetterSource> read(const ProgramFile &file, CohortId cohort, const content::Pack &pack);
};

/// What is filled in for one person, dates in words and sentences whole.
letters::LetterValues letterValues(const LetterSource &source, const letters::LetterReader &reader);

/// A letter to one person, as it would go out.
struct Letter {
    letters::LetterReader reader;
    letters::FilledLetter text;

    [[nodiscard]] bool hasAddress() const;
};
/// The letter for each of these readers to whom it goes.
std::vector<Letter> lettersTo(const LetterSource &source, const letters::LetterText &text,
                              const std::vector<letters::LetterReader> &readers);

/// Why a letter cannot go out: "no day of the review", "no e-mail address", "“ana(at)x” is no e-mail address". Empty
/// when nothing is in the way. With `mail` the address counts.
QString letterGap(const Letter &letter, bool mail);

/// The draft of it, without attachments; from the coordinator where the contact of the program is an address.
exchange::MailDraft letterDraft(const LetterSource &source, const Letter &letter);
/// One line a letter for the mail merge of a word processor: name, email, role, every field under its key with
/// underscores, and the finished subject and letter.
exchange::ExportTable letterTable(const LetterSource &source, const std::vector<Letter> &letters);

} // namespace groundwork::words
