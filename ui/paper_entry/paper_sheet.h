#pragma once

#include "core/first_meeting/script.h"

#include <vector>

namespace groundwork::ui {

/// One line of a worksheet, in the order in which the sheet is read.
struct PaperField {
    const first_meeting::Prompt *prompt = nullptr;
    Side side = Side::Program; ///< Program: what the two answer together
    first_meeting::Field field;
    bool isAgreedLine = false; ///< what the two agreed under their answers

    [[nodiscard]] bool isFollowUp() const { return !field.whenField.isEmpty(); }
};

/// What stands on a worksheet of one part of the meeting, in its order: prompt by prompt, and in each from the
/// leading column to the other: mentee, what the two agree, mentor. What is asked of each alone stands on slips
/// and is left out: it is nobody else's to type. With `meetingTwo` also what this length leaves for the second
/// meeting.
std::vector<PaperField> paperSheet(const first_meeting::Script &script, int stage, first_meeting::Length length,
                                   bool meetingTwo);

} // namespace groundwork::ui
