#include "ui/pages/pairs/ending_dialogs.h"

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreements.h"
#include "core/base/clock.h"
#include "core/file/program_file.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace groundwork::ui {

using partnerships::ClosingTalk;

namespace {

constexpr int kUsualExtensionDays = 28;

} // namespace

// ---- completed

CompleteDialog::CompleteDialog(const PageContext &context, const partnerships::PartnershipRow &pair, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("completePair"), tr("A good ending"), tr("Complete the pair"), parent)
    , m_context(context)
    , m_pair(pair.id)
    , m_lastDay(dateField(context.file.clock().today()))
    , m_talk(new QButtonGroup(this))
    , m_reason(new QLineEdit) {
    add("completeLastDay", tr("Last &day"), m_lastDay);
    addHeading(tr("The closing talk"));
    const struct {
        ClosingTalk talk;
        const char *name;
        QString words;
    } answers[] = {{ClosingTalk::Held, "talkHeld", tr("They had it")},
                   {ClosingTalk::WaivedByBoth, "talkWaived", tr("Both chose to go without it")},
                   {ClosingTalk::NotHeld, "talkNotHeld", tr("It did not take place")}};
    for (const auto &answer : answers) {
        auto *radio = new QRadioButton(answer.words);
        radio->setObjectName(QString::fromLatin1(answer.name));
        m_talk->addButton(radio, static_cast<int>(answer.talk));
        addWide(radio);
    }
    m_reason->setPlaceholderText(tr("One sentence, for you alone"));
    add("completeReason", tr("Wh&y it did not"), m_reason);
    m_reason->setEnabled(false);
    connect(m_talk, &QButtonGroup::idToggled, this,
            [this] { m_reason->setEnabled(m_talk->checkedId() == static_cast<int>(ClosingTalk::NotHeld)); });
    m_talk->button(static_cast<int>(ClosingTalk::Held))->setChecked(true);
    addNote(tr("The agreement ends with the pair. Both can be undone."));
    m_lastDay->setFocus();
    fit(480);
}

void CompleteDialog::keep() {
    const auto talk = static_cast<ClosingTalk>(m_talk->checkedId());
    const Result<void> done =
        agreements::completePartnership(m_context.file, m_pair, talk, m_lastDay->date(),
                                        partnerships::EndKind::PlannedEnd,
                                        talk == ClosingTalk::NotHeld ? m_reason->text() : QString());
    if (!done) {
        showProblem(words::errorText(done.error()));
        (talk == ClosingTalk::NotHeld ? static_cast<QWidget *>(m_reason) : m_lastDay)->setFocus();
        return;
    }
    accept();
    m_context.navigator.toast(tr("The pair has completed its time"), true);
}

// ---- extended

ExtendDialog::ExtendDialog(const PageContext &context, const partnerships::PartnershipRow &pair, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("extendPair"), tr("Go on together"), tr("Extend"), parent)
    , m_context(context)
    , m_pair(pair.id)
    , m_end(nullptr)
    , m_reason(new QLineEdit) {
    const QDate today = context.file.clock().today();
    m_end = dateField(std::max(pair.plannedEnd.isValid() ? pair.plannedEnd : today, today).addDays(kUsualExtensionDays));
    add("extendUntil", tr("&Until"), m_end);
    m_reason->setPlaceholderText(tr("What they want the time for"));
    add("extendReason", tr("Wh&y"), m_reason);
    addNote(pair.agreementSigned.isValid()
                ? tr("The next version of the agreement begins with the new end. Both sign it; until then the one "
                     "in force stays.")
                : tr("Only the day of the end changes."));
    m_end->setFocus();
    fit(480);
}

void ExtendDialog::keep() {
    const auto content = agreements::AgreementContent::read(*m_context.content);
    const Result<void> done =
        content ? agreements::extendPartnership(m_context.file, *content, m_pair, m_end->date(), m_reason->text())
                : Result<void>(failure(content.error()));
    if (!done) {
        showProblem(words::errorText(done.error()));
        m_reason->setFocus();
        return;
    }
    accept();
    m_context.navigator.toast(tr("They go on until %1").arg(words::longDate(m_end->date())), true);
}

} // namespace groundwork::ui
