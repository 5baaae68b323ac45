#include "core/framework/framework.h"

#include "core/framework/framework_part.h"

namespace groundwork::framework {

QString frameworkStateKey(FrameworkState state) {
    switch (state) {
    case FrameworkState::Draft:
        return QStringLiteral("draft");
    case FrameworkState::Published:
        return QStringLiteral("published");
    case FrameworkState::Retired:
        return QStringLiteral("retired");
    }
    return {};
}

std::optional<FrameworkState> frameworkStateFromKey(const QString &key) {
    for (const FrameworkState state :
         {FrameworkState::Draft, FrameworkState::Published, FrameworkState::Retired}) {
        if (frameworkStateKey(state) == key)
            return state;
    }
    return std::nullopt;
}

QString missingPart(const FrameworkText &text) {
    for (const FrameworkPart part : frameworkParts()) {
        if (isMissing(text, part))
            return frameworkPartKey(part);
    }
    return {};
}

bool canChange(FrameworkState from, FrameworkState to) {
    return (from == FrameworkState::Draft && to == FrameworkState::Published) ||
           (from == FrameworkState::Published && to == FrameworkState::Retired);
}

} // namespace groundwork::framework
