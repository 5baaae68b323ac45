#include "core/base/error_code.h"
#include "core/content/default_framework.h"
#include "core/content/program_templates.h"
#include "core/framework/framework_rows.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/matching/template_weights.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"
#include "core/programs/program_starts.h"
#include "tests/core/questions/question_file.h"
#include "tests/support/dump.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::testing;
using framework::ProgramTemplate;
using questions::QuestionKind;

namespace {

const content::Pack &shipped() {
    static const content::Pack pack = valueOf(content::Pack::load());
    return pack;
}

CohortId start(ProgramFile &file, ProgramTemplate which, bool publish = false) {
    framework::NewProgram wanted;
    wanted.program.name = QStringLiteral("Side by Side");
    wanted.cohortName = QStringLiteral("Autumn 2026");
    wanted.start = QDate(2026, 10, 1);
    wanted.programTemplate = which;
    wanted.publish = publish;
    return valueOf(programs::startProgram(file, wanted, valueOf(content::templateText(shipped(), which))));
}

} // namespace

TEST_CASE("A template brings words, figures and weights that agree with each other", "[programs]") {
    for (const ProgramTemplate which : framework::programTemplates()) {
        CAPTURE(framework::programTemplateKey(which).toStdString());
        const PeopleFile fixture{PeopleFile::Empty{}};
        const CohortId cohort = start(*fixture.file, which);
        const framework::Cohort made = valueOf(framework::cohort(*fixture.file, cohort));
        const framework::Framework text = valueOf(framework::frameworkOf(*fixture.file, cohort));
        CHECK(text.parameters.cadenceWeeks == made.cadenceWeeks);
        CHECK(text.parameters.meetingMinutes == made.meetingMinutes);
        CHECK(matching::weightsOf(*fixture.file, cohort) == matching::templateWeights(which));
        // What a pair can expect says the rhythm that the figures have.
        const QString both = text.expectBoth.join(QLatin1Char('\n'));
        if (which == ProgramTemplate::Blank) {
            CHECK(both.isEmpty());
            CHECK_FALSE(framework::missingPart(text).isEmpty());
        } else {
            CHECK(framework::missingPart(text) == QString());
            CHECK(both.contains(QStringLiteral("45 minutes")) == (made.meetingMinutes == 45));
            CHECK(both.contains(QStringLiteral("every two weeks")) == (made.cadenceWeeks == 2));
        }
    }
    CHECK_FALSE(matching::templateWeights(ProgramTemplate::Shift) == matching::Weights());
    CHECK_FALSE(valueOf(content::templateText(shipped(), ProgramTemplate::Shift)).ownParameters.empty());
}

TEST_CASE("Undo takes a cohort from a template away with its weights", "[programs][undo]") {
    const PeopleFile fixture{PeopleFile::Empty{}};
    ProgramFile &file = *fixture.file;
    start(file, ProgramTemplate::Staff, true);
    const Dump before = dump(file);
    const programs::NewCohort wanted{QStringLiteral("Nights 2027"), QDate(2027, 1, 4), {}};
    const CohortId made = valueOf(programs::addCohort(file, wanted, ProgramTemplate::Shift));
    CHECK(valueOf(framework::cohort(file, made)).end == QDate(2028, 1, 3));
    CHECK(matching::weightsOf(file, made).of(matching::Criterion::SharedTimes) == 5);
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("Next year's cohort takes settings, framework and weights, and nobody", "[programs]") {
    PeopleFile fixture{PeopleFile::Empty{}};
    ProgramFile &file = *fixture.file;
    fixture.cohort = start(file, ProgramTemplate::Shift, true);
    const ParticipantId mentee = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId mentor = fixture.add("Noor Rahmani", Role::Mentor);
    framework::Cohort last = valueOf(framework::cohort(file, fixture.cohort));
    last.thresholds.contactDays = 42;
    last.targetPartnerships = 24;
    last.meetingMinutes = 50; // theirs alone: the framework says 45
    valueOf(framework::editCohort(file, last));
    matching::Scenario scenario = matching::scenarioByName(file, fixture.cohort, {});
    matching::Weights weights = scenario.wanted.weights;
    weights.set(matching::Criterion::Language, 5);
    matching::Wanted wanted = scenario.wanted;
    wanted.weights = weights;
    scenario = valueOf(matching::setMatchRules(file, scenario, wanted)).scenario;
    valueOf(matching::pinPair(file, scenario, {mentee, mentor}, true));

    const programs::NewCohort suggested = programs::suggestNext(last);
    CHECK(suggested.name == QStringLiteral("Autumn 2027"));
    CHECK(suggested.start == QDate(2027, 10, 1));
    const CohortId made = valueOf(programs::nextCohort(file, fixture.cohort, suggested));
    const framework::Cohort next = valueOf(framework::cohort(file, made));
    CHECK(next.state == framework::CohortState::Draft);
    CHECK(next.thresholds == last.thresholds);
    CHECK(next.targetPartnerships == 24);
    CHECK(next.joinBasis == last.joinBasis);
    CHECK(next.framework == last.framework);
    CHECK(next.end == last.end.addYears(1));
    CHECK(matching::weightsOf(file, made) == weights);
    CHECK(matching::scenarioByName(file, made, {}).wanted.pins.empty());
    CHECK(people::participantCount(file, made) == 0);
    CHECK(programs::nextCohort(file, fixture.cohort, suggested).error().code == ErrorCode::WrongState);

    SECTION("a framework published since is taken, with the rhythm that still was the framework's") {
        // A cohort with pairs at work stays with its version, so the newer one is not there by itself.
        partnerships::Proposal proposal;
        proposal.mentee = mentee;
        proposal.mentor = mentor;
        valueOf(partnerships::acceptPairBoth(file, valueOf(partnerships::proposePair(file, proposal))));
        for (const auto state : {framework::CohortState::Recruiting, framework::CohortState::Matching})
            (void)framework::setCohortState(file, fixture.cohort, state);
        const FrameworkId newer = valueOf(framework::startFrameworkDraft(file));
        framework::FrameworkText text = valueOf(framework::framework(file, newer));
        text.parameters.cadenceWeeks = 3;
        text.parameters.meetingMinutes = 30;
        valueOf(framework::editFramework(file, newer, text));
        valueOf(framework::publishFramework(file, newer));
        REQUIRE_FALSE(valueOf(framework::cohort(file, fixture.cohort)).framework == newer);
        programs::NewCohort later = suggested;
        later.name = QStringLiteral("Spring 2028");
        const framework::Cohort third =
            valueOf(framework::cohort(file, valueOf(programs::nextCohort(file, fixture.cohort, later))));
        CHECK(third.framework == newer);
        CHECK(third.cadenceWeeks == 3);
        CHECK(third.meetingMinutes == 50);
    }
}

TEST_CASE("Next year's cohort asks the questions of the one before, and has no answer", "[programs][questions][undo]") {
    QuestionFile fixture;
    ProgramFile &file = *fixture.file;
    questions::Question everywhere;
    everywhere.wording = QStringLiteral("Which languages?");
    everywhere = fixture.add(everywhere); // of the program
    const questions::Question gone = fixture.ask(QuestionKind::Text, "Which pager?");
    questions::Question night;
    night.cohort = fixture.cohort;
    night.kind = QuestionKind::Choice;
    night.wording = QStringLiteral("Do you work nights?");
    night.help = QStringLiteral("In most months");
    night.askedOf = questions::AskedOf::Mentees;
    night.required = true;
    night.options = questions::optionsFromLines({QStringLiteral("Yes"), QStringLiteral("No")}, {});
    night = fixture.add(night);
    questions::Question need = fixture.ask(QuestionKind::Text, "What should we know?");
    need.sharing = questions::Sharing::Private;
    valueOf(questions::changeQuestion(file, need));
    const questions::Question years = fixture.ask(QuestionKind::Number, "Years here?");
    valueOf(questions::orderQuestions(file, {years.id}));
    valueOf(questions::retireQuestion(file, gone.id));
    valueOf(fixture.answer(fixture.early, night, saidOptions({2})));
    valueOf(fixture.answer(fixture.early, need, saidText("SECRET-RAMP")));
    file.clearHistory();
    const Dump before = dump(file);

    fixture.clock.setDay(QDate(2027, 5, 1));
    const CohortId made = valueOf(
        programs::nextCohort(file, fixture.cohort, {QStringLiteral("The year after"), QDate(2027, 10, 1), {}}));
    const std::vector<questions::Question> asked = questions::allQuestions(file, made);
    REQUIRE(asked.size() == 4);
    CHECK(asked[0] == everywhere);
    // The same in everything but whose it is and since when: the columns keep their names.
    const questions::Question &next = asked[2];
    CHECK(next.askedFrom == QDate(2027, 5, 1));
    questions::Question same = next;
    same.id = night.id;
    same.cohort = night.cohort;
    same.askedFrom = night.askedFrom;
    same.writtenOn = night.writtenOn;
    CHECK(same == night);
    CHECK(next.id != night.id);
    CHECK(asked[1].key == years.key);
    CHECK(asked[3].sharing == questions::Sharing::Private);
    CHECK(questions::allQuestions(file, fixture.cohort).size() == 5);
    CHECK(questions::answerCount(file, next.id) == 0);
    CHECK(dump(file).at(QStringLiteral("question_answer_private")) == before.at(QStringLiteral("question_answer_private")));

    // Both stay of their cohort: asked in all, they would fill one column.
    questions::Question wide = night;
    wide.cohort.reset();
    CHECK(questions::changeQuestion(file, wide).error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("question_cohort"), night.wording}));

    valueOf(file.undo());
    CHECK(dump(file) == before);
    CHECK_FALSE(file.nextUndo().has_value());
    valueOf(questions::changeQuestion(file, wide));
}

TEST_CASE("The next cohort's name counts on", "[programs]") {
    framework::Cohort before;
    before.start = QDate(2026, 10, 1);
    before.end = QDate(2027, 6, 30);
    const auto next = [&before](const char *name) {
        before.name = QString::fromUtf8(name);
        return programs::suggestNext(before).name;
    };
    CHECK(next("Side by Side 2026/2027") == QStringLiteral("Side by Side 2027/2028"));
    CHECK(next("Build Circle 9") == QStringLiteral("Build Circle 10"));
    CHECK(next("Ward 2061B nights") == QStringLiteral("Ward 2062B nights"));
    CHECK(next("Nights") == QStringLiteral("Nights 2"));
    CHECK(next("Room 12026") == QStringLiteral("Room 12026 2"));
}

TEST_CASE("Own questions that count in a match count in next year's cohort too", "[programs][questions][own]") {
    QuestionFile fixture;
    ProgramFile &file = *fixture.file;
    const auto ask = [&](const char *wording, bool everywhere) {
        questions::Question question;
        if (!everywhere)
            question.cohort = fixture.cohort;
        question.kind = QuestionKind::Number;
        question.wording = QString::fromUtf8(wording);
        question.sharing = questions::Sharing::Partner;
        return fixture.add(question);
    };
    const questions::Question years = ask("Years here?", false);
    const questions::Question gone = ask("Pagers?", false);
    const questions::Question everywhere = ask("Years in the trade?", true);
    matching::Scenario scenario = matching::scenarioByName(file, fixture.cohort, {});
    matching::Wanted wanted = scenario.wanted;
    wanted.weights.setOwn({years.id, matching::Comparison::Range, 5, 10, 3});
    wanted.weights.setOwn({gone.id, matching::Comparison::Equal, 0, 0, 2});
    wanted.weights.setOwn({everywhere.id, matching::Comparison::Near, 2, 0, 1});
    valueOf(matching::setMatchRules(file, scenario, wanted));
    valueOf(questions::retireQuestion(file, gone.id));
    const Dump before = dump(file);

    const CohortId made = valueOf(
        programs::nextCohort(file, fixture.cohort, {QStringLiteral("The year after"), QDate(2027, 10, 1), {}}));
    const std::vector<questions::Question> asked = questions::allQuestions(file, made);
    const auto next = std::find_if(asked.begin(), asked.end(),
                                   [&](const questions::Question &each) { return each.key == years.key; });
    REQUIRE(next != asked.end());
    REQUIRE_FALSE(next->id == years.id);
    const std::vector<matching::OwnCriterion> own = matching::weightsOf(file, made).own();
    const auto counts = [&](const matching::OwnCriterion &criterion) {
        return std::count(own.begin(), own.end(), criterion) == 1;
    };
    CHECK(own.size() == 2);
    CHECK(counts({next->id, matching::Comparison::Range, 5, 10, 3}));
    CHECK(counts({everywhere.id, matching::Comparison::Near, 2, 0, 1}));
    valueOf(file.undo());
    CHECK(dump(file) == before);
}
