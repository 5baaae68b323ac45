#pragma once

#include "ui/documents/document.h"
#include "ui/documents/picture.h"

#include <QString>

class QXmlStreamWriter;

namespace groundwork::documents {

/// The namespaces of an ODT's parts, on the element that was begun last.
void writeOdfNamespaces(QXmlStreamWriter &xml);
/// The faces of the documents.
void writeOdtFaces(QXmlStreamWriter &xml);
/// The styles that a person finds in the list of a word processor, named in words: Mentee, Mentor, Agreed, Own words,
/// Program words. Sizes, direction and language are those of `document`.
void writeOdtStyles(QXmlStreamWriter &xml, const Document &document);

/// The cells and rows of tables: word processors know these as styles of one document only.
void writeOdtCellStyles(QXmlStreamWriter &xml, bool rightToLeft);

/// Where the logo of a letterhead is in the package: "Pictures/logo.png".
QString odtLogoPath(const Picture &logo);

/// The page layout of a style of paper: its name, and how it is written.
QString odtLayoutName(const PageStyle &style);
void writeOdtLayout(QXmlStreamWriter &xml, const PageStyle &style);
/// Two page styles, for the first sheet and the others, with what stands around: `name` and `name` with an r after it.
/// `end` is the bookmark on the last sheet; empty: it is the only document, so that all pages are its own.
void writeOdtMasters(QXmlStreamWriter &xml, const Document &document, const QString &name, const QString &end);

} // namespace groundwork::documents
