#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/exchange/value_patterns.h"
#include "core/file/drafts.h"
#include "core/file/verb.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "ui/pages/people/date_line.h"
#include "ui/pages/people/list_lines.h"
#include "ui/pages/people/person_editor.h"
#include "ui/pages/people/pick_row.h"
#include "ui/pages/people/profile_form.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/people_words.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

// What was typed: who is meant, what looks wrong, the draft, and keeping it.

namespace groundwork::ui {

using people::Participant;
using people::Person;
using people::Wish;

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
    if (!takesPart(role.role)) {
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
        const Result<Participant> stored = people::participant(m_context.file, role.before->id);
        if (!stored)
            return failure(stored.error());
        QStringList clashes; // asked about before
        participant.profile = people::mergedProfile(role.before->profile, participant.profile, stored->profile,
                                                    m_winner, clashes);
        participant.answers = stored->answers;
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
    if (Result<void> done = saveOwnAnswers(role, participant.id); !done)
        return done;
    if (!m_saved.isValid() || role.role == m_role)
        m_saved = participant.id;
    if (role.before && notWith == role.notWith)
        return {}; // nothing typed: what somebody else wrote there meanwhile stays
    return people::setNotWith(m_context.file, participant.id, notWith);
}

Result<void> PersonEditor::saveOwnAnswers(const RolePart &role, ParticipantId participant) {
    const questions::OwnAnswers stored = questions::ownAnswers(m_context.file, participant);
    questions::OwnAnswers changed;
    for (const auto &[id, typed] : role.form->ownAnswers()) {
        const auto before = role.own.find(id);
        const auto now = stored.find(id);
        if (now == stored.end() || (before != role.own.end() && before->second == typed))
            continue; // gone meanwhile, or nothing typed
        const bool changedToo = before != role.own.end() && before->second != now->second;
        if (now->second != typed && !(changedToo && m_winner == people::ClashWinner::Stored))
            changed.emplace(id, typed);
    }
    return changed.empty() ? Result<void>() : questions::answerQuestions(m_context.file, participant, changed);
}

QStringList PersonEditor::clashingQuestions(const RolePart &role) const {
    QStringList wordings;
    const questions::OwnAnswers stored = questions::ownAnswers(m_context.file, role.before->id);
    const questions::OwnAnswers typed = role.form->ownAnswers();
    for (const questions::Question &question : m_questions) {
        const auto before = role.own.find(question.id);
        const auto now = stored.find(question.id);
        const auto mine = typed.find(question.id);
        if (before != role.own.end() && now != stored.end() && mine != typed.end() &&
            before->second != now->second && before->second != mine->second && now->second != mine->second)
            wordings.append(words::isolated(question.wording));
    }
    return wordings;
}

/// Fields that were typed here and changed differently in the file since the editor was opened.
QStringList PersonEditor::clashes() const {
    QStringList clashes;
    if (m_isNew)
        return clashes;
    if (const Result<Person> stored = people::person(m_context.file, m_before.id))
        (void)people::mergedPerson(m_before, edited(), *stored, people::ClashWinner::Edited, clashes);
    for (const RolePart &role : m_parts) {
        if (!role.before || !takesPart(role.role))
            continue;
        if (const Result<Participant> stored = people::participant(m_context.file, role.before->id)) {
            people::Profile typed = role.form->profile(role.before->profile);
            typed.wouldWelcome = wishesOf(role.form->welcome(), role.before->profile.wouldWelcome);
            (void)people::mergedProfile(role.before->profile, typed, stored->profile, people::ClashWinner::Edited,
                                        clashes);
            clashes += clashingQuestions(role);
        }
    }
    return clashes;
}

Result<ParticipantId> PersonEditor::save() {
    m_saved = {};
    Person person = edited();
    if (!m_isNew) {
        QStringList clashes;
        if (const Result<Person> stored = people::person(m_context.file, m_before.id))
            person = people::mergedPerson(m_before, person, *stored, m_winner, clashes);
    }
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
                    if (takesPart(role.role) != adding)
                        continue;
                    if (const Result<void> done = saveRole(role, id, notWith); !done)
                        return failure(done.error());
                }
            }
            return m_saved;
        });
}

// ---- what looks wrong

QWidget *PersonEditor::checkFields() {
    const QString email = m_email->text().trimmed();
    setFieldNote(m_email, email.isEmpty() || exchange::looksLikeEmail(email)
                              ? QString()
                              : tr("This does not look like an e-mail address. It is kept as it is."));
    const QString phone = m_phone->text();
    const auto digits =
        std::count_if(phone.begin(), phone.end(), [](QChar c) { return c.isDigit(); });
    setFieldNote(m_phone, phone.trimmed().isEmpty() || digits >= 4
                              ? QString()
                              : tr("This has few digits for a phone number. It is kept as it is."));
    QWidget *first = nullptr;
    for (RolePart &role : m_parts) {
        if (!takesPart(role.role))
            continue;
        if (QWidget *wrong = role.form->check(); wrong && !first)
            first = wrong;
    }
    setFieldNote(m_consent,
                 m_consent->isUnreadable() ? tr("This is not read as a date. Write it as 2026-01-05.") : QString());
    return first ? first : m_consent->isUnreadable() ? m_consent : nullptr;
}

/// Somebody new who is in the address book already, by e-mail or by name.
void PersonEditor::showKnown() {
    m_knownPerson.reset();
    if (m_isNew) {
        m_knownPerson = m_names.find(m_email->text());
        if (!m_knownPerson)
            m_knownPerson = m_names.find(m_fullName->text());
    }
    m_known->setVisible(m_knownPerson.has_value());
    if (!m_knownPerson)
        return;
    const auto found = std::find_if(m_persons.begin(), m_persons.end(),
                                    [this](const Person &person) { return person.id == *m_knownPerson; });
    if (found != m_persons.end())
        m_known->set(Banner::Tone::Attention,
                     found->unit.isEmpty()
                         ? tr("%1 is in the address book already.").arg(words::isolated(people::displayName(*found)))
                         : tr("%1 (%2) is in the address book already.")
                               .arg(words::isolated(people::displayName(*found)), found->unit));
}

/// Goes over to a person who is known: what was typed so far is theirs where nothing was known.
void PersonEditor::adopt(PersonId id) {
    const Person typedPerson = edited();
    m_isNew = false;
    read(id);
    QStringList roles = m_roles->keys();
    fill();
    for (const RolePart &role : m_parts) {
        if (role.before && !roles.contains(roleKey(role.role)))
            roles.append(roleKey(role.role));
    }
    m_roles->setKeys(roles);
    for (const auto &[edit, text] : {std::pair(m_email, typedPerson.email), std::pair(m_phone, typedPerson.phone),
                                     std::pair(m_unit, typedPerson.unit)}) {
        if (edit->text().isEmpty())
            edit->setText(text);
    }
    m_known->hide();
    m_next->setVisible(m_manyForms);
    m_keep->setText(tr("Keep the changes"));
    m_said->setText(tr("This is what is known. Go on typing."));
    m_fullName->setFocus();
}

// ---- keeping it

void PersonEditor::refuse(const QString &words, QWidget *field) {
    m_problem->set(Banner::Tone::Problem, words);
    m_problem->show();
    if (!field)
        return;
    field->setFocus();
    m_scroll->ensureWidgetVisible(field, 0, m_context.theme.space(60));
}

bool PersonEditor::keep() {
    m_problem->hide();
    if (m_roles->keys().isEmpty()) {
        refuse(tr("Nobody takes part without a role. Choose mentee, mentor, or both."), m_roles);
        return false;
    }
    if (QWidget *wrong = checkFields()) {
        refuse(tr("One field cannot be kept as it is. Nothing is lost: it says what to do."), wrong);
        return false;
    }
    m_winner = people::ClashWinner::Edited;
    if (const QStringList both = clashes(); !both.isEmpty()) {
        QStringList fields;
        for (const QString &key : both)
            fields.append(words::profileFieldWord(key));
        const int answer = m_context.modal.ask(
            this, {tr("Changed here and elsewhere"),
                   tr("Since you opened this form, %1 changed in the file too. All other fields keep both changes.")
                       .arg(words::andList(fields)),
                   {tr("Keep mine"), tr("Keep what is in the file"), tr("Go on typing")},
                   2});
        if (answer == 2)
            return false;
        m_winner = answer == 0 ? people::ClashWinner::Edited : people::ClashWinner::Stored;
    }
    const QString key = draftKey();
    const Result<ParticipantId> done = save();
    if (!done) {
        refuse(words::errorText(done.error()),
               done.error().code == ErrorCode::TextMissing ? m_fullName : nullptr);
        return false;
    }
    m_draftTimer.stop();
    (void)clearDraft(m_context.file, key);
    return true;
}

void PersonEditor::accept() {
    if (m_manyForms && m_isNew && typed() == m_typedAtFirst) { // the last form was the one before
        QDialog::accept();
        return;
    }
    if (keep())
        QDialog::accept();
}

void PersonEditor::acceptAndNext() {
    if (!keep())
        return;
    ++m_keptSoFar;
    const QString name = m_fullName->text().trimmed();
    Q_EMIT keptOne(m_saved);
    startAfresh(tr("%1 is added. %2").arg(words::isolated(name), tr("%n form(s) so far.", nullptr, m_keptSoFar)));
}

void PersonEditor::startAfresh(const QString &said) {
    const QStringList roles = m_roles->keys();
    if (!said.isEmpty() || m_isNew) {
        m_isNew = true;
        m_before = {};
        for (RolePart &role : m_parts) {
            role.before.reset();
            role.notWith.clear();
            role.own.clear();
        }
        m_persons = people::persons(m_context.file);
        m_names = people::NameResolver(m_persons);
    }
    fill();
    if (m_isNew && !roles.isEmpty())
        m_roles->setKeys(roles); // a pile of paper is mostly of one role
    m_problem->hide();
    m_known->hide();
    m_restored->hide();
    if (!said.isEmpty())
        m_said->setText(said);
    m_typedAtFirst = typed();
    m_draftKept = m_typedAtFirst;
    m_draftTimer.start();
    m_fullName->setFocus();
    m_scroll->ensureVisible(0, 0);
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
    m_draftTimer.stop();
    dropDraft();
    QDialog::reject();
}

} // namespace groundwork::ui
