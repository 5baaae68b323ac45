#pragma once

#include "core/file/backup_difference.h"
#include "core/file/backups.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// Why a backup was made, from the key in its name: "While you worked", "Before an import", ...
QString backupReasonWord(const QString &reasonKey);
/// Why it is kept, for a table: "Newest", "Last of its day", "Goes with the next one".
QString keptAsWord(KeptAs kept);
/// The rules in sentences, with the numbers of `rules`.
QStringList backupRuleSentences(const BackupRules &rules, int everyMinutes);

/// What has changed since, a line each: "3 people added", "1 agreement changed".
QStringList differenceLines(const BackupDifference &difference);
/// What going back means, in sentences: what goes, what comes back, what is as it was again.
QString lossText(const BackupDifference &difference);

/// "812 KB", "4.1 MB".
QString fileSize(qint64 bytes);
/// "Today, 14:02" or "24 November 2026, 14:02", in local time.
QString backupWhen(const QDateTime &madeAt, const QDate &today);

} // namespace groundwork::words
