#include "core/audit/audit.h"

#include "core/audit/audit_table.h"
#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/file/program_file.h"

#include <algorithm>

namespace groundwork::audit {

constexpr EnumKey<Way> kWayKeys[] = {{Way::Printed, "printed"},
                                     {Way::Pdf, "pdf"},
                                     {Way::Exported, "exported"},
                                     {Way::Mailed, "mailed"},
                                     {Way::PairFile, "pair_file"},
                                     {Way::Shown, "shown"}};

QString wayKey(Way way) {
    return keyOf(kWayKeys, way);
}

std::optional<Way> wayFromKey(const QString &key) {
    return fromKey(kWayKeys, key);
}

namespace {

Result<void> checkDisclosure(const Disclosure &disclosure) {
    if (disclosure.what.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("what")});
    if (disclosure.copies < 1)
        return failure(ErrorCode::ValueOutOfRange,
                       {QStringLiteral("copies"), QString::number(disclosure.copies)});
    return {};
}

void insertStamped(Change &change, Disclosure disclosure) {
    disclosure.at = change.now();
    disclosure.side = change.side();
    insertDisclosure(change.database(), disclosure);
}

} // namespace

Result<void> recordDisclosure(ProgramFile &file, const Disclosure &disclosure) {
    if (const Result<void> right = checkDisclosure(disclosure); !right)
        return right;
    return file.note([&](Change &change) { insertStamped(change, disclosure); });
}

Result<void> recordDisclosure(ProgramFile &file, const Disclosure &disclosure, qint64 shownAfter) {
    if (const Result<void> right = checkDisclosure(disclosure); !right)
        return right;
    return file.note([&](Change &change) {
        // First the new note: so it never gets the number of a note that goes, by which a restore would take it for one
        // that the backup holds already.
        insertStamped(change, disclosure);
        for (const QString &id : disclosure.about.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            deleteShown(change.database(), disclosure.what, id, shownAfter);
    });
}

qint64 newestDisclosure(const ProgramFile &file) {
    return selectNewestDisclosure(file.database());
}

Result<void> recordShown(ProgramFile &file, const QString &what, PartnershipId pair) {
    if (file.isReadOnly())
        return {};
    Disclosure disclosure;
    disclosure.what = what;
    disclosure.way = Way::Shown;
    disclosure.about = pair.toText();
    return recordDisclosure(file, disclosure);
}

std::vector<Disclosure> disclosures(const ProgramFile &file, const QString &about) {
    std::vector<Disclosure> found = selectDisclosures(file.database());
    if (!about.isEmpty()) {
        std::erase_if(found, [&](const Disclosure &each) {
            return !each.about.split(QLatin1Char(' ')).contains(about);
        });
    }
    return found;
}

std::vector<ChangeLogRow> changeLog(const ProgramFile &file, int limit) {
    return selectChangeLog(file.database(), limit);
}

std::vector<ChangeLogRow> changesAbout(const ProgramFile &file, const QStringList &ids, int limit) {
    std::vector<ChangeLogRow> found = selectChangeLog(file.database(), -1);
    std::erase_if(found, [&](const ChangeLogRow &row) {
        const QStringList about = row.about.split(QLatin1Char(' '));
        return std::none_of(ids.begin(), ids.end(), [&](const QString &id) { return about.contains(id); });
    });
    if (found.size() > static_cast<size_t>(limit))
        found.resize(static_cast<size_t>(limit));
    return found;
}

} // namespace groundwork::audit
