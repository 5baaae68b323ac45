#include "core/framework/framework.h"

#include "core/base/enum_keys.h"
#include "core/framework/framework_part.h"

namespace groundwork::framework {

constexpr EnumKey<FrameworkState> kFrameworkStateKeys[] = {{FrameworkState::Draft, "draft"},
                                                           {FrameworkState::Published, "published"},
                                                           {FrameworkState::Retired, "retired"}};

QString frameworkStateKey(FrameworkState state) {
    return keyOf(kFrameworkStateKeys, state);
}

std::optional<FrameworkState> frameworkStateFromKey(const QString &key) {
    return fromKey(kFrameworkStateKeys, key);
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
