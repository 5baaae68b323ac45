// The people of a session: who signs, and who sits where (training_documents.h).
#include "ui/documents/form_sheet.h"
#include "ui/documents/training_documents.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr int kMoreLines = 8; // for those who come anyway

QString roleWord(const ListedPerson &person) {
    if (person.bothRoles)
        return Words::tr("mentee and mentor");
    return words::roleInSentence(person.role);
}

/// A row with room for a signature: number, name and unit, role.
Strip signInRow(const FlowBuilder &flow, int number, const ListedPerson *person) {
    const double width = flow.width();
    const bool rtl = flow.style().rightToLeft;
    const std::array<double, 4> at{0, 0.07 * width, 0.5 * width, 0.64 * width};
    Items items;
    double height = 0;
    const auto put = [&](const QString &text, double x, double y, double room, double points) {
        Paragraph words = flow.text(text);
        words.runs.front().points = flow.scaled(points);
        addText(items, words, QPointF(x, y), room - 8, rtl);
        height = std::max(height, y + textHeight(words, room - 8));
    };
    put(QString::number(number), at[0], 8, at[1], 9);
    if (person) {
        put(isolated(person->name), at[1], 8, at[2] - at[1], 10);
        if (!person->unit.isEmpty())
            put(isolated(person->unit), at[1], height, at[2] - at[1], 8.5);
        put(roleWord(*person), at[2], 8, at[3] - at[2], 9);
    }
    height = std::max(height + 6, flow.scaled(30));
    items.push_back(LineItem{QLineF(0, height, width, height), 0.6, ink::faintLine});
    items.push_back(LineItem{QLineF(at[3] - 6, 4, at[3] - 6, height), 0.6, ink::faintLine});
    return fixedStrip(height, std::move(items));
}

Strip signInHead(const FlowBuilder &flow) {
    const double width = flow.width();
    Items items;
    double height = 0;
    const std::array<std::pair<double, QString>, 3> heads{
        {{0.07, Words::tr("Name")}, {0.5, Words::tr("Role")}, {0.64, Words::tr("Signature")}}};
    for (const auto &[at, text] : heads) {
        Paragraph words = flow.text(text, Face::Plain, Weight::Medium);
        words.runs.front().points = flow.scaled(8.5);
        const double room = width * (at < 0.5 ? 0.4 : at < 0.6 ? 0.13 : 0.36);
        addText(items, words, QPointF(width * at, 3), room, flow.style().rightToLeft);
        height = std::max(height, textHeight(words, room));
    }
    height += 6;
    items.push_back(LineItem{QLineF(0, height, width, height), 1.2, ink::text});
    return fixedStrip(height, std::move(items));
}

/// The same for the other formats: those who are known, then lines up to `last`.
TableBlock signInWords(const std::vector<ListedPerson> &people, int last) {
    TableBlock table{{{QString(), 0.4}, {Words::tr("Name"), 3}, {Words::tr("Role"), 1}, {Words::tr("Signature"), 2.6}}, {}};
    for (int number = 1; number <= last; ++number) {
        std::vector<Blocks> row{cell(QString::number(number)), {}, {}, {}};
        if (static_cast<size_t>(number) <= people.size()) {
            const ListedPerson &person = people[static_cast<size_t>(number) - 1];
            row[1] = cell(isolated(person.name));
            append(row[1], cell(person.unit.isEmpty() ? QString() : isolated(person.unit)));
            row[2] = cell(roleWord(person));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Document sessionSignInDocument(const QString &session, const std::vector<ListedPerson> &people,
                               const FormContext &around, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("Who is here");
    const forms::Form none;
    FormSheet sheet(flow, none);
    flow.titleBlock(around.context, session.isEmpty() ? title : session,
                    {Words::tr("%n (person|people)", nullptr, static_cast<int>(people.size()))});
    QStringList facts{Words::tr("Date"), Words::tr("From"), Words::tr("to"), Words::tr("Place")};
    if (session.isEmpty())
        facts.prepend(Words::tr("Session"));
    sheet.facts(facts);
    Segment segment;
    segment.spaceBefore = 8;
    segment.head.push_back(signInHead(flow));
    Column column{0, flow.width(), Decoration::None, {}};
    int number = 0;
    for (const ListedPerson &person : people)
        column.strips.push_back(signInRow(flow, ++number, &person));
    for (int i = 0; i < kMoreLines; ++i)
        column.strips.push_back(signInRow(flow, ++number, nullptr));
    segment.columns.push_back(std::move(column));
    flow.add(std::move(segment));
    flow.say(signInWords(people, number));
    Furniture furniture;
    furniture.runningHead = session.isEmpty() ? title : session;
    furniture.runningHeadEnd = around.context;
    furniture.footer = Words::tr("For the program: who was here. Nothing that was said.");
    if (around.printedOn.isValid())
        furniture.footerEnd = Words::tr("printed %1").arg(words::longDate(around.printedOn));
    return flow.document(session.isEmpty() ? Words::tr("Sign-in sheet") : Words::tr("Sign-in sheet: %1").arg(session),
                         around.context, furniture);
}

} // namespace groundwork::documents
