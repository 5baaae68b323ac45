#include "ui/pages/pairs/share_dialog.h"
#include "ui/words/state_words.h"

#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "ui/words/error_words.h"
#include "ui/words/state_words.h"

#include <QCheckBox>
#include <QPushButton>

namespace groundwork::ui {

ShareDialog::ShareDialog(const PageContext &context, const agreements::AgreementText &text, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("shareAgreement"), tr("Who reads the agreement"), tr("Keep"), parent)
    , m_context(context)
    , m_pair(text.partnership)
    , m_mentee(new QCheckBox(tr("%1 lets the program read it").arg(words::nameInSentence(text.menteeName))))
    , m_mentor(new QCheckBox(tr("%1 lets the program read it").arg(words::nameInSentence(text.mentorName)))) {
    const agreements::TextAccess access = agreements::textAccess(context.file, m_pair);
    addNote(tr("The agreement belongs to the two. The program reads its words only when both say so. Each answers for "
               "themselves."));
    m_mentee->setObjectName(QStringLiteral("shareMentee"));
    m_mentor->setObjectName(QStringLiteral("shareMentor"));
    m_mentee->setChecked(access.shownByMentee);
    m_mentor->setChecked(access.shownByMentor);
    addWide(m_mentee);
    addWide(m_mentor);
    addNote(access.programKeepsCopy()
                ? tr("The agreement itself says that the program receives a copy, so the program reads it anyway.")
                : tr("Taking it back later does not take back what was printed or shown before."));
    m_mentee->setFocus();
    fit(460);
}

void ShareDialog::keep() {
    const agreements::TextAccess access = agreements::textAccess(m_context.file, m_pair);
    const Result<void> done =
        m_context.file.perform(Operation{Verb::ShareAgreement, {}}, [&](Change &) -> Result<void> {
            if (access.shownByMentee != m_mentee->isChecked()) {
                if (auto said = agreements::showText(m_context.file, m_pair, Role::Mentee, m_mentee->isChecked()); !said)
                    return said;
            }
            if (access.shownByMentor != m_mentor->isChecked())
                return agreements::showText(m_context.file, m_pair, Role::Mentor, m_mentor->isChecked());
            return {};
        });
    if (!done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
    const bool open = agreements::textAccess(m_context.file, m_pair).isOpen();
    m_context.navigator.toast(open ? tr("The program may read the agreement") : tr("The agreement is for the two"), true);
}

} // namespace groundwork::ui
