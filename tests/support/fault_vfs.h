#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace groundwork::testing {

/// What the disk of one folder holds: bytes by file name.
using DiskImage = std::map<QString, QByteArray>;

/// Writes an image into an empty folder.
void writeImage(const DiskImage &image, const QString &folder);
/// All files of a folder.
DiskImage readImage(const QString &folder);

/// Everything that SQLite did to the files of a folder, in order, with what was certainly on the disk at the
/// start. From it follow the images that a power cut may leave.
///
/// The model: a write or truncate is certain once its file has been synced, a new or removed name once the
/// folder has been synced (with the first sync of a new journal, and with a removal that asks for it). What
/// is not certain is there or not, each 512-byte sector for itself. A file is known by its inode, not by its
/// name: a journal that is made anew does not inherit what the removed one was still owed.
class Recording {
  public:
    explicit Recording(DiskImage before);

    void noteCreate(const QString &name);
    void noteWrite(const QString &name, qint64 offset, const QByteArray &data);
    void noteTruncate(const QString &name, qint64 size);
    void noteSync(const QString &name);
    void noteRemove(const QString &name, bool folderSynced);
    /// The test has been told that `number` is safe.
    void noteAcknowledged(qint64 number);

    [[nodiscard]] std::size_t size() const { return m_events.size(); }
    /// The last number acknowledged within the first `length` events, or the one given.
    [[nodiscard]] qint64 acknowledged(std::size_t length, qint64 otherwise = 0) const;
    /// One image that a power cut after the first `length` events may leave; which one, the seed decides.
    [[nodiscard]] DiskImage cutAfter(std::size_t length, std::uint32_t seed) const;

  private:
    enum class Kind { Create, Write, Truncate, Sync, SyncFolder, Remove, Acknowledge };
    struct Event {
        Kind kind;
        int inode = -1;
        qint64 number = 0; ///< offset, size, or what was acknowledged
        QString name;
        QByteArray data;
    };
    class Disk;

    DiskImage m_before;
    std::map<QString, int> m_inodes; ///< as the running program sees it
    std::map<int, bool> m_isNew;     ///< made since the start and not synced yet
    int m_nextInode = 0;
    std::vector<Event> m_events;
};

/// An SQLite VFS over the system's that records, fails, and runs out of space. Registered under `name()`
/// while it lives; hand that to OpenOptions::vfs. All files of one test are in one folder.
class FaultVfs {
  public:
    explicit FaultVfs(const char *name = "groundwork-fault");
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    [[nodiscard]] const char *name() const;

    /// Records from now on what happens in the folder, taking what is there as certain.
    std::shared_ptr<Recording> record(const QString &folder);
    void stopRecording();

    /// What can fail.
    enum Operation : unsigned {
        Read = 1,
        Write = 2,
        Sync = 4,
        Truncate = 8,
        Open = 16,
        Remove = 32,
        Changes = Write | Sync | Truncate | Open | Remove,
    };
    /// Lets the n-th (from 1) of these operations from now on answer `code`, an SQLite result code; with
    /// `fromThenOn`, all later ones too. It counts from anew.
    void failAt(int n, int code, unsigned operations = Changes, bool fromThenOn = false);
    /// No failure any more.
    void heal();
    /// True once a failure has been answered.
    [[nodiscard]] bool hasFailed() const;

    /// SQLITE_FULL when files would grow by more than this together.
    void limitGrowth(std::optional<qint64> bytes);

    /// Syncs are recorded and counted but not done: images are checked ten times as fast.
    void skipRealSyncs(bool skip);

    struct Private;

  private:
    std::unique_ptr<Private> d;
};

} // namespace groundwork::testing
