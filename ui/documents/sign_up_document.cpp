#include "ui/documents/sign_up_document.h"

#include "core/people/participant.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/form_blanks.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/form_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

using words::FormAnswer;
using words::FormField;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kGap = 18;  // between two columns
constexpr double kBox = 9;   // a box of the grid
constexpr double kRow = 17;  // a row of the grid

QStringList choicesOf(const FormField &field) {
    QStringList choices = field.choices;
    if (field.key == QLatin1String("Capacity")) {
        for (int count = 1; count <= people::kMaxCapacity; ++count)
            choices.append(QString::number(count));
    } else if (field.key == QLatin1String("Mode")) {
        for (const QString &key : people::modeKeys())
            choices.append(words::modeWord(key));
    } else if (field.key == QLatin1String("Difference")) {
        choices = {Words::tr("like me"), Words::tr("unlike me")};
    } else if (field.key == QLatin1String("MattersMost")) {
        for (const people::MattersMost what : people::allMattersMost())
            choices.append(words::mattersMostWord(what));
    } else if (field.key == QLatin1String("Prior")) {
        for (const people::PriorMentoring prior :
             {people::PriorMentoring::None, people::PriorMentoring::Some, people::PriorMentoring::ALot})
            choices.append(words::priorMentoringWord(prior));
    }
    // The digits that type a choice in.
    const bool numbered = field.numbered && field.key != QLatin1String("Capacity");
    for (int at = 0; numbered && at < choices.size(); ++at)
        choices[at] = Words::tr("%1 %2", "digit and choice").arg(at + 1).arg(choices[at]);
    return choices;
}

Blank blankOf(const FormField &field) {
    Blank blank;
    switch (field.answer) {
    case FormAnswer::Line:
        blank.count = 1;
        break;
    case FormAnswer::Text:
        blank.count = 3;
        break;
    case FormAnswer::List:
        blank.count = field.part == words::FormPart::Help ? 4 : 3;
        break;
    case FormAnswer::Choice:
    case FormAnswer::Choices:
        blank.kind = Blank::Kind::Options;
        blank.entries = choicesOf(field);
        break;
    case FormAnswer::Date:
    case FormAnswer::Grid:
        blank.count = 1;
        break;
    }
    return blank;
}

class SignUpForm {
  public:
    explicit SignUpForm(FlowBuilder &flow)
        : m_flow(flow)
        , m_half((flow.width() - kGap) / 2) {}

    void part(const std::vector<FormField> &fields) {
        for (size_t i = 0; i < fields.size(); ++i) {
            say(fields[i]);
            if (fields[i].answer == FormAnswer::Grid) {
                m_flow.add(grid(fields[i]));
                continue;
            }
            const bool pair = i + 1 < fields.size() && fields[i + 1].answer != FormAnswer::Grid;
            m_flow.add(row(fields[i], pair ? &fields[i + 1] : nullptr));
            if (pair)
                say(fields[i + 1]);
            i += pair ? 1 : 0;
        }
    }

  private:
    void say(const FormField &field) const {
        Span number{QString::number(field.number) + QStringLiteral("  ")};
        Span title{field.title};
        number.strong = title.strong = true;
        ParagraphBlock head{{number, title}};
        head.keepWithNext = true;
        m_flow.say(std::move(head));
        m_flow.say(cell(field.help));
        if (field.answer != FormAnswer::Grid) {
            m_flow.say(blocksOf(blankOf(field)));
            return;
        }
        TableBlock table{{{QString(), 1.4}}, {}};
        const QStringList days = people::availabilityDays();
        for (int day = 0; day < days.size(); ++day)
            table.columns.push_back({dayTitle(day, days.at(day)), 1, Qt::AlignHCenter});
        for (const QString &part : people::availabilityParts()) {
            std::vector<Blocks> row{cell(words::dayPartWord(part))};
            row.resize(table.columns.size(), Blocks{{ParagraphBlock{{markWords(QStringLiteral("☐"))}}}});
            table.rows.push_back(std::move(row));
        }
        m_flow.say(std::move(table));
    }

    static QString dayTitle(int day, const QString &key) {
        return Words::tr("%1 %2", "digit and day").arg(day + 1).arg(words::shortDayWord(key));
    }

    /// Number, title and help of a field; answers the height.
    double head(Items &items, const FormField &field, double width) const {
        Paragraph title = m_flow.text(field.title, Face::Plain, Weight::Medium);
        Run number{QString::number(field.number) + QStringLiteral("  "), Face::Plain, Weight::Bold,
                   m_flow.scaled(9), ink::number};
        putInFront(title, number);
        addText(items, title, QPointF(0, 0), width, m_flow.style().rightToLeft);
        double y = textHeight(title, width);
        if (!field.help.isEmpty()) {
            Paragraph help = m_flow.text(field.help);
            help.runs.front().points = m_flow.scaled(8);
            help.runs.front().color = ink::second;
            help.linePitch = m_flow.scaled(10.5);
            addText(items, help, QPointF(0, y), width, m_flow.style().rightToLeft);
            y += textHeight(help, width);
        }
        return y + 2;
    }

    [[nodiscard]] Strip fieldStrip(const FormField &field, double width) const {
        Items items;
        double y = head(items, field, width);
        y += paintBlank(items, blankOf(field), QPointF(0, y), width, m_flow);
        return fixedStrip(y + 2, std::move(items));
    }

    [[nodiscard]] Segment row(const FormField &left, const FormField *right) const {
        Segment segment;
        segment.spaceBefore = 5;
        segment.keepTogether = true;
        segment.columns.push_back({0, m_half, Decoration::None, {fieldStrip(left, m_half)}});
        if (right)
            segment.columns.push_back({m_half + kGap, m_half, Decoration::None, {fieldStrip(*right, m_half)}});
        return segment;
    }

    /// Days by parts of the day, a box each; the days carry the digits that type them in.
    [[nodiscard]] Segment grid(const FormField &field) const {
        const QStringList days = people::availabilityDays();
        const QStringList parts = people::availabilityParts();
        const bool rtl = m_flow.style().rightToLeft;
        const double width = m_flow.width();
        const double side = m_flow.scaled(80);
        const double step = (width - side) / static_cast<double>(days.size());
        Items items;
        double y = head(items, field, width) + 2;
        const auto put = [&](const QString &text, double x, double room, Qt::Alignment align) {
            Paragraph words = m_flow.text(text);
            words.runs.front().points = m_flow.scaled(8.5);
            words.align = align;
            addText(items, words, QPointF(rtl ? width - x - room : x, y), room, rtl);
        };
        for (int day = 0; day < days.size(); ++day)
            put(dayTitle(day, days.at(day)), side + day * step, step, Qt::AlignHCenter);
        y += m_flow.scaled(13);
        for (const QString &part : parts) {
            put(words::dayPartWord(part), 0, side, Qt::AlignLeading);
            for (int day = 0; day < days.size(); ++day) {
                const double x = side + (day + 0.5) * step - kBox / 2;
                items.push_back(BoxItem{QRectF(rtl ? width - x - kBox : x, y + 2, kBox, kBox), 1.8, QColor(),
                                        ink::text, 0.8});
            }
            y += std::max(kRow, m_flow.scaled(13));
        }
        Segment segment;
        segment.spaceBefore = 5;
        segment.keepTogether = true;
        segment.columns.push_back({0, width, Decoration::None, {fixedStrip(y, std::move(items))}});
        return segment;
    }

    FlowBuilder &m_flow;
    double m_half;
};

} // namespace

Document signUpDocument(const SignUpPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title =
        print.role == Role::Mentor ? Words::tr("Sign-up form for mentors") : Words::tr("Sign-up form for mentees");
    flow.titleBlock(print.context, title);
    flow.paragraph(Words::tr("Write what you like to tell, and leave out the rest. The coordinator reads this form; a "
                             "partner may read the parts before the last one. Nobody else does."));
    if (!print.returnTo.isEmpty())
        flow.paragraph(Words::tr("Please give it to %1.").arg(isolated(print.returnTo)));
    SignUpForm form(flow);
    std::vector<FormField> part;
    const std::vector<FormField> fields = words::signUpForm(print.role, print.questions);
    for (size_t i = 0; i < fields.size(); ++i) {
        part.push_back(fields[i]);
        if (i + 1 < fields.size() && fields[i + 1].part == fields[i].part)
            continue;
        flow.heading(words::formPartTitle(fields[i].part));
        form.part(part);
        part.clear();
    }
    Furniture around;
    around.runningHead = title;
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For the coordinator. Not copied.");
    if (print.printedOn.isValid())
        around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(Words::tr("%1: %2").arg(title, print.programName), print.context, around);
}

} // namespace groundwork::documents
