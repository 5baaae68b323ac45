#include "app/cli/verbs.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/exchange/question_cells.h"
#include "core/file/verb.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "ui/words/question_words.h"

#include <QJsonArray>

#include <algorithm>

namespace groundwork::cli {

namespace {

using questions::Question;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Questions)
};

QStringList kindKeys() {
    QStringList keys;
    for (const questions::QuestionKind kind : questions::questionKinds())
        keys.append(questions::questionKindKey(kind));
    return keys;
}

/// A number option; misuse() when it is none.
bool readLimit(Invocation &invocation, const char *option, std::optional<double> &limit) {
    if (!invocation.isSet(option))
        return true;
    bool ok = false;
    limit = invocation.value(option).toDouble(&ok);
    if (!ok)
        invocation.misuse(Words::tr("--%1 needs a number.").arg(QString::fromLatin1(option)));
    return ok;
}

/// The question that the options tell; none after misuse().
std::optional<Question> readQuestion(Invocation &invocation, CohortId cohort) {
    Question question;
    question.wording = invocation.value("add");
    question.key = invocation.value("key");
    question.help = invocation.value("hint");
    question.unit = invocation.value("unit");
    question.lowEnd = invocation.value("low-end");
    question.highEnd = invocation.value("high-end");
    question.required = invocation.isSet("required");
    question.options = questions::optionsFromLines(invocation.values("option"), {});
    if (!invocation.isSet("everywhere"))
        question.cohort = cohort;
    const auto kind = questions::questionKindFromKey(invocation.isSet("kind") ? invocation.value("kind")
                                                                              : QStringLiteral("text"));
    const auto whom = questions::askedOfFromKey(invocation.isSet("of") ? invocation.value("of") : QStringLiteral("both"));
    const auto sharing = questions::sharingFromKey(invocation.isSet("sharing") ? invocation.value("sharing")
                                                                               : QStringLiteral("coordinator"));
    const auto from = invocation.dateValue("from", {});
    if (!from || !readLimit(invocation, "lowest", question.lowest) || !readLimit(invocation, "highest", question.highest))
        return std::nullopt;
    if (!kind || !whom || !sharing) {
        invocation.misuse(!kind ? Words::tr("There is no kind \"%1\". There are: %2.")
                                      .arg(invocation.value("kind"), kindKeys().join(QStringLiteral(", ")))
                          : !whom ? Words::tr("A question is asked of both, mentors or mentees.")
                                  : Words::tr("The answers are for partner, coordinator or private."));
        return std::nullopt;
    }
    question.kind = *kind;
    question.askedOf = *whom;
    question.sharing = *sharing;
    question.askedFrom = *from;
    return question;
}

/// Whom --person means: an id, an e-mail address or a name, in the cohort. None after a sentence.
std::optional<people::ParticipantRow> personOf(Invocation &invocation, const ProgramFile &file, CohortId cohort) {
    const QString who = foldText(invocation.value("person").trimmed());
    const std::optional<Role> role = roleFromKey(invocation.value("role"));
    std::vector<people::ParticipantRow> found;
    for (people::ParticipantRow &row : people::participantRows(file, cohort)) {
        const bool named = who == foldText(row.name) || who == foldText(row.fullName) || who == foldText(row.email) ||
                           who == row.id.toText() || who == row.person.toText();
        if (!who.isEmpty() && named && (!role || row.role == *role))
            found.push_back(std::move(row));
    }
    if (found.size() == 1)
        return std::move(found.front());
    if (found.empty())
        invocation.refuse(Words::tr("Nobody in this cohort is called \"%1\".").arg(invocation.value("person")));
    else
        invocation.refuse(Words::tr("%n people of this cohort are meant by \"%1\". Say the e-mail address, or --role.", nullptr,
                                    static_cast<int>(found.size()))
                              .arg(invocation.value("person")));
    return std::nullopt;
}

Error errorOf(exchange::ImportIssueCode problem, const Question &question, const QString &value) {
    using Code = exchange::ImportIssueCode;
    const auto limit = [](const std::optional<double> &each) { return each ? questions::plainNumber(*each) : QString(); };
    if (problem == Code::AnswerNoChoice)
        return {ErrorCode::AnswerNoOption, {question.wording}};
    if (problem == Code::AnswerNoDate)
        return {ErrorCode::BadDate, {value}};
    if (problem == Code::TextTooLong)
        return {ErrorCode::TextTooLong, {question.wording, QString::number(questions::kLongestAnswer)}};
    return {ErrorCode::AnswerOutOfRange,
            {question.wording, problem == Code::AnswerOutside ? value : QString(), limit(question.lowest),
             limit(question.highest)}};
}

/// What the values of --answer say, by question. None after a sentence, with the exit code in `code`.
std::optional<questions::OwnAnswers> readAnswers(Invocation &invocation, const std::vector<Question> &asked, int &code) {
    questions::OwnAnswers answers;
    for (const QString &given : invocation.values("answer")) {
        const QString key = given.section(QLatin1Char('='), 0, 0).trimmed();
        const QString value = given.section(QLatin1Char('='), 1);
        const auto question = std::find_if(asked.begin(), asked.end(), [&](const Question &each) { return each.key == key; });
        if (!given.contains(QLatin1Char('='))) {
            code = invocation.misuse(Words::tr("An answer is written as KEY=VALUE."));
            return std::nullopt;
        }
        if (question == asked.end()) {
            code = invocation.refuse(Words::tr("No question of this cohort has the key \"%1\".").arg(key));
            return std::nullopt;
        }
        if (value.trimmed().isEmpty()) { // as if nothing had been said
            answers[question->id] = {};
            continue;
        }
        const exchange::CellAnswer read = exchange::answerOfCell(*question, value, {});
        if (read.problem) {
            code = invocation.refuse(errorOf(*read.problem, *question, value));
            return std::nullopt;
        }
        answers[question->id] = read.answer;
    }
    return answers;
}

QJsonObject row(const Question &question, const questions::QuestionCounts &counts) {
    QStringList options;
    for (const questions::QuestionOption &option : question.options)
        options.append(option.text);
    return {{QStringLiteral("id"), question.id.toText()},
            {QStringLiteral("key"), question.key},
            {QStringLiteral("kind"), questions::questionKindKey(question.kind)},
            {QStringLiteral("wording"), question.wording},
            {QStringLiteral("options"), QJsonArray::fromStringList(options)},
            {QStringLiteral("of"), questions::askedOfKey(question.askedOf)},
            {QStringLiteral("sharing"), questions::sharingKey(question.sharing)},
            {QStringLiteral("required"), question.required},
            {QStringLiteral("everywhere"), !question.cohort.has_value()},
            {QStringLiteral("asked_from"), question.askedFrom.toString(Qt::ISODate)},
            {QStringLiteral("retired"), question.isRetired()},
            {QStringLiteral("asked"), counts.asked},
            {QStringLiteral("given"), counts.given},
            {QStringLiteral("declined"), counts.declined},
            {QStringLiteral("empty"), counts.empty},
            {QStringLiteral("unknown"), counts.unknown}};
}

int list(Invocation &invocation, const ProgramFile &file, CohortId cohort, QJsonObject answer) {
    QJsonArray all;
    const auto counts = questions::questionCounts(file, cohort);
    for (const Question &question : questions::allQuestions(file, cohort)) {
        const questions::QuestionCounts &count = counts.at(question.id);
        all << row(question, count);
        invocation.say(QStringLiteral("%1  %2 (%3; %4)").arg(question.key, question.wording,
                                                             words::questionKindWord(question.kind),
                                                             words::questionCountsText(count)));
    }
    answer.insert(QStringLiteral("questions"), all);
    return invocation.succeed(answer);
}

/// Keeps what --person answers; the exit code where that is refused, after its sentence.
std::optional<int> typeIn(Invocation &invocation, ProgramFile &file, CohortId cohort, QJsonObject &answer) {
    int code = kRefused;
    const auto person = personOf(invocation, file, cohort);
    if (!person)
        return kRefused;
    const auto said = readAnswers(invocation, questions::askedQuestions(file, cohort), code);
    if (!said)
        return code;
    if (const Result<void> done = questions::answerQuestions(file, person->id, *said); !done)
        return invocation.refuse(done.error());
    answer.insert(QStringLiteral("person"), person->id.toText());
    answer.insert(QStringLiteral("answered"), static_cast<int>(said->size()));
    return std::nullopt;
}

int runQuestions(Invocation &invocation) {
    const bool adding = invocation.isSet("add");
    const bool answering = invocation.isSet("answer");
    if (answering != invocation.isSet("person"))
        return invocation.misuse(Words::tr("--person and --answer go together."));
    const auto file = invocation.openProgram(!adding && !answering);
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    QJsonObject answer;
    std::optional<int> refused;
    if (!adding) {
        if (answering)
            refused = typeIn(invocation, *file, *cohort, answer);
        return refused ? *refused : list(invocation, *file, *cohort, answer);
    }
    const std::optional<Question> wanted = readQuestion(invocation, *cohort);
    if (!wanted)
        return kMisuse;
    // The question and the answers to it, or neither.
    const Operation operation{Verb::AddQuestion, {wanted->wording}};
    const Result<void> done = file->perform(operation, [&](Change &) -> Result<void> {
        const Result<questions::QuestionId> added = questions::addQuestion(*file, *wanted);
        if (!added)
            return failure(added.error());
        const Result<Question> made = questions::question(*file, *added);
        answer.insert(QStringLiteral("added"), made ? made->key : QString());
        if (answering)
            refused = typeIn(invocation, *file, *cohort, answer);
        return refused ? failure(ErrorCode::Cancelled) : Result<void>();
    });
    if (refused)
        return *refused;
    return done ? list(invocation, *file, *cohort, answer) : invocation.refuse(done.error());
}

} // namespace

Command questionsCommand() {
    return {QStringLiteral("questions"),
            QStringLiteral("questions FILE [--add WORDING [--kind KIND] [--option TEXT]... [--lowest N] [--highest N] "
                           "[--unit TEXT] [--low-end TEXT] [--high-end TEXT] [--hint TEXT] [--key KEY] "
                           "[--of both|mentors|mentees] [--sharing partner|coordinator|private] [--from DATE] "
                           "[--required] [--everywhere]] [--person WHO [--role ROLE] --answer KEY=VALUE...]"),
            Words::tr("The program's own questions of a cohort and how they are answered; adds one, or types answers in."),
            {{QStringLiteral("add"), Words::tr("A further question in these words."), QStringLiteral("WORDING")},
             {QStringLiteral("kind"), Words::tr("text, number, choice, choices, scale or date; text without it."),
              QStringLiteral("KIND")},
             {QStringLiteral("option"), Words::tr("A choice; as often as there are."), QStringLiteral("TEXT")},
             {QStringLiteral("lowest"), Words::tr("The lowest number, or the first step of a scale."), QStringLiteral("N")},
             {QStringLiteral("highest"), Words::tr("The highest number, or the last step of a scale."), QStringLiteral("N")},
             {QStringLiteral("unit"), Words::tr("Of a number."), QStringLiteral("TEXT")},
             {QStringLiteral("low-end"), Words::tr("What the first step of a scale means."), QStringLiteral("TEXT")},
             {QStringLiteral("high-end"), Words::tr("What the last step of a scale means."), QStringLiteral("TEXT")},
             {QStringLiteral("hint"), Words::tr("One line under the question."), QStringLiteral("TEXT")},
             {QStringLiteral("key"), Words::tr("The name of its column; of the wording without it."), QStringLiteral("KEY")},
             {QStringLiteral("of"), Words::tr("Whom it is asked of; both without it."), QStringLiteral("WHOM")},
             {QStringLiteral("sharing"), Words::tr("Whom the answers are for; coordinator without it."),
              QStringLiteral("WHOM")},
             {QStringLiteral("from"), Words::tr("Asked since this day; today without it."), QStringLiteral("DATE")},
             {QStringLiteral("required"), Words::tr("A profile without an answer is not complete.")},
             {QStringLiteral("everywhere"), Words::tr("Asked in every cohort of the program.")},
             {QStringLiteral("person"), Words::tr("Whose answers these are: a name, an e-mail address or an id."),
              QStringLiteral("WHO")},
             {QStringLiteral("role"), Words::tr("Of somebody in both roles: mentor or mentee."), QStringLiteral("ROLE")},
             {QStringLiteral("answer"), Words::tr("An answer as a cell of an export says it; empty takes it back."),
              QStringLiteral("KEY=VALUE")}},
            1,
            1,
            runQuestions};
}

} // namespace groundwork::cli
