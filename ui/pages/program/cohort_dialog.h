#pragma once

#include "core/framework/cohort.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace groundwork::ui {

/// The settings of one cohort: name and dates, how people join, the rhythm, and from when on the program looks
/// at what is not done. What its framework fixes is said, and can differ here for this cohort alone.
class CohortDialog : public FormDialog {
    Q_OBJECT

  public:
    explicit CohortDialog(const PageContext &context, QWidget *parent);

  protected:
    void keep() override;

  private:
    void addDates();
    void addRhythm();
    void addLimits();
    void showLength();
    PageContext m_context;
    framework::Cohort m_cohort;
    QLineEdit *m_name;
    QDateEdit *m_start;
    QDateEdit *m_end;
    Label *m_length;
    QComboBox *m_joinBasis;
    QSpinBox *m_target;
    QSpinBox *m_cadence;
    QSpinBox *m_minutes;
    QComboBox *m_firstMeeting;
    QSpinBox *m_firstMoveDays;
    QSpinBox *m_firstMeetingDays;
    QSpinBox *m_agreementDays;
    QSpinBox *m_contactDays;
    QSpinBox *m_goalDays;
    QSpinBox *m_trainingMinutes;
    QSpinBox *m_closingDays;
    QSpinBox *m_replyDays;
    QSpinBox *m_trialDays;
};

} // namespace groundwork::ui
