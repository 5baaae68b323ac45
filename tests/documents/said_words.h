#pragma once

#include "ui/documents/document.h"

#include <QMap>
#include <QString>

namespace groundwork::documents {

/// How often each word is there: without direction marks and the punctuation around it, so that a line break or a
/// frame changes nothing.
using WordCount = QMap<QString, int>;
WordCount wordCount(const QString &text);

/// What is painted on the pages, a line a paragraph, without asides: repeated heads, footers, where to cut.
QString paintedText(const Document &document);

/// The words that only one of the two has: "+2 left, -1 right"; empty when they are the same.
QString difference(const WordCount &left, const WordCount &right);
/// The same for what `most` lacks of `least`.
QString missing(const WordCount &least, const WordCount &most);

} // namespace groundwork::documents
