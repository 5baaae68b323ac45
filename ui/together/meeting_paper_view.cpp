#include "ui/together/meeting_paper_view.h"

#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/agreed_field.h"
#include "ui/widgets/answer_form.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stage_strip.h"
#include "ui/words/meeting_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Prompt;

MeetingPaperView::MeetingPaperView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_style(desk.style())
    , m_scroll(scrollingPage()) {
    setObjectName(QStringLiteral("meetingPaper"));
    m_style.meetingTwo = true; // a sheet may hold what the form leaves for later
    Theme &theme = desk.context().theme;
    QList<StageStrip::Part> parts;
    for (const first_meeting::Stage &stage : desk.script().stages()) {
        if (stage.counted)
            parts.append({stage.number, stage.shortTitle, stage.title, stage.minutes(m_style.length)});
    }
    m_strip = new StageStrip(theme, parts);
    auto *back = button(theme, QStringLiteral("paperLeave"), tr("Save and leave"));
    auto *next = button(theme, QStringLiteral("paperNext"), tr("Save and go on"), ButtonKind::Primary,
                        QStringLiteral("right"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        wrappingLabel(theme,
                      tr("Both columns are open here, as they are on paper. Leave empty what is empty."),
                      TextRole::Small, Token::Ink2),
        1);
    foot->addWidget(back);
    foot->addWidget(next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(10), theme.space(20), theme.space(12));
    column->addWidget(m_strip);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    const auto goTo = [this](int stage) {
        if (save())
            showStage(stage);
    };
    connect(m_strip, &StageStrip::chosen, this, goTo);
    connect(next, &QPushButton::clicked, this, [this] {
        if (!save())
            return;
        if (m_stage < m_desk.script().stages().back().number)
            showStage(m_stage + 1);
        else
            Q_EMIT finished();
    });
    connect(back, &QPushButton::clicked, this, [this] {
        if (save())
            Q_EMIT finished();
    });
    showStage(1);
}

void MeetingPaperView::showStage(int stage) {
    m_stage = stage;
    m_sheets.clear();
    m_lines.clear();
    m_strip->setCurrent(stage, 0);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style.theme.space(12));
    for (const Prompt &prompt : m_desk.script().prompts()) {
        if (prompt.stage == stage && prompt.who != first_meeting::Who::Private &&
            prompt.inclusion(m_style.length) != first_meeting::Inclusion::Out)
            addPrompt(column, prompt);
    }
    column->addStretch(1);
    putIntoPage(m_scroll, sheet);
    m_scroll->verticalScrollBar()->setValue(0);
    focusFirst();
}

AnswerForm *MeetingPaperView::addForm(const Prompt &prompt, Side side) {
    auto *form = new AnswerForm(m_style, prompt, side);
    // One hidden side stays hidden: nobody else types over it or reads it here.
    const auto row = m_desk.row(prompt.key, side);
    const bool open = row && row->state == first_meeting::AnswerState::Revealed;
    const QJsonValue value = open ? row->value : QJsonValue(QJsonValue::Undefined);
    form->setValue(value);
    m_sheets.push_back({prompt.key, side, form, form->value()});
    return form;
}

void MeetingPaperView::addPrompt(QVBoxLayout *column, const Prompt &prompt) {
    Theme &theme = m_style.theme;
    auto *card = new Card(theme, tr("%1 %2").arg(prompt.key, prompt.label));
    card->body()->addWidget(
        wrappingLabel(theme, words::saidAloud(m_style.filled(prompt.text(Side::Program, m_style.length))),
                      TextRole::ReadingSmall, Token::Ink2));
    auto *columns = new QWidget;
    auto *flow = new FlowLayout(theme.space(16), theme.size(250), columns);
    flow->setContentsMargins(0, 0, 0, 0);
    bool any = false;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        const auto sides = prompt.sides();
        if (std::find(sides.begin(), sides.end(), side) == sides.end() || prompt.isPrivate(side))
            continue;
        any = true;
        auto *half = new QWidget;
        auto *inside = new QVBoxLayout(half);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->addWidget(new Label(theme, m_style.name(side), TextRole::BodyStrong,
                                    side == Side::Mentee ? Token::Mentee : Token::Mentor));
        inside->addWidget(addForm(prompt, side));
        inside->addStretch(1);
        flow->addWidget(half);
    }
    if (any)
        card->body()->addWidget(columns);
    else
        delete columns;
    const auto sides = prompt.sides();
    if (std::find(sides.begin(), sides.end(), Side::Program) != sides.end())
        card->body()->addWidget(addForm(prompt, Side::Program));
    if (!prompt.agreedLine.isEmpty()) {
        auto *line = new AgreedField(m_style, prompt.agreedLine, prompt.agreementSection);
        line->setLine(m_desk.agreedLine(prompt.key));
        const size_t index = m_lines.size();
        m_lines.push_back({prompt.key, line, false});
        connect(line, &AgreedField::edited, this, [this, index] { m_lines[index].dirty = true; });
        card->body()->addWidget(line);
    }
    column->addWidget(card);
}

bool MeetingPaperView::save() {
    std::vector<first_meeting::PaperAnswer> answers;
    for (const Sheet &sheet : m_sheets) {
        const QJsonValue value = sheet.form->value();
        if (value != sheet.before && !(value.isUndefined() && sheet.before.isUndefined()))
            answers.push_back({sheet.prompt, sheet.side, value, 0});
    }
    const bool lines =
        std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.dirty; });
    if (answers.empty() && !lines)
        return true;
    ProgramFile &file = m_desk.file();
    const auto saved = file.perform(Operation{Verb::EnterPaperAnswers, {}}, [&](Change &) -> Result<void> {
        const auto entered = first_meeting::enterPaperAnswers(file, m_desk.script(), m_desk.partnership(),
                                                              answers, m_style.length);
        if (!entered)
            return failure(entered.error());
        if (!entered->problems.empty())
            return failure(entered->problems.front().error);
        const bool closed = entered->state == first_meeting::FirstMeetingState::Completed;
        if (lines && closed) {
            if (const auto done = first_meeting::reopenFirstMeeting(file, m_desk.partnership()); !done)
                return done;
        }
        for (const Line &line : m_lines) {
            if (!line.dirty)
                continue;
            const auto done = first_meeting::editAgreedLine(file, m_desk.script(), m_desk.partnership(),
                                                            line.prompt, line.field->line());
            if (!done)
                return done;
        }
        if (lines && closed)
            return first_meeting::completeFirstMeeting(file, m_desk.partnership());
        return {};
    });
    m_desk.read();
    if (!m_desk.done(saved))
        return false;
    m_desk.context().navigator.toast(tr("Saved what you typed in."), true);
    return true;
}

void MeetingPaperView::focusFirst() {
    if (!m_sheets.empty())
        m_sheets.front().form->focusFirst();
}

} // namespace groundwork::ui
