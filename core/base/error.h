#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace groundwork {

/// See core/base/error_code.h: named where a code is made or read, so that a new code costs little to build.
enum class ErrorCode : int;

/// A code with the values its sentence needs. Never a sentence, never a translated word.
struct Error {
    ErrorCode code{};
    QStringList args;

    Error(ErrorCode c, QStringList a = {}) : code(c), args(std::move(a)) {} // NOLINT: meant to convert
    bool operator==(const Error &) const = default;
};

} // namespace groundwork
