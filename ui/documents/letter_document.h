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

LetterPrint letterPrint(const words::LetterSource &source, const words::Letter &letter);
Document letterDocument(const LetterPrint &print, const PageStyle &style);

} // namespace groundwork::documents
