#include "core/framework/framework.h"

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
    if (text.definition.trimmed().isEmpty())
        return QStringLiteral("definition");
    if (text.principles.isEmpty())
        return QStringLiteral("principles");
    if (text.expectBoth.isEmpty())
        return QStringLiteral("expect_both");
    if (text.expectMentee.isEmpty())
        return QStringLiteral("expect_mentee");
    if (text.expectMentor.isEmpty())
        return QStringLiteral("expect_mentor");
    if (text.confidentialityText.trimmed().isEmpty())
        return QStringLiteral("confidentiality_text");
    return {};
}

bool canChange(FrameworkState from, FrameworkState to) {
    return (from == FrameworkState::Draft && to == FrameworkState::Published) ||
           (from == FrameworkState::Published && to == FrameworkState::Retired);
}

} // namespace groundwork::framework
