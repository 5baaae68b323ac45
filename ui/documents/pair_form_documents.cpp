#include "ui/documents/form_documents.h"
#include "ui/documents/form_sheet.h"
#include "ui/documents/worksheet_cells.h"
#include "ui/words/date_words.h"
#include "ui/words/pair_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

using forms::FormLine;
using forms::FormPart;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

QString pairTitle(const FormPair &pair) {
    return words::pairName(isolated(pair.mentee), isolated(pair.mentor));
}

void addTitle(FlowBuilder &flow, FormSheet &sheet, const forms::Form &form, const FormPair &pair,
              const FormContext &around) {
    if (pair.isBlank()) {
        flow.titleBlock(around.context, form.title);
        sheet.facts({Words::tr("Mentee"), Words::tr("Mentor")});
    } else {
        flow.titleBlock(form.title + QStringLiteral(" · ") + around.context, pairTitle(pair));
    }
    sheet.lead();
}

Document finished(FlowBuilder &flow, const forms::Form &form, const FormPair &pair, const FormContext &around) {
    Furniture furniture;
    furniture.runningHead = form.title;
    furniture.runningHeadEnd = pair.isBlank() ? around.context : pairTitle(pair);
    furniture.footer = Words::tr("For the two. Not shown to others in the program.") + helpSentence(around.helpLine);
    if (around.printedOn.isValid())
        furniture.footerEnd = Words::tr("printed %1").arg(words::longDate(around.printedOn));
    return flow.document(pair.isBlank() ? form.title : Words::tr("%1: %2").arg(form.title, pairTitle(pair)),
                         around.context, furniture);
}

std::vector<const FormLine *> eachSideLines(const FormPart &part) {
    std::vector<const FormLine *> lines;
    for (const FormLine &line : part.lines) {
        if (line.eachSide)
            lines.push_back(&line);
    }
    return lines;
}

/// A part of the form whose goals are those of the pair.
FormPart withGoals(const FormPart &part, const FormPair &pair) {
    FormPart result = part;
    for (FormLine &line : result.lines) {
        if (line.key != QLatin1String("focus_goals"))
            continue;
        for (const SheetGoal &goal : pair.goals)
            line.choices.push_back({{}, Words::tr("%1 (%2)", "goal and its owner").arg(isolated(goal.title), isolated(goal.owner))});
    }
    return result;
}

void addOpen(FormSheet &sheet, const FormPart &part, const FormPair &pair) {
    constexpr int kLeast = 3;
    std::vector<QStringList> known;
    for (const OpenStep &step : pair.open)
        known.push_back({step.what, isolated(step.whose), step.byWhen});
    const FormLine &line = part.lines.front();
    const int empty = std::max(known.empty() ? line.lines : 1, kLeast - static_cast<int>(known.size()));
    sheet.rows(line.choices, known, empty);
}

} // namespace

Document meetingNoteDocument(const forms::Form &form, const FormPair &pair, const FormContext &around,
                             const PageStyle &style) {
    FlowBuilder flow(style);
    FormSheet sheet(flow, form);
    addTitle(flow, sheet, form, pair, around);
    for (const FormPart &part : form.parts) {
        if (part.key == QLatin1String("last_time")) {
            sheet.title(part);
            addOpen(sheet, part, pair);
        } else if (const auto sides = eachSideLines(part); !sides.empty()) {
            sheet.title(part);
            sheet.sides(sides, pair.mentee, pair.mentor);
        } else if (part.key == QLatin1String("for_program")) {
            const size_t from = flow.mark();
            flow.space(12);
            sheet.cut(Words::tr("For the coordinator: cut here"));
            sheet.title(part);
            if (pair.isBlank())
                sheet.facts({Words::tr("Mentee"), Words::tr("Mentor")});
            else
                flow.paragraph(flow.text(pairTitle(pair), Face::Plain, Weight::Medium));
            sheet.part({part.key, {}, {}, part.lines});
            flow.keepWithNextFrom(from); // the strip stays in one piece
        } else {
            sheet.part(withGoals(part, pair));
        }
    }
    return finished(flow, form, pair, around);
}

Document closingDocument(const forms::Form &form, const FormPair &pair, const FormContext &around,
                         const PageStyle &style) {
    FlowBuilder flow(style);
    FormSheet sheet(flow, form);
    addTitle(flow, sheet, form, pair, around);
    for (const FormPart &part : form.parts) {
        if (part.key == QLatin1String("goals")) {
            constexpr int kRoom = 3;
            sheet.title(part);
            const FormLine &line = part.lines.front();
            std::vector<forms::FormChoice> columns{{QStringLiteral("what"), line.text}};
            columns.insert(columns.end(), line.choices.begin(), line.choices.end());
            std::vector<QStringList> known;
            for (const SheetGoal &goal : pair.goals)
                known.push_back({Words::tr("%1 (%2)", "goal and its owner").arg(isolated(goal.title), isolated(goal.owner))});
            sheet.rows(columns, known, known.empty() ? kRoom : 0);
        } else if (const auto sides = eachSideLines(part); !sides.empty()) {
            sheet.title(part);
            sheet.sides(sides, pair.mentee, pair.mentor);
        } else {
            sheet.part(part);
        }
    }
    return finished(flow, form, pair, around);
}

} // namespace groundwork::documents
