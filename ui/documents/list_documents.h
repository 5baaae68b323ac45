#pragma once

#include "ui/documents/document.h"
#include "ui/documents/form_documents.h"

#include <QString>

#include <vector>

namespace groundwork::documents {

/// One pair on the coordinator's list.
struct PairListRow {
    QString mentee;
    QString menteeUnit;
    QString mentor;
    QString mentorUnit;
    QString state;
    QString firstMeeting; ///< the day it was held, or is planned for
    QString nextReview;
};

/// One person on the coordinator's list. Without consent to hold it, e-mail and phone stay out.
struct ContactRow {
    QString name;
    QString role;
    QString unit;
    QString email;
    QString phone;
    QString reach; ///< how they like to talk: "In person, phone"
    QString partner;
    bool hasConsent = false;
};

/// One line a pair, across a sheet: who, from where, where they stand, first meeting, next review.
Document pairListDocument(const std::vector<PairListRow> &rows, const FormContext &around, const PageStyle &style);
/// How to reach everybody who takes part.
Document contactListDocument(const std::vector<ContactRow> &rows, const FormContext &around, const PageStyle &style);

} // namespace groundwork::documents
