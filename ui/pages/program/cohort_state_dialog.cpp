#include "ui/pages/program/cohort_state_dialog.h"

#include "core/file/program_file.h"
#include "core/framework/frameworks.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/program_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace groundwork::ui {

CohortStateDialog::CohortStateDialog(const PageContext &context, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("cohortState"), tr("Where this cohort stands"), tr("Move it on"),
                 parent)
    , m_context(context)
    , m_choice(new QButtonGroup(this)) {
    if (const auto facts = quality::cohortFacts(context.file, context.cohort)) {
        m_cohort = facts->cohort;
        m_steps = quality::cohortSteps(*facts);
    }
    auto *now = wrappingLabel(context.theme,
                              tr("Now: %1").arg(words::cohortStateLine(m_cohort, context.file.clock().today())),
                              TextRole::BodyStrong);
    now->setObjectName(QStringLiteral("cohortStateNow"));
    addWide(now);
    if (!m_cohort.cancelReason.isEmpty())
        addNote(tr("It was cancelled: %1").arg(m_cohort.cancelReason));
    for (const quality::CohortStep &step : m_steps)
        addStep(step);
    if (m_steps.empty())
        addNote(tr("It does not go anywhere from here. It can be read and printed."));
    if (std::any_of(m_steps.begin(), m_steps.end(), [](const auto &step) { return step.needsReason; })) {
        m_reason = new QLineEdit;
        m_reason->setPlaceholderText(tr("One sentence, for whoever asks later"));
        add("cohortReason", tr("Wh&y it is cancelled"), m_reason);
    }
    connect(m_choice, &QButtonGroup::idToggled, this, &CohortStateDialog::choose);
    for (QAbstractButton *each : m_choice->buttons()) {
        if (each->isEnabled()) {
            each->setChecked(true);
            each->setFocus();
            break;
        }
    }
    choose();
    fit(520);
}

void CohortStateDialog::addStep(const quality::CohortStep &step) {
    QString title = words::cohortStepTitle(m_cohort.state, step.to);
    if (step.suggested)
        title = tr("%1 (its day has come)").arg(title);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, theme().space(4), 0, theme().space(4));
    column->setSpacing(theme().space(2));
    auto *radio = new QRadioButton(title);
    radio->setObjectName(QStringLiteral("cohortTo.") + framework::cohortStateKey(step.to));
    const QString sentence = words::cohortStepSentence(m_cohort.state, step.to);
    const QString note = words::cohortStepNote(step);
    radio->setEnabled(step.guard == quality::CohortGuard::None);
    radio->setAccessibleDescription(note.isEmpty() ? sentence : sentence + QLatin1Char(' ') + note);
    column->addWidget(radio);
    column->addWidget(wrappingLabel(theme(), sentence, TextRole::Small, Token::Ink2));
    if (!note.isEmpty()) {
        const bool plain = step.guard == quality::CohortGuard::None &&
                           step.warning == quality::CohortWarning::None;
        auto *look = wrappingLabel(theme(), note, TextRole::Small, plain ? Token::Ink2 : Token::Attention);
        look->setObjectName(radio->objectName() + QStringLiteral(".note"));
        column->addWidget(look);
    }
    m_choice->addButton(radio, static_cast<int>(step.to));
    addWide(box);
}

const quality::CohortStep *CohortStateDialog::chosen() const {
    for (const quality::CohortStep &step : m_steps) {
        if (static_cast<int>(step.to) == m_choice->checkedId())
            return &step;
    }
    return nullptr;
}

void CohortStateDialog::choose() {
    const quality::CohortStep *step = chosen();
    if (m_reason)
        m_reason->setEnabled(step && step->needsReason);
    keepButton()->setEnabled(step && !m_context.file.isReadOnly());
    keepButton()->setText(step ? words::cohortStepTitle(m_cohort.state, step->to) : tr("Move it on"));
}

void CohortStateDialog::keep() {
    const quality::CohortStep *step = chosen();
    if (!step)
        return;
    const Result<void> done =
        framework::setCohortState(m_context.file, m_context.cohort, step->to,
                                                        m_reason ? m_reason->text() : QString());
    if (!done) {
        showProblem(words::errorText(done.error()));
        if (step->needsReason && m_reason)
            m_reason->setFocus();
        return;
    }
    accept();
}

} // namespace groundwork::ui
