#pragma once

#include "core/framework/framework.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>

namespace groundwork::documents {

/// Two versions laid over one another, word by word.
struct FrameworkChangesPrint {
    framework::Framework before;
    framework::Framework after;
    QString context;
    QDate printedOn;
};

/// Each part that differs, with its lines: what was taken out is struck through, what is new is underlined,
/// and a word in front says what became of the line, so that no colour is needed. Parts without a change are
/// named in one line.
Document frameworkChangesDocument(const FrameworkChangesPrint &print, const PageStyle &style);

} // namespace groundwork::documents
