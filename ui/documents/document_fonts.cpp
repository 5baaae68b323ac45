#include "ui/documents/document_fonts.h"

#include <QDir>
#include <QFontDatabase>

// The resource sits in a static library: without this call the linker drops it. Outside the namespace on
// purpose.
static void initDocumentFonts() {
    Q_INIT_RESOURCE(document_fonts);
}

namespace groundwork::documents {

bool loadDocumentFonts() {
    static const bool loaded = [] {
        initDocumentFonts();
        const QDir folder(QStringLiteral(":/document_fonts"));
        const QStringList faces = folder.entryList(QDir::Files);
        bool all = !faces.isEmpty();
        for (const QString &face : faces)
            all = QFontDatabase::addApplicationFont(folder.filePath(face)) >= 0 && all;
        return all;
    }();
    return loaded;
}

QFont documentFont(Face face, double points, Weight weight) {
    static const QStringList plain = {
        QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Hebrew"),
        QStringLiteral("Noto Sans Devanagari"), QStringLiteral("Noto Sans CJK JP")};
    static const QStringList reading = {
        QStringLiteral("Noto Serif"),        QStringLiteral("Noto Naskh Arabic"),
        QStringLiteral("Noto Serif Hebrew"), QStringLiteral("Noto Serif Devanagari"),
        QStringLiteral("Noto Serif CJK JP"), QStringLiteral("Noto Sans CJK JP")};
    QFont font;
    font.setFamilies(face == Face::Plain ? plain : reading);
    font.setPixelSize(qRound(points * kUnitsPerPoint));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    switch (weight) {
    case Weight::Regular:
        font.setWeight(QFont::Normal);
        break;
    case Weight::Medium: // Debian's fonts-noto-core has no weight between the two
    case Weight::Bold:
        font.setWeight(QFont::Bold);
        break;
    }
    return font;
}

} // namespace groundwork::documents
