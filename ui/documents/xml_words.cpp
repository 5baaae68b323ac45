#include "ui/documents/xml_words.h"

#include "core/base/hidden_signs.h"

#include <QChar>

namespace groundwork::documents {

namespace {

constexpr char16_t kIsolateStart = 0x2068;
constexpr char16_t kIsolateEnd = 0x2069;

bool isAllowed(char16_t unit) {
    return unit == u'\t' || unit == u'\n' || (unit >= 0x20 && unit < 0xFFFE && !QChar::isSurrogate(unit));
}

} // namespace

QString xmlSafe(const QString &text) {
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            const char32_t letter = QChar::surrogateToUcs4(c, text.at(i + 1));
            if ((letter & 0xFFFE) != 0xFFFE) // the last two of each plane are no characters
                safe += text.mid(i, 2);
            ++i;
        } else if (c == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text.at(i + 1) != QLatin1Char('\n'))
                safe += QLatin1Char('\n');
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            safe += QLatin1Char('\n');
        } else if (isAllowed(c.unicode())) {
            safe += c;
        }
    }
    return safe;
}

QString fileFact(const QString &text) {
    return xmlSafe(withoutHiddenSigns(text)).simplified();
}

std::vector<TextPart> textParts(const QString &text) {
    std::vector<TextPart> parts;
    TextPart part;
    int depth = 0;
    const auto finish = [&] {
        if (!part.text.isEmpty() || part.lineBefore)
            parts.push_back(part);
        part = {};
    };
    for (const QChar c : xmlSafe(text)) {
        if (c.unicode() == kIsolateStart) {
            if (depth++ == 0)
                finish();
        } else if (c.unicode() == kIsolateEnd) {
            if (depth > 0 && --depth == 0) {
                part.isolated = true;
                finish();
            }
        } else if (c == QLatin1Char('\n')) {
            part.isolated = depth > 0;
            finish();
            part.lineBefore = true;
        } else {
            part.text += c;
        }
    }
    part.isolated = depth > 0;
    finish();
    return parts;
}

} // namespace groundwork::documents
