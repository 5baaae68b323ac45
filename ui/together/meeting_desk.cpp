#include "ui/together/meeting_desk.h"

#include "core/content/pack.h"
#include "core/file/drafts.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/first_meeting/program_script.h"
#include "core/first_meeting/turns.h"
#include "core/framework/framework_rows.h"
#include "ui/words/state_words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Prompt;

namespace {

const QString kText = QStringLiteral("text");
const QString kStatus = QStringLiteral("status");
const QString kOn = QStringLiteral("on");

} // namespace

MeetingDesk::MeetingDesk(const PageContext &context, PartnershipId partnership)
    : m_context(context)
    , m_partnership(partnership) {
    const auto pack = context.content ? Result<content::Pack>(*context.content) : content::Pack::load();
    const auto framework = framework::frameworkOf(file(), context.cohort);
    const QStringList notMentoring = framework ? framework->notMentoring : QStringList();
    const auto script =
        pack ? first_meeting::programScript(*pack, notMentoring) : failure(pack.error());
    if (script)
        m_script = *script;
    else
        m_error = script.error();
    read();
}

void MeetingDesk::read() {
    if (const auto pair = partnerships::partnershipRow(file(), m_partnership))
        m_pair = *pair;
    m_end = m_pair.plannedEnd;
    if (!m_end.isValid()) {
        if (const auto cohort = framework::cohort(file(), m_context.cohort))
            m_end = cohort->end;
    }
    m_meeting = first_meeting::firstMeetingOf(file(), m_partnership);
}

AnswerStyle MeetingDesk::style() const {
    AnswerStyle style{m_context.theme};
    style.mentee = words::nameInSentence(m_pair.menteeCallName); // a name keeps its own direction
    style.mentor = words::nameInSentence(m_pair.mentorCallName);
    style.today = file().clock().today();
    style.endDate = m_end;
    if (m_meeting) {
        style.length = m_meeting->length;
        style.meetingTwo = m_meeting->state == first_meeting::FirstMeetingState::Reopened;
    }
    return style;
}

std::optional<first_meeting::AnswerRow> MeetingDesk::row(const QString &prompt, Side side) const {
    for (const first_meeting::AnswerRow &row : first_meeting::answers(file(), m_partnership, side)) {
        if (row.prompt == prompt && row.side == side)
            return row;
    }
    return std::nullopt;
}

QJsonValue MeetingDesk::draftOf(const QString &prompt, Side side) const {
    const auto text = draft(file(), first_meeting::answerDraftKey(m_partnership, prompt, side));
    const QJsonArray list = text ? QJsonDocument::fromJson(text->toUtf8()).array() : QJsonArray();
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : list.at(0);
}

bool MeetingDesk::keepDraft(const QString &prompt, Side side, const QJsonValue &value) const {
    if (value.isUndefined()) // emptied again: nothing is left to keep
        return done(clearDraft(file(), first_meeting::answerDraftKey(m_partnership, prompt, side)));
    const QJsonArray list{value};
    return done(saveDraft(file(), first_meeting::answerDraftKey(m_partnership, prompt, side),
                          QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))));
}

std::optional<first_meeting::AgreedLine> MeetingDesk::lineDraft(const QString &prompt) const {
    const auto text = draft(file(), first_meeting::agreedLineDraftKey(m_partnership, prompt));
    if (!text)
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(text->toUtf8()).object();
    return first_meeting::AgreedLine{
        kept.value(kText).toString(),
        first_meeting::lineStatusFromKey(kept.value(kStatus).toString()).value_or(first_meeting::LineStatus::None),
        QDate::fromString(kept.value(kOn).toString(), Qt::ISODate)};
}

bool MeetingDesk::keepLineDraft(const QString &prompt, const first_meeting::AgreedLine &line) const {
    const QJsonObject kept{{kText, line.text},
                           {kStatus, first_meeting::lineStatusKey(line.status)},
                           {kOn, line.comeBackOn.toString(Qt::ISODate)}};
    return done(saveDraft(file(), first_meeting::agreedLineDraftKey(m_partnership, prompt),
                          QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact))));
}

first_meeting::AgreedLine MeetingDesk::agreedLine(const QString &prompt) const {
    for (const first_meeting::AgreedLineRow &row : first_meeting::agreedLines(file(), m_partnership)) {
        if (row.prompt == prompt)
            return row.line;
    }
    return {};
}

bool MeetingDesk::done(const Result<void> &result) const {
    if (!result)
        m_context.navigator.showError(result.error());
    return result.has_value();
}

QSet<QString> MeetingDesk::answered() const {
    QSet<QString> keys;
    for (const Side author : {Side::Mentee, Side::Mentor}) { // a private answer is in its author's list alone
        for (const first_meeting::AnswerRow &row : first_meeting::answers(file(), m_partnership, author))
            keys.insert(row.prompt);
    }
    return keys;
}

std::vector<const Prompt *> MeetingDesk::sequence() const {
    return m_meeting ? first_meeting::meetingSequence(*m_script, *m_meeting, answered())
                     : std::vector<const Prompt *>();
}

int MeetingDesk::plannedMinutes(int stage) const {
    for (const first_meeting::StageRun &run : m_meeting ? m_meeting->stages : std::vector<first_meeting::StageRun>()) {
        if (run.stage == stage)
            return run.plannedMinutes;
    }
    return 0;
}

QDate MeetingDesk::addedOn(const first_meeting::AnswerRow &row) const {
    const QDate written = QDateTime::fromSecsSinceEpoch(row.changedAt).date();
    return m_meeting && m_meeting->heldOn.isValid() && written > m_meeting->heldOn ? written : QDate();
}

bool MeetingDesk::isOneScreen() const {
    return m_meeting && m_meeting->mode == first_meeting::Mode::OneScreen;
}

Side MeetingDesk::beginner(const Prompt &prompt) const {
    const Role first = first_meeting::beginnerOf(sequence(), prompt.key).value_or(Role::Mentor);
    return first == Role::Mentor ? Side::Mentor : Side::Mentee;
}

Side MeetingDesk::typist(int stage) const {
    return stage % 2 == 1 ? Side::Mentor : Side::Mentee;
}

} // namespace groundwork::ui
