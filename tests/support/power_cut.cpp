#include "tests/support/fault_vfs.h"

#include <QDir>
#include <QFile>

#include <random>

namespace groundwork::testing {

namespace {

constexpr qint64 kSector = 512;

void overwrite(QByteArray &content, qint64 offset, const QByteArray &data) {
    const auto end = static_cast<qsizetype>(offset + data.size());
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    content.replace(static_cast<qsizetype>(offset), data.size(), data);
}

void setLength(QByteArray &content, qint64 size) {
    const auto length = static_cast<qsizetype>(size);
    if (content.size() > length)
        content.truncate(length);
    else
        content.append(QByteArray(length - content.size(), '\0'));
}

} // namespace

void writeImage(const DiskImage &image, const QString &folder) {
    for (const auto &[name, bytes] : image) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
}

DiskImage readImage(const QString &folder) {
    DiskImage image;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly))
            image[name] = file.readAll();
    }
    return image;
}

/// What is certain, and what is on its way.
class Recording::Disk {
  public:
    explicit Disk(const DiskImage &before) {
        int inode = 0;
        for (const auto &[name, bytes] : before) {
            m_content[inode] = bytes;
            m_names[name] = inode++;
        }
    }

    void take(const Event &event) {
        switch (event.kind) {
        case Kind::Create:
        case Kind::Remove:
            m_waitingNames.push_back(&event);
            break;
        case Kind::Write:
        case Kind::Truncate:
            m_waiting[event.inode].push_back(&event);
            break;
        case Kind::Sync:
            for (const Event *each : m_waiting[event.inode])
                apply(*each);
            m_waiting[event.inode].clear();
            break;
        case Kind::SyncFolder:
            for (const Event *each : m_waitingNames)
                applyName(*each);
            m_waitingNames.clear();
            break;
        case Kind::Acknowledge:
            break;
        }
    }

    /// The power goes: of what is on its way, some arrives.
    DiskImage cut(std::uint32_t seed) {
        std::mt19937 engine(seed);
        const auto arrives = [&engine] { return (engine() & 1U) != 0; };
        for (const auto &[inode, events] : m_waiting) {
            for (const Event *event : events) {
                if (event->kind == Kind::Truncate) {
                    if (arrives())
                        apply(*event);
                    continue;
                }
                for (qint64 at = 0; at < event->data.size();) {
                    const qint64 sectorEnd = ((event->number + at) / kSector + 1) * kSector - event->number;
                    const qint64 end = qMin<qint64>(sectorEnd, event->data.size());
                    if (arrives())
                        overwrite(m_content[inode], event->number + at, event->data.mid(at, end - at));
                    at = end;
                }
            }
        }
        for (const Event *event : m_waitingNames) {
            if (arrives())
                applyName(*event);
        }
        DiskImage image;
        for (const auto &[name, inode] : m_names)
            image[name] = m_content[inode];
        return image;
    }

  private:
    void apply(const Event &event) {
        if (event.kind == Kind::Write)
            overwrite(m_content[event.inode], event.number, event.data);
        else
            setLength(m_content[event.inode], event.number);
    }
    void applyName(const Event &event) {
        if (event.kind == Kind::Create)
            m_names[event.name] = event.inode;
        else
            m_names.erase(event.name);
    }

    std::map<QString, int> m_names;
    std::map<int, QByteArray> m_content;
    std::map<int, std::vector<const Event *>> m_waiting;
    std::vector<const Event *> m_waitingNames;
};

Recording::Recording(DiskImage before)
    : m_before(std::move(before)) {
    for (const auto &[name, bytes] : m_before)
        m_inodes[name] = m_nextInode++;
}

void Recording::noteCreate(const QString &name) {
    if (m_inodes.count(name))
        return;
    m_isNew[m_nextInode] = true;
    m_events.push_back({Kind::Create, m_nextInode, 0, name, {}});
    m_inodes[name] = m_nextInode++;
}

void Recording::noteWrite(const QString &name, qint64 offset, const QByteArray &data) {
    m_events.push_back({Kind::Write, m_inodes.at(name), offset, {}, data});
}

void Recording::noteTruncate(const QString &name, qint64 size) {
    m_events.push_back({Kind::Truncate, m_inodes.at(name), size, {}, {}});
}

void Recording::noteSync(const QString &name) {
    const int inode = m_inodes.at(name);
    m_events.push_back({Kind::Sync, inode, 0, {}, {}});
    if (m_isNew[inode])
        m_events.push_back({Kind::SyncFolder, -1, 0, {}, {}});
    m_isNew[inode] = false;
}

void Recording::noteRemove(const QString &name, bool folderSynced) {
    const auto inode = m_inodes.find(name);
    if (inode == m_inodes.end())
        return;
    m_events.push_back({Kind::Remove, inode->second, 0, name, {}});
    m_inodes.erase(inode);
    if (folderSynced)
        m_events.push_back({Kind::SyncFolder, -1, 0, {}, {}});
}

void Recording::noteAcknowledged(qint64 number) {
    m_events.push_back({Kind::Acknowledge, -1, number, {}, {}});
}

qint64 Recording::acknowledged(std::size_t length, qint64 otherwise) const {
    for (std::size_t i = length; i > 0; --i) {
        if (m_events[i - 1].kind == Kind::Acknowledge)
            return m_events[i - 1].number;
    }
    return otherwise;
}

DiskImage Recording::cutAfter(std::size_t length, std::uint32_t seed) const {
    Disk disk(m_before);
    for (std::size_t i = 0; i < length; ++i)
        disk.take(m_events[i]);
    return disk.cut(seed);
}

} // namespace groundwork::testing
