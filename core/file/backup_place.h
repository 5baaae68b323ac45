#pragma once

#include <QString>

namespace groundwork {

/// Where this machine's user keeps backups, and how often one is made while one works. The window and the
/// command line use the same place, so each shows what the other made.
struct BackupPlace {
    QString folder; ///< never empty
    int minutes = 30;
};

/// The folder of the program's own data ("~/.local/share/Groundwork"); made by nobody here.
QString userDataFolder();
/// Where a new program is offered a place: the documents folder, or the home folder on a machine without one.
QString documentsFolder();
/// The file in which this user's choices stand, whoever reads them.
QString preferencesPath(const QString &dataFolder);

/// The place that was chosen in the preferences, or "backups" in the data folder. Minutes outside 5 to 240
/// are 30.
BackupPlace backupPlace(const QString &preferences, const QString &dataFolder);

/// The keys under which the preferences keep it.
QString backupFolderKey();
QString backupMinutesKey();

} // namespace groundwork
