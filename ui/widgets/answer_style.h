#pragma once

#include "core/base/side.h"
#include "core/first_meeting/script.h"
#include "ui/widgets/theme.h"

#include <QDate>
#include <QString>

namespace groundwork::ui {

/// What all answer widgets of one pair share: sizes (the page and the full screen differ), names and dates.
struct AnswerStyle {
    Theme &theme;
    TextRole words = TextRole::Reading; ///< what people write
    TextRole label = TextRole::Body;
    QString mentee = {}; ///< as the two asked to be called
    QString mentor = {};
    QDate today = {};
    QDate endDate = {};
    first_meeting::Length length = first_meeting::Length::Ninety;
    bool meetingTwo = false; ///< also the fields that come at the second meeting
    bool together = false;   ///< for two people at one screen: large targets, and a tick for each of the two

    [[nodiscard]] QString name(Side side) const;
    /// The name alone, without the marks that keep its direction in a sentence: for badges.
    [[nodiscard]] QString bareName(Side side) const;
    /// Puts names, length and end date where the script has {mentee}, {mentor}, {length} and {end_date}.
    [[nodiscard]] QString filled(QString text) const;
};

} // namespace groundwork::ui
