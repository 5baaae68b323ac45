#pragma once

#include "core/base/error.h"
#include "ui/words/error_words.h"

#include <QString>

namespace groundwork::words {

/// The sentences for a program file, the disk it is on, and undo; empty for what other subjects answer.
ErrorText fileErrorWords(const Error &error);
/// The name of the file that an error is about, without its folder; the whole text where it has no name.
QString fileNameOf(const Error &error);

} // namespace groundwork::words
