#pragma once

#include "core/base/side.h"
#include "core/training/session_plan.h"
#include "ui/documents/document.h"
#include "ui/documents/form_documents.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// What a run sheet says beside its plan.
struct RunSheetPrint {
    training::SessionPlan plan;
    QHash<QString, QString> cardTitles; ///< of exercise cards, by key
    QStringList room;                   ///< what the room needs
    FormContext around;
};

/// Somebody on a list or a card, by name and by the name that a card shows.
struct ListedPerson {
    QString name;
    QString callName;
    Role role = Role::Mentee;
    QString unit;
    bool bothRoles = false; ///< takes part as mentee and as mentor
};

/// The run sheet of a session (mockup 11): its items with the minutes, which add up; under which of the three
/// objectives each stands; who works together; room for the clock and for who leads. Then what to bring and which
/// cards. The make-up pack is for one person alone and has none of these columns.
Document runSheetDocument(const RunSheetPrint &print, const PageStyle &style);
/// Everybody in the cohort by name, with room to sign, and lines for those who come anyway. Without a `session` its
/// name is left to write.
Document sessionSignInDocument(const QString &session, const std::vector<ListedPerson> &people,
                               const FormContext &around, const PageStyle &style);
/// Cards to fold and stand up, two on a sheet.
Document allNameCardsDocument(const std::vector<ListedPerson> &people, const FormContext &around,
                              const PageStyle &style);
/// A set of cards to sort, four on a page with cut marks (large print: two), and on a last page where most programs
/// put them, for the facilitator.
Document expectationCardsDocument(const std::vector<training::ExpectationCard> &cards, const FormContext &around,
                                  const PageStyle &style);

} // namespace groundwork::documents
