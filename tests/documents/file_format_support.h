#pragma once

#include "tests/documents/said_words.h"
#include "ui/documents/document.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// The words that other formats say beyond those on paper: the title, and what marks say there (whose column it is, that
/// a box is ticked, a head said again).
WordCount markedWords(const Document &document);

/// A member of a zip; fails the test when it is not there.
QByteArray zipMember(const QString &path, const char *name);

/// What a reader of XML finds in a page: text, elements in order, and whether it is well formed.
struct ReadPage {
    QString text; ///< of the body, a blank between elements; numbers of numbered lists are put in
    QStringList elements;
    QStringList references; ///< attributes that lead somewhere: href, src, action
    QStringList style;      ///< attributes style and event handlers
    QString title;
    QString language;
    QString direction;
    QString error; ///< empty: well formed
};
ReadPage readPage(const QString &path);

/// Writes documents as one file.
void writeDocuments(const std::vector<Document> &documents, const QString &path);

} // namespace groundwork::documents
