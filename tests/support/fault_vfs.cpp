#include "tests/support/fault_vfs.h"

#include <QFileInfo>

#include <new>
#include <sqlite3.h>

namespace groundwork::testing {

struct FaultVfs::Private {
    sqlite3_vfs vfs{};
    sqlite3_vfs *system = nullptr;
    QByteArray name;
    QString folder;
    std::shared_ptr<Recording> recording;

    int failAt = 0;
    int failCode = SQLITE_OK;
    unsigned failing = 0;
    bool fromThenOn = false;
    int counted = 0;
    bool failed = false;
    std::optional<qint64> growthLeft;
    bool skipSyncs = false;

    /// SQLITE_OK, or what this operation has to answer instead of being done.
    int ask(Operation operation) {
        if (failAt == 0 || (failing & operation) == 0)
            return SQLITE_OK;
        ++counted;
        if (counted != failAt && !(fromThenOn && counted > failAt))
            return SQLITE_OK;
        failed = true;
        return failCode;
    }
    /// The recording if it is about this file.
    [[nodiscard]] Recording *recorder(const QString &path) const {
        return recording && !path.isEmpty() && QFileInfo(path).path() == folder ? recording.get() : nullptr;
    }
};

namespace {

using Vfs = FaultVfs::Private;

/// What SQLite sees as its file; the system's own lies right behind it.
struct File {
    sqlite3_file base;
    Vfs *vfs;
    QString *path;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    [[nodiscard]] QString fileName() const { return QFileInfo(*path).fileName(); }
};

File *own(sqlite3_file *file) {
    return reinterpret_cast<File *>(file);
}

int closeFile(sqlite3_file *file) {
    const int code = own(file)->real()->pMethods->xClose(own(file)->real());
    delete own(file)->path;
    return code;
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset) {
    if (const int code = own(file)->vfs->ask(FaultVfs::Read); code != SQLITE_OK)
        return code;
    return own(file)->real()->pMethods->xRead(own(file)->real(), data, size, offset);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset) {
    File *self = own(file);
    if (const int code = self->vfs->ask(FaultVfs::Write); code != SQLITE_OK)
        return code;
    if (self->vfs->growthLeft) {
        sqlite3_int64 now = 0;
        self->real()->pMethods->xFileSize(self->real(), &now);
        const qint64 growth = qMax<qint64>(0, offset + size - now);
        if (growth > *self->vfs->growthLeft) {
            self->vfs->failed = true;
            return SQLITE_FULL;
        }
        *self->vfs->growthLeft -= growth;
    }
    if (Recording *recorder = self->vfs->recorder(*self->path))
        recorder->noteWrite(self->fileName(), offset, QByteArray(static_cast<const char *>(data), size));
    return self->real()->pMethods->xWrite(self->real(), data, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size) {
    File *self = own(file);
    if (const int code = self->vfs->ask(FaultVfs::Truncate); code != SQLITE_OK)
        return code;
    if (Recording *recorder = self->vfs->recorder(*self->path))
        recorder->noteTruncate(self->fileName(), size);
    return self->real()->pMethods->xTruncate(self->real(), size);
}

int syncFile(sqlite3_file *file, int flags) {
    File *self = own(file);
    if (const int code = self->vfs->ask(FaultVfs::Sync); code != SQLITE_OK)
        return code;
    if (Recording *recorder = self->vfs->recorder(*self->path))
        recorder->noteSync(self->fileName());
    return self->vfs->skipSyncs ? SQLITE_OK : self->real()->pMethods->xSync(self->real(), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size) {
    return own(file)->real()->pMethods->xFileSize(own(file)->real(), size);
}
int lockFile(sqlite3_file *file, int level) {
    return own(file)->real()->pMethods->xLock(own(file)->real(), level);
}
int unlockFile(sqlite3_file *file, int level) {
    return own(file)->real()->pMethods->xUnlock(own(file)->real(), level);
}
int isReserved(sqlite3_file *file, int *answer) {
    return own(file)->real()->pMethods->xCheckReservedLock(own(file)->real(), answer);
}
int controlFile(sqlite3_file *file, int operation, void *argument) {
    return own(file)->real()->pMethods->xFileControl(own(file)->real(), operation, argument);
}
int sectorSize(sqlite3_file *file) {
    return own(file)->real()->pMethods->xSectorSize(own(file)->real());
}
int characteristics(sqlite3_file *file) {
    return own(file)->real()->pMethods->xDeviceCharacteristics(own(file)->real());
}

// Version 1: no shared memory and no memory mapping, which the program does not use either.
const sqlite3_io_methods kMethods = {1,           closeFile,  readFile,        writeFile,  truncateFile,
                                     syncFile,    fileSize,   lockFile,        unlockFile, isReserved,
                                     controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                     nullptr,     nullptr,    nullptr,         nullptr};

Vfs *dataOf(sqlite3_vfs *vfs) {
    return static_cast<Vfs *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags) {
    Vfs *d = dataOf(vfs);
    file->pMethods = nullptr; // nothing to close when this does not work out
    if (const int code = d->ask(FaultVfs::Open); code != SQLITE_OK)
        return code;
    File *self = own(file);
    const QString name = QString::fromUtf8(path);
    const int code = d->system->xOpen(d->system, path, self->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    self->vfs = d;
    self->path = new QString(name);
    self->base.pMethods = &kMethods;
    if (Recording *recorder = d->recorder(name))
        recorder->noteCreate(self->fileName());
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *vfs, const char *path, int syncFolder) {
    Vfs *d = dataOf(vfs);
    if (const int code = d->ask(FaultVfs::Remove); code != SQLITE_OK)
        return code;
    const QString name = QString::fromUtf8(path);
    const int code = d->system->xDelete(d->system, path, d->skipSyncs ? 0 : syncFolder);
    if (code == SQLITE_OK) {
        if (Recording *recorder = d->recorder(name))
            recorder->noteRemove(QFileInfo(name).fileName(), syncFolder != 0);
    }
    return code;
}

} // namespace

FaultVfs::FaultVfs(const char *name)
    : d(std::make_unique<Private>()) {
    d->name = name;
    d->system = sqlite3_vfs_find(nullptr);
    d->vfs =
        *d->system; // the rest is the system's, which does not look at the structure that it is called with
    d->vfs.iVersion = 1;
    d->vfs.pNext = nullptr;
    d->vfs.zName = d->name.constData();
    d->vfs.pAppData = d.get();
    d->vfs.szOsFile = static_cast<int>(sizeof(File)) + d->system->szOsFile;
    d->vfs.xOpen = openFile;
    d->vfs.xDelete = removeFile;
    sqlite3_vfs_register(&d->vfs, 0);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&d->vfs);
}

const char *FaultVfs::name() const {
    return d->name.constData();
}

std::shared_ptr<Recording> FaultVfs::record(const QString &folder) {
    d->folder = QFileInfo(folder).canonicalFilePath();
    d->recording = std::make_shared<Recording>(readImage(folder));
    return d->recording;
}

void FaultVfs::stopRecording() {
    d->recording.reset();
}

void FaultVfs::failAt(int n, int code, unsigned operations, bool fromThenOn) {
    d->failAt = n;
    d->failCode = code;
    d->failing = operations;
    d->fromThenOn = fromThenOn;
    d->counted = 0;
    d->failed = false;
}

void FaultVfs::heal() {
    d->failAt = 0;
    d->growthLeft.reset();
}

bool FaultVfs::hasFailed() const {
    return d->failed;
}

void FaultVfs::limitGrowth(std::optional<qint64> bytes) {
    d->growthLeft = bytes;
    d->failed = false;
}

void FaultVfs::skipRealSyncs(bool skip) {
    d->skipSyncs = skip;
}

} // namespace groundwork::testing
