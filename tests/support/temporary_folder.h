#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace groundwork::testing {

/// A folder for one test, gone with everything in it at the end.
class TemporaryFolder {
  public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// The names in it, hidden ones too: nothing may be left behind.
    [[nodiscard]] QStringList names() const {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

  private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline void writeBytes(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

/// While it lives, the process has the rights of nobody: for root, a read-only file is not read-only.
class AsNobody {
  public:
#ifndef Q_OS_WIN
    AsNobody()
        : m_dropped(::getuid() == 0) {
        if (m_dropped)
            m_dropped = ::setresuid(65534, 65534, 0) == 0;
    }
    ~AsNobody() {
        if (m_dropped)
            (void)(::setresuid(0, 0, 0) == 0);
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

  private:
    bool m_dropped = false;
#endif
};

} // namespace groundwork::testing
