#pragma once

// Both Catch2 2.13 (Debian 12) and Catch2 3 compile the same test sources through this header.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

// Without these, a failing comparison prints { {?}, {?} }.
namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString &value) { return '"' + value.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList &value)
    {
        return "[" + value.join(QStringLiteral(" | ")).toStdString() + "]";
    }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &value) { return '"' + value.toStdString() + '"'; }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate &value) { return value.toString(Qt::ISODate).toStdString(); }
};

template <>
struct StringMaker<groundwork::Error> {
    static std::string convert(const groundwork::Error &error)
    {
        return "Error " + std::to_string(static_cast<int>(error.code)) + " ["
            + error.args.join(QStringLiteral(" | ")).toStdString() + "]";
    }
};

template <class Tag>
struct StringMaker<groundwork::Id<Tag>> {
    static std::string convert(const groundwork::Id<Tag> &id) { return std::to_string(id.value); }
};

} // namespace Catch

/// The value of a Result, or a failed test with the error printed: `const auto id = valueOf(addPerson(...));`
template <class T>
T valueOf(tl::expected<T, groundwork::Error> result)
{
    if (!result)
        FAIL("unexpected " + Catch::StringMaker<groundwork::Error>::convert(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The error code of a Result that must fail.
template <class T>
groundwork::ErrorCode codeOf(const tl::expected<T, groundwork::Error> &result)
{
    if (result)
        FAIL("a failing result was expected");
    return result.error().code;
}
