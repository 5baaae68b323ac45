#pragma once

#include "core/base/id.h"
#include "core/base/machine_run.h"
#include "core/base/result.h"

#include <QString>
#include <QtGlobal>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::first_meeting {

/// How long the part that is open has been open, beyond what its StageRun holds. It reads Clock::elapsedMs, which
/// counts sleep and does not jump with the wall clock, and keeps a note in the file while it runs, so that a crash
/// loses nothing (domain.md 2.8: seconds count only while the part is open).
class MeetingClock {
  public:
    /// `run` tells one start of the computer from another, whose elapsed time says nothing about this one.
    MeetingClock(ProgramFile &file, PartnershipId partnership, const QString &run = machineRun());

    /// The part is open from now on. Where a note says that it was open a moment ago, with nobody having closed it,
    /// it has been open ever since; after a longer silence only up to the last time that it was seen.
    void open(int stage);
    /// The seconds since then.
    [[nodiscard]] int seconds() const;
    /// Notes that the part is still open. Often enough is every few seconds.
    Result<void> keep();
    /// The part that runs is another one, from now on, and the note says so. Inside of a change it joins it; when
    /// the change fails, put back what the clock was before.
    Result<void> turnTo(int stage);
    /// Nothing runs any more.
    Result<void> stop();

  private:
    [[nodiscard]] qint64 now() const;
    ProgramFile *m_file;
    PartnershipId m_partnership;
    QString m_run;
    int m_stage = 0;
    qint64 m_since = 0;
};

} // namespace groundwork::first_meeting
