#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace groundwork::documents {

/// The pictures of an ODT, on disk until the package is closed, so that many documents take no more memory than one.
class OdtPictures {
  public:
    /// Keeps a PNG and answers where it is in the package: "Pictures/figure1.png"; empty when it can't be kept.
    QString add(const QByteArray &png);
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// The file on disk of a name.
    [[nodiscard]] QString fileOf(const QString &name) const;

  private:
    QTemporaryDir m_folder;
    QStringList m_names;
};

} // namespace groundwork::documents
