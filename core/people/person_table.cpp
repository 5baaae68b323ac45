#include "core/people/person_table.h"

#include "core/base/shared_texts.h"

#include <unordered_map>

namespace groundwork::people {

namespace {

constexpr auto kColumns =
    "person_id, full_name, preferred_name, sort_key, pronouns, say_my_name, email, phone, unit, "
    "role_title, manager_id, manager_text, location, time_zone, consent_on, "
    "consent_text_version";

Person readPerson(const sqlite::Statement &row) {
    Person person;
    int column = 0;
    person.id = row.id<PersonId>(column++);
    person.fullName = row.text(column++);
    person.preferredName = row.text(column++);
    person.sortKey = row.text(column++);
    person.pronouns = row.text(column++);
    person.sayMyName = row.text(column++);
    person.email = row.text(column++);
    person.phone = row.text(column++);
    person.unit = row.text(column++);
    person.roleTitle = row.text(column++);
    person.manager = row.optionalId<PersonId>(column++);
    person.managerText = row.text(column++);
    person.location = row.text(column++);
    person.timeZone = row.text(column++);
    person.consentOn = row.date(column++);
    person.consentTextVersion = row.text(column++);
    return person;
}

void share(Person &person, SharedTexts &texts) {
    for (QString *text : {&person.pronouns, &person.unit, &person.roleTitle, &person.managerText, &person.location,
                          &person.timeZone, &person.consentTextVersion})
        *text = texts(*text);
}

QString withColumns(const char *text) {
    return QString::fromUtf8(text).arg(QString::fromLatin1(kColumns));
}

} // namespace

std::optional<Person> PersonTable::person(PersonId id) const {
    auto row = m_database->prepare(withColumns("SELECT %1 FROM person WHERE person_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Person person = readPerson(row);
    auto language =
        m_database->prepare("SELECT language FROM person_language WHERE person_id = ?1 ORDER BY position");
    language.bind(id);
    while (language.step())
        person.languages.append(language.text(0));
    auto needs = m_database->prepare("SELECT access_needs FROM person_private WHERE person_id = ?1");
    needs.bind(id);
    if (needs.step())
        person.accessNeeds = needs.text(0);
    return person;
}

std::vector<Person> PersonTable::persons() const {
    std::vector<Person> persons;
    std::unordered_map<PersonId, size_t> places;
    SharedTexts texts;
    auto row = m_database->prepare(withColumns("SELECT %1 FROM person ORDER BY sort_key, person_id"));
    row.bind();
    while (row.step()) {
        places.emplace(row.id<PersonId>(0), persons.size());
        persons.push_back(readPerson(row));
        share(persons.back(), texts);
    }
    auto language = m_database->prepare("SELECT person_id, language FROM person_language ORDER BY position");
    language.bind();
    while (language.step()) {
        if (const auto place = places.find(language.id<PersonId>(0)); place != places.end())
            persons[place->second].languages.append(texts(language.text(1)));
    }
    return persons;
}

void PersonTable::insert(const Person &person, Change &change) const {
    m_database
        ->prepare(withColumns(
            "INSERT INTO person (%1, created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, "
            "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)"))
        .bind(person.id, person.fullName, person.preferredName, person.sortKey, person.pronouns,
              person.sayMyName, person.email, person.phone, person.unit, person.roleTitle, person.manager,
              person.managerText, person.location, person.timeZone, person.consentOn,
              person.consentTextVersion, change.now(), change.now(), sideKey(change.side()))
        .run();
    writeLanguages(person.id, person.languages, change);
    writeAccessNeeds(person.id, person.accessNeeds, change);
}

void PersonTable::update(const Person &person, const Person &before, Change &change) const {
    m_database
        ->prepare("UPDATE person SET full_name = ?2, preferred_name = ?3, sort_key = ?4, pronouns = ?5, "
                  "say_my_name = ?6, email = ?7, phone = ?8, unit = ?9, role_title = ?10, manager_id = ?11, "
                  "manager_text = ?12, location = ?13, time_zone = ?14, consent_on = ?15, "
                  "consent_text_version = ?16, "
                  "updated_at = ?17 WHERE person_id = ?1")
        .bind(person.id, person.fullName, person.preferredName, person.sortKey, person.pronouns,
              person.sayMyName, person.email, person.phone, person.unit, person.roleTitle, person.manager,
              person.managerText, person.location, person.timeZone, person.consentOn,
              person.consentTextVersion, change.now())
        .run();
    if (person.languages != before.languages) {
        m_database->prepare("DELETE FROM person_language WHERE person_id = ?1").bind(person.id).run();
        writeLanguages(person.id, person.languages, change);
    }
    if (person.accessNeeds != before.accessNeeds)
        writeAccessNeeds(person.id, person.accessNeeds, change);
}

void PersonTable::writeLanguages(PersonId id, const QStringList &languages, Change &change) const {
    auto insert =
        m_database->prepare("INSERT INTO person_language (person_language_id, person_id, position, language, "
                            "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    int position = 0;
    for (const QString &language : languages) {
        insert
            .bind(change.newId<PersonId>(), id, position++, language, change.now(), change.now(),
                  sideKey(change.side()))
            .run();
    }
}

void PersonTable::writeAccessNeeds(PersonId id, const QString &text, Change &change) const {
    if (text.isEmpty()) {
        m_database->prepare("DELETE FROM person_private WHERE person_id = ?1").bind(id).run();
        return;
    }
    m_database
        ->prepare(
            "INSERT INTO person_private (person_id, access_needs, created_at, updated_at, created_by_side) "
            "VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT (person_id) DO UPDATE SET access_needs = ?2, "
            "updated_at = ?3")
        .bind(id, text, change.now(), sideKey(change.side()))
        .run();
}

void PersonTable::remove(const Person &person, Change &change) const {
    m_database
        ->prepare(
            "UPDATE person SET manager_text = ?2, manager_id = NULL, updated_at = ?3 WHERE manager_id = ?1")
        .bind(person.id, person.fullName, change.now())
        .run();
    m_database
        ->prepare("UPDATE participant SET preceptor_text = ?2, preceptor_id = NULL, updated_at = ?3 "
                  "WHERE preceptor_id = ?1")
        .bind(person.id, person.fullName, change.now())
        .run();
    m_database
        ->prepare("UPDATE participant_wish SET name_text = ?2, person_id = NULL, updated_at = ?3 WHERE "
                  "person_id = ?1")
        .bind(person.id, person.fullName, change.now())
        .run();
    m_database
        ->prepare("UPDATE not_with_private SET name_text = ?2, person_id = NULL, updated_at = ?3 WHERE "
                  "person_id = ?1")
        .bind(person.id, person.fullName, change.now())
        .run();
    for (const char *sql :
         {"DELETE FROM person_language WHERE person_id = ?1",
          "DELETE FROM person_private WHERE person_id = ?1", "DELETE FROM person WHERE person_id = ?1"})
        m_database->prepare(sql).bind(person.id).run();
}

bool PersonTable::takesPart(PersonId id) const {
    auto row = m_database->prepare("SELECT 1 FROM participant WHERE person_id = ?1 LIMIT 1");
    row.bind(id);
    return row.step();
}

} // namespace groundwork::people
