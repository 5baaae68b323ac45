#include "core/matching/text_words.h"

#include "core/base/text_fold.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace groundwork::matching {

namespace {

constexpr int kFewestLetters = 4;
constexpr int kFewestOthers = 2;

bool isLongEnough(const QString &word) {
    const bool alphabet = std::all_of(word.begin(), word.end(), [](QChar letter) {
        const QChar::Script script = letter.script();
        return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic ||
               script == QChar::Script_Common || script == QChar::Script_Inherited;
    });
    return word.size() >= (alphabet ? kFewestLetters : kFewestOthers);
}

} // namespace

std::vector<TextWord> wordsOf(const QString &text) {
    std::vector<TextWord> words;
    if (std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); }))
        return words;
    QSet<QString> seen;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() >= 0) {
        const qsizetype end = finder.position();
        const QString written = text.mid(start, end - start);
        start = end;
        const bool letters = !written.isEmpty() && std::all_of(written.begin(), written.end(), [](QChar letter) {
            return letter.isLetter() || letter.isMark() || letter == QLatin1Char('\'') || letter == QChar(0x2019);
        });
        if (!letters)
            continue;
        const QString key = foldText(written);
        if (!isLongEnough(key) || seen.contains(key))
            continue;
        seen.insert(key);
        words.push_back({key, written});
    }
    return words;
}

} // namespace groundwork::matching
