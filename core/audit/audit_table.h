#pragma once

#include "core/audit/audit.h"

namespace groundwork::sqlite {
class Database;
}

namespace groundwork::audit {

void insertDisclosure(const sqlite::Database &database, const Disclosure &disclosure);
/// Removes the "shown" notes after `after` of this document and this one pair.
void deleteShown(const sqlite::Database &database, const QString &what, const QString &about, qint64 after);
qint64 selectNewestDisclosure(const sqlite::Database &database);
std::vector<Disclosure> selectDisclosures(const sqlite::Database &database);
std::vector<ChangeLogRow> selectChangeLog(const sqlite::Database &database, int limit);

} // namespace groundwork::audit
