#include "core/exchange/remembered_map.h"

#include "core/file/verb.h"
#include "core/base/text_fold.h"
#include "core/exchange/import_map_table.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace groundwork::exchange {

QString signatureOf(const QStringList &titles) {
    QStringList folded;
    for (const QString &title : titles)
        folded << foldText(title);
    std::sort(folded.begin(), folded.end());
    const QByteArray all = folded.join(QChar(0x1F)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

QString signatureOf(const TableShape &shape) {
    QStringList titles;
    for (const ColumnHead &head : shape.columns)
        titles << head.title;
    return signatureOf(titles);
}

Result<void> rememberMap(ProgramFile &file, const MapFile &map) {
    QStringList titles;
    for (const MapFileColumn &column : map.columns)
        titles << column.header;
    const QString json = QString::fromUtf8(QJsonDocument(toJson(map)).toJson(QJsonDocument::Compact));
    return file.perform(Operation{Verb::RememberImportMap}, [&](Change &change) -> Result<void> {
        ImportMapTable(change.database()).write(signatureOf(titles), json, change);
        return {};
    });
}

std::optional<RememberedMap> rememberedMap(const ProgramFile &file, const TableShape &shape) {
    const auto row = ImportMapTable(file.database()).find(signatureOf(shape));
    if (!row)
        return std::nullopt;
    auto map = parseMapFile(row->map.toUtf8());
    return map ? std::optional(RememberedMap{std::move(*map), row->usedOn}) : std::nullopt;
}

Result<void> forgetMap(ProgramFile &file, const TableShape &shape) {
    return file.perform(Operation{Verb::ForgetImportMap}, [&](Change &change) -> Result<void> {
        ImportMapTable(change.database()).remove(signatureOf(shape));
        return {};
    });
}

} // namespace groundwork::exchange
