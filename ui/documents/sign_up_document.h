#pragma once

#include "core/base/side.h"
#include "core/questions/question.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::documents {

/// What a blank sign-up form prints around its fields.
struct SignUpPrint {
    QString programName;
    QString context;  ///< "Side by Side 2027, Harbourlight Hospital"
    QString returnTo; ///< whom it goes back to; may be empty
    Role role = Role::Mentee;
    QDate printedOn;
    std::vector<questions::Question> questions{}; ///< the coordinator's own
};

/// The blank sign-up form of one role: the fields of words::signUpForm with their numbers, in their order, as
/// they are typed in.
Document signUpDocument(const SignUpPrint &print, const PageStyle &style);

} // namespace groundwork::documents
