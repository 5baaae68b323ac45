#pragma once

#include "core/audit/audit.h"

namespace groundwork::sqlite {
class Database;
}

namespace groundwork::audit {

void insertDisclosure(const sqlite::Database &database, const Disclosure &disclosure);
std::vector<Disclosure> selectDisclosures(const sqlite::Database &database);
std::vector<ChangeLogRow> selectChangeLog(const sqlite::Database &database, int limit);

} // namespace groundwork::audit
