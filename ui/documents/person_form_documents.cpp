#include "ui/documents/form_documents.h"
#include "ui/documents/form_sheet.h"
#include "ui/documents/worksheet_cells.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

using forms::FormKind;
using forms::FormPart;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

QString footerOf(FormKind kind) {
    switch (kind) {
    case FormKind::Pulse:
    case FormKind::ExperienceSurvey:
        return Words::tr("Counted in the group, from five answers up.");
    case FormKind::EndingEarly:
        return Words::tr("For the coordinator. Not shown to the partner.");
    case FormKind::SelfAssessment:
        return Words::tr("This sheet is yours. It is not collected.");
    case FormKind::CheckIn:
        return Words::tr("For the coordinator alone. Not to be handed on.");
    case FormKind::MeetingNote: // sheets of a pair
    case FormKind::Closing:
        break;
    }
    return {};
}

Document finished(FlowBuilder &flow, const forms::Form &form, const FormPerson &person, const FormContext &around) {
    Furniture furniture;
    furniture.runningHead = form.title;
    // From page two on nothing may name the one whose name is cut off page one.
    furniture.runningHeadEnd = form.kind == FormKind::CheckIn && !person.name.isEmpty() ? person.name : around.context;
    furniture.footer = footerOf(form.kind) + helpSentence(around.helpLine);
    if (around.printedOn.isValid())
        furniture.footerEnd = Words::tr("printed %1").arg(words::longDate(around.printedOn));
    return flow.document(person.name.isEmpty() ? form.title : Words::tr("%1: %2").arg(form.title, isolated(person.name)),
                         around.context, furniture);
}

} // namespace

Document unnamedFormDocument(const forms::Form &form, const FormPerson &person, const FormContext &around,
                             const PageStyle &style) {
    FlowBuilder flow(style);
    FormSheet sheet(flow, form, person.role);
    if (!person.name.isEmpty())
        sheet.nameStrip(person.name);
    flow.titleBlock(around.context, form.title);
    sheet.lead();
    if (!form.line(QStringLiteral("role")))
        sheet.roleLine();
    // Parts without a title run on, so that scales that follow one another share a head.
    std::vector<FormPart> parts;
    for (const FormPart &part : form.parts) {
        if (!parts.empty() && part.title.isEmpty())
            parts.back().lines.insert(parts.back().lines.end(), part.lines.begin(), part.lines.end());
        else
            parts.push_back(part);
    }
    for (const FormPart &part : parts)
        sheet.part(part);
    return finished(flow, form, person, around);
}

Document checkInDocument(const forms::Form &form, const FormPerson &person, const FormContext &around,
                         const PageStyle &style) {
    FlowBuilder flow(style);
    FormSheet sheet(flow, form, person.role);
    QStringList trailing;
    if (person.role)
        trailing.append(words::roleWord(*person.role));
    if (!person.partner.isEmpty())
        trailing.append(Words::tr("with %1", "the partner of somebody").arg(isolated(person.partner)));
    flow.titleBlock(person.name.isEmpty() ? around.context : form.title + QStringLiteral(" · ") + around.context,
                    person.name.isEmpty() ? form.title : person.name, trailing);
    if (person.name.isEmpty())
        sheet.facts({Words::tr("Name"), Words::tr("Phone")});
    sheet.lead();
    for (const FormPart &part : form.parts)
        sheet.part(part);
    return finished(flow, form, person, around);
}

Document selfAssessmentDocument(const forms::Form &form, const FormPerson &person, const QString &time,
                                const QStringList &columns, bool isShort, const FormContext &around,
                                const PageStyle &style) {
    FlowBuilder flow(style);
    FormSheet sheet(flow, form, person.role);
    if (!person.name.isEmpty())
        sheet.nameStrip(person.name);
    flow.titleBlock(around.context, form.title,
                    person.role ? QStringList{words::roleWord(*person.role), time} : QStringList{time});
    sheet.lead();
    if (columns.size() > 1)
        flow.paragraph(Words::tr("Read each line once and mark it twice: how it is now, and how it was at the start as "
                                 "you see it today."));
    std::vector<FormPart> skills;
    for (const FormPart &part : form.parts) {
        if (part.lines.front().type == forms::LineType::Scale)
            skills.push_back(part);
    }
    sheet.scales(skills, columns.size() > 1 ? columns : QStringList{QString()}, isShort);
    for (const FormPart &part : form.parts) {
        if (part.lines.front().type != forms::LineType::Scale)
            sheet.part(part);
    }
    return finished(flow, form, person, around);
}

} // namespace groundwork::documents
