#pragma once

#include "core/quality/core_checks.h"
#include "ui/widgets/theme.h"

#include <QString>

class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

/// A line that says whether something is done.
struct CheckRow {
    QString name; ///< of the object
    QString words;
    QString figure; ///< "3 of 7", a day
    quality::CheckState state = quality::CheckState::DoesNotApply;
    bool opens = false; ///< the figure is a link to what is behind it
};
/// Adds state in shape, words and figure to `body`. Answers the link, or nullptr when the row opens nothing.
QPushButton *addCheckRow(Theme &theme, QVBoxLayout &body, const CheckRow &check);

} // namespace groundwork::ui
