#include "ui/documents/framework_form_document.h"

#include "core/framework/framework_part.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// A label and a line to write on, beside others in one row. `share` is of the width.
struct Blank {
    QString label;
    double share;
    QString filled; ///< printed on the line
};

void addBlanks(FlowBuilder &flow, const std::vector<Blank> &blanks) {
    constexpr double kGap = 14;
    constexpr double kRow = 27;
    const bool rtl = flow.style().rightToLeft;
    Items items;
    FieldsBlock fields;
    double x = 0;
    const double room = flow.width() - kGap * double(blanks.size() - 1);
    const auto labelOf = [&](const Blank &blank) { return flow.text(blank.label, Face::Plain, Weight::Bold); };
    const auto labelWidthOf = [&](const Blank &blank) {
        return std::min(textWidth(labelOf(blank)) + 6, room * blank.share * 0.8);
    };
    // A long name, or a label that takes two lines in large print, makes the row taller.
    double height = flow.scaled(kRow);
    for (const Blank &blank : blanks) {
        const double words = std::max(textHeight(labelOf(blank), labelWidthOf(blank), rtl),
                                      textHeight(flow.text(blank.filled, Face::Reading),
                                                 room * blank.share - labelWidthOf(blank) - 3, rtl));
        height = std::max(height, words + flow.scaled(kRow - 12.4));
    }
    for (const Blank &blank : blanks) {
        const double width = room * blank.share;
        const Paragraph label = labelOf(blank);
        const double labelWidth = labelWidthOf(blank);
        addText(items, label, QPointF(x, height - flow.scaled(1.6) - textHeight(label, labelWidth, rtl)), labelWidth, rtl);
        if (!blank.filled.isEmpty()) {
            const Paragraph name = flow.text(blank.filled, Face::Reading);
            const double nameWidth = width - labelWidth - 3;
            addText(items, name, QPointF(x + labelWidth + 3, height - flow.scaled(2.1) - textHeight(name, nameWidth, rtl)),
                    nameWidth, rtl);
        }
        items.push_back(LineItem{QLineF(x + labelWidth, height - 1, x + width, height - 1), 0.75, ink::line});
        x += width + kGap;
        fields.fields.push_back({blank.label, ownWords(blank.filled)});
    }
    Segment segment;
    segment.keepWithNext = true;
    segment.columns.push_back(
        Column{0, flow.width(), Decoration::None, {fixedStrip(height, std::move(items))}});
    flow.add(std::move(segment));
    flow.say(std::move(fields));
}

void addPart(FlowBuilder &flow, const FrameworkForm::Part &part) {
    Paragraph paragraph = flow.text(part.heading + QStringLiteral("  "), Face::Plain, Weight::Bold);
    paragraph.runs.front().color = ink::number;
    bool first = true;
    for (const auto &[number, words] : part.lines) {
        Run sign = paragraph.runs.front();
        sign.text = (first ? QString() : QStringLiteral("   ")) + QString::number(number) + QChar(0x00A0);
        sign.color = ink::text;
        Run text = flow.text(words).runs.front();
        paragraph.runs.push_back(std::move(sign));
        paragraph.runs.push_back(std::move(text));
        first = false;
    }
    paragraph.spaceBefore = 3;
    paragraph.keepTogether = true;
    flow.paragraph(paragraph);
}

} // namespace

FrameworkForm frameworkForm(const framework::Framework &framework, const QString &context,
                            const QString &helpLine, QDate today) {
    FrameworkForm form;
    form.context = context;
    form.version = framework.version;
    form.publishedOn = framework.publishedOn;
    form.printedOn = today;
    form.helpLine = helpLine;
    int number = 0;
    for (const framework::LineRef &line : framework::lineRefs(framework)) {
        const QString heading = words::partHeading(line.part);
        if (form.parts.empty() || form.parts.back().heading != heading)
            form.parts.push_back({heading, {}});
        form.parts.back().lines.emplace_back(++number, words::lineText(framework, line));
    }
    return form;
}

Document frameworkFormDocument(const FrameworkForm &form, const PageStyle &style) {
    FlowBuilder flow(style);
    QStringList trailing = {Words::tr("Version %1").arg(form.version)};
    if (form.publishedOn.isValid())
        trailing.append(Words::tr("from %1").arg(words::longDate(form.publishedOn)));
    flow.titleBlock(form.context, Words::tr("I have read our framework"), trailing);
    flow.paragraph(Words::tr("Read it with a pen. Choose one line that you like and one that you want to ask "
                             "about, and write their numbers below. What people like and ask is counted for the "
                             "whole group only, never by name."));
    for (const FrameworkForm::Part &part : form.parts)
        addPart(flow, part);
    flow.space(8);
    flow.bar();
    addBlanks(flow, {{Words::tr("Name"), 0.62, form.name}, {Words::tr("Date"), 0.38, {}}});
    addBlanks(flow, {{Words::tr("The line I like: number"), 0.5, {}},
                     {Words::tr("The line I want to ask about: number"), 0.5, {}}});
    addBlanks(flow, {{Words::tr("My question"), 1, {}}});
    flow.writingLines(1);
    Furniture around;
    around.draft = !form.publishedOn.isValid();
    around.runningHead = Words::tr("I have read our framework");
    around.runningHeadEnd = form.context;
    around.footer = Words::tr("For the coordinator. Give it back, or send it.");
    if (!form.helpLine.isEmpty())
        around.footer += QLatin1Char('\n') + Words::tr("Private help line: %1").arg(isolated(form.helpLine));
    around.footerEnd = Words::tr("Framework, version %1").arg(form.version);
    if (form.printedOn.isValid())
        around.footerEnd +=
            QStringLiteral(" · ") + Words::tr("printed %1").arg(words::longDate(form.printedOn));
    return flow.document(Words::tr("I have read our framework"), form.context, around);
}

} // namespace groundwork::documents
