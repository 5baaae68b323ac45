#pragma once

#include "core/base/error.h"

#include <QString>

namespace groundwork::words {

/// The sentence for an error code: what happened · what is safe · what to do (visual.md section 10).
struct ErrorText {
    QString happened;
    QString safe; ///< empty where nothing was in danger
    QString next;

    /// The three parts as one text.
    [[nodiscard]] QString all() const;
};

ErrorText errorWords(const Error &error);
/// errorWords(error).all()
QString errorText(const Error &error);

} // namespace groundwork::words
