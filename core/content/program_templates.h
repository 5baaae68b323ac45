#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/framework/framework.h"
#include "core/framework/program_template.h"

namespace groundwork::content {

/// The words that a new program of this template starts with: the shipped framework with what the template
/// says otherwise (templates.json). Blank has no words, the coordinator writes them all; its parameters are
/// the shipped ones. Answers ContentMissing(file, part).
Result<framework::FrameworkText> templateText(const Pack &pack, framework::ProgramTemplate programTemplate);

} // namespace groundwork::content
