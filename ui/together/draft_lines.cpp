#include "ui/together/draft_lines.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>

#include <algorithm>

namespace groundwork::ui {

namespace {
constexpr int kComeBackDays = 14;
} // namespace

const first_meeting::Prompt *promptOfLine(const first_meeting::Script &script, const QString &lineKey) {
    const auto &prompts = script.prompts();
    const auto from = std::find_if(prompts.begin(), prompts.end(), [&](const first_meeting::Prompt &prompt) {
        return prompt.goesTo.contains(QStringLiteral("agreement:") + lineKey);
    });
    return from == prompts.end() ? nullptr : &*from;
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
    if (file.isReadOnly())
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
    words->addWidget(wrappingLabel(theme, sentence, TextRole::Reading));
    const first_meeting::Prompt *from = promptOfLine(m_desk.script(), line.key);
    QStringList facts;
    if (line.voice != agreements::Voice::Both)
        facts.append(line.voice == agreements::Voice::Mentee ? m_style.mentee : m_style.mentor);
    if (from && line.origin == agreements::LineOrigin::FromFirstMeeting)
        facts.append(tr("from question %1, %2").arg(from->key, from->label));
    if (open && line.comeBackOn.isValid())
        facts.append(tr("come back to it on %1").arg(words::longDate(line.comeBackOn)));
    if (!facts.isEmpty())
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
        row->addWidget(mark, 0, Qt::AlignTop);
    }
    column->addLayout(row);
}

void DraftLines::mark(const agreements::AgreementLine &line, bool comeBack) {
    const auto done = comeBack
                          ? agreements::comeBackToTerm(m_desk.file(), line.id, m_style.today.addDays(kComeBackDays))
                          : agreements::settleTerm(m_desk.file(), line.id);
    if (m_desk.done(done))
        refresh(); // the button is still at work
}

void DraftLines::refresh() {
    if (m_stale || !m_content)
        return;
    m_stale = true;
    QMetaObject::invokeMethod(this, &DraftLines::build, Qt::QueuedConnection);
}

} // namespace groundwork::ui
