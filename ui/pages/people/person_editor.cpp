#include "ui/pages/people/person_editor.h"

#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "ui/pages/people/date_line.h"
#include "ui/pages/people/list_lines.h"
#include "ui/pages/people/pick_row.h"
#include "ui/pages/people/profile_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

// What the editor is made of, and how the keyboard goes through it. Keeping what was typed is in
// person_editor_save.cpp.

namespace groundwork::ui {

using people::Participant;
using people::Person;

PersonEditor::PersonEditor(const PageContext &context, std::optional<PersonId> person, Role role, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_role(role)
    , m_isNew(!person)
    , m_persons(people::persons(context.file))
    , m_names(m_persons)
    , m_questions(questions::askedQuestions(context.file, context.cohort))
    , m_form(words::signUpForm(role, m_questions)) {
    setObjectName(QStringLiteral("personEditor"));
    m_parts[0].role = Role::Mentee;
    m_parts[1].role = Role::Mentor;
    read(person);
    build();
    fill();
    watchFields();
    setWindowTitle(m_isNew ? tr("Add a person") : tr("Edit %1").arg(people::displayName(m_before)));
    const QSize screen = this->screen()->availableSize();
    resize(std::min(m_context.theme.size(760), screen.width() - 40),
           std::min(m_context.theme.size(660), screen.height() - 60));
    m_fullName->setFocus();
    m_typedAtFirst = typed();
    m_draftKept = m_typedAtFirst;
    readDraft();
    m_draftTimer.setInterval(1000);
    connect(&m_draftTimer, &QTimer::timeout, this, &PersonEditor::keepDraft);
    m_draftTimer.start();
}

void PersonEditor::setManyForms(bool many) {
    m_manyForms = many;
    setWindowTitle(many ? tr("Type in forms") : windowTitle());
    m_next->setVisible(m_isNew);
    setButtonKind(m_next, many ? ButtonKind::Primary : ButtonKind::Plain);
    setButtonKind(m_keep, many ? ButtonKind::Plain : ButtonKind::Primary);
    m_keep->setText(many ? tr("Add and end") : m_keep->text());
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
        role.own = questions::ownAnswers(m_context.file, participant.id);
    }
}

QLineEdit *PersonEditor::line(const QString &objectName) {
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

void PersonEditor::build() {
    Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(this);
    m_problem = new Banner(theme, Banner::Tone::Problem, QString());
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_known = new Banner(theme, Banner::Tone::Attention, QString());
    m_known->setObjectName(QStringLiteral("editorKnown"));
    m_known->setAction(tr("Take what is known"));
    m_restored = new Banner(theme, Banner::Tone::Info, QString());
    m_restored->setObjectName(QStringLiteral("editorRestored"));
    m_restored->setAction(tr("Start afresh"));
    for (Banner *banner : {m_problem, m_known, m_restored}) {
        banner->hide();
        column->addWidget(banner);
    }
    connect(m_known, &Banner::actionClicked, this, [this] {
        if (m_knownPerson)
            adopt(*m_knownPerson);
    });
    connect(m_restored, &Banner::actionClicked, this, [this] {
        dropDraft();
        startAfresh(QString());
    });
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(16));
    m_column->setSpacing(theme.space(16));
    m_column->addWidget(buildPerson());
    QStringList names;
    for (const Person &person : m_persons)
        names.append(person.fullName);
    const QStringList areas = people::areas(m_context.file, m_context.cohort);
    for (RolePart &role : m_parts) {
        role.form = new ProfileForm(theme, role.role, roleKey(role.role), areas, names, m_questions);
        role.box = new QWidget;
        auto *box = new QVBoxLayout(role.box);
        box->setContentsMargins(0, 0, 0, 0);
        box->addWidget(wrappingLabel(theme, role.role == Role::Mentee ? tr("As a mentee") : tr("As a mentor"),
                                     TextRole::PageTitle));
        box->addWidget(role.form);
        m_column->addWidget(role.box);
    }
    m_column->addWidget(buildCoordinatorOnly());
    m_column->addStretch(1);
    m_scroll = scrollingPage(content);
    m_scroll->setObjectName(QStringLiteral("editorScroll"));
    column->addWidget(m_scroll, 1);
    buildFoot(*column);
    connect(m_roles, &PickRow::changed, this, &PersonEditor::showRoles);
}

void PersonEditor::buildFoot(QVBoxLayout &column) {
    Theme &theme = m_context.theme;
    auto *foot = new QHBoxLayout;
    m_said = wrappingLabel(theme, tr("Enter: the next field. Ctrl+Enter: keep the form."), TextRole::Small,
                           Token::Ink2);
    m_said->setObjectName(QStringLiteral("editorSaid"));
    foot->addWidget(m_said, 1);
    auto *cancel = button(theme, QStringLiteral("editorCancel"), tr("Cancel"));
    m_keep = button(theme, QStringLiteral("editorSave"),
                    m_isNew ? tr("Add this person") : tr("Keep the changes"), ButtonKind::Primary);
    m_next = button(theme, QStringLiteral("editorNext"), tr("Add, and the next"));
    m_next->setVisible(m_isNew);
    for (QPushButton *each : {cancel, m_next, m_keep}) {
        each->setAutoDefault(false); // Enter goes through the fields
        foot->addWidget(each);
    }
    column.addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &PersonEditor::accept);
    connect(m_next, &QPushButton::clicked, this, &PersonEditor::acceptAndNext);
}

QWidget *PersonEditor::fieldsOf(const QString &title) {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    column->addWidget(wrappingLabel(theme, title, TextRole::Section));
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("fields"));
    fields->setLayout(new FlowLayout(theme.space(12), theme.size(260)));
    column->addWidget(fields);
    return box;
}

void PersonEditor::add(QWidget *fields, const char *key, QWidget *field) {
    const QString name = QString::fromLatin1(key);
    fields->findChild<QWidget *>(QStringLiteral("fields"))
        ->layout()
        ->addWidget(titledField(m_context.theme, words::numberedTitle(m_form, name), field,
                                words::fieldHelp(m_form, name)));
}

QWidget *PersonEditor::buildPerson() {
    Theme &theme = m_context.theme;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    m_roles = new PickRow(theme, QStringLiteral("takesPartAs"),
                          {{roleKey(Role::Mentee), words::roleWord(Role::Mentee)},
                           {roleKey(Role::Mentor), words::roleWord(Role::Mentor)}},
                          true);
    column->addWidget(titledField(theme, tr("Takes part as"), m_roles));
    QWidget *fields = fieldsOf(words::formPartTitle(words::FormPart::Person));
    const auto completeFrom = [](QLineEdit *edit, const QStringList &texts) {
        auto *completer = new QCompleter(texts, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setCompletionMode(QCompleter::InlineCompletion);
        edit->setCompleter(completer);
    };
    QStringList names;
    QStringList sites;
    QStringList titles;
    QStringList languages;
    for (const Person &person : m_persons) {
        names.append(person.fullName);
        sites.append(person.location);
        titles.append(person.roleTitle);
        languages += person.languages;
    }
    for (QStringList *texts : {&sites, &titles, &languages}) {
        texts->removeDuplicates();
        texts->removeAll(QString());
    }
    add(fields, "fullName", m_fullName = line(QStringLiteral("fullName")));
    add(fields, "preferredName", m_preferredName = line(QStringLiteral("preferredName")));
    add(fields, "pronouns", m_pronouns = line(QStringLiteral("pronouns")));
    add(fields, "sayMyName", m_sayMyName = line(QStringLiteral("sayMyName")));
    add(fields, "email", m_email = line(QStringLiteral("email")));
    add(fields, "phone", m_phone = line(QStringLiteral("phone")));
    add(fields, "unit", m_unit = line(QStringLiteral("unit")));
    add(fields, "roleTitle", m_roleTitle = line(QStringLiteral("roleTitle")));
    add(fields, "manager", m_manager = line(QStringLiteral("manager")));
    add(fields, "location", m_location = line(QStringLiteral("location")));
    add(fields, "timeZone", m_timeZone = line(QStringLiteral("timeZone")));
    add(fields, "languages", m_languages = new TypeAheadLines(theme, QStringLiteral("languages"), 3, languages));
    completeFrom(m_unit, people::units(m_context.file));
    completeFrom(m_roleTitle, titles);
    completeFrom(m_manager, names);
    completeFrom(m_location, sites);
    column->addWidget(fields);
    return content;
}

QWidget *PersonEditor::buildCoordinatorOnly() {
    Theme &theme = m_context.theme;
    QWidget *fields = fieldsOf(words::formPartTitle(words::FormPart::Coordinator));
    m_accessNeeds = new LineListEdit(theme, QStringLiteral("accessNeeds"));
    QStringList names;
    for (const Person &person : m_persons)
        names.append(person.fullName);
    m_notWith = new TypeAheadLines(theme, QStringLiteral("notWith"), 3, names);
    m_consent = new DateLine(QStringLiteral("consent"));
    add(fields, "accessNeeds", m_accessNeeds);
    add(fields, "notWith", m_notWith);
    add(fields, "consent", m_consent);
    fields->findChild<QWidget *>(QStringLiteral("fields"))
        ->layout()
        ->addWidget(titledField(theme, tr("Sort under"), m_sortKey = line(QStringLiteral("sortKey")),
                                tr("Not on the form. Empty: the name as shown.")));
    return fields;
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
    QStringList roles;
    for (const RolePart &role : m_parts) {
        for (const QString &name : namesOf(role.notWith)) {
            if (!notWith.contains(name))
                notWith.append(name);
        }
        if (role.before || (m_isNew && role.role == m_role))
            roles.append(roleKey(role.role));
    }
    m_notWith->setLines(notWith);
    for (RolePart &role : m_parts) {
        const people::Profile profile = role.before ? role.before->profile : people::Profile{};
        role.form->setProfile(profile, namesOf(profile.wouldWelcome),
                              nameOf({profile.preceptor, profile.preceptorText}));
        role.form->setOwnAnswers(role.own);
    }
    m_roles->setKeys(roles);
    showRoles();
}

bool PersonEditor::takesPart(Role role) const {
    return m_roles->isPicked(roleKey(role));
}

void PersonEditor::showRoles() {
    for (const RolePart &role : m_parts)
        role.box->setVisible(takesPart(role.role));
}

// ---- the keyboard

void PersonEditor::watchFields() {
    for (QWidget *field : findChildren<QWidget *>()) {
        if (field->focusPolicy() != Qt::NoFocus && !qobject_cast<QPushButton *>(field))
            field->installEventFilter(this);
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && isAncestorOf(now))
            arriveAt(now);
    });
}

void PersonEditor::arriveAt(QWidget *field) {
    checkFields();
    showKnown();
    if (!m_scroll->isAncestorOf(field))
        return;
    const QPoint end = field->mapTo(m_scroll->widget(), QPoint(0, field->height()));
    m_scroll->ensureVisible(end.x(), end.y(), 0, m_context.theme.space(30)); // all of a tall field
    m_scroll->ensureWidgetVisible(field, 0, m_context.theme.space(60));
}

/// Enter goes on to the next field, wherever one is; Shift+Enter breaks a line of a longer text.
bool PersonEditor::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        return QDialog::eventFilter(watched, event);
    if (qobject_cast<TypeAheadLines *>(watched))
        return false; // it takes the line first
    focusNextPrevChild(true);
    arriveAt(focusWidget());
    return true;
}

void PersonEditor::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_manyForms)
            acceptAndNext();
        else
            accept();
        return;
    }
    if (enter && qobject_cast<QPushButton *>(focusWidget())) {
        static_cast<QPushButton *>(focusWidget())->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace groundwork::ui
