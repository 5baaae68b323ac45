#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace groundwork::sqlite {
class Database;
}

namespace groundwork::schema {

/// A cohort that is closed, archived or cancelled is read-only (domain.md 2.2): its people, pairs, meetings,
/// goals, agreements, acknowledgements and matches stay as they are, whichever verb it is. It works on the
/// changeset, so no verb can forget it. Free stay: the state of the cohort itself (its own verbs guard the
/// rest of it), people in the address book, what was set aside on the overview, the links of old records
/// to a person who leaves the address book, answers that go along with their own question (domain.md 2.18), and, in a
/// cohort that is closed and not yet archived, certificates, which are given out just then. Answers WrongState("cohort_read_only", name of the cohort).
std::optional<Error> changeInFinishedCohort(const sqlite::Database &database, const QByteArray &changeset);

/// Does a row of this table belong to one cohort? For the test that no table is forgotten.
bool belongsToCohort(const QString &table);

} // namespace groundwork::schema
