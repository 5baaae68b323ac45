#include "ui/together/prompt_outcome.h"

#include "core/agreements/agreement_rows.h"
#include "core/base/braces.h"
#include "core/content/pack.h"
#include "core/first_meeting/answer.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::AnswerRow;
using first_meeting::Prompt;

namespace {

const QString kFirstMove = QStringLiteral("first_move");
const QString kVisibility = QStringLiteral("visibility");
const QString kHelpLine = QStringLiteral("{help_line}");

/// Does the agreement say in sentences what the two answer together here? Goals, and what they share, stand on the
/// screen already as they will be printed, and the draft itself is the whole of it.
bool makesSentences(const Prompt &prompt) {
    const bool together = std::any_of(prompt.fields.begin(), prompt.fields.end(),
                                      [](const auto &field) { return field.belongsTo(Side::Program); });
    const bool lines = std::any_of(prompt.goesTo.begin(), prompt.goesTo.end(), [](const QString &where) {
        return where.startsWith(QStringLiteral("agreement:")) && where != QStringLiteral("agreement:share");
    });
    return together && lines && !prompt.showsDraft;
}

} // namespace

PromptOutcome::PromptOutcome(MeetingDesk &desk, const AnswerStyle &style, const Prompt &prompt,
                             std::function<QJsonValue(Side)> typed)
    : m_desk(desk)
    , m_style(style)
    , m_prompt(prompt)
    , m_typed(std::move(typed))
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("promptOutcome"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(style.theme.space(8));
    hide();
}

bool PromptOutcome::suits(const Prompt &prompt) {
    return !prompt.saysNext.isEmpty() || prompt.goesTo.contains(kVisibility) || makesSentences(prompt);
}

std::vector<AnswerRow> PromptOutcome::typedRows() const {
    std::vector<AnswerRow> rows;
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        const QJsonValue value = m_prompt.isPrivate(side) ? QJsonValue(QJsonValue::Undefined) : m_typed(side);
        if (value.isUndefined())
            continue;
        AnswerRow row;
        row.prompt = m_prompt.key;
        row.side = side;
        row.value = value;
        row.state = first_meeting::AnswerState::Revealed;
        rows.push_back(row);
    }
    return rows;
}

QStringList PromptOutcome::sentences() {
    const auto typed = typedRows();
    const auto joint =
        std::find_if(typed.begin(), typed.end(), [](const AnswerRow &row) { return row.side == Side::Program; });
    if (!makesSentences(m_prompt) || joint == typed.end())
        return {};
    if (!m_content) {
        const auto &given = m_desk.context().content;
        const auto pack = given ? Result<content::Pack>(*given) : content::Pack::load();
        auto content = pack ? agreements::AgreementContent::read(*pack) : failure(pack.error());
        if (!content)
            return {};
        m_content = std::move(*content);
    }
    const auto lines = agreements::linesOfPrompt(m_desk.file(), *m_content, m_desk.partnership(), m_prompt, typed);
    QStringList said;
    for (const agreements::AgreementLine &line : lines ? *lines : std::vector<agreements::AgreementLine>())
        said.append(
            words::sentenceWithNames(agreements::sentence(line, [](QDate day) { return words::longDate(day); })));
    if (m_prompt.goesTo.contains(kFirstMove)) {
        const QString who = first_meeting::fieldValue(m_prompt, joint->value, QStringLiteral("first_message")).toString();
        if (const QString words = words::firstMoveLine(who, m_style.mentee, m_style.mentor); !words.isEmpty())
            said.append(words);
    }
    return said;
}

/// The titles that their owners open to the program, word for word: nothing else of a goal is read there.
QStringList PromptOutcome::readByCoordinator() const {
    if (!m_prompt.goesTo.contains(kVisibility))
        return {};
    const auto says = [this](Side side, const char *field) {
        return first_meeting::fieldValue(m_prompt, m_typed(side), QString::fromLatin1(field)).toString() ==
               QLatin1String("yes");
    };
    QStringList titles;
    for (const goals::Goal &goal : goals::goalsOf(m_desk.file(), m_desk.partnership())) {
        const bool open = goal.owner == goals::GoalOwner::Shared ? says(Side::Mentee, "shared") && says(Side::Mentor, "shared")
                          : goal.owner == goals::GoalOwner::Mentee ? says(Side::Mentee, "title")
                                                                   : says(Side::Mentor, "title");
        if (open && !goal.title.isEmpty())
            titles.append(goal.title);
    }
    return titles;
}

QString PromptOutcome::wordsOfScript() const {
    const auto program = framework::program(m_desk.file());
    const QString helpLine = program ? program->coordinatorContact : QString();
    const QString coordinator = program && !program->coordinatorName.isEmpty() ? program->coordinatorName
                                                                               : tr("The coordinator");
    QStringList said;
    for (const QString &line : m_prompt.saysNext.split(QLatin1Char('\n'))) {
        if (!helpLine.isEmpty() || !line.contains(kHelpLine)) // a line without its number says nothing
            said.append(filledBraces(line, {{QStringLiteral("coordinator"), coordinator},
                                            {QStringLiteral("help_line"), helpLine}}));
    }
    return said.join(QLatin1Char('\n'));
}

void PromptOutcome::follow(bool answered) {
    const QStringList said = sentences();
    const QStringList read = answered ? readByCoordinator() : QStringList();
    const QString words = answered ? wordsOfScript() : QString();
    const bool reads = answered && m_prompt.goesTo.contains(kVisibility);
    const QStringList shown = QStringList(said) + read + QStringList{words, reads ? QStringLiteral("+") : QString()};
    if (shown == m_shown)
        return;
    m_shown = shown;
    clearLayout(*m_column);
    const auto card = [this](const QString &title, const QStringList &lines) {
        auto *made = new Card(m_style.theme, title);
        made->setTone(Card::Tone::Quiet);
        for (const QString &line : lines)
            made->body()->addWidget(wrappingLabel(m_style.theme, line, m_style.label));
        m_column->addWidget(made);
        return made;
    };
    if (!said.isEmpty())
        card(tr("Read it aloud: this is what you agree on"), said)
            ->setObjectName(QStringLiteral("promptSentences"));
    if (reads)
        card(tr("This, and no more, the coordinator will read of your goals"),
             read.isEmpty() ? QStringList{tr("Nothing. Only that there are goals.")} : read)
            ->setObjectName(QStringLiteral("coordinatorReads"));
    if (!words.isEmpty()) {
        auto *next = wrappingLabel(m_style.theme, words, m_style.label, Token::AccentDeep);
        next->setObjectName(QStringLiteral("promptSaysNext"));
        next->setAlignment(Qt::AlignHCenter);
        m_column->addWidget(next);
    }
    setVisible(m_column->count() > 0);
}

} // namespace groundwork::ui
