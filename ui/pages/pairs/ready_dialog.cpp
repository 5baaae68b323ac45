#include "ui/pages/pairs/ready_dialog.h"

#include "core/agreements/agreements.h"
#include "core/base/clock.h"
#include "core/file/program_file.h"
#include "ui/words/agreement_words.h"
#include "ui/words/error_words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace groundwork::ui {

ReadyDialog::ReadyDialog(const PageContext &context, const agreements::AgreementContent &content,
                         const agreements::AgreementText &text, const std::vector<agreements::OpenPoint> &gates,
                         QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("signReady"), tr("Sign although lines are open"), tr("Go on to sign"), parent)
    , m_context(context)
    , m_content(content)
    , m_pair(text.partnership)
    , m_on(nullptr)
    , m_reason(new QLineEdit) {
    addNote(tr("You can sign all the same. Tick what you come back to on a day; for the rest one sentence says why."));
    addHeading(tr("Come back to"));
    for (const agreements::OpenPoint &gate : gates) {
        auto *box = new QCheckBox(words::openPointWords(gate, words::lineName(text, gate.line)));
        box->setObjectName(QStringLiteral("later_%1_%2").arg(gate.line.key, agreements::voiceKey(gate.line.voice)));
        m_later.emplace_back(gate.line.id, box);
        addWide(box);
    }
    const QDate today = context.file.clock().today();
    m_on = dateField(text.firstReview > today ? text.firstReview : today.addDays(28));
    m_on->setMinimumDate(today);
    add("signReadyOn", tr("&On"), m_on);
    m_reason->setPlaceholderText(tr("What is not ticked is signed open, because…"));
    add("signReadyReason", tr("Wh&y the rest is open"), m_reason);
    m_reason->setFocus();
    fit(520);
}

void ReadyDialog::keep() {
    std::vector<WorkingTermId> later;
    for (const auto &[term, box] : m_later) {
        if (box->isChecked())
            later.push_back(term);
    }
    const bool all = later.size() == m_later.size();
    if (!all && m_reason->text().trimmed().isEmpty()) {
        showProblem(tr("Write one sentence for what stays open, or tick all of it."));
        m_reason->setFocus();
        return;
    }
    const Result<void> done = agreements::makeReadyLater(m_context.file, m_content, m_pair, later, m_on->date(),
                                                         all ? QString() : m_reason->text());
    if (!done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

} // namespace groundwork::ui
