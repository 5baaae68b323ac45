#pragma once

#include "core/agreements/agreement_story.h"
#include "core/agreements/agreement_text.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>

namespace groundwork::documents {

/// "Our agreement's story": every version, review and ending of one agreement in the order of the days, for somebody
/// who was not there (content.md 4.4). What was taken out is struck through, what is new is underlined.
Document storyDocument(const agreements::AgreementStory &story, QDate printedOn, const PageStyle &style);

/// Two versions of an agreement laid over one another, line by line and word by word.
Document agreementChangesDocument(const agreements::AgreementText &before, const agreements::AgreementText &after,
                                  QDate printedOn, const PageStyle &style);

} // namespace groundwork::documents
