#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/letters/letter.h"

namespace groundwork::letters {

/// Keeps a letter in the program's own words. Nothing happens when they are as they were.
/// Answers TextMissing and TextTooLong ("letter_subject", "letter_body"), and ValueOutOfRange("letter_field", names)
/// when something in braces is no field.
Result<void> keepLetter(ProgramFile &file, const LetterText &text);
/// Goes back to the words that ship; nothing happens when they are in use.
Result<void> resetLetter(ProgramFile &file, LetterKind kind);

} // namespace groundwork::letters
