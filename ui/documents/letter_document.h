#pragma once

#include "ui/documents/document.h"
#include "ui/words/letter_words.h"

#include <QDate>
#include <QString>

namespace groundwork::documents {

/// A letter on the paper of the organization.
struct LetterPrint {
    QString organization; ///< empty: the program's name stands at the head
    QString program;
    QString coordinator;
    QString contact;
    QString reader;
    QString subject;
    QString body; ///< lines end with \n; an empty line begins a paragraph
    QDate date;
};

/// The sheet runs as the letter does, which is in the language of the program, not of the window.
PageStyle letterStyle(const words::LetterSource &source, PageStyle::Paper paper, bool largePrint = false);
LetterPrint letterPrint(const words::LetterSource &source, const words::Letter &letter);
Document letterDocument(const LetterPrint &print, const PageStyle &style);

} // namespace groundwork::documents
