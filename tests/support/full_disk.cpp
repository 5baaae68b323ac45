#include "tests/support/full_disk.h"

#ifdef Q_OS_LINUX
#include <atomic>
#include <cerrno>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> g_left{-1}; // below 0: there is room

} // namespace

// Shared libraries find this one first, since the program defines it.
extern "C" ssize_t write(int file, const void *bytes, size_t size) {
    struct stat about {};
    if (g_left >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode)) {
        if (static_cast<long>(size) > g_left) {
            errno = ENOSPC;
            return -1;
        }
        g_left -= static_cast<long>(size);
    }
    return syscall(SYS_write, file, bytes, size);
}

namespace groundwork {

FullDisk::FullDisk(long bytesLeft) {
    g_left = bytesLeft;
}

FullDisk::~FullDisk() {
    g_left = -1;
}

} // namespace groundwork
#endif
