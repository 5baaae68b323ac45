#include "app/cli/verbs.h"
#include "core/base/error_code.h"

#include "app/cli/shipped.h"
#include "core/agreements/agreement_content.h"
#include "core/agreements/agreements.h"
#include "core/partnerships/partnership_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/words/error_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace groundwork::cli {

namespace {

using namespace first_meeting;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Answer)
};

/// The list in the answers file, or an error that says what is wrong with it.
Result<QJsonArray> readList(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, {path});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (document.isNull() || !document.isArray())
        return failure(ErrorCode::MapInvalid, {path, document.isNull() ? problem.errorString() : QString()});
    return document.array();
}

QJsonArray problemList(Invocation &invocation, const std::vector<PaperProblem> &problems)
{
    QJsonArray list;
    for (const PaperProblem &problem : problems) {
        const QString sentence = words::errorText(problem.error);
        list << QJsonObject{{QStringLiteral("place"), problem.place},
                            {QStringLiteral("prompt"), problem.prompt},
                            {QStringLiteral("side"), problem.side},
                            {QStringLiteral("message"), sentence}};
        invocation.say(Words::tr("Line %1 (%2): %3").arg(problem.place).arg(problem.prompt, sentence));
    }
    return list;
}

/// The answers become the draft of the agreement, or fill what is open in it.
Result<void> draftFromAnswers(ProgramFile &file, PartnershipId pair)
{
    const Result<content::Pack> pack = shippedPack(file);
    if (!pack)
        return failure(pack.error());
    const auto content = agreements::AgreementContent::read(*pack);
    if (!content)
        return failure(content.error());
    const auto drafted = agreements::draftAgreement(file, *content, pair);
    // A pair that has not said yes yet, or is over, keeps its answers; the agreement waits.
    if (!drafted && drafted.error().code != ErrorCode::WrongState)
        return failure(drafted.error());
    return {};
}

int runAnswer(Invocation &invocation)
{
    const auto pair = PartnershipId::fromText(invocation.value("pair"));
    if (!pair)
        return invocation.misuse(Words::tr("Say with --pair which pair it was. The verb \"pairs\" lists them."));
    const Result<QJsonArray> list = readList(invocation.positional(1));
    if (!list)
        return invocation.refuse(list.error());
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto partnership = partnerships::partnership(*file, *pair);
    const Result<Script> script =
        shippedScript(*file, partnership ? partnership->cohort : CohortId{});
    if (!script)
        return invocation.refuse(script.error());
    Length length = script->defaultLength();
    if (invocation.isSet("length")) {
        const auto asked = lengthFromMinutes(invocation.value("length").toInt());
        if (!asked)
            return invocation.misuse(Words::tr("A first meeting takes 60, 90 or 120 minutes."));
        length = *asked;
    }
    const auto heldOn = invocation.dateValue("date", invocation.clock().today());
    if (!heldOn)
        return kMisuse;

    std::vector<PaperProblem> unreadable;
    const std::vector<PaperAnswer> answers = paperAnswersFromJson(*list, unreadable);
    Result<PaperResult> result = enterPaperAnswers(*file, *script, *pair, answers, length);
    if (!result)
        return invocation.refuse(result.error());
    if (!invocation.isSet("keep-open") && result->state != FirstMeetingState::Completed) {
        if (const Result<void> done = completeFirstMeeting(*file, *pair, *heldOn); !done)
            return invocation.refuse(done.error());
        result->state = FirstMeetingState::Completed;
    }
    if (const Result<void> drafted = draftFromAnswers(*file, *pair); !drafted)
        return invocation.refuse(drafted.error());
    std::vector<PaperProblem> problems = unreadable;
    problems.insert(problems.end(), result->problems.begin(), result->problems.end());
    const QJsonArray listed = problemList(invocation, problems);
    invocation.say(Words::tr("%n answer(s) typed in.", nullptr, result->answered));
    return invocation.succeed({{QStringLiteral("answered"), result->answered},
                               {QStringLiteral("problems"), listed},
                               {QStringLiteral("state"), firstMeetingStateKey(result->state)}});
}

} // namespace

Command answerCommand()
{
    return {QStringLiteral("answer"),
            QStringLiteral("answer FILE --pair ID ANSWERS.json [--date DATE] [--length 60|90|120] [--keep-open]"),
            Words::tr("Types a first meeting in from paper: a list of {prompt, side, value}."),
            {{QStringLiteral("pair"), Words::tr("The pair."), QStringLiteral("ID")},
             {QStringLiteral("date"), Words::tr("The day it was held; today without it."), QStringLiteral("DATE")},
             {QStringLiteral("length"), Words::tr("The form that was used."), QStringLiteral("MINUTES")},
             {QStringLiteral("keep-open"), Words::tr("More will follow: leave the meeting open.")}},
            2,
            2,
            runAnswer};
}

} // namespace groundwork::cli
