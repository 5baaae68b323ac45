#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/framework/framework.h"

namespace groundwork::content {

/// The framework text that ships (domain.md 2.3), for a new program to start from. Answers ContentMissing
/// when the document is missing or leaves out a part that a published framework needs.
Result<framework::FrameworkText> defaultFramework(const Pack &pack);

} // namespace groundwork::content
