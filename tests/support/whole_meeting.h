#pragma once

#include "core/first_meeting/played_example.h"

#include <algorithm>
#include <vector>

namespace groundwork::first_meeting {

/// What each says to a prompt in the end: a later sitting replaces an earlier one (content.md 3.12). Only what became
/// of the first steps (7.3) cannot be said before a second sitting.
inline std::vector<PaperAnswer> wholeMeeting(const PlayedExample &example) {
    std::vector<PaperAnswer> all;
    for (const int sitting : {1, 2}) {
        for (const PaperAnswer &answer : example.answers(sitting)) {
            if (sitting == 2 && answer.prompt == QStringLiteral("7.3"))
                continue;
            std::erase_if(all, [&](const PaperAnswer &each) {
                return each.prompt == answer.prompt && each.side == answer.side;
            });
            all.push_back(answer);
        }
    }
    return all;
}

} // namespace groundwork::first_meeting
