#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::matching {

/// A word of a free text: folded for comparing, and as it was written.
struct TextWord {
    QString key;
    QString written;
};

/// The whole words of a text, each once, in order: at least four letters, or two in a script that writes without
/// spaces or vowels; no numbers.
std::vector<TextWord> wordsOf(const QString &text);

} // namespace groundwork::matching
