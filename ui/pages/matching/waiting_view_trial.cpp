#include "core/agreements/agreements.h"
#include "core/partnerships/replies.h"
#include "ui/pages/matching/directed.h"
#include "ui/pages/matching/waiting_view.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QPushButton>

// What the coordinator can do with a pair that tries it out.

namespace groundwork::ui {

using partnerships::PartnershipRow;

/// What one of them said alone is not shown, and is not asked for here: each answers apart.
void WaitingView::showTrial(const PartnershipRow &row) {
    m_who->setText(directed(*this, tr("%1 and %2 try it out until %3.")
                                       .arg(words::isolated(row.menteeName), words::isolated(row.mentorName),
                                            words::longDate(row.trialUntil))));
    for (QPushButton *one : {m_menteeYes, m_mentorYes, m_both, m_no, m_all})
        one->hide();
    for (QPushButton *one : {m_until, m_part})
        one->show();
    // What one of them said apart is not written over.
    m_goOn->setVisible(!row.trialMentee.isValid() && !row.trialMentor.isValid());
}

void WaitingView::goOn() {
    const PartnershipRow *row = chosen();
    if (!row)
        return;
    const QString names =
        tr("%1 and %2").arg(words::isolated(row->menteeCallName), words::isolated(row->mentorCallName));
    if (went(partnerships::passTrial(m_context.file, row->id, day())))
        m_context.navigator.toast(tr("%1 go on.").arg(names), true);
}

void WaitingView::moveTrialEnd() {
    const PartnershipRow *row = chosen();
    if (row && went(partnerships::setTrialUntil(m_context.file, row->id, day())))
        m_context.navigator.toast(tr("They try it out until %1.").arg(words::longDate(day())), true);
}

void WaitingView::part() {
    const PartnershipRow *row = chosen();
    if (!row)
        return;
    const QString names =
        tr("%1 and %2").arg(words::isolated(row->menteeCallName), words::isolated(row->mentorCallName));
    if (went(agreements::endPartnershipEarly(m_context.file, row->id, partnerships::EndKind::NoFault, day())))
        m_context.navigator.toast(tr("%1 are free for another match.").arg(names), true);
}

} // namespace groundwork::ui
