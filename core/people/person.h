#pragma once

#include "core/base/id.h"
#include "core/base/person_names.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork::people {

/// Someone in the address book (domain.md 2.4). No split into first and last name.
struct Person {
    PersonId id;
    QString fullName;
    QString preferredName;
    QString sortKey; ///< empty: the full name
    QString pronouns;
    QString sayMyName; ///< how to say it
    QString email;
    QString phone;
    QString unit;
    QString roleTitle;
    std::optional<PersonId> manager; ///< used for the reporting-line rule only
    QString managerText;             ///< the manager as typed, when that is no person of this file
    QString location;
    QString timeZone;
    QStringList languages;
    QString accessNeeds; ///< coordinator only; filled by person(), never by lists
    QDate consentOn;
    QString consentTextVersion;

    bool operator==(const Person &) const = default;
};

using groundwork::callName;
using groundwork::displayName;
inline QString displayName(const Person &person) {
    return displayName(person.fullName, person.preferredName);
}
inline QString callName(const Person &person) {
    return callName(person.fullName, person.preferredName);
}

} // namespace groundwork::people
