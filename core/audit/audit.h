#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::audit {

/// How something left the program, or those whom it belongs to.
/// Shown: what belongs to a pair was opened on the coordinator's pages.
enum class Way { Printed, Pdf, Exported, Mailed, PairFile, Shown };
QString wayKey(Way way);
std::optional<Way> wayFromKey(const QString &key);

/// One thing that left the program. `what` is a document key ("agreement", "worksheet", "people_export"),
/// `about` an id or several, separated by blanks: never a name, so that erasing a person leaves nothing here.
struct Disclosure {
    QString what;
    Way way = Way::Printed;
    QString about;
    int copies = 1;
    qint64 at = 0; ///< UTC seconds; filled in by recordDisclosure
    Side side = Side::Coordinator;

    bool operator==(const Disclosure &) const = default;
};

/// One change of the file: a verb's key, without names or content.
struct ChangeLogRow {
    QString verb; ///< verbKey of core/file/operation.h
    QString kind; ///< "do", "undo", "redo"
    qint64 at = 0;
    Side side = Side::Coordinator;
    QString about; ///< ids of the people and pairs it touched, separated by blanks; empty for many
};

/// Notes that something was printed, exported or mailed. Undo does not touch it, and it is no step of its
/// own. Answers TextMissing for an empty `what`, ValueOutOfRange for less than one copy, and the storage
/// errors.
Result<void> recordDisclosure(ProgramFile &file, const Disclosure &disclosure);
/// Notes that the words of a pair were opened on the coordinator's pages or in a preview of their paper (domain.md
/// 2.18). A file that can only be read keeps no log: nothing is noted then. Answers as recordDisclosure.
Result<void> recordShown(ProgramFile &file, const QString &what, PartnershipId pair);

/// The same when some of it was previewed before it was printed: "shown" notes after the note `shownAfter` about the same
/// document and one of its pairs go into this one, so that one thing that one person did is one line.
Result<void> recordDisclosure(ProgramFile &file, const Disclosure &disclosure, qint64 shownAfter);
/// The number of the newest note, 0 for none.
qint64 newestDisclosure(const ProgramFile &file);

/// What left the program, newest first; with `about`, only what names this id.
std::vector<Disclosure> disclosures(const ProgramFile &file, const QString &about = {});

/// The last `limit` changes, newest first.
std::vector<ChangeLogRow> changeLog(const ProgramFile &file, int limit = 200);
/// The changes that touched one of these ids (a person, their participants), newest first. Changes of more
/// than a dozen people at once are about nobody and not among them.
std::vector<ChangeLogRow> changesAbout(const ProgramFile &file, const QStringList &ids, int limit = 200);

} // namespace groundwork::audit
