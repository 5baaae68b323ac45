#pragma once

#include <QString>

namespace groundwork::ui {

/// Words of a person as the text of a button or of a label with a buddy: an "&" in it is no mnemonic.
inline QString withoutMnemonic(QString words) {
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace groundwork::ui
