#include "ui/documents/odt_pictures.h"

#include <QFile>
#include <QFileInfo>

namespace groundwork::documents {

QString OdtPictures::add(const QByteArray &png) {
    const QString name = QStringLiteral("Pictures/figure%1.png").arg(m_names.size() + 1);
    QFile file(fileOf(name));
    if (png.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.flush())
        return {};
    m_names.append(name);
    return name;
}

QString OdtPictures::fileOf(const QString &name) const {
    return m_folder.filePath(QFileInfo(name).fileName());
}

} // namespace groundwork::documents
