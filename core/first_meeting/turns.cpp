#include "core/first_meeting/turns.h"

namespace groundwork::first_meeting {

std::optional<Role> beginnerOf(const std::vector<const Prompt *> &asked, const QString &prompt) {
    Role next = Role::Mentor;
    for (const Prompt *each : asked) {
        if (each->who != Who::Turns)
            continue;
        if (each->begins)
            next = *each->begins;
        if (each->key == prompt)
            return next;
        next = next == Role::Mentor ? Role::Mentee : Role::Mentor;
    }
    return std::nullopt;
}

} // namespace groundwork::first_meeting
