#pragma once

#include "core/base/side.h"
#include "core/first_meeting/script.h"

#include <optional>
#include <vector>

namespace groundwork::first_meeting {

/// Who begins a prompt that is answered turn by turn, when these prompts are asked in this order (content.md 3.1,
/// house rule 1): as the prompt says, and after that the beginner changes at every such prompt. None for a prompt of
/// another kind, or one that is not asked.
std::optional<Role> beginnerOf(const std::vector<const Prompt *> &asked, const QString &prompt);

} // namespace groundwork::first_meeting
