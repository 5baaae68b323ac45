#include "ui/documents/worksheet_print.h"

#include "core/base/braces.h"
#include "core/first_meeting/answer.h"
#include "ui/documents/worksheet_answers.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

using first_meeting::Field;
using first_meeting::FieldOwner;
using first_meeting::FieldType;
using first_meeting::Inclusion;
using first_meeting::Length;
using first_meeting::Prompt;
using first_meeting::Script;
using first_meeting::Who;
using first_meeting::WrittenBy;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// Puts names and dates into the script's sentences, and what was answered into its fields.
class Filler {
  public:
    Filler(const SheetNames &names, Length length, const SheetAnswers &answers)
        : m_names(names)
        , m_answers(answers)
        , m_length(length) {}

    void answer(Blank &blank, const Prompt &prompt, const Field &field, Side side) const {
        for (const first_meeting::AnswerRow &row : m_answers.answers) {
            const bool open = row.state == first_meeting::AnswerState::Revealed && !row.isPrivate;
            if (open && row.prompt == prompt.key && row.side == side)
                fillBlank(blank, field, first_meeting::fieldValue(prompt, row.value, field.key), *this);
        }
    }
    /// Was something said that is no choice of `field` as it is asked at the first meeting ("done" of a step)?
    [[nodiscard]] bool saidMore(const Prompt &prompt, const Field &field) const {
        return std::any_of(m_answers.answers.begin(), m_answers.answers.end(), [&](const auto &row) {
            const bool open = row.state == first_meeting::AnswerState::Revealed && !row.isPrivate;
            const Field *whole = prompt.field(field.key);
            const QString key = first_meeting::fieldValue(prompt, row.value, field.key).toString();
            return open && row.prompt == prompt.key && whole && whole->option(key) && !field.option(key);
        });
    }
    /// What has no field of its own on paper: the star beside a line, and a correction under what it corrects.
    void mark(std::vector<Blank> &blanks, const Prompt &prompt, const Field &field, Side side) const {
        Blank found;
        answer(found, prompt, field, side);
        const auto lines = std::find_if(blanks.begin(), blanks.end(),
                                        [](const Blank &blank) { return blank.kind == Blank::Kind::Lines; });
        if (lines == blanks.end())
            return;
        lines->written.append(found.written);
        if (field.type != FieldType::Pick || found.marks.empty())
            return;
        const int line = found.marks.front() - 1;
        if (line >= 0 && line < lines->written.size())
            lines->written[line].prepend(QStringLiteral("★ "));
    }
    [[nodiscard]] QStringList agreed(const Prompt &prompt) const {
        QStringList lines;
        for (const first_meeting::AgreedLineRow &row : m_answers.lines) {
            if (row.prompt == prompt.key && !row.line.text.isEmpty())
                lines.append(row.line.text);
        }
        for (const first_meeting::AlignmentItem &item : m_answers.settled) {
            if (item.prompt() == prompt.key && item.printed && !item.settled.isEmpty())
                lines.append(item.settled);
        }
        return lines;
    }

    [[nodiscard]] QString operator()(const QString &text) const {
        const QString line = QStringLiteral("…………");
        return filledBraces(
            text,
            {{QStringLiteral("length"), QString::number(first_meeting::minutesOf(m_length))},
             {QStringLiteral("end_date"), m_names.end.isValid() ? words::longDate(m_names.end) : line},
             {QStringLiteral("mentee"), m_names.mentee.isEmpty() ? Words::tr("mentee") : isolated(m_names.mentee)},
             {QStringLiteral("mentor"), m_names.mentor.isEmpty() ? Words::tr("mentor") : isolated(m_names.mentor)}});
    }

  private:
    const SheetNames &m_names;
    const SheetAnswers &m_answers;
    Length m_length;
};

QStringList optionTexts(const Field &field, const Filler &fill) {
    QStringList texts;
    for (const first_meeting::Option &option : field.options) {
        texts.append(field.type == FieldType::Dials ? fill(option.low) + QLatin1Char('|') + fill(option.high)
                                                    : fill(option.text));
    }
    if (field.other)
        texts.append((field.otherLabel.isEmpty() ? Words::tr("something else") : fill(field.otherLabel)) +
                     QStringLiteral(": …………"));
    return texts;
}

int linesFor(const Field &field) {
    switch (field.type) {
    case FieldType::LongText:
        return 3;
    case FieldType::List:
        return std::clamp(field.wanted > 0 ? field.wanted : 2, 2, 4);
    default:
        return field.optional || !field.whenField.isEmpty() || (field.maxLength > 0 && field.maxLength < 60)
                   ? 1
                   : 2;
    }
}

/// The field on paper, or none for one that only the screen needs.
std::optional<Blank> blankOf(const Field &field, const QString &promptText, const Filler &fill) {
    if (!field.whenField.isEmpty())
        return std::nullopt; // a correction is written over the line it corrects
    Blank blank;
    blank.label = fill(field.label);
    if (field.writtenBy == WrittenBy::Listener)
        blank.label = blank.label.isEmpty() ? Words::tr("The listener writes:")
                                            : Words::tr("%1 (the listener writes)").arg(blank.label);
    blank.entries = optionTexts(field, fill);
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
    case FieldType::List:
        blank.kind = Blank::Kind::Lines;
        blank.count = linesFor(field);
        break;
    case FieldType::Choice:
    case FieldType::Choices:
        blank.kind = Blank::Kind::Options;
        break;
    case FieldType::Scale:
        blank.kind = Blank::Kind::Scale; // what 1 and 5 mean stands in the label
        break;
    case FieldType::Amounts:
        blank.kind = Blank::Kind::Amounts;
        break;
    case FieldType::Dials:
        blank.kind = Blank::Kind::Dials;
        break;
    case FieldType::Ranking:
        blank.kind = Blank::Kind::Ranking;
        blank.count = field.maximum > 0 ? field.maximum : 3;
        break;
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::TimeRange:
        blank.kind = Blank::Kind::Date;
        break;
    case FieldType::Confirm:
        blank.kind = Blank::Kind::Confirm;
        break;
    case FieldType::Pick:
        return std::nullopt; // on paper one marks the line itself; the instructions say so
    }
    if (blank.label == promptText && blank.kind != Blank::Kind::Confirm)
        blank.label.clear();
    return blank;
}

enum class Part { Mentee, Middle, Mentor };

bool standsIn(const Field &field, Part part) {
    switch (field.owner) {
    case FieldOwner::Each:
        return part != Part::Middle;
    case FieldOwner::Mentee:
        return part == Part::Mentee;
    case FieldOwner::Mentor:
        return part == Part::Mentor;
    case FieldOwner::Both:
        return part == Part::Middle;
    }
    return false;
}

WorksheetCell cellOf(const Prompt &prompt, const std::vector<Field> &fields, Length length, Part part,
                     const Filler &fill) {
    WorksheetCell cell;
    const bool joint =
        std::any_of(fields.begin(), fields.end(), [](const Field &f) { return f.owner == FieldOwner::Both; });
    const Side reader = part == Part::Mentee   ? Side::Mentee
                        : part == Part::Mentor ? Side::Mentor
                                               : Side::Program;
    const QString text = fill(prompt.text(reader, length));
    for (const Field &field : fields) {
        if (!standsIn(field, part))
            continue;
        if (std::optional<Blank> blank = blankOf(field, text, fill)) {
            fill.answer(*blank, prompt, field, reader);
            cell.blanks.push_back(std::move(*blank));
        } else {
            fill.mark(cell.blanks, prompt, field, reader);
        }
    }
    if (cell.blanks.empty())
        return cell;
    // A joint prompt is asked once, in the middle; the columns then carry their own fields only.
    const bool asks = part == Part::Middle || !joint;
    if (asks) {
        cell.text = text;
        cell.hint = fill(prompt.instructionsAt(length));
    } else if (!cell.blanks.front().label.isEmpty() && cell.blanks.front().kind == Blank::Kind::Lines) {
        cell.text = std::exchange(cell.blanks.front().label, QString());
    }
    return cell;
}

WorksheetPrompt promptOf(const Prompt &prompt, const std::vector<Field> &fields, Length length,
                         const Filler &fill) {
    WorksheetPrompt result;
    result.key = prompt.key;
    result.mentee = cellOf(prompt, fields, length, Part::Mentee, fill);
    result.middle = cellOf(prompt, fields, length, Part::Middle, fill);
    result.mentor = cellOf(prompt, fields, length, Part::Mentor, fill);
    if (!prompt.agreedLine.isEmpty() && result.middle.isEmpty()) {
        result.middle.text = fill(prompt.agreedLine);
        Blank line{Blank::Kind::Lines, {}, {}, {}, {}, 2};
        line.written = fill.agreed(prompt);
        result.middle.blanks.push_back(std::move(line));
    }
    return result;
}

bool isEmpty(const WorksheetPrompt &prompt) {
    return prompt.mentee.isEmpty() && prompt.middle.isEmpty() && prompt.mentor.isEmpty();
}

void add(WorksheetPrint &print, const Prompt &prompt, Length length, const Filler &fill) {
    std::vector<Field> open;
    std::vector<Field> alone;
    std::vector<Field> fields = prompt.fieldsFor(length);
    for (Field &field : fields) {
        if (fill.saidMore(prompt, field)) // the boxes that the second meeting adds stand behind the others
            field.options = prompt.field(field.key)->options;
    }
    for (const Field &field : fields)
        (field.isPrivate || prompt.who == Who::Private ? alone : open).push_back(field);
    if (!alone.empty())
        print.alone.push_back(promptOf(prompt, alone, length, fill));
    WorksheetPrompt row = promptOf(prompt, open, length, fill);
    if (isEmpty(row))
        return;
    auto stage = std::find_if(print.stages.begin(), print.stages.end(),
                              [&](const WorksheetStage &s) { return s.number == prompt.stage; });
    if (stage != print.stages.end())
        stage->prompts.push_back(std::move(row));
}

QString shortName(const QString &name) {
    constexpr qsizetype kLongest = 60;
    if (name.size() <= kLongest)
        return name;
    QString kept = name.left(kLongest);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    const qsizetype blank = kept.lastIndexOf(QLatin1Char(' '));
    return (blank > kLongest / 2 ? kept.left(blank) : kept) + QChar(0x2026);
}

} // namespace

WorksheetPrint worksheetPrint(const Script &script, Length length, const SheetNames &names,
                              const SheetAnswers &answers) {
    // In sentences and boxes to tick a very long name is shortened: the first sheet has it in full.
    const SheetNames called{shortName(names.mentee), shortName(names.mentor), names.end};
    const Filler fill(called, length, answers);
    WorksheetPrint print;
    print.menteeName = names.mentee;
    print.mentorName = names.mentor;
    print.minutes = first_meeting::minutesOf(length);
    print.scriptVersion = script.version();
    for (const first_meeting::Stage &stage : script.stages()) {
        if (stage.counted)
            print.stages.push_back({stage.title, stage.minutes(length), {}, stage.number});
    }
    for (const Prompt *prompt : script.promptsAt(length))
        add(print, *prompt, length, fill);
    // What the short form asks afterwards goes on the slips; what it leaves for meeting two has its own day.
    for (const Prompt *prompt : script.promptsLater(length)) {
        const Inclusion how = prompt->inclusion(length);
        if (how == Inclusion::After || how == Inclusion::Slip) {
            std::vector<Field> fields;
            for (Field field : prompt->fieldsFor(length)) {
                if (field.owner != FieldOwner::Both)
                    fields.push_back(field);
            }
            if (!fields.empty())
                print.alone.push_back(promptOf(*prompt, fields, length, fill));
        }
    }
    std::erase_if(print.stages, [](const WorksheetStage &stage) { return stage.prompts.empty(); });
    return print;
}

PrepSheetPrint prepSheetPrint(const Script &script, Length length, const SheetNames &names, Voice voice) {
    const Filler fill(names, length, {}); // a prep sheet stays with its author: it is printed empty
    PrepSheetPrint print;
    print.voice = voice;
    print.name = voice == Voice::Mentee ? names.mentee : names.mentor;
    if (const first_meeting::Stage *stage = script.stage(0))
        print.minutes = stage->minutes(length);
    QStringList ahead;
    for (const Prompt &prompt : script.prompts()) {
        if (prompt.stage != 0 || prompt.inclusion(length) == Inclusion::Out)
            continue;
        print.prompts.push_back(promptOf(prompt, prompt.fieldsFor(length), length, fill));
        if (prompt.key == QStringLiteral("0.6"))
            ahead = {QStringLiteral("2.4"), QStringLiteral("3.2"), QStringLiteral("4.3")};
    }
    for (const QString &key : ahead) {
        if (const Prompt *prompt = script.prompt(key))
            print.prompts.push_back(promptOf(*prompt, prompt->fieldsFor(length), length, fill));
    }
    return print;
}

} // namespace groundwork::documents
