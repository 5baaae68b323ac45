#include "ui/together/draft_lines.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "ui/pages/pairs/agreement_line_editor.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace groundwork::ui {

namespace {
constexpr int kComeBackDays = 14;
} // namespace

const first_meeting::Prompt *promptOfLine(const first_meeting::Script &script, const QString &lineKey,
                                          const std::optional<QSet<QString>> &answered) {
    const first_meeting::Prompt *first = nullptr;
    for (const first_meeting::Prompt &prompt : script.prompts()) {
        if (!prompt.goesTo.contains(QStringLiteral("agreement:") + lineKey) ||
            (answered && !answered->contains(prompt.key)))
            continue;
        if (prompt.who == first_meeting::Who::Joint)
            return &prompt;
        first = first ? first : &prompt;
    }
    return first;
}

DraftLines::DraftLines(MeetingDesk &desk, const AnswerStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_style(style)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("draftLines"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(style.theme.space(10));
    const auto pack =
        desk.context().content ? Result<content::Pack>(*desk.context().content) : content::Pack::load();
    auto content = pack ? agreements::AgreementContent::read(*pack) : failure(pack.error());
    if (!content)
        return;
    m_content = std::move(*content);
    bringUp();
    build();
}

void DraftLines::bringUp() {
    ProgramFile &file = m_desk.file();
    if (file.isReadOnly() || file.nextRedo()) // a new step would take away what can be done again
        return;
    const auto version = agreements::currentVersion(file, m_desk.partnership());
    if (version && version->state != agreements::VersionState::Draft)
        return;
    if (version && agreements::waitingAnswers(file, *m_content, m_desk.partnership()) == 0)
        return;
    const auto drafted = agreements::draftAgreement(file, *m_content, m_desk.partnership());
    if (!drafted)
        m_desk.context().navigator.showError(drafted.error());
}

void DraftLines::build() {
    m_stale = false;
    QWidget *keyboard = window()->focusWidget();
    QString focused = std::exchange(m_finished, {});
    if (focused.isEmpty() && keyboard && isAncestorOf(keyboard))
        focused = keyboard->objectName();
    if (keyboard && isAncestorOf(keyboard))
        keyboard->clearFocus(); // else it goes on to wherever Tab leads, and the page scrolls there
    m_editor = nullptr;
    clearLayout(*m_column);
    m_lines = 0;
    const auto text = agreements::agreementText(m_desk.file(), *m_content, m_desk.partnership());
    m_text = text ? std::optional(*text) : std::nullopt;
    if (!m_text) {
        m_column->addWidget(wrappingLabel(m_style.theme, tr("There is no draft yet."), m_style.label, Token::Ink2));
        return;
    }
    for (const agreements::AgreementSection &section : m_text->sections) {
        if (section.isPrinted())
            addSection(section);
    }
    QWidget *same = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused);
    if (m_editor)
        m_editor->focusFirst();
    else if (same)
        same->setFocus(Qt::OtherFocusReason); // whoever goes on by keyboard is where they were
    if (QWidget *place = m_editor ? m_editor : same) // once it is laid out
        QMetaObject::invokeMethod(place, [place, this] { bringIntoView(*place); }, Qt::QueuedConnection);
}

void DraftLines::bringIntoView(QWidget &place) const {
    for (QWidget *each = parentWidget(); each; each = each->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(each)) {
            scroll->ensureWidgetVisible(&place, 0, m_style.theme.space(24));
            return;
        }
    }
}

void DraftLines::addSection(const agreements::AgreementSection &section) {
    auto *card = new Card(m_style.theme, tr("%1 %2").arg(section.number).arg(section.title));
    for (const agreements::AgreementPart &part : section.parts) {
        for (const auto *lines : {&part.mentee, &part.mentor, &part.both}) {
            for (const agreements::AgreementLine &line : *lines)
                addLine(card->body(), line);
        }
    }
    m_column->addWidget(card);
}

void DraftLines::addLine(QVBoxLayout *column, const agreements::AgreementLine &line) {
    if (!line.isPrinted())
        return;
    ++m_lines;
    Theme &theme = m_style.theme;
    const bool open = line.status == agreements::LineStatus::ComeBackTo;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString sentence = agreements::sentence(line, [](QDate day) { return words::longDate(day); });
    words->addWidget(wrappingLabel(theme, words::sentenceWithNames(sentence), TextRole::Reading));
    if (const QStringList facts = factsOf(line); !facts.isEmpty())
        words->addWidget(wrappingLabel(theme, facts.join(QStringLiteral(" · ")), TextRole::Small, Token::Ink2));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(12));
    row->addLayout(words, 1);
    if (line.id.isValid()) {
        auto *mark = button(theme, QStringLiteral("draft_%1_%2").arg(line.key, agreements::voiceKey(line.voice)),
                            open ? tr("Settled after all") : tr("Come back to it"), ButtonKind::Plain,
                            open ? QStringLiteral("check") : QStringLiteral("clock"));
        mark->setAccessibleDescription(line.label);
        connect(mark, &QPushButton::clicked, this, [this, line, open] { this->mark(line, !open); });
        const QString name = QStringLiteral("draftChange_%1_%2").arg(line.key, agreements::voiceKey(line.voice));
        auto *change = button(theme, name, tr("Change"), ButtonKind::Plain, QStringLiteral("pen"));
        const first_meeting::Prompt *prompt = promptToChange(line);
        change->setToolTip(prompt ? tr("Goes to “%1”, and back here").arg(prompt->label) : tr("Write it here"));
        change->setAccessibleName(tr("Change: %1").arg(line.label));
        change->setAccessibleDescription(change->toolTip());
        connect(change, &QPushButton::clicked, this, [this, line, name] { this->change(line, name); });
        if (m_desk.isCompact()) { // large words keep the width to themselves
            auto *below = new QWidget;
            auto *flow = new FlowLayout(theme.space(8), 0, below);
            flow->setContentsMargins(0, 0, 0, 0);
            flow->addWidget(change);
            flow->addWidget(mark);
            words->addWidget(below);
        } else {
            row->addWidget(change, 0, Qt::AlignTop);
            row->addWidget(mark, 0, Qt::AlignTop);
        }
    }
    column->addLayout(row);
    if (line.id.isValid() && line.id == m_edited)
        addEditor(column, line);
}

QStringList DraftLines::factsOf(const agreements::AgreementLine &line) const {
    QStringList facts;
    if (line.voice != agreements::Voice::Both)
        facts.append(line.voice == agreements::Voice::Mentee ? m_style.mentee : m_style.mentor);
    const first_meeting::Prompt *from = promptOfLine(m_desk.script(), line.key, m_desk.answered());
    if (from && line.origin == agreements::LineOrigin::FromFirstMeeting)
        facts.append(tr("from question %1, %2").arg(from->key, from->label));
    if (line.status == agreements::LineStatus::ComeBackTo && line.comeBackOn.isValid())
        facts.append(tr("come back to it on %1").arg(words::longDate(line.comeBackOn)));
    return facts;
}

/// The question where the line is changed, or null where it is edited in its place: it follows no answer any more, or
/// no question is asked now.
const first_meeting::Prompt *DraftLines::promptToChange(const agreements::AgreementLine &line) const {
    if (line.origin != agreements::LineOrigin::FromFirstMeeting || !m_desk.meeting() || !m_desk.meeting()->isOpen())
        return nullptr;
    const first_meeting::Prompt *prompt = promptOfLine(m_desk.script(), line.key, m_desk.answered());
    return prompt && !prompt->showsDraft ? prompt : nullptr;
}

void DraftLines::change(const agreements::AgreementLine &line, const QString &button) {
    if (const first_meeting::Prompt *prompt = promptToChange(line)) {
        Q_EMIT promptAsked(prompt->key, button);
        return;
    }
    flush();
    m_editor = nullptr;
    m_edited = line.id == m_edited ? WorkingTermId() : line.id;
    m_changed = button;
    refresh();
}

void DraftLines::addEditor(QVBoxLayout *column, const agreements::AgreementLine &line) {
    const agreements::LineSpec *spec = m_content->line(line.key, line.voice);
    if (!spec)
        return;
    const QHash<QString, QString> names{{QStringLiteral("mentee"), m_text->menteeName},
                                        {QStringLiteral("mentor"), m_text->mentorName}};
    m_editor = new AgreementLineEditor(m_style.theme, *spec, line, names, m_style.today.addDays(kComeBackDays));
    connect(m_editor, &AgreementLineEditor::valueEdited, this, [this](WorkingTermId term, const QJsonObject &value) {
        (void)m_desk.done(agreements::editTerm(m_desk.file(), *m_content, term, value));
    });
    connect(m_editor, &AgreementLineEditor::comeBackChosen, this, [this](WorkingTermId term, QDate on) {
        (void)m_desk.done(agreements::comeBackToTerm(m_desk.file(), term, on));
    });
    connect(m_editor, &AgreementLineEditor::settledChosen, this, [this](WorkingTermId term) {
        (void)m_desk.done(agreements::settleTerm(m_desk.file(), term));
    });
    connect(m_editor, &AgreementLineEditor::passChosen, this, [this](WorkingTermId term) {
        (void)m_desk.done(agreements::passTerm(m_desk.file(), *m_content, term));
        finishEdit(); // it is not printed any more
    });
    column->addWidget(m_editor);
    auto *done = button(m_style.theme, QStringLiteral("draftDone"), tr("Done"), ButtonKind::Plain,
                        QStringLiteral("check"));
    done->setAccessibleDescription(line.label);
    connect(done, &QPushButton::clicked, this, &DraftLines::finishEdit);
    column->addWidget(done, 0, Qt::AlignLeading);
}

void DraftLines::flush() {
    if (m_editor)
        m_editor->flush();
}

void DraftLines::finishEdit() {
    flush();
    m_editor = nullptr;
    m_edited = {};
    m_finished = m_changed;
    refresh();
}

void DraftLines::mark(const agreements::AgreementLine &line, bool comeBack) {
    const auto done = comeBack
                          ? agreements::comeBackToTerm(m_desk.file(), line.id, m_style.today.addDays(kComeBackDays))
                          : agreements::settleTerm(m_desk.file(), line.id);
    if (m_desk.done(done))
        refresh(); // the button is still at work
}

void DraftLines::refresh() {
    if (m_stale || !m_content || m_editor) // what is being written stays under the hand
        return;
    m_stale = true;
    QMetaObject::invokeMethod(this, &DraftLines::build, Qt::QueuedConnection);
}

} // namespace groundwork::ui
