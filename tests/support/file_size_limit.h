#pragma once

#include "core/file/safe_file.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>

namespace groundwork {

/// Files of this process cannot grow past this size: how a full disk looks from inside, without a disk.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        ignoreFileSizeSignal();
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit lower = m_before;
        lower.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &lower);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

  private:
    rlimit m_before{};
};

} // namespace groundwork
#endif
