#include "ui/pages/overview/program_dialog.h"

#include "core/base/text_fold.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace groundwork::ui {

ProgramDialog::ProgramDialog(const PageContext &context, Part part, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_name(new QLineEdit)
    , m_organization(new QLineEdit)
    , m_purpose(new QPlainTextEdit)
    , m_audience(new QLineEdit)
    , m_coordinator(new QLineEdit)
    , m_contact(new QLineEdit)
    , m_cohortName(new QLineEdit)
    , m_start(new QDateEdit)
    , m_end(new QDateEdit)
    , m_cadence(new QSpinBox)
    , m_minutes(new QSpinBox)
    , m_firstMeeting(new QComboBox)
    , m_problem(new Banner(context.theme, Banner::Tone::Problem, QString())) {
    Theme &theme = context.theme;
    setObjectName(QStringLiteral("programDialog"));
    setWindowTitle(tr("About this program"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    if (const auto program = framework::program(context.file))
        m_program = *program;
    if (const auto cohort = framework::cohort(context.file, context.cohort))
        m_cohort = *cohort;
    auto *form = new QFormLayout;
    form->setSpacing(theme.space(8));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](const char *objectName, const QString &words, QWidget *field) {
        field->setObjectName(QString::fromLatin1(objectName));
        field->setAccessibleName(QString(words).remove(QLatin1Char('&')));
        auto *label = new Label(theme, words);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add("programPurpose", tr("&Why there is this program"), m_purpose);
    add("programAudience", tr("&For whom"), m_audience);
    add("programName", tr("&Name of the program"), m_name);
    add("programOrganization", tr("&Organization"), m_organization);
    add("programCoordinator", tr("W&hom people turn to in private"), m_coordinator);
    add("programContact", tr("&Telephone or e-mail"), m_contact);
    add("programCohort", tr("Name of this &cohort"), m_cohortName);
    add("programStart", tr("&Starts on"), m_start);
    add("programEnd", tr("&Ends on"), m_end);
    add("programCadence", tr("A &meeting every"), m_cadence);
    add("programMinutes", tr("Minutes of a meet&ing"), m_minutes);
    add("programFirstMeeting", tr("First meetin&g"), m_firstMeeting);
    m_purpose->setPlainText(m_program.purpose);
    m_purpose->setTabChangesFocus(true);
    m_purpose->setFont(theme.font(TextRole::Reading));
    m_purpose->setFixedHeight(QFontMetrics(m_purpose->font()).lineSpacing() * 3 + 16);
    m_audience->setText(m_program.audience);
    m_name->setText(m_program.name);
    m_organization->setText(m_program.organization);
    m_coordinator->setText(m_program.coordinatorName);
    m_contact->setText(m_program.coordinatorContact);
    m_cohortName->setText(m_cohort.name);
    for (QDateEdit *edit : {m_start, m_end}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    }
    m_start->setDate(m_cohort.start);
    m_end->setDate(m_cohort.end);
    m_cadence->setRange(1, 26);
    m_cadence->setSuffix(tr(" weeks"));
    m_cadence->setValue(m_cohort.cadenceWeeks);
    m_minutes->setRange(15, 240);
    m_minutes->setSingleStep(15);
    m_minutes->setValue(m_cohort.meetingMinutes);
    for (const int minutes : {60, 90, 120})
        m_firstMeeting->addItem(tr("%1 minutes").arg(minutes), minutes);
    m_firstMeeting->setCurrentIndex(m_firstMeeting->findData(m_cohort.firstMeetingMinutes));
    m_problem->hide();
    m_problem->setObjectName(QStringLiteral("programProblem"));

    auto *content = new QWidget;
    content->setLayout(form);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *cancel = button(theme, QStringLiteral("programCancel"), tr("Cancel"));
    auto *keepButton = button(theme, QStringLiteral("programKeep"), tr("Keep this"), ButtonKind::Primary);
    keepButton->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keepButton, &QPushButton::clicked, this, &ProgramDialog::keep);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keepButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(20), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(std::min(theme.size(580), room.width() - 40), std::min(theme.size(620), room.height() - 40));
    QWidget *first = part == Part::Purpose    ? static_cast<QWidget *>(m_purpose)
                     : part == Part::HelpLine ? static_cast<QWidget *>(m_coordinator)
                                              : static_cast<QWidget *>(m_start);
    first->setFocus();
}

void ProgramDialog::keep() {
    framework::Program program = m_program;
    program.name = tidyText(m_name->text());
    program.organization = tidyText(m_organization->text());
    program.purpose = tidyText(m_purpose->toPlainText());
    program.audience = tidyText(m_audience->text());
    program.coordinatorName = tidyText(m_coordinator->text());
    program.coordinatorContact = tidyText(m_contact->text());
    framework::Cohort cohort = m_cohort;
    cohort.name = tidyText(m_cohortName->text());
    cohort.start = m_start->date();
    cohort.end = m_end->date();
    cohort.cadenceWeeks = m_cadence->value();
    cohort.meetingMinutes = m_minutes->value();
    cohort.firstMeetingMinutes = m_firstMeeting->currentData().toInt();
    const Operation operation{Verb::EditProgram, {}, {}, false};
    const Result<void> done = m_context.file.perform(operation, [&](Change &) -> Result<void> {
        if (const Result<void> edited = framework::editProgram(m_context.file, program); !edited)
            return edited;
        return framework::editCohort(m_context.file, cohort);
    });
    if (!done) {
        m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
        m_problem->show();
        return;
    }
    accept();
}

} // namespace groundwork::ui
