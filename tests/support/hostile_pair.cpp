// What the pairs of a hostile cohort say, agree and write (hostile_cohort.h).

#include "tests/support/hostile_cohort.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/agreements/small_change.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/goals/goals.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork::testing {

QJsonValue HostileCohort::answerOf(const first_meeting::Field &field, int longWords) {
    using first_meeting::FieldType;
    const qsizetype longest = field.maxLength > 0 ? field.maxLength : 2000;
    QJsonArray keys;
    for (const first_meeting::Option &option : field.options) {
        if (keys.size() < (field.maximum > 0 ? std::min(field.maximum, 3) : 3))
            keys.append(option.key);
    }
    switch (field.type) {
    case FieldType::ShortText:
        return texts.next(longest);
    case FieldType::LongText:
        return longWords > 0 && field.maxLength == 0 ? texts.words(longWords) : texts.next(longest);
    case FieldType::Choice:
        return field.other ? QJsonValue(QJsonObject{{QStringLiteral("other"), texts.next(longest)}}) : keys.first();
    case FieldType::Choices: {
        QJsonObject value{{QStringLiteral("choices"), keys}};
        if (field.other)
            value.insert(QStringLiteral("other"), texts.next(longest));
        return value;
    }
    case FieldType::Ranking:
        return QJsonObject{{QStringLiteral("ranking"), keys}};
    case FieldType::Scale:
        return std::max(field.minimum, 1);
    case FieldType::Pick:
        return 1;
    case FieldType::Amounts:
    case FieldType::Dials: {
        QJsonObject numbers;
        for (const first_meeting::Option &option : field.options)
            numbers.insert(option.key, (numbers.size() + longWords) % 2 == 0 ? field.minimum : field.maximum);
        return QJsonObject{{field.type == FieldType::Dials ? QStringLiteral("dials") : QStringLiteral("amounts"), numbers}};
    }
    case FieldType::List: {
        QJsonArray list;
        for (int i = 0; i < std::max(2, field.wanted); ++i)
            list.append(texts.next(longest));
        return list;
    }
    case FieldType::Date:
        return clock.today().addDays(20).toString(Qt::ISODate);
    case FieldType::DateTime:
        return clock.today().addDays(20).toString(Qt::ISODate) + QStringLiteral("T18:30:00");
    case FieldType::TimeRange:
        return QJsonObject{{QStringLiteral("from"), QStringLiteral("08:00")}, {QStringLiteral("to"), QStringLiteral("18:00")}};
    case FieldType::Confirm:
        return true;
    }
    return {};
}

void HostileCohort::meet(PartnershipId pair, int longWords) {
    const first_meeting::Script &script = content.script();
    std::vector<first_meeting::PaperAnswer> answers;
    for (const first_meeting::Prompt &prompt : script.prompts()) {
        for (const Side side : prompt.sides()) {
            QJsonObject value;
            QJsonValue bare;
            for (const first_meeting::Field &field : prompt.fields) {
                if (!field.belongsTo(side))
                    continue;
                bare = answerOf(field, longWords);
                value.insert(field.key, bare);
            }
            if (!value.isEmpty())
                answers.push_back({prompt.key, side, value.size() == 1 ? bare : QJsonValue(value)});
        }
    }
    // Of what somebody wants to be called, the agreement takes the words before the first mark.
    static const QRegularExpression remark(QStringLiteral("[,;.:(].*"), QRegularExpression::DotMatchesEverythingOption);
    for (const first_meeting::PaperAnswer &answer : answers) {
        if (answer.prompt != QLatin1String("1.3"))
            continue;
        for (TypedText &typed : texts.typed()) {
            const QJsonObject value = answer.value.toObject();
            if (typed.text == (value.isEmpty() ? answer.value : value.value(QStringLiteral("call_me"))).toString())
                typed.accepted.append(QString(typed.text).remove(remark));
        }
    }
    const auto result = valueOf(first_meeting::enterPaperAnswers(*file, script, pair, answers));
    for (const auto &problem : result.problems)
        FAIL_CHECK(problem.prompt.toStdString() + " " + Catch::StringMaker<Error>::convert(problem.error));
    valueOf(first_meeting::reopenFirstMeeting(*file, pair));
    for (const first_meeting::Prompt &prompt : script.prompts()) {
        if (!prompt.agreedLine.isEmpty())
            (void)first_meeting::editAgreedLine(*file, script, pair, prompt.key,
                                                {texts.next(), first_meeting::LineStatus::Settled, {}});
    }
    for (const first_meeting::AlignmentItem &item : first_meeting::alignmentItems(*file, pair))
        valueOf(first_meeting::settleAlignment(*file, item.id, first_meeting::AlignmentStatus::TalkedThrough,
                                               texts.next(), true));
    valueOf(first_meeting::completeFirstMeeting(*file, pair));
}

void HostileCohort::writeLines(PartnershipId pair) {
    const auto version = agreements::currentVersion(*file, pair);
    REQUIRE(version);
    const agreements::AgreementContent own = agreements::contentOf(*file, content, pair);
    for (const agreements::WorkingTerm &term : agreements::termsOf(*file, version->id)) {
        const agreements::LineSpec *line = own.line(term.key, term.voice);
        if (!line)
            continue;
        QJsonObject value = term.value;
        for (const agreements::TermField &field : line->fields) {
            const qsizetype longest = field.most > 0 ? field.most : 1000;
            if (field.type == agreements::TermFieldType::Text || field.type == agreements::TermFieldType::LongText)
                value.insert(field.key, texts.next(longest));
            else if (field.type == agreements::TermFieldType::List)
                value.insert(field.key, QJsonArray{texts.next(), texts.next()});
            else if (field.type == agreements::TermFieldType::Date && value.value(field.key).toString().isEmpty())
                value.insert(field.key, clock.today().addDays(30).toString(Qt::ISODate));
        }
        valueOf(agreements::editTerm(*file, content, term.id, value));
    }
}

void HostileCohort::signBoth(PartnershipId pair) {
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        agreements::SignatureDraft signature;
        signature.side = side;
        signature.kind = side == Role::Mentee ? agreements::SignatureKind::Typed : agreements::SignatureKind::Spoken;
        signature.name = texts.next(300);
        signature.place = texts.next();
        valueOf(agreements::sign(*file, content, pair, signature));
    }
}

void HostileCohort::writeAgreement(PartnershipId pair) {
    valueOf(agreements::draftAgreement(*file, content, pair));
    if (pair == pairs.front())
        writeLines(pair);
    valueOf(agreements::makeReady(*file, content, pair, texts.next()));
    signBoth(pair);
    setGoals(pair);
}

void HostileCohort::liveThrough(PartnershipId pair) {
    clock.setDay(clock.today().addDays(3));
    valueOf(agreements::amendAgreement(*file, pair, texts.next()));
    writeLines(pair);
    valueOf(agreements::makeReady(*file, content, pair, texts.next()));
    signBoth(pair);
    clock.setDay(clock.today().addDays(3));
    agreements::SmallChange small;
    small.lines = {{QStringLiteral("cadence"),
                    {{QStringLiteral("cadence"), QStringLiteral("every_3_weeks")}, {QStringLiteral("length"), QStringLiteral("45")}}}};
    small.reason = texts.next();
    small.place = texts.next();
    valueOf(agreements::changeInShort(*file, content, pair, small));
    for (const agreements::Review &review : agreements::reviewsOf(*file, pair)) {
        if (!review.isOpen())
            continue;
        if (review.kind == agreements::ReviewKind::BeforeEnd)
            continue;
        clock.setDay(std::max(review.dueOn, clock.today()).addDays(1));
        agreements::ReviewNotes notes;
        notes.outcome = agreements::ReviewOutcome::Keep;
        notes.reason = texts.next();
        for (QString *words : {&notes.words.betterMentee, &notes.words.betterMentor, &notes.words.stoppedMentee,
                               &notes.words.stoppedMentor})
            *words = texts.next(2000);
        notes.words.ratings = {{QStringLiteral("cadence"), agreements::Voice::Both, agreements::Rating::Adjust, texts.next()}};
        valueOf(agreements::holdReview(*file, content, review.id, notes));
    }
    // What is written now is a draft again, with the word across each page.
    valueOf(agreements::amendAgreement(*file, pair, texts.next()));
    writeLines(pair);
}

void HostileCohort::setGoals(PartnershipId pair) {
    for (const goals::GoalOwner owner : {goals::GoalOwner::Mentee, goals::GoalOwner::Mentor, goals::GoalOwner::Shared}) {
        goals::Goal goal;
        goal.partnership = pair;
        goal.owner = owner;
        goal.title = texts.next(80);
        for (QString *text : {&goal.wish, &goal.heard, &goal.correction, &goal.notice, &goal.firstStep, &goal.nextStep,
                              &goal.help, &goal.obstacle, &goal.plan, &goal.different, &goal.raises, &goal.link})
            *text = texts.next(500);
        if (pair == pairs.at(1))
            goal.different = texts.words(kManyWords);
        goal.firstStepOn = goal.byDate = clock.today().addDays(40);
        goal.confidence = 3;
        const GoalId id = valueOf(goals::addGoal(*file, goal));
        valueOf(goals::setGoalState(*file, id, goals::GoalState::Agreed));
        for (const int step : {1, 3}) {
            goals::GoalUpdate update;
            update.goal = id;
            update.step = step;
            update.changed = texts.next(1000);
            update.evidence = texts.next(1000);
            update.comment = texts.next(1000);
            valueOf(goals::noteGoal(*file, update));
        }
        if (owner == goals::GoalOwner::Shared)
            valueOf(goals::setGoalState(*file, id, goals::GoalState::SetAside, {}, texts.next()));
    }
}

} // namespace groundwork::testing
