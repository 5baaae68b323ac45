#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/first_meeting/script.h"

#include <QStringList>

namespace groundwork::first_meeting {

/// The script as one program asks it: prompt 4.5 offers the lines of its own framework ("what mentoring here is
/// not") and not those that ship. A line that ships keeps its key, so that answers given before can be read; any
/// other line is its own key. Without lines those that ship stay. Answers as Script::read.
Result<Script> programScript(const content::Pack &pack, const QStringList &notMentoring);

} // namespace groundwork::first_meeting
