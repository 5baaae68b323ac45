#include "ui/widgets/long_words.h"

#include <QLabel>
#include <QTextBoundaryFinder>

namespace groundwork::ui {

void keepHeight(QLabel &wrapping) {
    QSizePolicy policy = wrapping.sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    wrapping.setSizePolicy(policy);
}

QString breakable(const QString &text) {
    constexpr int kLongWord = 16;
    constexpr QChar kBreak(0x200B); // zero width space
    QString broken;
    int run = 0;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = letters.toNextBoundary(); to >= 0;
         from = to, to = letters.toNextBoundary()) {
        const QChar first = text.at(from);
        const bool joins = first.direction() == QChar::DirAL; // joined letters would come apart
        run = first.isSpace() || first == QLatin1Char('-') || joins ? 0 : run + 1;
        if (run > kLongWord) {
            broken += kBreak;
            run = 1;
        }
        broken += QStringView(text).mid(from, to - from);
        if (first == QLatin1Char('@') &&
            text.size() > kLongWord) { // the place where an address is read apart
            broken += kBreak;
            run = 0;
        }
    }
    return broken;
}

} // namespace groundwork::ui
