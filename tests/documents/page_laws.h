#pragma once

#include "tests/support/naughty_texts.h"
#include "ui/documents/document.h"

#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// What is wrong with the pages of a document, a sentence each with page and words; empty when every law holds:
/// 1. No text lies outside the margins, no line, box or stroke outside the sheet.
/// 2. No line of a text is wider than its column, and no column narrower than a word needs.
/// 3. No two texts lie over each other. What is turned or lies across a page as a watermark is of its own kind.
/// 4. No text crosses the border of a box or is struck through by a ruled line: it is inside or beside.
/// 5. Of each laid-out text every line is on a page, none is lost between two of them.
/// 6. Nothing is squeezed: no letter smaller than the smallest that the documents have.
QStringList brokenLaws(const Document &document);

/// The texts that begin on the sheets and are not there to their end, nor in a shorter form that stands for them.
QStringList lostWords(const std::vector<Document> &sheets, const std::vector<testing::TypedText> &typed);

/// A sheet that says what changed is read as it is, as it was before and as it is now.
enum class Reading { All, Before, After };

/// All words of the sheets, each laid-out text once, whatever the pages that it is on.
QString wordsOf(const std::vector<Document> &sheets, Reading reading = Reading::All);

} // namespace groundwork::documents
