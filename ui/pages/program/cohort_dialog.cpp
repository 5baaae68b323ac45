#include "ui/pages/program/cohort_dialog.h"

#include "core/base/text_fold.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/program_words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace groundwork::ui {

CohortDialog::CohortDialog(const PageContext &context, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("cohort"), tr("Settings of this cohort"), tr("Keep this"),
                 parent)
    , m_context(context) {
    if (const auto cohort = framework::cohort(context.file, context.cohort))
        m_cohort = *cohort;
    addDates();
    addRhythm();
    addLimits();
    keepButton()->setEnabled(!context.file.isReadOnly());
    connect(m_start, &QDateEdit::dateChanged, this, &CohortDialog::showLength);
    connect(m_end, &QDateEdit::dateChanged, this, &CohortDialog::showLength);
    showLength();
    fit(580);
    m_start->setFocus();
}

void CohortDialog::addDates() {
    m_name = new QLineEdit(m_cohort.name);
    m_start = dateField(m_cohort.start);
    m_end = dateField(m_cohort.end);
    m_joinBasis = new QComboBox;
    for (const auto basis : {framework::JoinBasis::Volunteer, framework::JoinBasis::Nominated,
                             framework::JoinBasis::AllNewStarters, framework::JoinBasis::Mixed})
        m_joinBasis->addItem(words::joinBasisWord(basis), static_cast<int>(basis));
    m_joinBasis->setCurrentIndex(m_joinBasis->findData(static_cast<int>(m_cohort.joinBasis)));
    m_target = numberField(0, 100000, m_cohort.targetPartnerships, tr(" pairs"));
    m_target->setSpecialValueText(tr("No number named"));
    add("cohortNameEdit", tr("&Name of the cohort"), m_name);
    add("cohortStart", tr("&Starts on"), m_start);
    add("cohortEnd", tr("&Ends on"), m_end);
    m_length = addNote(QString());
    m_length->setObjectName(QStringLiteral("cohortLength"));
    add("cohortJoinBasis", tr("How people &join"), m_joinBasis);
    add("cohortTarget", tr("&Room for"), m_target);
}

void CohortDialog::addRhythm() {
    const QString weeks = tr(" weeks");
    const QString minutes = tr(" minutes");
    m_cadence = numberField(1, 12, m_cohort.cadenceWeeks, weeks);
    m_minutes = numberField(5, 480, m_cohort.meetingMinutes, minutes);
    m_minutes->setSingleStep(5);
    m_firstMeeting = new QComboBox;
    for (const int length : {60, 90, 120})
        m_firstMeeting->addItem(tr("%1 minutes").arg(length), length);
    m_firstMeeting->setCurrentIndex(m_firstMeeting->findData(m_cohort.firstMeetingMinutes));
    addHeading(tr("The rhythm"));
    add("cohortCadence", tr("A &meeting every"), m_cadence);
    add("cohortMinutes", tr("One meeting &takes"), m_minutes);
    add("cohortFirstMeeting", tr("The &first meeting takes"), m_firstMeeting);
}

void CohortDialog::addLimits() {
    const framework::Thresholds &limits = m_cohort.thresholds;
    const QString days = tr(" days");
    m_firstMoveDays = numberField(1, 366, limits.firstMoveDays, days);
    m_firstMeetingDays = numberField(1, 366, limits.firstMeetingDays, days);
    m_agreementDays = numberField(1, 366, limits.agreementDays, days);
    m_contactDays = numberField(1, 366, limits.contactDays, days);
    m_goalDays = numberField(1, 366, limits.goalDays, days);
    m_trainingMinutes = numberField(0, 6000, limits.trainingMinutes, tr(" minutes"));
    m_trainingMinutes->setSingleStep(15);
    m_closingDays = numberField(1, 366, limits.closingDays, days);
    addHeading(tr("Asking both"));
    m_replyDays = numberField(1, 366, m_cohort.replyDays, days);
    m_trialDays = numberField(0, 120, m_cohort.trialDays, days);
    m_trialDays->setSpecialValueText(tr("No trial meeting"));
    add("cohortReplyDays", tr("Answer to a &proposal, after the match"), m_replyDays);
    add("cohortTrialDays", tr("Trial meeting, after both said &yes"), m_trialDays);
    addNote(tr("With a trial meeting a pair tries it out first. Then each says apart whether to go on; if not, nobody "
               "is told who, and both are matched again."));
    addHeading(tr("From when on Groundwork reminds you"));
    add("cohortFirstMove", tr("First m&ove, after both said yes"), m_firstMoveDays);
    add("cohortFirstMeetingDays", tr("First meeting &held, after both said yes"), m_firstMeetingDays);
    add("cohortAgreementDays", tr("&Agreement signed, after the match"), m_agreementDays);
    add("cohortContactDays", tr("Time &between two meetings"), m_contactDays);
    add("cohortGoalDays", tr("Time between two looks at a &goal"), m_goalDays);
    add("cohortTraining", tr("Train&ing before the first meeting"), m_trainingMinutes);
    add("cohortClosing", tr("&Closing begins, before the end"), m_closingDays);
    QString version = tr("No version of the framework is chosen.");
    if (const auto framework = framework::framework(m_context.file, m_cohort.framework))
        version = tr("This cohort works by version %1 of the framework. The Framework page moves it to another.")
                      .arg(framework->version);
    addNote(version);
}

void CohortDialog::showLength() {
    const auto days = static_cast<int>(m_start->date().daysTo(m_end->date()));
    m_length->setText(days < 0 ? tr("The end comes before the start.")
                               : tr("That is %n week(s).", nullptr, (days + 6) / 7));
}

void CohortDialog::keep() {
    framework::Cohort cohort = m_cohort;
    cohort.name = tidyText(m_name->text());
    cohort.start = m_start->date();
    cohort.end = m_end->date();
    cohort.joinBasis = static_cast<framework::JoinBasis>(m_joinBasis->currentData().toInt());
    cohort.targetPartnerships = m_target->value();
    cohort.cadenceWeeks = m_cadence->value();
    cohort.meetingMinutes = m_minutes->value();
    cohort.firstMeetingMinutes = m_firstMeeting->currentData().toInt();
    cohort.thresholds = {m_firstMoveDays->value(), m_firstMeetingDays->value(), m_agreementDays->value(),
                         m_contactDays->value(),   m_goalDays->value(),         m_trainingMinutes->value(),
                         m_closingDays->value()};
    cohort.replyDays = m_replyDays->value();
    cohort.trialDays = m_trialDays->value();
    if (cohort == m_cohort) {
        reject();
        return;
    }
    if (const Result<void> done = framework::editCohort(m_context.file, cohort); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

} // namespace groundwork::ui
