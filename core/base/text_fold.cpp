#include "core/base/text_fold.h"

#include "core/base/hidden_signs.h"

#include <algorithm>

namespace groundwork {

namespace {

/// Letters that Unicode does not take apart although readers see a plain letter with a mark.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0x00DF: return QStringLiteral("ss");                  // ß
    case 0x00E6: case 0x00C6: return QStringLiteral("ae");     // æ
    case 0x0153: case 0x0152: return QStringLiteral("oe");     // œ
    case 0x00F8: case 0x00D8: return QStringLiteral("o");      // ø
    case 0x0142: case 0x0141: return QStringLiteral("l");      // ł
    case 0x0111: case 0x0110: case 0x00F0: case 0x00D0: return QStringLiteral("d"); // đ ð
    case 0x00FE: case 0x00DE: return QStringLiteral("th");     // þ
    case 0x0131: return QStringLiteral("i");                   // ı
    case 0x2018: case 0x2019: case 0x02BC: case 0x00B4: return QStringLiteral("'");
    case 0x201C: case 0x201D: return QStringLiteral("\"");
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: return QStringLiteral("-");
    default: return QString(c);
    }
}

} // namespace

QString foldText(const QString &text)
{
    // Most texts are plain: they need no taking apart.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLower().simplified();
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        const QChar::Category category = c.category();
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
            || category == QChar::Other_Format)
            continue;
        folded += plainLetter(c);
    }
    return folded.toCaseFolded().simplified();
}

QString tidyText(const QString &text)
{
    const QString composed = withoutHiddenSigns(text).normalized(QString::NormalizationForm_C);
    QString tidy;
    tidy.reserve(composed.size());
    bool blankPending = false;
    for (const QChar c : composed) {
        if (c == QLatin1Char('\r'))
            continue;
        if (c.isSpace() && c != QLatin1Char('\n')) {
            blankPending = true;
            continue;
        }
        if (blankPending && c != QLatin1Char('\n') && !tidy.isEmpty() && !tidy.endsWith(QLatin1Char('\n')))
            tidy += QLatin1Char(' ');
        blankPending = false;
        tidy += c;
    }
    return hasVisibleSign(tidy) ? tidy.trimmed() : QString();
}

} // namespace groundwork
