#include "ui/documents/document.h"

#include <QLocale>
#include <QPainter>

namespace groundwork::documents {

void Page::paint(QPainter &painter) const {
    for (const Item &item : items)
        documents::paint(painter, item);
}

QString Page::text() const {
    QStringList words;
    for (const Item &item : items) {
        const QString part = plainText(item);
        if (!part.isEmpty())
            words.append(part);
    }
    return words.join(QLatin1Char('\n'));
}

QString languageOf(const Document &document) {
    const QString tag = document.style.language.isEmpty() ? QLocale().bcp47Name() : document.style.language;
    return QString(tag).replace(QLatin1Char('_'), QLatin1Char('-'));
}

const LetterheadPrint *letterheadOf(const Document &document) {
    const Furniture &around = document.furniture;
    const bool stands = !(around.footer + around.footerEnd + around.runningHead).isEmpty(); // cards have neither
    return stands ? document.style.letterhead.get() : nullptr;
}

void paintPage(QPainter &painter, const Document &document, int index, double dpi) {
    painter.save();
    painter.scale(dpi / 72.0, dpi / 72.0);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    document.pages[size_t(index)].paint(painter);
    painter.restore();
}

} // namespace groundwork::documents
