#pragma once

#include <QString>

namespace groundwork {

/// The text without case, accents, and extra blanks, for comparing names and terms: NFKD, marks removed, the
/// letters that have no decomposition spelled out (ł o-slash ß đ ...), case folded, blanks collapsed, trimmed,
/// typographic apostrophes and dashes made plain. "Zoë  O’Malley" and "zoe o'malley" fold to the same text.
/// Scripts without case are kept as they are.
QString foldText(const QString &text);

/// The text as a person typed it with outer blanks removed, inner runs of blanks (not line breaks) collapsed,
/// in Unicode NFC.
QString tidyText(const QString &text);

} // namespace groundwork
