#include "core/programs/program_starts.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/framework/framework_check.h"
#include "core/framework/framework_rows.h"
#include "core/matching/template_weights.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"

#include <QRegularExpression>

#include <map>
#include <optional>
#include <vector>

namespace groundwork::programs {

namespace {

/// The weights of the cohort before, with what became of its questions; one that is asked no longer counts no more.
matching::Weights carried(const ProgramFile &file, CohortId before, matching::Weights weights,
                          const std::map<questions::QuestionId, questions::QuestionId> &became) {
    const std::vector<matching::OwnCriterion> all = weights.own();
    for (const matching::OwnCriterion &own : all)
        weights.setOwn({own.question, own.comparison, own.reach, own.upTo, 0});
    for (matching::OwnCriterion own : all) {
        const Result<questions::Question> question = questions::question(file, own.question);
        const auto next = became.find(own.question);
        if (next != became.end())
            own.question = next->second;
        else if (!question || question->cohort == before)
            continue;
        weights.setOwn(own);
    }
    return weights;
}

/// Commands and menus find a cohort by its name: two of one name could not be told apart.
Result<CohortId> create(ProgramFile &file, const framework::Cohort &cohort, matching::Weights weights,
                        std::optional<CohortId> before = std::nullopt) {
    const QString name = tidyText(cohort.name);
    return file.perform(Operation{Verb::CreateCohort, {name}}, [&](Change &change) -> Result<CohortId> {
        for (const framework::Cohort &other : framework::cohorts(file)) {
            if (foldText(other.name) == foldText(name))
                return failure(ErrorCode::WrongState, {QStringLiteral("cohort_name"), other.name});
        }
        const Result<CohortId> made = framework::createCohort(file, cohort);
        if (!made)
            return made;
        if (before)
            weights = carried(file, *before, weights, questions::carryQuestions(change, *before, *made));
        if (const Result<void> done = matching::startWithWeights(file, *made, weights); !done)
            return failure(done.error());
        return made;
    });
}

/// The version that a new cohort takes when the one before had `last`: that one while it is published or
/// nothing else is, else the published one.
FrameworkId versionAfter(const ProgramFile &file, FrameworkId last) {
    for (const framework::Framework &version : framework::frameworkVersions(file)) {
        if (version.state == framework::FrameworkState::Published)
            return version.id;
    }
    return last;
}

} // namespace

Result<CohortId> startProgram(ProgramFile &file, const framework::NewProgram &wanted,
                              const framework::FrameworkText &text) {
    return file.perform(
        Operation{Verb::CreateProgram, {tidyText(wanted.program.name)}}, [&](Change &) -> Result<CohortId> {
            const Result<CohortId> made = framework::createFromTemplate(file, wanted, text);
            if (!made)
                return made;
            const Result<void> done = matching::startWithWeights(
                file, *made, matching::templateWeights(wanted.programTemplate));
            if (!done)
                return failure(done.error());
            return made;
        });
}

Result<CohortId> addCohort(ProgramFile &file, const NewCohort &wanted,
                           framework::ProgramTemplate programTemplate) {
    framework::Cohort cohort = framework::templateCohort(programTemplate);
    cohort.name = wanted.name;
    cohort.start = wanted.start;
    cohort.end = wanted.end.isValid() ? wanted.end : framework::templateEnd(programTemplate, wanted.start);
    return create(file, cohort, matching::templateWeights(programTemplate));
}

Result<CohortId> nextCohort(ProgramFile &file, CohortId before, const NewCohort &wanted) {
    const Result<framework::Cohort> last = framework::cohort(file, before);
    if (!last)
        return failure(last.error());
    framework::Cohort cohort = *last;
    cohort.name = wanted.name;
    cohort.start = wanted.start;
    cohort.end = wanted.end.isValid() ? wanted.end : wanted.start.addDays(last->start.daysTo(last->end));
    cohort.framework = versionAfter(file, last->framework);
    const Result<framework::Framework> old = framework::framework(file, last->framework);
    const Result<framework::Framework> now = framework::framework(file, cohort.framework);
    if (old && now)
        framework::followParameters(cohort, old->parameters, now->parameters);
    return create(file, cohort, matching::weightsOf(file, before), before);
}

NewCohort suggestNext(const framework::Cohort &before) {
    NewCohort next;
    next.start = before.start.addYears(1);
    next.end = before.end.addYears(1);
    static const QRegularExpression year(QStringLiteral("(?<!\\d)(?:19|20)\\d\\d(?!\\d)"));
    static const QRegularExpression number(QStringLiteral("\\s(\\d{1,3})$"));
    next.name = before.name;
    if (const QRegularExpressionMatch match = year.match(before.name); match.hasMatch()) {
        // "2026/2027" goes on in both places.
        QString name;
        qsizetype from = 0;
        for (const QRegularExpressionMatch &each : year.globalMatch(before.name)) {
            name += before.name.mid(from, each.capturedStart() - from);
            name += QString::number(each.captured().toInt() + 1);
            from = each.capturedEnd();
        }
        next.name = name + before.name.mid(from);
    } else if (const QRegularExpressionMatch counted = number.match(before.name); counted.hasMatch()) {
        next.name = before.name.left(counted.capturedStart(1)) +
                    QString::number(counted.captured(1).toInt() + 1);
    } else {
        next.name = before.name + QStringLiteral(" 2");
    }
    return next;
}

} // namespace groundwork::programs
