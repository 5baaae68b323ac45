#pragma once

#include "core/agreements/agreement.h"
#include "core/agreements/agreement_content.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace groundwork::agreements {

/// The lines that the short path changes: cadence, place and time, the channel in between (content.md 4.4, 5).
const QStringList &smallChangeKeys();

/// A small change with the yes of both.
struct SmallChange {
    std::vector<std::pair<QString, QJsonObject>> lines; ///< key and whole value
    QString reason;                                     ///< in one line; printed with the version
    SignatureKind kind = SignatureKind::Spoken;
    QDate on; ///< invalid: today
    QString place;
};

/// Changes cadence, channel or time in one step: the next version, flagged as a small change, with the yes of both,
/// is in force at once. A barrier of undo, as each signature is. Answers WrongState("agreement", state) unless a
/// version is in force and no other is being written, WrongState("small_change", key) for any other line,
/// TextMissing("reason"), WrongState("small_change", "") when nothing differs, and as editTerm and
/// sign.
Result<AgreementVersionId> changeInShort(ProgramFile &file, const AgreementContent &content,
                                         PartnershipId partnership, const SmallChange &change);

} // namespace groundwork::agreements
