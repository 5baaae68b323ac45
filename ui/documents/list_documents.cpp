#include "ui/documents/list_documents.h"

#include "ui/documents/flow_builder.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

PageStyle across(PageStyle style) {
    style.landscape = true;
    return style;
}

Document finished(FlowBuilder &flow, const QString &title, const FormContext &around) {
    Furniture furniture;
    furniture.runningHead = title;
    furniture.runningHeadEnd = around.context;
    furniture.footer = Words::tr("For the coordinator. It names people: do not leave it lying about.");
    if (around.printedOn.isValid())
        furniture.footerEnd = Words::tr("printed %1").arg(words::longDate(around.printedOn));
    return flow.document(title, around.context, furniture);
}

QString person(const QString &name, const QString &unit) {
    return unit.isEmpty() ? isolated(name) : isolated(name) + QLatin1Char('\n') + isolated(unit);
}

} // namespace

Document pairListDocument(const std::vector<PairListRow> &rows, const FormContext &around, const PageStyle &style) {
    FlowBuilder flow(across(style));
    const QString title = Words::tr("Pairs");
    flow.titleBlock(around.context, title, {Words::tr("%n pair(s)", nullptr, static_cast<int>(rows.size()))});
    std::vector<QStringList> cells;
    for (const PairListRow &row : rows)
        cells.push_back({person(row.mentee, row.menteeUnit), person(row.mentor, row.mentorUnit), row.state, row.firstMeeting,
                         row.nextReview});
    flow.table({{Words::tr("Mentee"), 2.6},
                {Words::tr("Mentor"), 2.6},
                {Words::tr("Where they stand"), 1.5},
                {Words::tr("First meeting"), 1.6},
                {Words::tr("Next review"), 1.5}},
               cells);
    return finished(flow, title, around);
}

Document contactListDocument(const std::vector<ContactRow> &rows, const FormContext &around, const PageStyle &style) {
    FlowBuilder flow(across(style));
    const QString title = Words::tr("How to reach everybody");
    flow.titleBlock(around.context, title, {Words::tr("%n (person|people)", nullptr, static_cast<int>(rows.size()))});
    const auto without = static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const ContactRow &row) { return !row.hasConsent; }));
    if (without > 0)
        flow.paragraph(Words::tr("For %n (person|people) no consent to hold their data is noted. Their address stays out "
                                 "of this list. Ask them, and note the day in their profile.",
                                 nullptr, without));
    std::vector<QStringList> cells;
    for (const ContactRow &row : rows) {
        const QString missing = row.hasConsent ? QString() : Words::tr("consent not noted");
        cells.push_back({person(row.name, row.unit), row.role, row.hasConsent ? row.email : missing,
                         row.hasConsent ? row.phone : QString(), row.hasConsent ? row.reach : QString(),
                         row.partner.isEmpty() ? QString() : isolated(row.partner)});
    }
    flow.table({{Words::tr("Name"), 2.3},
                {Words::tr("Role"), 0.9},
                {Words::tr("E-mail"), 2.6},
                {Words::tr("Phone"), 1.4},
                {Words::tr("Likes to talk"), 1.5},
                {Words::tr("Partner"), 1.8}},
               cells);
    return finished(flow, title, around);
}

} // namespace groundwork::documents
