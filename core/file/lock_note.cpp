#include "core/file/lock_note.h"

#include "core/base/clock.h"
#include "core/base/error_code.h"
#include "core/file/safe_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTimeZone>

namespace groundwork {

namespace {

constexpr qint64 kLongestNote = 4096; ///< more than this was not written by us

QString userName() {
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

QString lockNotePath(const QString &path) {
    const QFileInfo real(QFileInfo(path).canonicalFilePath());
    return QStringLiteral("%1/.~%2.open").arg(real.absolutePath(), real.fileName());
}

LockNote::LockNote(const QString &path, const Clock &clock)
    : m_path(lockNotePath(path)) {
    const QDateTime now = QDateTime::fromSecsSinceEpoch(clock.now(), QTimeZone::utc());
    const QJsonObject note{{QStringLiteral("user"), userName()},
                           {QStringLiteral("host"), QSysInfo::machineHostName()},
                           {QStringLiteral("since"), now.toString(Qt::ISODate)}};
    (void)writeSafely(m_path, QJsonDocument(note).toJson(QJsonDocument::Compact));
}

LockNote::~LockNote() {
    QFile::remove(m_path);
}

std::optional<LockHolder> readLockNote(const QString &path) {
    QFile file(lockNotePath(path));
    if (file.size() > kLongestNote || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject note = QJsonDocument::fromJson(file.read(kLongestNote)).object();
    LockHolder holder{note.value(QLatin1String("user")).toString(),
                      note.value(QLatin1String("host")).toString(),
                      QDateTime::fromString(note.value(QLatin1String("since")).toString(), Qt::ISODate)};
    if (holder.host.isEmpty() || !holder.since.isValid())
        return std::nullopt;
    return holder;
}

Error withHolder(Error locked) {
    if (const std::optional<LockHolder> holder = readLockNote(locked.args.value(0)))
        locked.args << holder->user << holder->host << holder->since.toString(Qt::ISODate);
    return locked;
}

} // namespace groundwork
