#pragma once

#include "core/base/error.h"
#include "ui/words/error_words.h"

namespace groundwork::words {

/// The sentences for what was entered or asked for: a field, a date, a step that things as they stand do not
/// allow. Empty for what other subjects answer.
ErrorText inputErrorWords(const Error &error);

} // namespace groundwork::words
