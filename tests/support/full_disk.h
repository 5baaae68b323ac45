#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX
namespace groundwork {

/// While it lives, the disk takes so many bytes more of this process and then is full (ENOSPC), whatever the real one
/// has: this program's own write() stands before the system's. One at a time.
class FullDisk {
  public:
    explicit FullDisk(long bytesLeft);
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
};

} // namespace groundwork
#endif
