#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace groundwork {

/// One value of an enum and the key under which it stands in files, in JSON and on the command line. Keys are
/// a contract: they are never renamed.
template <class Enum>
struct EnumKey {
    Enum value;
    const char *key;
};

/// The key of a value; empty for one that the table does not name.
template <class Enum, std::size_t N>
QString keyOf(const EnumKey<Enum> (&table)[N], Enum value) {
    for (const EnumKey<Enum> &entry : table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.key);
    }
    return {};
}

/// The value of a key; none for a key that the table does not have.
template <class Enum, std::size_t N>
std::optional<Enum> fromKey(const EnumKey<Enum> (&table)[N], const QString &key) {
    for (const EnumKey<Enum> &entry : table) {
        if (key == QLatin1String(entry.key))
            return entry.value;
    }
    return std::nullopt;
}

/// All values of the table, in its order.
template <class Enum, std::size_t N>
std::vector<Enum> valuesOf(const EnumKey<Enum> (&table)[N]) {
    std::vector<Enum> values;
    values.reserve(N);
    for (const EnumKey<Enum> &entry : table)
        values.push_back(entry.value);
    return values;
}

} // namespace groundwork
