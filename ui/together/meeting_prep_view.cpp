#include "ui/together/meeting_prep_view.h"

#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/answer_form.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Inclusion;
using first_meeting::Prompt;

MeetingPrepView::MeetingPrepView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_style(desk.style())
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("meetingPrep"));
    Theme &theme = m_style.theme;
    m_column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(12));
    showChoice();
}

std::vector<const Prompt *> MeetingPrepView::prompts() const {
    std::vector<const Prompt *> sheet;
    for (const Prompt &prompt : m_desk.script().prompts()) {
        if (prompt.stage != 0 || prompt.inclusion(m_style.length) == Inclusion::Out)
            continue;
        sheet.push_back(&prompt);
        for (const QString &key : prompt.marks) {
            if (const Prompt *marked = m_desk.script().prompt(key))
                sheet.push_back(marked);
        }
    }
    return sheet;
}

bool MeetingPrepView::isBegun(Side side) const {
    const auto sheet = prompts();
    return std::any_of(sheet.begin(), sheet.end(),
                       [&](const Prompt *each) { return m_desk.row(each->key, side).has_value(); });
}

void MeetingPrepView::swap(QWidget *next) {
    if (m_shown) {
        m_column->removeWidget(m_shown);
        m_shown->hide();
        m_shown->deleteLater();
    }
    m_shown = next;
    m_column->addWidget(next, 1);
}

void MeetingPrepView::showChoice() {
    Theme &theme = m_style.theme;
    m_open.reset();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    column->addWidget(wrappingLabel(theme, tr("Before you meet"), TextRole::PageTitle));
    const first_meeting::Stage *stage = m_desk.script().stage(0);
    const int minutes = stage ? stage->minutes(m_style.length) : 0;
    column->addWidget(wrappingLabel(
        theme, tr("Each of you fills in a sheet of your own, in about %n minute(s). You may leave out "
                  "anything.",
                  nullptr, minutes)));
    auto *cards = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), theme.size(300), cards);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        auto *card = new Card(theme);
        const QString name = m_style.name(side);
        auto *head = new QHBoxLayout;
        head->setSpacing(theme.space(10));
        head->addWidget(Badge::person(theme, side == Side::Mentee ? Role::Mentee : Role::Mentor, name, 30));
        head->addWidget(wrappingLabel(theme, name, TextRole::Section), 1);
        card->body()->addLayout(head);
        card->body()->addWidget(
            wrappingLabel(theme, isBegun(side) ? tr("Begun, and put away") : tr("Nothing written yet"),
                          TextRole::Body, Token::Ink2));
        auto *open = button(theme, QStringLiteral("prepOpen_%1").arg(sideKey(side)),
                            tr("%1 fills in").arg(name), ButtonKind::Plain, QStringLiteral("pen"));
        connect(open, &QPushButton::clicked, this, [this, side] { showSheet(side); });
        card->body()->addWidget(open, 0, Qt::AlignLeading);
        flow->addWidget(card);
    }
    column->addWidget(cards);
    column->addWidget(wrappingLabel(
        theme,
        tr("A sheet is for its author alone. In the meeting your own notes are at hand, covered "
           "until you ask for them. Only what you tick under “What helps you take part” is "
           "told, and only to whom you choose. Anyone with this file could read a sheet; "
           "on paper it stays with you."),
        TextRole::Small, Token::Ink2));
    auto *actions = new QWidget;
    auto *row = new FlowLayout(theme.space(8), 0, actions);
    row->setContentsMargins(0, 0, 0, 0);
    auto *back =
        button(theme, QStringLiteral("prepBack"), tr("Back"), ButtonKind::Plain, QStringLiteral("left"));
    auto *paper = button(theme, QStringLiteral("prepPrint"), tr("Print blank sheets…"), ButtonKind::Plain,
                         QStringLiteral("print"));
    connect(back, &QPushButton::clicked, this, &MeetingPrepView::finished);
    connect(paper, &QPushButton::clicked, this, &MeetingPrepView::print);
    row->addWidget(back);
    row->addWidget(paper);
    column->addWidget(actions);
    column->addStretch(1);
    swap(page);
}

void MeetingPrepView::addPrompt(QVBoxLayout *column, const Prompt &prompt, Side side) {
    Theme &theme = m_style.theme;
    auto *card = new Card(theme, prompt.label);
    card->body()->addWidget(wrappingLabel(
        theme, words::saidAloud(m_style.filled(prompt.text(side, m_style.length))), TextRole::Reading));
    if (!prompt.hint.isEmpty())
        card->body()->addWidget(wrappingLabel(theme, prompt.hint, TextRole::Small, Token::Ink2));
    const auto row = m_desk.row(prompt.key, side);
    if (prompt.marks.isEmpty()) { // the quick ones stand below, each with a card of its own
        auto *form = new AnswerForm(m_style, prompt, side, false);
        form->setValue(row ? row->value : QJsonValue(QJsonValue::Undefined));
        m_sheets.push_back({prompt.key, form, form->value()});
        card->body()->addWidget(form);
    }
    column->addWidget(card);
}

void MeetingPrepView::showSheet(Side side) {
    Theme &theme = m_style.theme;
    m_sheets.clear();
    m_open = side;
    const QString partner = m_style.name(side == Side::Mentee ? Side::Mentor : Side::Mentee);
    auto *page = new QWidget;
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme.space(8));
    outer->addWidget(wrappingLabel(theme, tr("The sheet of %1, before you meet").arg(m_style.name(side)),
                                   TextRole::PageTitle));
    outer->addWidget(
        wrappingLabel(theme, words::privacyLabel(first_meeting::Who::Private), TextRole::Small, Token::Ink2));
    auto *scroll = scrollingPage();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    for (const Prompt *prompt : prompts())
        addPrompt(column, *prompt, side);
    column->addStretch(1);
    putIntoPage(scroll, content);
    outer->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        wrappingLabel(theme, tr("%1, please look away").arg(partner), TextRole::Small, Token::Ink2), 1);
    auto *away = button(theme, QStringLiteral("prepAway"), tr("Put it away"), ButtonKind::Primary,
                        QStringLiteral("cover"));
    connect(away, &QPushButton::clicked, this, [this] {
        if (putAway()) {
            showChoice();
            focusFirst();
        }
    });
    foot->addWidget(away);
    outer->addLayout(foot);
    swap(page);
    focusFirst();
}

bool MeetingPrepView::putAway() {
    if (!m_open)
        return true;
    const Side side = *m_open;
    ProgramFile &file = m_desk.file();
    const auto saved = file.perform(
        Operation{Verb::Answer, {tr("the sheet before the meeting")}}, [&](Change &) -> Result<void> {
            for (const Sheet &sheet : m_sheets) {
                const QJsonValue value = sheet.form->value();
                if (value == sheet.before)
                    continue;
                const auto done = first_meeting::saveAnswer(file, m_desk.script(), m_desk.partnership(),
                                                            sheet.prompt, side, value);
                if (!done)
                    return done;
            }
            return {};
        });
    if (!m_desk.done(saved))
        return false;
    for (const Sheet &sheet : m_sheets)
        sheet.form->wipe(); // nothing is left in a widget that is about to go
    m_sheets.clear();
    m_open.reset();
    return true;
}

void MeetingPrepView::focusFirst() {
    if (!m_sheets.empty())
        m_sheets.front().form->focusFirst();
    else if (auto *open = findChild<QPushButton *>(QStringLiteral("prepOpen_mentee")))
        open->setFocus(Qt::OtherFocusReason);
}

void MeetingPrepView::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::PrepSheets;
    request.cohort = m_desk.context().cohort;
    request.pairs = {m_desk.partnership()};
    request.paper = m_desk.context().paper;
    request.minutes = first_meeting::minutesOf(m_style.length);
    openPrintDialog(m_desk.file(), m_style.theme, m_desk.context().modal, request, this);
}

} // namespace groundwork::ui
