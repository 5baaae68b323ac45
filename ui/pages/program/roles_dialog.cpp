#include "ui/pages/program/roles_dialog.h"

#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace groundwork::ui {

namespace {

/// The shipped words and their example stand as they are: through tr() they would have the names already.
QString shipped(const char *words) {
    return QString::fromLatin1(words);
}

} // namespace

RolesDialog::RolesDialog(const PageContext &context, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("roles"), tr("What the roles are called"), tr("Call them that"),
                 parent)
    , m_context(context) {
    RoleNames now;
    if (const auto program = framework::program(context.file))
        now = program->roles;
    const auto field = [](const QString &name, const char *words) {
        auto *edit = new QLineEdit(name);
        edit->setMaxLength(kLongestRoleName);
        edit->setPlaceholderText(shipped(words));
        return edit;
    };
    m_mentee = field(now.mentee, "mentee");
    m_mentees = field(now.mentees, "mentees");
    m_mentor = field(now.mentor, "mentor");
    m_mentors = field(now.mentors, "mentors");
    addNote(tr("Leave a field empty to keep the word that stands in it. Write the names as in the middle of a "
               "sentence."));
    add("rolesMentee", tr("Who &learns: one"), m_mentee);
    add("rolesMentees", tr("Who learns: &several"), m_mentees);
    add("rolesMentor", tr("Who &helps: one"), m_mentor);
    add("rolesMentors", tr("Who helps: se&veral"), m_mentors);
    m_example = addNote(QString());
    m_example->setObjectName(QStringLiteral("rolesExample"));
    m_example->setRole(TextRole::ReadingSmall);
    const auto versions = framework::frameworkVersions(context.file);
    const bool published = std::any_of(versions.begin(), versions.end(), [](const auto &version) {
        return version.state == framework::FrameworkState::Published;
    });
    addNote(published ? tr("Screens, prints and letters take the names at once. The published framework keeps the "
                           "words that people have read: start a new version to say it with the new names.")
                      : tr("Screens, prints and letters take the names at once, and the draft of the framework is "
                           "reworded."));
    for (QLineEdit *each : {m_mentee, m_mentees, m_mentor, m_mentors})
        connect(each, &QLineEdit::textChanged, this, &RolesDialog::showExample);
    keepButton()->setEnabled(!context.file.isReadOnly());
    showExample();
    fit(540);
    m_mentee->setFocus();
}

RoleNames RolesDialog::names() const {
    return tidy(RoleNames{m_mentor->text(), m_mentors->text(), m_mentee->text(), m_mentees->text()});
}

void RolesDialog::showExample() {
    m_example->setText(inRoleNames(
        shipped("A mentee has a mentor. The mentor's goal counts too. Mentees and mentors say yes to each other."),
        names()));
}

void RolesDialog::keep() {
    if (const Result<void> done = framework::renameRoles(m_context.file, names()); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
}

} // namespace groundwork::ui
