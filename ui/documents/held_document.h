#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::documents {

/// Everything that the file holds about one person, in words, for the person who asked for it (domain.md
/// 2.20). What a pair keeps to itself is counted and not printed.
struct HeldPrint {
    using Lines = std::vector<std::pair<QString, QString>>; ///< what, and what is held

    QString name;
    QString context;
    QString contact;
    int keepMonths = 12;
    QDate printedOn;
    Lines person;
    struct Part {
        QString title; ///< "As a mentee in Side by Side 2027"
        Lines lines;
        std::vector<QStringList> pairs; ///< partner, state, from, to
        QStringList kept;               ///< sentences on what belongs to the pair
    };
    std::vector<Part> parts;
    std::vector<QStringList> changes; ///< when, what, by whom
    std::vector<QStringList> left;    ///< when, what left the program, how
};

/// Reads it. Answers NotFound.
Result<HeldPrint> heldPrint(const ProgramFile &file, PersonId person);
Document heldDocument(const HeldPrint &print, const PageStyle &style);

} // namespace groundwork::documents
