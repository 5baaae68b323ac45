#pragma once

#include "core/framework/framework_part.h"

#include <QString>

#include <vector>

namespace groundwork::ui {

/// What one looks at together on the framework page: one entry of the list on the leading side.
struct FrameworkGroup {
    QString key;
    QString title;
    std::vector<framework::FrameworkPart> parts;
};
/// Nine, in the order of the page.
std::vector<FrameworkGroup> frameworkGroups();

} // namespace groundwork::ui
