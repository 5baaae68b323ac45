#include "core/framework_use/acknowledgements.h"

#include "core/file/verb.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_table.h"
#include "core/people/person_rows.h"

#include <algorithm>

namespace groundwork::framework_use {

namespace {

/// The version, when it can be read: not a draft.
Result<framework::Framework> readable(const ProgramFile &file, FrameworkId id) {
    auto version = framework::framework(file, id);
    if (version && version->state == framework::FrameworkState::Draft)
        return failure(ErrorCode::FrameworkNotPublished, {QString::number(version->version)});
    return version;
}

Result<QString> nameOf(const ProgramFile &file, ParticipantId id) {
    const auto participant = people::participant(file, id);
    if (!participant)
        return failure(participant.error());
    const auto person = people::person(file, participant->person);
    if (!person)
        return failure(person.error());
    return people::displayName(*person);
}

std::optional<Error> problemOf(const ProgramFile &file, const Acknowledgement &wanted,
                               const framework::Framework &version) {
    if (wanted.on.isValid() && wanted.on > file.clock().today())
        return Error(ErrorCode::BadDate, {wanted.on.toString(Qt::ISODate)});
    if (wanted.question.size() > kLongestQuestion)
        return Error(ErrorCode::TextTooLong, {QStringLiteral("question"), QString::number(kLongestQuestion)});
    const std::vector<framework::LineRef> lines = framework::lineRefs(version);
    const auto known = [&](const std::optional<framework::LineRef> &line) {
        return !line || std::find(lines.begin(), lines.end(), *line) != lines.end();
    };
    for (const auto &[line, field] : {std::pair{wanted.liked, "liked"}, std::pair{wanted.asked, "asked"}}) {
        if (!known(line))
            return Error(ErrorCode::ValueOutOfRange,
                         {QString::fromLatin1(field), QString::number(line->position + 1)});
    }
    return std::nullopt;
}

} // namespace

Result<void> acknowledge(ProgramFile &file, const Acknowledgement &acknowledgement) {
    Acknowledgement wanted = acknowledgement;
    wanted.question = tidyText(wanted.question);
    const auto version = readable(file, wanted.framework);
    if (!version)
        return failure(version.error());
    if (const auto problem = problemOf(file, wanted, *version))
        return failure(*problem);
    const Result<QString> name = nameOf(file, wanted.participant);
    if (!name)
        return failure(name.error());
    return file.perform(Operation{Verb::Acknowledge, {*name}}, [&](Change &change) -> Result<void> {
        const AcknowledgementTable table(change.database());
        if (!wanted.on.isValid())
            wanted.on = change.today();
        const auto before = table.read(wanted.participant, wanted.framework);
        if (!before)
            table.insert(wanted, change);
        else if (*before != wanted)
            table.update(*table.idOf(wanted.participant, wanted.framework), wanted, change);
        return {};
    });
}

Result<void> acknowledgeAll(ProgramFile &file, FrameworkId framework,
                            const std::vector<ParticipantId> &participants, QDate on) {
    const Operation operation{Verb::Acknowledge, {QString::number(participants.size())}};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        for (const ParticipantId participant : participants) {
            if (AcknowledgementTable(change.database()).idOf(participant, framework))
                continue;
            Acknowledgement one;
            one.participant = participant;
            one.framework = framework;
            one.on = on;
            if (const Result<void> done = acknowledge(file, one); !done)
                return done;
        }
        return {};
    });
}

Result<void> withdrawAcknowledgement(ProgramFile &file, ParticipantId participant, FrameworkId framework) {
    const Result<QString> name = nameOf(file, participant);
    if (!name)
        return failure(name.error());
    return file.perform(
        Operation{Verb::WithdrawAcknowledgement, {*name}}, [&](Change &change) -> Result<void> {
            const AcknowledgementTable table(change.database());
            const auto id = table.idOf(participant, framework);
            if (!id)
                return failure(ErrorCode::NotFound,
                               {QStringLiteral("acknowledgement"), participant.toText()});
            table.remove(*id);
            return {};
        });
}

} // namespace groundwork::framework_use
