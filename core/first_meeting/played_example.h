#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace groundwork {
class ProgramFile;
}
namespace groundwork::content {
class Pack;
}

namespace groundwork::first_meeting {

/// The played example of content.md 3.12 (Alys and Noor), with its dates worked out from T. For the sample
/// cohort and for tests: its agreement is content.md 4.5 word by word.
class PlayedExample {
  public:
    /// Answers ContentMissing("played_example", part).
    static Result<PlayedExample> read(const content::Pack &pack, QDate t);

    [[nodiscard]] Length length() const;
    /// "matched", "first_meeting", "meeting_two", "signed", "next", "next_2", "end"; invalid for another
    /// name.
    [[nodiscard]] QDate date(const QString &name) const;
    /// The answers of a sitting: 0 prepared before, 1 first meeting, 2 meeting two.
    [[nodiscard]] std::vector<PaperAnswer> answers(int sitting) const;
    /// Names, signatures, come-back marks and the rest, as in the file, with the dates worked out.
    [[nodiscard]] const QJsonObject &data() const { return m_data; }

  private:
    QJsonObject m_data;
};

/// Types in what the two brought to a sitting, with its agreed lines and what became of the gaps, as one
/// step. Sitting 1 takes the prep sheets along and completes the meeting on its day. Answers whatever the
/// verbs answer; a line that cannot be taken answers its own error.
Result<void> playSitting(ProgramFile &file, const Script &script, PartnershipId partnership,
                         const PlayedExample &example, int sitting);

} // namespace groundwork::first_meeting
