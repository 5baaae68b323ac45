#include "core/file/backup_place.h"

#include "core/file/backups.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace groundwork {

QString userDataFolder() {
    // Not AppDataLocation: that is named after the program that asks, and the command line is another one.
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("Groundwork"));
}

QString documentsFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString preferencesPath(const QString &dataFolder) {
    return QDir(dataFolder).filePath(QStringLiteral("preferences.ini"));
}

QString backupFolderKey() {
    return QStringLiteral("backups/folder");
}
QString backupMinutesKey() {
    return QStringLiteral("backups/minutes");
}

BackupPlace backupPlace(const QString &preferences, const QString &dataFolder) {
    constexpr int kFewest = 5;
    constexpr int kMost = 240;
    const QSettings settings(preferences, QSettings::IniFormat);
    BackupPlace place;
    place.folder = settings.value(backupFolderKey()).toString();
    if (place.folder.isEmpty())
        place.folder = QDir(dataFolder).filePath(QStringLiteral("backups"));
    const int minutes = settings.value(backupMinutesKey(), kBackupMinutes).toInt();
    place.minutes = minutes < kFewest || minutes > kMost ? kBackupMinutes : minutes;
    return place;
}

} // namespace groundwork
