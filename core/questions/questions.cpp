#include "core/questions/questions.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/questions/own_answer_table.h"
#include "core/questions/question_rows.h"
#include "core/questions/question_table.h"

#include <algorithm>
#include <set>

namespace groundwork::questions {

namespace {

Error answered(const char *what, const Question &question, int count) {
    return {ErrorCode::QuestionAnswered, {QString::fromLatin1(what), question.wording, QString::number(count)}};
}

QString uniqueKey(const QString &wanted, const std::set<QString> &taken) {
    QString key = wanted;
    for (int number = 2; taken.count(key) > 0; ++number)
        key = wanted + QLatin1Char('_') + QString::number(number);
    return key;
}

std::vector<OwnAnswer> givenTo(const ProgramFile &file, const Question &question) {
    std::vector<OwnAnswer> given = OwnAnswerTable(file.database()).answersTo(question.id, question.isPrivate());
    std::erase_if(given, [](const OwnAnswer &answer) { return !answer.isGiven(); });
    return given;
}

/// Options that somebody chose must stay.
std::optional<Error> lostOption(const Question &question, const Question &before, const std::vector<OwnAnswer> &given) {
    for (const QuestionOption &option : before.options) {
        if (!question.optionText(option.number).isEmpty())
            continue;
        const auto chosen = std::count_if(given.begin(), given.end(), [&](const OwnAnswer &answer) {
            return std::find(answer.options.begin(), answer.options.end(), option.number) != answer.options.end();
        });
        if (chosen > 0)
            return Error(ErrorCode::OptionInUse, {option.text, QString::number(chosen)});
    }
    return std::nullopt;
}

/// What the answers that are there keep from being changed.
std::optional<Error> heldBack(const ProgramFile &file, const Question &question, const Question &before) {
    if (question.cohort && question.cohort != before.cohort) {
        const int outside = OwnAnswerTable(file.database()).answersOutside(question.id, *question.cohort);
        if (outside > 0)
            return answered("cohort", before, outside);
    }
    const int count = answerCount(file, question.id);
    if (count == 0)
        return std::nullopt;
    if (question.sharing < before.sharing) // the order of the enum goes from many to one
        return answered("sharing", before, count);
    const std::vector<OwnAnswer> given = givenTo(file, before);
    if (given.empty())
        return std::nullopt;
    if (question.kind != before.kind)
        return answered("kind", before, static_cast<int>(given.size()));
    if (question.hasOptions())
        return lostOption(question, before, given);
    const auto outside = std::count_if(given.begin(), given.end(),
                                       [&](const OwnAnswer &answer) { return problemOf(question, answer).has_value(); });
    if (outside > 0)
        return answered("limits", before, static_cast<int>(outside));
    return std::nullopt;
}

/// What to keep of an answer: nothing where nothing kept says the same.
std::optional<OwnAnswer> toKeep(const ProgramFile &file, const Question &question, const Entrant &entrant,
                                const OwnAnswer &answer, Change &change) {
    if (answer.said == Said::Unknown)
        return std::nullopt;
    if (answer.said != Said::Empty)
        return answer;
    OwnAnswerTable(change.database()).write(question, entrant.id, std::nullopt, change);
    const OwnAnswers rest = ownAnswers(file, entrant.id);
    const auto without = rest.find(question.id);
    return without != rest.end() && without->second.said == Said::Empty ? std::nullopt : std::optional(answer);
}

Result<void> keep(const ProgramFile &file, const Question &question, const Entrant &entrant, const OwnAnswer &wanted,
                  Change &change) {
    const OwnAnswer answer = tidied(question, wanted);
    if (answer.said != Said::Unknown && !question.isAskedOf(entrant.role))
        return failure(ErrorCode::NotAskedOfRole, {question.wording, roleKey(entrant.role)});
    if (const std::optional<Error> problem = problemOf(question, answer))
        return failure(*problem);
    const OwnAnswerTable table(change.database());
    const OwnAnswers kept = table.answers(entrant.id, question.isPrivate());
    const auto before = kept.find(question.id);
    const bool same = before != kept.end() ? before->second == answer : answer.said == Said::Unknown;
    if (!same)
        table.write(question, entrant.id, toKeep(file, question, entrant, answer, change), change);
    return {};
}

QuestionId insert(Question question, Change &change) {
    const QuestionTable table(change.database());
    question.id = change.newId<QuestionId>();
    question.key = uniqueKey(question.key.isEmpty() ? keyFromWording(question.wording) : question.key,
                             table.keysBeside(question.cohort));
    if (!question.askedFrom.isValid())
        question.askedFrom = change.today();
    table.insert(question, change);
    return question.id;
}

} // namespace

Result<QuestionId> addQuestion(ProgramFile &file, const Question &wanted) {
    Question question = tidied(wanted);
    for (QuestionOption &option : question.options)
        option.number = 0;
    if (const std::optional<Error> problem = problemOf(question))
        return failure(*problem);
    return file.perform(Operation{Verb::AddQuestion, {question.wording}}, [&](Change &change) -> Result<QuestionId> {
        return insert(std::move(question), change);
    });
}

std::map<QuestionId, QuestionId> carryQuestions(Change &change, CohortId from, CohortId to) {
    std::map<QuestionId, QuestionId> carried;
    for (Question question : QuestionTable(change.database()).questions(from)) {
        if (question.cohort != from || question.isRetired())
            continue;
        question.cohort = to;
        question.askedFrom = {};
        const QuestionId before = question.id;
        carried.emplace(before, insert(std::move(question), change));
    }
    return carried;
}

Result<void> changeQuestion(ProgramFile &file, const Question &wanted) {
    Question question = tidied(wanted);
    if (const std::optional<Error> problem = problemOf(question))
        return failure(*problem);
    const Result<Question> before = questions::question(file, question.id);
    if (!before)
        return failure(before.error());
    question.key = before->key;
    question.retiredOn = before->retiredOn;
    if (question.cohort != before->cohort) {
        if (const auto other = QuestionTable(file.database()).sameColumn(question))
            return failure(ErrorCode::WrongState, {QStringLiteral("question_cohort"), *other});
    }
    question.writtenOn = before->writtenOn;
    if (!question.askedFrom.isValid())
        question.askedFrom = before->askedFrom;
    if (const std::optional<Error> problem = heldBack(file, question, *before))
        return failure(*problem);
    return file.perform(Operation{Verb::ChangeQuestion, {question.wording}}, [&](Change &change) -> Result<void> {
        if (question == *before)
            return {};
        QuestionTable(change.database()).update(question, *before, change);
        if (question.isPrivate() != before->isPrivate())
            OwnAnswerTable(change.database()).move(question.id, question.isPrivate());
        return {};
    });
}

Result<void> orderQuestions(ProgramFile &file, const std::vector<QuestionId> &order) {
    return file.perform(Operation{Verb::OrderQuestions}, [&](Change &change) -> Result<void> {
        const QuestionTable table(change.database());
        std::vector<QuestionId> all = order;
        for (const QuestionId id : table.ids()) {
            if (std::find(order.begin(), order.end(), id) == order.end())
                all.push_back(id);
        }
        for (size_t place = 0; place < all.size(); ++place)
            table.setPosition(all[place], static_cast<int>(place) + 1, change);
        return {};
    });
}

Result<void> retireQuestion(ProgramFile &file, QuestionId id, bool retired) {
    const Result<Question> question = questions::question(file, id);
    if (!question)
        return failure(question.error());
    const Verb verb = retired ? Verb::RetireQuestion : Verb::BringBackQuestion;
    return file.perform(Operation{verb, {question->wording}}, [&](Change &change) -> Result<void> {
        if (question->isRetired() != retired)
            QuestionTable(change.database()).setRetired(id, retired ? change.today() : QDate(), change);
        return {};
    });
}

Result<void> deleteQuestion(ProgramFile &file, QuestionId id) {
    const Result<Question> question = questions::question(file, id);
    if (!question)
        return failure(question.error());
    if (const int count = answerCount(file, id); count > 0)
        return failure(answered("delete", *question, count));
    return file.perform(Operation{Verb::DeleteQuestion, {question->wording}}, [&](Change &change) -> Result<void> {
        QuestionTable(change.database()).remove(id);
        return {};
    });
}

Result<void> answerQuestions(ProgramFile &file, ParticipantId participant, const OwnAnswers &answers) {
    const OwnAnswerTable table(file.database());
    const std::optional<Entrant> entrant = table.entrant(participant);
    if (!entrant)
        return failure(ErrorCode::NotFound, {QStringLiteral("participant"), participant.toText()});
    return file.perform(Operation{Verb::AnswerQuestions, {table.nameOf(participant)}}, [&](Change &change) -> Result<void> {
        for (const auto &[id, answer] : answers) {
            const Result<Question> question = questions::question(file, id);
            if (!question)
                return failure(question.error());
            if (const Result<void> done = keep(file, *question, *entrant, answer, change); !done)
                return done;
        }
        return {};
    });
}

Result<int> answerForSeveral(ProgramFile &file, const std::vector<ParticipantId> &participants, QuestionId id,
                             const OwnAnswer &answer) {
    const Result<Question> question = questions::question(file, id);
    if (!question)
        return failure(question.error());
    std::vector<Entrant> asked;
    for (const ParticipantId participant : participants) {
        const std::optional<Entrant> entrant = OwnAnswerTable(file.database()).entrant(participant);
        if (entrant && question->isAskedOf(entrant->role))
            asked.push_back(*entrant);
    }
    const auto count = static_cast<int>(asked.size());
    return file.perform(Operation{Verb::AnswerForSeveral, {QString::number(count), question->wording}},
                        [&](Change &change) -> Result<int> {
                            for (const Entrant &entrant : asked) {
                                if (const auto done = keep(file, *question, entrant, answer, change); !done)
                                    return failure(done.error());
                            }
                            return count;
                        });
}

} // namespace groundwork::questions
