#include "core/settings/settings.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/settings/setting_table.h"

namespace groundwork::settings {

QString setting(const ProgramFile &file, const QString &key, const QString &otherwise) {
    return SettingTable(file.database()).value(key).value_or(otherwise);
}

Result<void> changeSetting(ProgramFile &file, const QString &key, const QString &value) {
    if (key.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("key")});
    return file.perform(Operation{Verb::ChangeSetting, {key}}, [&](Change &change) -> Result<void> {
        const SettingTable table(change.database());
        if (table.value(key).value_or(QString()) != value)
            table.write(key, value, change);
        return {};
    });
}

Result<void> keepLook(ProgramFile &file, const QString &key, const QString &value) {
    if (key.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("key")});
    if (setting(file, key) == value)
        return {};
    return file.note([&](Change &change) { SettingTable(change.database()).write(key, value, change); });
}

} // namespace groundwork::settings
