#pragma once

#include <QString>

#include <optional>

namespace groundwork {

/// The key of a value in a table of {value, key} pairs; empty when the table lacks it.
template <class Table>
QString keyOf(const Table &table, typename Table::value_type::first_type wanted) {
    for (const auto &[value, key] : table) {
        if (value == wanted)
            return QString::fromLatin1(key);
    }
    return {};
}

/// The value of a key, exactly as it is written in the file; nothing for an unknown one.
template <class Table>
std::optional<typename Table::value_type::first_type> fromKey(const Table &table, const QString &key) {
    for (const auto &[value, name] : table) {
        if (key == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace groundwork
