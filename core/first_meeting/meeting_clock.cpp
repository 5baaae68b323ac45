#include "core/first_meeting/meeting_clock.h"

#include "core/base/clock.h"
#include "core/file/drafts.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnerships.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

/// A window that was closed by mistake, or a computer that stopped, is back within this time; the two sat there.
constexpr qint64 kBackWithinMs = qint64{10} * 60 * 1000;

const QString kStage = QStringLiteral("stage");
const QString kSince = QStringLiteral("since");
const QString kSeen = QStringLiteral("seen");
const QString kRun = QStringLiteral("run");

QString key(PartnershipId partnership) {
    return partnerships::pairDrafts(partnership) + QStringLiteral("first_meeting/clock");
}

/// Milliseconds as text: a double of JSON could not hold all of them.
qint64 numberOf(const QJsonObject &note, const QString &name) {
    return note.value(name).toString().toLongLong();
}

} // namespace

MeetingClock::MeetingClock(ProgramFile &file, PartnershipId partnership, const QString &run)
    : m_file(&file)
    , m_partnership(partnership)
    , m_run(run)
    , m_since(now()) {}

qint64 MeetingClock::now() const {
    return m_file->clock().elapsedMs();
}

void MeetingClock::open(int stage) {
    m_stage = stage;
    m_since = now();
    const auto text = draft(*m_file, key(m_partnership));
    const QJsonObject note = text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
    if (note.isEmpty() || note.value(kStage).toInt() != stage)
        return;
    const qint64 since = numberOf(note, kSince);
    const qint64 seen = numberOf(note, kSeen);
    const bool sameRun = note.value(kRun).toString() == m_run && seen <= now(); // where no run has a name, the number says
    const bool back = sameRun && now() - seen <= kBackWithinMs;
    m_since = back ? std::min(since, now()) : now() - std::max<qint64>(seen - since, 0);
}

int MeetingClock::seconds() const {
    return static_cast<int>(std::max<qint64>(now() - m_since, 0) / 1000);
}

Result<void> MeetingClock::keep() {
    if (m_file->isReadOnly())
        return {};
    const QJsonObject note{{kStage, m_stage},
                           {kSince, QString::number(m_since)},
                           {kSeen, QString::number(now())},
                           {kRun, m_run}};
    return saveDraft(*m_file, key(m_partnership),
                     QString::fromUtf8(QJsonDocument(note).toJson(QJsonDocument::Compact)));
}

Result<void> MeetingClock::turnTo(int stage) {
    m_stage = stage;
    m_since = now();
    return keep();
}

Result<void> MeetingClock::stop() {
    return m_file->isReadOnly() ? Result<void>() : clearDraft(*m_file, key(m_partnership));
}

} // namespace groundwork::first_meeting
