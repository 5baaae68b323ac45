#pragma once

#include "core/certificates/certificate.h"
#include "ui/documents/document.h"

#include <QString>

namespace groundwork::documents {

/// A certificate of taking part, on one landscape page (mockup P5): the mark, the name in both scripts, what was done,
/// meetings and hours, lines to sign on, number and issue. However long the names are, it stays one page.
Document certificateDocument(const certificates::Certificate &certificate, const PageStyle &style);

/// The meetings one by one with their minutes and the sum, to be signed by both and the coordinator.
/// `helpLine` is the coordinator's contact, or empty.
Document hoursStatementDocument(const certificates::Certificate &certificate, const PageStyle &style,
                                const QString &helpLine);

/// A word across a sheet that is no longer used: "replaced", "withdrawn". The foot says so too.
void markAcross(Page &page, const PageStyle &style, const QString &text);

/// The one or the other, as its kind says.
Document documentOf(const certificates::Certificate &certificate, const PageStyle &style, const QString &helpLine);

} // namespace groundwork::documents
