#pragma once

#include "ui/documents/document.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// All pages as one text in reading order, compared as plainWords().
QString pageWords(const Document &document);
/// Every one of `parts` stands in `words`, each after the one before it.
void checkOrder(const QString &words, const QStringList &parts);
/// Nothing of any page reaches out of the sheet, and no line of a text out of its room.
void checkInside(const Document &document);
/// The words of each page are those of tests/data/papers/<name>.txt. GROUNDWORK_WRITE_GOLDEN=1 writes them anew.
void checkGolden(const Document &document, const QString &name);
/// A4 and Letter, usual and large print, left to right and right to left.
std::vector<PageStyle> allStyles();

} // namespace groundwork::documents
