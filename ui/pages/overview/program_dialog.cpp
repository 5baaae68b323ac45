#include "ui/pages/overview/program_dialog.h"

#include "core/base/text_fold.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/pages/program/letterhead_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/words/error_words.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace groundwork::ui {

ProgramDialog::ProgramDialog(const PageContext &context, Part part, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("program"), tr("About this program"), tr("Keep this"), parent)
    , m_context(context)
    , m_purpose(new QPlainTextEdit) {
    if (const auto program = framework::program(context.file))
        m_program = *program;
    m_purpose->setPlainText(m_program.purpose);
    m_purpose->setTabChangesFocus(true);
    m_purpose->setFont(context.theme.font(TextRole::Reading));
    m_purpose->setFixedHeight(QFontMetrics(m_purpose->font()).lineSpacing() * 3 + 16);
    m_audience = new QLineEdit(m_program.audience);
    m_name = new QLineEdit(m_program.name);
    m_organization = new QLineEdit(m_program.organization);
    m_sponsor = new QLineEdit(m_program.sponsor);
    m_coordinator = new QLineEdit(m_program.coordinatorName);
    m_contact = new QLineEdit(m_program.coordinatorContact);
    m_keepMonths = numberField(0, 240, m_program.keepMonths, tr(" months"));
    m_keepMonths->setSpecialValueText(tr("No limit named"));
    add("programPurpose", tr("&Why there is this program"), m_purpose);
    add("programAudience", tr("&For whom"), m_audience);
    add("programName", tr("&Name of the program"), m_name);
    add("programOrganization", tr("&Organization"), m_organization);
    add("programSponsor", tr("Who st&ands behind it"), m_sponsor);
    add("programCoordinator", tr("W&hom people turn to in private"), m_coordinator);
    add("programContact", tr("&Telephone or e-mail"), m_contact);
    add("programKeepMonths", tr("Names are kept after the &end for"), m_keepMonths);
    auto *head = button(context.theme, QStringLiteral("programLetterhead"), tr("Letterhead and logo…"));
    connect(head, &QPushButton::clicked, this, [this] { (new LetterheadDialog(m_context, this))->open(); });
    addWide(head);
    keepButton()->setEnabled(!context.file.isReadOnly());
    fit(580);
    QWidget *first =
        part == Part::Purpose ? static_cast<QWidget *>(m_purpose) : static_cast<QWidget *>(m_coordinator);
    first->setFocus();
}

void ProgramDialog::keep() {
    framework::Program program = m_program;
    program.name = tidyText(m_name->text());
    program.organization = tidyText(m_organization->text());
    program.purpose = tidyText(m_purpose->toPlainText());
    program.audience = tidyText(m_audience->text());
    program.sponsor = tidyText(m_sponsor->text());
    program.coordinatorName = tidyText(m_coordinator->text());
    program.coordinatorContact = tidyText(m_contact->text());
    program.keepMonths = m_keepMonths->value();
    if (const Result<void> done = framework::editProgram(m_context.file, program); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

} // namespace groundwork::ui
