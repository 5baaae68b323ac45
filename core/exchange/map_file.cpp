#include "core/exchange/map_file.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/safe_file.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

namespace groundwork::exchange {

namespace {

constexpr qint64 kLargest = 4 * 1024 * 1024;

tl::unexpected<Error> invalid(const QString &path, const char *reason, const QString &what = {}) {
    return failure(ErrorCode::MapInvalid, {path, QString::fromLatin1(reason), what});
}

Result<MapFileColumn> readColumn(const QString &header, const QJsonValue &value, const QString &path) {
    MapFileColumn column;
    column.header = header;
    const QJsonObject object = value.toObject();
    const QString field =
        value.isString() ? value.toString() : object.value(QLatin1String("field")).toString();
    if (field.startsWith(QLatin1String("question:")) && field.size() > 9) {
        column.field = Field::Question;
        column.question = field.mid(9);
    } else {
        const std::optional<Field> known = fieldFromKey(field);
        if (!known || *known == Field::Question)
            return invalid(path, "field", field.isEmpty() ? header : field);
        column.field = *known;
    }
    if (const QJsonValue separator = object.value(QLatin1String("separator")); !separator.isUndefined()) {
        if (!separator.isString() && !separator.isNull())
            return invalid(path, "separator", header);
        column.separator = separator.toString();
    }
    if (const QJsonValue order = object.value(QLatin1String("date_order")); !order.isUndefined()) {
        column.dateOrder = dateOrderFromKey(order.toString());
        if (!column.dateOrder)
            return invalid(path, "date_order", order.toString());
    }
    column.option = object.value(QLatin1String("option")).toString();
    column.chosen = object.value(QLatin1String("chosen")).toBool(true);
    if (const QJsonValue answer = object.value(QLatin1String("answer")); !answer.isUndefined()) {
        const auto known = optionAnswerFromKey(answer.toString());
        if (!known)
            return invalid(path, "answer", answer.toString());
        column.answer = *known;
    }
    if (const QJsonValue priority = object.value(QLatin1String("priority")); !priority.isUndefined()) {
        column.priority = priority.toInt(-1);
        if (column.priority < 0 || column.priority > 3)
            return invalid(path, "priority", priority.toVariant().toString());
    }
    return column;
}

} // namespace

Result<MapFile> parseMapFile(const QByteArray &json, const QString &path) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return invalid(path, "json", QString::number(error.offset));
    const QJsonObject object = document.object();
    MapFile map;
    if (const QJsonValue rows = object.value(QLatin1String("header_rows")); !rows.isUndefined()) {
        const double count = rows.toDouble(-1);
        if (count != 0 && count != 1 && count != 2 && count != 3)
            return invalid(path, "header_rows", rows.toVariant().toString());
        map.headerRows = static_cast<int>(count);
    }
    map.sheet = object.value(QLatin1String("sheet")).toString();
    if (const QString role = object.value(QLatin1String("role")).toString(); !role.isEmpty()) {
        map.role = roleFromKey(role);
        if (!map.role)
            return invalid(path, "role", role);
    }
    if (!object.value(QLatin1String("columns")).isObject())
        return invalid(path, "columns");
    const QJsonObject columns = object.value(QLatin1String("columns")).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        auto column = readColumn(it.key(), it.value(), path);
        if (!column)
            return failure(column.error());
        map.columns.push_back(std::move(*column));
    }
    return map;
}

Result<MapFile> readMapFile(const QString &path) {
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, {path});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    if (file.size() > kLargest)
        return invalid(path, "json");
    return parseMapFile(file.readAll(), path);
}

MapFile mapFileOf(const Mapping &mapping, const TableShape &shape, const QString &sheet) {
    MapFile map;
    map.headerRows = shape.headerRows;
    map.sheet = sheet;
    map.role = mapping.role;
    for (const ColumnMapping &column : mapping.columns) {
        MapFileColumn entry;
        entry.header = column.header;
        entry.field = column.field;
        entry.question = column.question;
        entry.chosen = column.field != Field::Question || column.chosenQuestion();
        entry.option = column.option;
        entry.answer = column.answer;
        entry.priority = column.priority;
        if (isListField(column.field) && column.option.isEmpty())
            entry.separator = column.terms.separator;
        if (column.dateOrder != DateOrder::Unknown)
            entry.dateOrder = column.dateOrder;
        map.columns.push_back(entry);
    }
    return map;
}

QJsonObject toJson(const MapFile &map) {
    QJsonObject columns;
    for (const MapFileColumn &column : map.columns) {
        QJsonObject entry;
        entry.insert(QStringLiteral("field"), column.field == Field::Question
                                                  ? QStringLiteral("question:") + column.question
                                                  : fieldKey(column.field));
        if (column.separator && !column.separator->isEmpty())
            entry.insert(QStringLiteral("separator"), *column.separator);
        if (column.dateOrder && *column.dateOrder != DateOrder::Unknown)
            entry.insert(QStringLiteral("date_order"), dateOrderKey(*column.dateOrder));
        if (!column.option.isEmpty())
            entry.insert(QStringLiteral("option"), column.option);
        if (!column.chosen)
            entry.insert(QStringLiteral("chosen"), false);
        if (column.answer != OptionAnswer::Tick)
            entry.insert(QStringLiteral("answer"), optionAnswerKey(column.answer));
        if (column.priority > 0)
            entry.insert(QStringLiteral("priority"), column.priority);
        columns.insert(column.header, entry);
    }
    QJsonObject object;
    if (map.headerRows)
        object.insert(QStringLiteral("header_rows"), *map.headerRows);
    if (!map.sheet.isEmpty())
        object.insert(QStringLiteral("sheet"), map.sheet);
    if (map.role)
        object.insert(QStringLiteral("role"), roleKey(*map.role));
    object.insert(QStringLiteral("columns"), columns);
    return object;
}

Result<void> writeMapFile(const QString &path, const MapFile &map, bool overwrite) {
    return writeSafely(path, QJsonDocument(toJson(map)).toJson(QJsonDocument::Indented), overwrite);
}

Result<Mapping> mappingFrom(const MapFile &map, const RawTable &table, const TableShape &shape,
                            const std::vector<ColumnProfile> &profiles) {
    Mapping mapping;
    for (size_t i = 0; i < shape.columns.size(); ++i) {
        ColumnMapping column;
        column.column = shape.columns[i].column;
        column.header = shape.columns[i].title;
        column.reason = MapReason::NotInMapFile;
        column.decimalComma = profiles[i].decimalComma;
        column.dateOrder = profiles[i].dates > 50 ? profiles[i].dateOrder : DateOrder::Unknown;
        mapping.columns.push_back(column);
    }
    QHash<QString, int> exact;
    QHash<QString, int> folded;
    for (size_t i = mapping.columns.size(); i-- > 0;) { // the first of several wins
        exact.insert(mapping.columns[i].header, static_cast<int>(i));
        folded.insert(foldText(mapping.columns[i].header), static_cast<int>(i));
    }
    const auto indexOf = [&](const QString &header) {
        const int index = exact.value(header, -1);
        return index >= 0 ? index : folded.value(foldText(header), -1);
    };
    for (const MapFileColumn &entry : map.columns) {
        const int index = indexOf(entry.header);
        if (index < 0) {
            if (entry.field == Field::Ignore)
                continue;
            return failure(ErrorCode::ColumnMissing, {entry.header});
        }
        ColumnMapping &column = mapping.columns[static_cast<size_t>(index)];
        column.option = entry.option;
        setField(mapping, index, entry.field, table, shape, profiles);
        if (entry.separator && isListField(entry.field) && entry.option.isEmpty())
            setSeparator(mapping, index, *entry.separator, table, shape);
        if (entry.dateOrder)
            column.dateOrder = *entry.dateOrder;
        column.question = entry.question;
        column.reason = entry.chosen ? MapReason::MapFile : MapReason::OwnQuestion;
        column.answer = entry.answer;
        column.priority = entry.field == Field::Seeks ? entry.priority : 0;
    }
    mapping.role = mapping.has(Field::Role) ? std::nullopt : map.role;
    mapping.roleReason = mapping.has(Field::Role) ? RoleReason::Column
                         : mapping.role           ? RoleReason::MapFile
                                                  : RoleReason::None;
    return mapping;
}

} // namespace groundwork::exchange
