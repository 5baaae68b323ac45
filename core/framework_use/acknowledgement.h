#pragma once

#include "core/base/id.h"
#include "core/framework/framework_part.h"

#include <QDate>
#include <QString>

#include <optional>

namespace groundwork::framework_use {

using AcknowledgementId = Id<struct AcknowledgementTag>;

/// Somebody has read a version of the framework and said so (domain.md 2.3): the signed form, with the one
/// line that they like and the one that they want to ask about.
struct Acknowledgement {
    ParticipantId participant;
    FrameworkId framework;
    QDate on; ///< the day on the form; invalid: today
    std::optional<framework::LineRef> liked;
    std::optional<framework::LineRef> asked;
    QString question; ///< in their own words, at most kLongestQuestion

    bool operator==(const Acknowledgement &) const = default;
};

inline constexpr int kLongestQuestion = 200;
/// Answers of fewer people are not shown as a group (domain.md 2.18, GroupOnly).
inline constexpr int kSmallestGroup = 5;

} // namespace groundwork::framework_use
