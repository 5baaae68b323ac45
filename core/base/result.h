#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace groundwork {

/// What a verb returns: a value, or an error code with arguments. Result<void> for verbs without a value.
template <class T>
using Result = tl::expected<T, Error>;

/// The failing answer: `return failure(ErrorCode::TextMissing, {QStringLiteral("full_name")});`
inline tl::unexpected<Error> failure(ErrorCode code, QStringList args = {})
{
    return tl::unexpected<Error>(Error(code, std::move(args)));
}

inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace groundwork
