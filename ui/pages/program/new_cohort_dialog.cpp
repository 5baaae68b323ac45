#include "ui/pages/program/new_cohort_dialog.h"

#include "core/base/text_fold.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/programs/program_starts.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/program_words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSignalBlocker>

namespace groundwork::ui {

namespace {

enum ChoiceRole { IsCohortRole = Qt::UserRole + 1 };

} // namespace

NewCohortDialog::NewCohortDialog(const PageContext &context, From from, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("newCohort"), tr("New cohort"), tr("Make the cohort"), parent)
    , m_context(context)
    , m_from(new QComboBox)
    , m_name(new QLineEdit)
    , m_start(dateField(context.file.clock().today()))
    , m_end(dateField(context.file.clock().today())) {
    fillChoices(from);
    add("newCohortFrom", tr("&Starts from"), m_from);
    m_brings = addNote(QString());
    m_brings->setObjectName(QStringLiteral("newCohortBrings"));
    add("newCohortName", tr("&Name of the cohort"), m_name);
    add("newCohortStart", tr("S&tarts on"), m_start);
    add("newCohortEnd", tr("&Ends on"), m_end);
    setFoot(tr("Everything here can be changed later."));
    connect(m_from, &QComboBox::currentIndexChanged, this, &NewCohortDialog::choiceMade);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_end, &QDateEdit::dateChanged, this, [this] { m_ended = true; });
    connect(m_start, &QDateEdit::dateChanged, this, &NewCohortDialog::startMoved);
    choiceMade();
    fit(540);
    m_name->setFocus();
    m_name->selectAll();
}

void NewCohortDialog::fillChoices(From from) {
    for (const framework::Cohort &cohort : framework::cohorts(m_context.file)) {
        m_from->addItem(tr("The settings of %1").arg(cohort.name), cohort.id.value);
        m_from->setItemData(m_from->count() - 1, true, IsCohortRole);
        if (cohort.id == m_context.cohort)
            m_from->setCurrentIndex(m_from->count() - 1);
    }
    const int firstTemplate = m_from->count();
    for (const framework::ProgramTemplate choice : framework::programTemplates()) {
        m_from->addItem(tr("The template %1").arg(words::templateTitle(choice)), static_cast<int>(choice));
        m_from->setItemData(m_from->count() - 1, false, IsCohortRole);
    }
    if (from == From::Template)
        m_from->setCurrentIndex(firstTemplate);
}

bool NewCohortDialog::isCohort() const {
    return m_from->currentData(IsCohortRole).toBool();
}

void NewCohortDialog::choiceMade() {
    const QSignalBlocker quiet(m_start);
    if (isCohort()) {
        const auto before = framework::cohort(m_context.file, CohortId{m_from->currentData().toLongLong()});
        if (!before)
            return;
        const programs::NewCohort next = programs::suggestNext(*before);
        m_brings->setText(words::nextCohortSentence(*before));
        if (!m_named)
            m_name->setText(next.name);
        m_start->setDate(next.start);
        const QSignalBlocker quietToo(m_end);
        m_end->setDate(next.end);
        m_ended = false;
        return;
    }
    const auto choice = static_cast<framework::ProgramTemplate>(m_from->currentData().toInt());
    m_brings->setText(words::templateCohortSentence(choice));
    if (!m_named)
        m_name->clear();
    const QDate soon = m_context.file.clock().today().addMonths(2);
    m_start->setDate(soon.addDays(1 - soon.day()));
    m_ended = false;
    startMoved();
}

void NewCohortDialog::startMoved() {
    if (m_ended)
        return;
    const QSignalBlocker quiet(m_end);
    if (isCohort()) {
        if (const auto before =
                framework::cohort(m_context.file, CohortId{m_from->currentData().toLongLong()}))
            m_end->setDate(m_start->date().addDays(before->start.daysTo(before->end)));
        return;
    }
    const auto choice = static_cast<framework::ProgramTemplate>(m_from->currentData().toInt());
    m_end->setDate(framework::templateEnd(choice, m_start->date()));
}

void NewCohortDialog::keep() {
    const programs::NewCohort wanted{tidyText(m_name->text()), m_start->date(), m_end->date()};
    const Result<CohortId> cohort =
        isCohort() ? programs::nextCohort(m_context.file, CohortId{m_from->currentData().toLongLong()}, wanted)
                   : programs::addCohort(m_context.file, wanted,
                                         static_cast<framework::ProgramTemplate>(m_from->currentData().toInt()));
    if (!cohort) {
        showProblem(words::errorText(cohort.error()));
        m_name->setFocus();
        return;
    }
    accept();
    Q_EMIT made(*cohort);
}

} // namespace groundwork::ui
