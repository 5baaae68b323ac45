#pragma once

#include "core/base/side.h"
#include "core/forms/form.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::documents {

/// What the forms of a print have in common.
struct FormContext {
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    QString helpLine;
    QDate printedOn;
};

/// Whose sheet it is. Without a name it is blank.
struct FormPerson {
    QString name;
    std::optional<Role> role;
    QString partner;
};

/// A next step, or a plan, that stands open.
struct OpenStep {
    QString what;
    QString whose;
    QString byWhen;
};

/// A goal as a sheet of the pair names it.
struct SheetGoal {
    QString title;
    QString owner; ///< "Alys", "both"
};

/// A pair on a sheet of its own. Without names it is blank.
struct FormPair {
    QString mentee;
    QString mentor;
    std::vector<OpenStep> open;
    std::vector<SheetGoal> goals;

    [[nodiscard]] bool isBlank() const { return mentee.isEmpty() && mentor.isEmpty(); }
};

/// The note of a meeting (domain.md 2.13): what was open, three lines of agenda, takeaways, actions; at the foot the
/// four facts that the coordinator gets, to cut off.
Document meetingNoteDocument(const forms::Form &form, const FormPair &pair, const FormContext &around,
                             const PageStyle &style);
/// The closing conversation of a pair (domain.md 2.15).
Document closingDocument(const forms::Form &form, const FormPair &pair, const FormContext &around,
                         const PageStyle &style);
/// A form that somebody fills in and gives in without a name: pulse, experience survey, the three questions of an
/// early end. A name stands on a strip that is cut off.
Document unnamedFormDocument(const forms::Form &form, const FormPerson &person, const FormContext &around,
                             const PageStyle &style);
/// What the coordinator asks one person alone, and notes (domain.md 2.14).
Document checkInDocument(const forms::Form &form, const FormPerson &person, const FormContext &around,
                         const PageStyle &style);
/// The seven skills (domain.md 2.12): before, half-way in short, or after, where each line is read once and marked
/// twice. `columns`: the words of forms::AssessmentWords, one or two; `time`: the title of the form.
Document selfAssessmentDocument(const forms::Form &form, const FormPerson &person, const QString &time,
                                const QStringList &columns, bool isShort, const FormContext &around,
                                const PageStyle &style);

} // namespace groundwork::documents
