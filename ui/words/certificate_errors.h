#pragma once

#include "core/base/error.h"
#include "ui/words/error_words.h"

#include <QString>

#include <optional>

namespace groundwork::words {

/// The sentences of certificates and the letterhead; none for what other subjects answer.
std::optional<ErrorText> certificateErrorWords(const Error &error);
/// "The place", "The training time"; empty for a field of another subject.
QString certificateFieldName(const QString &key);

} // namespace groundwork::words
