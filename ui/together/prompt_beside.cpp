#include "ui/together/prompt_beside.h"

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "core/agreements/sentence_builder.h"
#include "core/content/pack.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_sides.h"
#include "ui/widgets/answer_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace groundwork::ui {

using first_meeting::Prompt;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

/// "Alys: slower speech, please." for 1.1.
QStringList accessLines(MeetingDesk &desk, const AnswerStyle &style) {
    QStringList result;
    const Prompt *prompt = desk.script().prompt(QStringLiteral("0.4"));
    const first_meeting::Field *field = prompt ? prompt->field(QStringLiteral("helps")) : nullptr;
    for (const first_meeting::AccessLine &line :
         first_meeting::accessLines(desk.file(), desk.partnership())) {
        QStringList wishes;
        for (const QString &key : line.choices) {
            const first_meeting::Option *option = field ? field->option(key) : nullptr;
            wishes.append(option ? option->text : key);
        }
        if (!line.other.isEmpty())
            wishes.append(line.other);
        result.append(words::accessLine(style.name(line.side), wishes));
    }
    return result;
}

/// What goes to the coordinator already, for 7.6 (content.md 3.4, 1.2).
QStringList questionLines(MeetingDesk &desk, const AnswerStyle &style) {
    QStringList lines;
    for (const first_meeting::CoordinatorQuestion &question :
         first_meeting::questionsOf(desk.file(), desk.partnership())) {
        const first_meeting::Prompt *from = desk.script().prompt(question.asked.prompt);
        if (from && from->isPrivate(question.asked.side))
            continue; // what one of the two sent alone is not for the screen of both
        const QString asked = Words::tr("%1: %2").arg(
            words::askerWord(question.asked.side, style.name(Side::Mentee), style.name(Side::Mentor)),
            words::askedWords(question.asked));
        lines.append(question.isWaiting()
                         ? asked
                         : Words::tr("%1 (answered %2)").arg(asked, words::longDate(question.answeredOn)));
    }
    return lines;
}

/// What stays between the two whatever they tick, and its limits, as the agreement will say it: for 6.4, which asks
/// to read it aloud.
QStringList privacyLines(MeetingDesk &desk) {
    const PageContext &context = desk.context();
    const auto pack = context.content ? Result<content::Pack>(*context.content) : content::Pack::load();
    const auto content = pack ? agreements::AgreementContent::read(*pack) : failure(pack.error());
    const auto framework = framework::frameworkOf(desk.file(), context.cohort);
    QStringList lines;
    if (!content)
        return lines;
    QJsonObject value;
    if (framework)
        value.insert(QStringLiteral("list"), QJsonArray::fromStringList(framework->exceptions));
    for (const char *key : {"between_us", "no_names", "limits"}) {
        const auto *line = content->line(QString::fromLatin1(key), agreements::Voice::Both);
        const QString said = line ? agreements::sentence(agreements::buildSentence(*line, value, {}, content->words(QStringLiteral("separator"))),
                                                         [](QDate day) { return words::longDate(day); })
                                  : QString();
        if (!said.isEmpty())
            lines.append(said);
    }
    return lines;
}

QStringList earlierLines(MeetingDesk &desk, const AnswerStyle &style, const std::vector<first_meeting::Shown> &shows) {
    QStringList lines;
    for (const first_meeting::Shown &entry : shows) {
        const Prompt *shown = desk.script().prompt(entry.prompt);
        for (const first_meeting::AnswerRow &row : first_meeting::answers(desk.file(), desk.partnership())) {
            if (!shown || row.prompt != entry.prompt)
                continue;
            QStringList said;
            for (const AnswerText &text : answerText(style, *shown, row.side, row.value)) {
                const QString words = text.lines.join(QStringLiteral(" · "));
                if (entry.fields.isEmpty())
                    lines.append(Words::tr("%1, %2: %3").arg(style.name(row.side), shown->label, words));
                else if (entry.has(text.field))
                    said.append(words);
            }
            if (!said.isEmpty())
                lines.append(Words::tr("%1: %2").arg(style.name(row.side), said.join(QStringLiteral(" · "))));
        }
    }
    return lines;
}

/// What a side wrote on its sheet for this prompt, or nothing (content.md 3.3).
QStringList prepLines(MeetingDesk &desk, const AnswerStyle &style, const Prompt &prompt, Side side) {
    QStringList lines;
    for (const Prompt &before : desk.script().prompts()) {
        if (before.stage != 0 || !before.goesTo.contains(QStringLiteral("prompt:") + prompt.key))
            continue;
        const auto row = desk.row(before.key, side);
        if (!row || !row->isPrivate || !before.marks.isEmpty())
            continue;
        for (const AnswerText &text : answerText(style, before, side, row->value)) {
            const QString said = text.lines.join(QStringLiteral(" · "));
            lines.append(text.label.isEmpty() ? said : Words::tr("%1: %2").arg(text.label, said));
        }
    }
    return lines;
}

/// Covered until its author asks for it; the words are in no widget before, and gone again after.
class PrepNote final : public QWidget {
  public:
    PrepNote(MeetingDesk &desk, const AnswerStyle &style, const Prompt &prompt, Side side)
        : m_desk(desk)
        , m_style(style)
        , m_prompt(prompt)
        , m_side(side)
        , m_column(new QVBoxLayout(this)) {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(style.theme.space(4));
        m_button = button(style.theme, QStringLiteral("prepNote_%1").arg(sideKey(side)), QString(),
                          ButtonKind::Quiet, QStringLiteral("eye"));
        m_column->addWidget(m_button, 0, Qt::AlignLeading);
        connect(m_button, &QPushButton::clicked, this, [this] { lift(!m_text); });
        lift(false);
    }

  private:
    void lift(bool open) {
        const QString name = m_style.name(m_side);
        const QString partner = m_style.name(m_side == Side::Mentee ? Side::Mentor : Side::Mentee);
        delete m_text;
        m_text = nullptr;
        if (open) {
            const QString text = prepLines(m_desk, m_style, m_prompt, m_side).join(QLatin1Char('\n'));
            m_text = wrappingLabel(m_style.theme, text, TextRole::Reading);
            m_text->setObjectName(m_button->objectName() + QStringLiteral("_text"));
            m_column->addWidget(m_text);
        }
        m_button->setText(open ? Words::tr("%1: cover my note again").arg(name)
                               : Words::tr("%1: my note from before").arg(name));
        m_button->setToolTip(open ? QString() : Words::tr("%1, please look away first").arg(partner));
    }

    MeetingDesk &m_desk;
    AnswerStyle m_style;
    const Prompt &m_prompt;
    Side m_side;
    QVBoxLayout *m_column;
    QPushButton *m_button = nullptr;
    Label *m_text = nullptr;
};

/// The answers that a whole part looks back to (content.md 3.9: the lists of 2.2 and 2.3), folded away: they are long.
QWidget *lookedBackTo(MeetingDesk &desk, const AnswerStyle &style, const Prompt &prompt) {
    const first_meeting::Stage *stage = desk.script().stage(prompt.stage);
    const QStringList lines = stage && prompt.shows.empty() ? earlierLines(desk, style, stage->shows) : QStringList();
    if (lines.isEmpty())
        return nullptr;
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    auto *open = button(style.theme, QStringLiteral("promptLists"), Words::tr("What you said in part %1").arg(desk.script().prompt(stage->shows.front().prompt)->stage),
                        ButtonKind::Quiet, QStringLiteral("list"));
    open->setCheckable(true);
    auto *card = new Card(style.theme, Words::tr("From before"));
    card->setTone(Card::Tone::Quiet);
    for (const QString &each : lines)
        card->body()->addWidget(wrappingLabel(style.theme, each, style.label));
    card->hide();
    QObject::connect(open, &QPushButton::toggled, card, &QWidget::setVisible);
    column->addWidget(open, 0, Qt::AlignLeading);
    column->addWidget(card);
    return all;
}

} // namespace

QWidget *promptBeside(MeetingDesk &desk, const AnswerStyle &style, const PromptSides &sides) {
    Theme &theme = style.theme;
    const Prompt &prompt = sides.prompt();
    const bool first = prompt.key == QLatin1String("1.1");
    const bool last = prompt.key == QLatin1String("7.6");
    const bool aloud = prompt.key == QLatin1String("6.4");
    const QStringList lines = first   ? accessLines(desk, style)
                              : last  ? questionLines(desk, style)
                              : aloud ? privacyLines(desk)
                                      : earlierLines(desk, style, prompt.shows);
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(6));
    if (!lines.isEmpty()) {
        auto *card = new Card(theme, first   ? Words::tr("What helps us take part")
                                     : last  ? Words::tr("Already on its way to the coordinator")
                                     : aloud ? Words::tr("Read it aloud")
                                             : Words::tr("From before"));
        card->setTone(Card::Tone::Quiet);
        card->setObjectName(QStringLiteral("promptBeside"));
        for (const QString &each : lines)
            card->body()->addWidget(wrappingLabel(theme, each, style.label));
        column->addWidget(card);
    }
    if (QWidget *back = lookedBackTo(desk, style, prompt))
        column->addWidget(back);
    auto *notes = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), theme.size(300), notes);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (sides.answers(side) && !prepLines(desk, style, sides.of(side), side).isEmpty())
            flow->addWidget(new PrepNote(desk, style, sides.of(side), side));
    }
    if (flow->count() > 0)
        column->addWidget(notes);
    else
        delete notes;
    if (column->count() > 0)
        return all;
    delete all;
    return nullptr;
}

} // namespace groundwork::ui
