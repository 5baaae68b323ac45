#pragma once

#include "core/base/result.h"
#include "ui/documents/page_style.h"
#include "ui/words/letter_words.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::documents {

/// What goes with a mail draft.
enum class LetterExtra {
    None,
    Letter,    ///< the same words on the paper of the organization, as a PDF
    PrepSheet, ///< the reader's own sheet for the first meeting, as a PDF
    Days       ///< the days of the pair for a calendar; nothing where there are none
};

/// Writes one draft a person into a folder, a letter at a time, so that a window stays alive between them. Letters
/// with a gap (words::letterGap) are left out. Nothing is sent.
class LetterMail {
  public:
    /// `file` and `source` must outlive it.
    LetterMail(const ProgramFile &file, const words::LetterSource &source, std::vector<words::Letter> letters,
               QString folder, LetterExtra extra, PageStyle style);

    /// The names of files in the folder that would be replaced.
    [[nodiscard]] QStringList existing() const;
    [[nodiscard]] int total() const { return static_cast<int>(m_letters.size()); }
    [[nodiscard]] int done() const { return static_cast<int>(m_next); }
    [[nodiscard]] bool isDone() const { return m_next >= m_letters.size(); }
    /// Writes the next one. Answers the write errors and what the PDF of it answers; what is written is whole and stays.
    Result<void> step(bool overwrite);

  private:
    [[nodiscard]] Result<exchange::MailAttachment> attachment(const words::Letter &letter) const;
    [[nodiscard]] std::optional<exchange::MailAttachment> calendar(const words::Letter &letter) const;

    const ProgramFile *m_file;
    const words::LetterSource *m_source;
    std::vector<words::Letter> m_letters;
    QStringList m_names; ///< of the files, in the order of the letters
    QString m_folder;
    LetterExtra m_extra;
    PageStyle m_style;
    size_t m_next = 0;
};

} // namespace groundwork::documents
