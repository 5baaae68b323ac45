#pragma once

#include <QString>
#include <QStringList>

namespace groundwork::testing {

/// Opens files in LibreOffice without a window, writes them as `filter` ("txt:Text", "pdf", "csv:...") into `folder`, and
/// answers what it said; a settings folder of its own keeps it apart from a LibreOffice that is open. Fails the test with
/// a clear sentence when LibreOffice is not there. One call for several files: it starts slowly.
void convertWithOffice(const QString &filter, const QStringList &files, const QString &folder);

} // namespace groundwork::testing
