#pragma once

#include "core/file/program_check.h"

#include <QString>

namespace groundwork::words {

/// What a check of a program file found, as a sentence.
QString findingSentence(const CheckFinding &finding);

} // namespace groundwork::words
