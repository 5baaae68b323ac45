#pragma once

#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace groundwork::documents {

/// What the framework page prints (domain.md 2.3).
struct FrameworkPrint {
    QString programName;
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    int version = 1;
    QDate publishedOn; ///< invalid: a draft
    QDate printedOn;
    QString definition;
    QString purpose;
    QStringList principles;
    QStringList expectBoth;
    QStringList menteeFromMentor; ///< what the mentee can expect from the mentor: Framework::expectMentee
    QStringList mentorFromMentee; ///< what the mentor can expect from the mentee: Framework::expectMentor
    QStringList expectProgram;
    QStringList parameters; ///< words::parameterLines
    QStringList notMentoring;
    QString confidentiality;
    QStringList exceptions;
    QString ending;
    QString contact;
    QString helpLine;
};

/// A version as it is printed; without a contact of its own the program's help line stands there.
FrameworkPrint frameworkPrint(const framework::Framework &framework, const framework::Program &program,
                              const QString &context, QDate today);

/// What mentoring means here: one page where it fits, in large print two.
Document frameworkDocument(const FrameworkPrint &print, const PageStyle &style);

} // namespace groundwork::documents
