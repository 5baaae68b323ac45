#include "app/cli/verbs.h"
#include "core/file/verb.h"

#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/partnerships/replies.h"

namespace groundwork::cli {

namespace {

using namespace partnerships;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Accept)
};

/// The pairs of --pair: one, or all that stand where the answer is asked for.
std::optional<std::vector<PartnershipId>> chosenPairs(Invocation &invocation, const ProgramFile &file,
                                                      PartnershipState state)
{
    const QString text = invocation.value("pair");
    if (text != QLatin1String("all")) {
        const auto id = PartnershipId::fromText(text);
        return std::vector<PartnershipId>{*id};
    }
    const auto cohort = invocation.chosenCohort(file);
    if (!cohort)
        return std::nullopt;
    std::vector<PartnershipId> chosen;
    for (const PartnershipRow &row : partnershipRows(file, *cohort)) {
        if (row.state == state)
            chosen.push_back(row.id);
    }
    return chosen;
}

/// What --answer can say: to a proposal, or after a trial meeting.
struct Answer
{
    const char *key;
    bool trial;
    bool yes;
    std::optional<Reply> reply;
};
constexpr Answer kAnswers[] = {{"yes", false, true, Reply::Yes},
                               {"talk", false, false, Reply::TalkFirst},
                               {"no", false, false, Reply::No},
                               {"go-on", true, true, std::nullopt},
                               {"part", true, false, std::nullopt}};

const Answer *answerOf(const QString &key)
{
    for (const Answer &one : kAnswers) {
        if (key == QLatin1String(one.key))
            return &one;
    }
    return nullptr;
}

/// The answer of one side, or the same of both.
Result<void> record(ProgramFile &file, PartnershipId id, const Answer &answer, std::optional<Role> side, QDate on)
{
    const std::vector<Role> sides = side ? std::vector{*side} : std::vector{Role::Mentee, Role::Mentor};
    if (answer.reply == Reply::Yes && !side)
        return acceptPairBoth(file, id, on);
    if (!answer.trial) {
        std::vector<PairReply> replies;
        for (const Role one : sides)
            replies.push_back({id, one, *answer.reply, on});
        const Result<RepliesDone> done = recordReplies(file, replies);
        return done ? Result<void>() : failure(done.error());
    }
    for (const Role one : sides) {
        if (Result<void> done = answerTrial(file, id, one, answer.yes, on); !done)
            return done;
    }
    return {};
}

int runAccept(Invocation &invocation)
{
    const QString pair = invocation.value("pair");
    if (pair != QLatin1String("all") && !PartnershipId::fromText(pair))
        return invocation.misuse(Words::tr("Say with --pair which pair, or all. The verb \"pairs\" lists them."));
    const QString sideText = invocation.isSet("side") ? invocation.value("side") : QStringLiteral("both");
    const auto side = roleFromKey(sideText);
    if (!side && sideText != QLatin1String("both"))
        return invocation.misuse(Words::tr("The side is %1, %2 or both.").arg(roleKey(Role::Mentor), roleKey(Role::Mentee)));
    const Answer *answer = answerOf(invocation.isSet("answer") ? invocation.value("answer") : QStringLiteral("yes"));
    if (!answer)
        return invocation.misuse(Words::tr("The answer is yes, talk or no; after a trial meeting go-on or part."));
    const auto date = invocation.dateValue("date", invocation.clock().today());
    if (!date)
        return kMisuse;
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto pairs =
        chosenPairs(invocation, *file, answer->trial ? PartnershipState::Trying : PartnershipState::Proposed);
    if (!pairs)
        return kRefused;
    const Verb verb = answer->trial ? Verb::AnswerTrial : answer->yes ? Verb::AcceptPair : Verb::RecordReplies;
    const Operation operation{verb, {QString::number(pairs->size())}, {}, false};
    const Result<int> accepted = file->perform(operation, [&](Change &) -> Result<int> {
        int count = 0;
        for (const PartnershipId id : *pairs) {
            const Result<void> done = record(*file, id, *answer, side, *date);
            if (!done)
                return failure(done.error());
            ++count;
        }
        return count;
    });
    if (!accepted)
        return invocation.refuse(accepted.error());
    invocation.say(answer->yes && !answer->trial ? Words::tr("%n pair(s): yes recorded.", nullptr, *accepted)
                                                 : Words::tr("%n pair(s): answer recorded.", nullptr, *accepted));
    return invocation.succeed({{QStringLiteral("accepted"), *accepted}});
}

} // namespace

Command acceptCommand()
{
    return {QStringLiteral("accept"),
            QStringLiteral("accept FILE --pair ID|all [--side mentor|mentee|both] [--answer yes|talk|no|go-on|part] "
                           "[--date DATE]"),
            Words::tr("Records the answer of a side, or of both: to a proposal, or after a trial meeting."),
            {{QStringLiteral("pair"), Words::tr("The pair, or all that are proposed."), QStringLiteral("ID")},
             {QStringLiteral("side"), Words::tr("Who answers; both without it."), QStringLiteral("SIDE")},
             {QStringLiteral("answer"), Words::tr("yes, talk (first) or no; after a trial meeting go-on or part. Without it yes."),
              QStringLiteral("ANSWER")},
             {QStringLiteral("date"), Words::tr("The day; today without it."), QStringLiteral("DATE")}},
            1,
            1,
            runAccept};
}

} // namespace groundwork::cli
