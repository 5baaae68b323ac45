#include "ui/pages/people/person_editor.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "ui/pages/people/profile_form.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>

#include <algorithm>

namespace groundwork::ui {

using people::Participant;
using people::Person;
using people::Wish;

PersonEditor::PersonEditor(const PageContext &context, std::optional<PersonId> person, Role role,
                           QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_role(role)
    , m_isNew(!person)
    , m_persons(people::persons(context.file))
    , m_names(m_persons) {
    setObjectName(QStringLiteral("personEditor"));
    m_parts[0].role = Role::Mentee;
    m_parts[1].role = Role::Mentor;
    read(person);
    build();
    fill();
    setWindowTitle(m_isNew ? tr("Add a person") : tr("Edit %1").arg(people::displayName(m_before)));
    const QSize screen = this->screen()->availableSize();
    resize(std::min(m_context.theme.size(760), screen.width() - 40),
           std::min(m_context.theme.size(620), screen.height() - 60));
    m_fullName->setFocus();
    m_typedAtFirst = typed();
}

void PersonEditor::read(std::optional<PersonId> id) {
    if (!id)
        return;
    if (const Result<Person> found = people::person(m_context.file, *id))
        m_before = *found;
    for (const Participant &participant : people::participantsOf(m_context.file, *id, m_context.cohort)) {
        RolePart &role = part(participant.role);
        role.before = participant;
        role.notWith = people::notWith(m_context.file, participant.id);
    }
}

QLineEdit *PersonEditor::line(const QString &objectName) {
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

QWidget *PersonEditor::scrolled(QWidget *content) {
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->layout()->setContentsMargins(m_context.theme.space(16), m_context.theme.space(16),
                                          m_context.theme.space(16), m_context.theme.space(16));
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    area->viewport()->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void PersonEditor::build() {
    Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(this);
    m_problem = new Banner(theme, Banner::Tone::Problem, QString());
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("editorTabs"));
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 1);

    const QStringList areas = people::areas(m_context.file, m_context.cohort);
    m_personTab = scrolled(buildPerson());
    for (size_t i = 0; i < m_parts.size(); ++i) {
        RolePart &role = m_parts[i];
        role.form =
            new ProfileForm(theme, role.role, roleKey(role.role), areas, m_context.file.clock().today());
        m_roleTabs[i] = scrolled(role.form);
        m_roleTabs[i]->setParent(this);
        m_roleTabs[i]->hide();
        connect(role.on, &QCheckBox::toggled, this, &PersonEditor::showRoles);
    }
    m_coordinatorTab = scrolled(buildCoordinatorOnly());
    m_tabs->addTab(m_personTab, tr("Person"));
    m_tabs->addTab(m_coordinatorTab, icon(theme, QStringLiteral("lock")),
                   words::visibilityWord(words::Visibility::Coordinator));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *cancel = button(theme, QStringLiteral("editorCancel"), tr("Cancel"));
    auto *keep = button(theme, QStringLiteral("editorSave"),
                        m_isNew ? tr("Add this person") : tr("Keep the changes"), ButtonKind::Primary);
    keep->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &PersonEditor::accept);
}

QWidget *PersonEditor::buildPerson() {
    Theme &theme = m_context.theme;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme.space(16));
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), theme.size(260));
    fields->setLayout(flow);
    const auto add = [&](const QString &title, QWidget *field, const QString &help = {}) {
        flow->addWidget(titledField(theme, title, field, help));
    };
    add(tr("Full name"), m_fullName = line(QStringLiteral("fullName")));
    add(tr("Preferred name"), m_preferredName = line(QStringLiteral("preferredName")),
        tr("In their own script"));
    add(tr("Pronouns"), m_pronouns = line(QStringLiteral("pronouns")));
    add(tr("How to say the name"), m_sayMyName = line(QStringLiteral("sayMyName")));
    add(tr("E-mail"), m_email = line(QStringLiteral("email")));
    add(tr("Phone"), m_phone = line(QStringLiteral("phone")));
    add(tr("Unit"), m_unit = line(QStringLiteral("unit")));
    add(tr("Role title"), m_roleTitle = line(QStringLiteral("roleTitle")));
    add(tr("Location"), m_location = line(QStringLiteral("location")));
    add(tr("Time zone"), m_timeZone = line(QStringLiteral("timeZone")));
    add(tr("Sort under"), m_sortKey = line(QStringLiteral("sortKey")), tr("Empty: the name as shown"));
    add(tr("Languages"), m_languages = new LineListEdit(theme, QStringLiteral("languages")),
        tr("One a line"));
    auto *units = new QCompleter(people::units(m_context.file), m_unit);
    units->setCaseSensitivity(Qt::CaseInsensitive);
    m_unit->setCompleter(units);

    column->addWidget(wrappingLabel(theme, tr("Takes part as"), TextRole::Section));
    auto *roles = new QHBoxLayout;
    for (RolePart &role : m_parts) {
        role.on = new QCheckBox(words::roleWord(role.role));
        role.on->setObjectName(QStringLiteral("takesPartAs_") + roleKey(role.role));
        roles->addWidget(role.on);
    }
    roles->addStretch();
    column->addLayout(roles);
    column->addWidget(fields);
    column->addStretch(1);
    return content;
}

QWidget *PersonEditor::buildCoordinatorOnly() {
    Theme &theme = m_context.theme;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme.space(16));
    column->addWidget(wrappingLabel(theme, words::visibilitySentence(words::Visibility::Coordinator),
                                    TextRole::Body, Token::Ink2));
    m_accessNeeds = new LineListEdit(theme, QStringLiteral("accessNeeds"));
    m_notWith = new LineListEdit(theme, QStringLiteral("notWith"));
    m_manager = line(QStringLiteral("manager"));
    m_consent =
        new OptionalDate(QStringLiteral("consent"), tr("Said yes on"), m_context.file.clock().today());
    QStringList names;
    for (const Person &person : m_persons)
        names.append(person.fullName);
    auto *completer = new QCompleter(names, m_manager);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_manager->setCompleter(completer);
    column->addWidget(titledField(theme, tr("What helps this person take part"), m_accessNeeds));
    column->addWidget(
        titledField(theme, tr("Please not with"), m_notWith,
                    tr("Names, one a line. Never printed or exported, and no reason is asked.")));
    column->addWidget(
        titledField(theme, tr("Line manager"), m_manager,
                    tr("Used for one thing: mentor and mentee are not in one reporting line.")));
    column->addWidget(titledField(theme, tr("Consent to hold this data"), m_consent));
    column->addStretch(1);
    return content;
}

void PersonEditor::fill() {
    m_fullName->setText(m_before.fullName);
    m_preferredName->setText(m_before.preferredName);
    m_sortKey->setText(m_before.sortKey);
    m_pronouns->setText(m_before.pronouns);
    m_sayMyName->setText(m_before.sayMyName);
    m_email->setText(m_before.email);
    m_phone->setText(m_before.phone);
    m_unit->setText(m_before.unit);
    m_roleTitle->setText(m_before.roleTitle);
    m_location->setText(m_before.location);
    m_timeZone->setText(m_before.timeZone);
    m_languages->setLines(m_before.languages);
    m_accessNeeds->setPlainText(m_before.accessNeeds);
    m_manager->setText(nameOf({m_before.manager, m_before.managerText}));
    m_consent->setDate(m_before.consentOn);
    QStringList notWith;
    for (const RolePart &role : m_parts) {
        for (const QString &name : namesOf(role.notWith)) {
            if (!notWith.contains(name))
                notWith.append(name);
        }
    }
    m_notWith->setLines(notWith);
    for (RolePart &role : m_parts) {
        const people::Profile profile = role.before ? role.before->profile : people::Profile{};
        role.form->setProfile(profile, namesOf(profile.wouldWelcome),
                              nameOf({profile.preceptor, profile.preceptorText}));
        role.on->setChecked(role.before.has_value() || (m_isNew && role.role == m_role));
    }
    showRoles();
}

void PersonEditor::showRoles() {
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const int at = m_tabs->indexOf(m_roleTabs[i]);
        const bool wanted = m_parts[i].on->isChecked();
        if (wanted && at < 0) {
            const QString title = m_parts[i].role == Role::Mentee ? tr("As a mentee") : tr("As a mentor");
            m_tabs->insertTab(m_tabs->indexOf(m_coordinatorTab), m_roleTabs[i], title);
        } else if (!wanted && at >= 0) {
            m_tabs->removeTab(at);
            m_roleTabs[i]->setParent(this);
            m_roleTabs[i]->hide();
        }
    }
}

QString PersonEditor::nameOf(const Wish &wish) const {
    if (!wish.person)
        return wish.text;
    const auto found = std::find_if(m_persons.begin(), m_persons.end(),
                                    [&](const Person &person) { return person.id == *wish.person; });
    return found == m_persons.end() ? wish.text : found->fullName;
}

QStringList PersonEditor::namesOf(const std::vector<Wish> &wishes) const {
    QStringList names;
    for (const Wish &wish : wishes)
        names.append(nameOf(wish));
    return names;
}

Wish PersonEditor::wishOf(const QString &name, const std::vector<Wish> &before) const {
    for (const Wish &old : before) {
        if (old.person && foldText(nameOf(old)) == foldText(name))
            return old;
    }
    if (const std::optional<PersonId> found = m_names.find(name))
        return {found, {}};
    return {std::nullopt, name};
}

std::vector<Wish> PersonEditor::wishesOf(const QStringList &names, const std::vector<Wish> &before) const {
    std::vector<Wish> wishes;
    for (const QString &name : names)
        wishes.push_back(wishOf(name, before));
    return wishes;
}

Person PersonEditor::edited() const {
    Person person = m_before;
    person.fullName = m_fullName->text();
    person.preferredName = m_preferredName->text();
    person.sortKey = m_sortKey->text();
    person.pronouns = m_pronouns->text();
    person.sayMyName = m_sayMyName->text();
    person.email = m_email->text();
    person.phone = m_phone->text();
    person.unit = m_unit->text();
    person.roleTitle = m_roleTitle->text();
    person.location = m_location->text();
    person.timeZone = m_timeZone->text();
    person.languages = m_languages->lines();
    person.accessNeeds = m_accessNeeds->toPlainText();
    const Wish manager = wishOf(m_manager->text(), {{m_before.manager, m_before.managerText}});
    person.manager = manager.person;
    person.managerText = manager.person ? QString() : manager.text;
    person.consentOn = m_consent->date();
    return person;
}

Result<void> PersonEditor::saveRole(RolePart &role, PersonId person, const std::vector<Wish> &notWith) {
    if (!role.on->isChecked()) {
        if (role.before)
            return people::removeParticipant(m_context.file, role.before->id);
        return {};
    }
    Participant participant = role.before.value_or(Participant{});
    const std::vector<Wish> oldPreceptor{{participant.profile.preceptor, participant.profile.preceptorText}};
    const std::vector<Wish> oldWelcome = participant.profile.wouldWelcome;
    participant.profile = role.form->profile(std::move(participant.profile));
    participant.profile.wouldWelcome = wishesOf(role.form->welcome(), oldWelcome);
    const Wish preceptor = wishOf(role.form->preceptor(), oldPreceptor);
    participant.profile.preceptor = preceptor.person;
    participant.profile.preceptorText = preceptor.person ? QString() : preceptor.text;
    if (role.before) {
        if (Result<void> done = people::editParticipant(m_context.file, participant); !done)
            return done;
    } else {
        participant.person = person;
        participant.cohort = m_context.cohort;
        participant.role = role.role;
        const Result<ParticipantId> added = people::addParticipant(m_context.file, participant);
        if (!added)
            return failure(added.error());
        participant.id = *added;
    }
    if (!m_saved.isValid() || role.role == m_role)
        m_saved = participant.id;
    return people::setNotWith(m_context.file, participant.id, notWith);
}

Result<ParticipantId> PersonEditor::save() {
    m_saved = {};
    const Person person = edited();
    std::vector<Wish> oldNotWith = m_parts[0].notWith;
    oldNotWith.insert(oldNotWith.end(), m_parts[1].notWith.begin(), m_parts[1].notWith.end());
    const std::vector<Wish> notWith = wishesOf(m_notWith->lines(), oldNotWith);
    const Verb verb = m_isNew ? Verb::AddPerson : Verb::EditPerson;
    return m_context.file.perform(
        Operation{verb, {people::displayName(person)}}, [&](Change &) -> Result<ParticipantId> {
            PersonId id = m_before.id;
            if (m_isNew) {
                const Result<PersonId> added = people::addPerson(m_context.file, person);
                if (!added)
                    return failure(added.error());
                id = *added;
            } else if (const Result<void> done = people::editPerson(m_context.file, person); !done) {
                return failure(done.error());
            }
            // What is added comes first, so that changing the role does not take the person out for a moment.
            for (const bool adding : {true, false}) {
                for (RolePart &role : m_parts) {
                    if (role.on->isChecked() != adding)
                        continue;
                    if (const Result<void> done = saveRole(role, id, notWith); !done)
                        return failure(done.error());
                }
            }
            return m_saved;
        });
}

QStringList PersonEditor::typed() const {
    QStringList texts;
    for (const QLineEdit *edit : findChildren<QLineEdit *>())
        texts.append(edit->text());
    for (const QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        texts.append(edit->toPlainText());
    for (const QAbstractButton *button : findChildren<QAbstractButton *>()) {
        if (button->isCheckable())
            texts.append(QString::number(button->isChecked()));
    }
    for (const QComboBox *box : findChildren<QComboBox *>())
        texts.append(box->currentText());
    for (const AvailabilityGrid *grid : findChildren<AvailabilityGrid *>())
        texts += grid->keys();
    return texts;
}

void PersonEditor::reject() {
    if (typed() != m_typedAtFirst) {
        const Question question{tr("Leave what you typed?"),
                                m_isNew ? tr("This person is not added yet.")
                                        : tr("The profile stays as it was before you opened it."),
                                {tr("Leave it"), tr("Go on typing")},
                                1};
        if (m_context.modal.ask(this, question) != 0)
            return;
    }
    QDialog::reject();
}

void PersonEditor::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        accept(); // ends a long text too, where Enter alone is a new line
        return;
    }
    QDialog::keyPressEvent(event);
}

void PersonEditor::accept() {
    if (!m_parts[0].on->isChecked() && !m_parts[1].on->isChecked()) {
        m_problem->set(Banner::Tone::Problem,
                       tr("Nobody takes part without a role. Choose mentee, mentor, or both."));
        m_problem->show();
        m_tabs->setCurrentWidget(m_personTab);
        m_parts[0].on->setFocus();
        return;
    }
    const Result<ParticipantId> done = save();
    if (done) {
        QDialog::accept();
        return;
    }
    m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
    m_problem->show();
    if (done.error().code == ErrorCode::TextMissing) {
        m_tabs->setCurrentWidget(m_personTab);
        m_fullName->setFocus();
    }
}

} // namespace groundwork::ui
