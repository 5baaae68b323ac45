// For whom a certificate is issued, and what they completed (certificate_dialog.h).
#include "ui/pages/pairs/certificate_dialog.h"

#include "core/file/program_file.h"
#include "ui/widgets/label.h"
#include "ui/words/certificate_words.h"
#include "ui/words/state_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace groundwork::ui {

using namespace certificates;

namespace {

constexpr int kBoth = -1;

} // namespace

void CertificateDialog::addPeople() {
    m_for = new QComboBox;
    m_for->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be very long
    m_for->setMinimumContentsLength(12);
    if (m_people.size() > 1)
        m_for->addItem(tr("Both"), kBoth);
    for (const auto &[side, person] : m_people)
        m_for->addItem(QStringLiteral("%1, %2").arg(person.facts.name, person.facts.roleName), static_cast<int>(side));
    if (m_people.size() == 1)
        m_for->setEnabled(false);
    add("certificateFor", tr("&For"), m_for);
    for (auto &[side, person] : m_people) {
        const QString key = roleKey(side);
        person.box = new QWidget;
        auto *form = new QFormLayout(person.box);
        form->setContentsMargins(0, 0, 0, 0);
        form->setSpacing(theme().space(8));
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        person.name = new QLineEdit(person.facts.name);
        person.secondName = new QLineEdit(person.facts.secondName);
        person.secondName->setPlaceholderText(tr("The same name in another script; may stay empty"));
        person.agrees = new QCheckBox(tr("Wants it, and agrees with what it says"));
        person.agrees->setAccessibleName(tr("%1 wants it to be issued, and agrees with what it says")
                                             .arg(words::nameInSentence(person.facts.name)));
        const auto row = [&](const char *name, const QString &words, QLineEdit *field) {
            field->setObjectName(QString::fromLatin1(name) + key);
            field->setAccessibleName(words);
            field->setMaxLength(kLongestName);
            auto *label = new Label(theme(), words);
            label->setBuddy(field);
            form->addRow(label, field);
            connect(field, &QLineEdit::textEdited, this, [this] { m_later.start(); });
        };
        row("certificateName.", tr("Name as printed, %1").arg(person.facts.roleName), person.name);
        row("certificateSecondName.", tr("In another script"), person.secondName);
        person.agrees->setObjectName(QStringLiteral("certificateAgrees.") + key);
        form->addRow(person.agrees);
        addWide(person.box);
    }
    m_partnerAgrees = new QCheckBox(tr("Both agree that the partner is named on it"));
    m_partnerAgrees->setObjectName(QStringLiteral("certificateBothNamed"));
    m_partnerAgrees->setChecked(m_corrected && !m_corrected->facts.partnerName.isEmpty());
    addWide(m_partnerAgrees);
    const bool early = std::any_of(m_people.begin(), m_people.end(), [](const auto &it) { return it.second.early; });
    if (early) {
        addNote(words::certificateReadiness(Readiness::Early));
        m_early = new QLineEdit;
        add("certificateEarly", tr("Why be&fore the end"), m_early);
    }
    connect(m_for, &QComboBox::currentIndexChanged, this, &CertificateDialog::showPeople);
    connect(m_partnerAgrees, &QCheckBox::toggled, this, [this] { m_later.start(); });
}

std::vector<Role> CertificateDialog::sides() const {
    if (m_for->currentData().toInt() == kBoth)
        return {Role::Mentee, Role::Mentor};
    return {static_cast<Role>(m_for->currentData().toInt())};
}

void CertificateDialog::addDone() {
    addHeading(tr("What was completed"));
    for (const Done done : allDone()) {
        QString words = words::doneWord(done);
        words[0] = words.at(0).toUpper();
        auto *box = new QCheckBox(words);
        box->setObjectName(QStringLiteral("certificateDone.") + doneKey(done));
        addWide(box);
        m_done.emplace(done, box);
        connect(box, &QCheckBox::clicked, this, [this, done] { m_chosen.insert(done); });
        connect(box, &QCheckBox::toggled, this, [this] { m_later.start(); });
    }
    m_skills = new QLineEdit(m_people.begin()->second.facts.skills.join(QStringLiteral(", ")));
    m_skills->setPlaceholderText(tr("Open listening, sharing feedback"));
    add("certificateSkills", tr("S&kills practised"), m_skills);
    connect(m_skills, &QLineEdit::textEdited, this, [this] { m_later.start(); });
}

/// For both, what both have completed.
void CertificateDialog::showPeople() {
    const std::vector<Role> chosen = sides();
    for (auto &[side, person] : m_people)
        person.box->setVisible(std::find(chosen.begin(), chosen.end(), side) != chosen.end());
    for (const auto &[done, box] : m_done) {
        if (m_chosen.count(done) > 0 || (done == Done::Training && m_training->value() > 0))
            continue;
        const bool all = std::all_of(chosen.begin(), chosen.end(), [&, what = done](Role side) {
            const std::vector<Done> &known = m_people.at(side).facts.done;
            return std::find(known.begin(), known.end(), what) != known.end();
        });
        box->setChecked(all);
    }
    showPreview();
}

} // namespace groundwork::ui
