#include "core/base/error_code.h"
#include "core/framework/framework_part.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"
#include "tests/support/undo_law.h"

#include <set>

using namespace groundwork;
using namespace groundwork::framework;
using namespace groundwork::testing;

namespace {

/// A cohort with a pair by version 1, and version 2 as a draft.
struct Versions : CohortFile {
    FrameworkId first;
    FrameworkId second;

    Versions() {
        first = frameworkVersions(*file).front().id;
        valueOf(publishFramework(*file, first));
        accept("Noor Rahmani", "Alys Penhale");
        valueOf(advanceCohort(*file, cohort, CohortState::Running));
        second = valueOf(startFrameworkDraft(*file));
    }
    [[nodiscard]] Cohort now() const { return valueOf(framework::cohort(*file, cohort)); }
};

} // namespace

TEST_CASE("Every part of a framework can be named, read, written and put back", "[framework]") {
    FrameworkText other;
    std::set<QString> keys;
    for (const FrameworkPart part : frameworkParts()) {
        keys.insert(frameworkPartKey(part));
        CHECK(frameworkPartFromKey(frameworkPartKey(part)) == part);
        setLines(other, part, {QStringLiteral("a line")});
        setBody(other, part, QStringLiteral("a text"));
    }
    CHECK(keys.size() == frameworkParts().size());
    other.parameters.lengthWeeks = 20;
    FrameworkText text = sampleFramework();
    for (const FrameworkPart part : frameworkParts()) {
        CHECK_FALSE(samePart(text, other, part));
        text = withPart(text, other, part);
        CHECK(samePart(text, other, part));
    }
    CHECK(text == other);
}

TEST_CASE("What can be pointed at is numbered in the order of the page", "[framework]") {
    FrameworkText text = sampleFramework();
    text.parameters.trainingMinutes = 0; // says nothing, so it has no number
    OwnParameter own;
    own.label = QStringLiteral("Meetings are");
    own.text = QStringLiteral("in working time");
    text.ownParameters = {own};
    const auto refs = lineRefs(text);
    CHECK(refs.front() == LineRef{FrameworkPart::Definition, 0});
    CHECK(refs[1] == LineRef{FrameworkPart::Principles, 0}); // no purpose was written
    CHECK(std::count(refs.begin(), refs.end(),
                     LineRef{FrameworkPart::Parameters, static_cast<int>(ParameterId::TrainingMinutes)}) == 0);
    CHECK(std::count(refs.begin(), refs.end(), LineRef{FrameworkPart::Parameters, kFirstOwnParameter}) == 1);
    CHECK(std::is_sorted(refs.begin(), refs.end()));
}

TEST_CASE("A framework keeps to its limits, and says which part goes over them", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId draft = frameworkVersions(file).front().id;
    const auto refused = [&](auto &&change) {
        FrameworkText text = sampleFramework();
        change(text);
        return editFramework(file, draft, text).error();
    };
    CHECK(refused([](FrameworkText &t) { t.definition = QString(2001, QLatin1Char('x')); }) ==
          Error(ErrorCode::TextTooLong, {QStringLiteral("definition"), QStringLiteral("2000")}));
    CHECK(refused([](FrameworkText &t) { t.principles = {QString(301, QLatin1Char('x'))}; }).code ==
          ErrorCode::TextTooLong);
    CHECK(refused([](FrameworkText &t) {
              for (int i = 0; i < 21; ++i)
                  t.exceptions.append(QString::number(i));
          }) == Error(ErrorCode::ListTooLong, {QStringLiteral("exceptions"), QStringLiteral("20")}));
    CHECK(refused([](FrameworkText &t) { t.parameters.lengthWeeks = 261; }) ==
          Error(ErrorCode::ValueOutOfRange, {QStringLiteral("length_weeks"), QStringLiteral("261")}));
    CHECK(refused([](FrameworkText &t) { t.ownParameters = {OwnParameter{}}; }).code ==
          ErrorCode::TextMissing);
    CHECK(refused([](FrameworkText &t) {
              OwnParameter own;
              own.label = QStringLiteral("Places");
              own.kind = OwnParameterKind::Number;
              own.number = 7;
              own.most = 3;
              t.ownParameters = {own};
          }) == Error(ErrorCode::ValueOutOfRange, {QStringLiteral("Places"), QStringLiteral("7")}));
    CHECK(refused([](FrameworkText &t) {
              OwnParameter own;
              own.label = QStringLiteral("Where");
              own.kind = OwnParameterKind::Choice;
              own.options = {QStringLiteral("on site"), QStringLiteral("by video")};
              own.text = QStringLiteral("on the moon");
              t.ownParameters = {own};
          }).code == ErrorCode::TextMissing);
    CHECK(valueOf(framework::framework(file, draft)).principles == sampleFramework().principles);
}

TEST_CASE("Parameters of the program's own are kept as they were written", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId draft = frameworkVersions(file).front().id;
    FrameworkText text = sampleFramework();
    OwnParameter number;
    number.label = QStringLiteral("Mentees a mentor may have");
    number.kind = OwnParameterKind::Number;
    number.number = 2;
    number.unit = QStringLiteral("people");
    number.least = 1;
    number.most = 3;
    OwnParameter choice;
    choice.label = QStringLiteral("Where");
    choice.kind = OwnParameterKind::Choice;
    choice.options = {QStringLiteral("on site"), QStringLiteral("by video")};
    choice.text = QStringLiteral("by video");
    text.ownParameters = {number, choice};
    valueOf(editFramework(file, draft, text));
    CHECK(valueOf(framework::framework(file, draft)).ownParameters == text.ownParameters);
    std::reverse(text.ownParameters.begin(), text.ownParameters.end());
    valueOf(editFramework(file, draft, text));
    CHECK(valueOf(framework::framework(file, draft)).ownParameters == text.ownParameters);
}

TEST_CASE("Typing in one field is one step, another field is another", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId draft = frameworkVersions(file).front().id;
    file.clearHistory();
    FrameworkText text = sampleFramework();
    for (const char *typed : {"We", "We all", "We all learn."}) {
        text.principles[0] = QString::fromLatin1(typed);
        valueOf(editFramework(file, draft, text, QStringLiteral("principles/0")));
    }
    text.definition = QStringLiteral("Two people.");
    valueOf(editFramework(file, draft, text, QStringLiteral("definition")));
    CHECK(file.nextUndo()->names == QStringList{QStringLiteral("1"), QStringLiteral("definition")});
    valueOf(file.undo());
    CHECK(valueOf(framework::framework(file, draft)).principles.first() == QStringLiteral("We all learn."));
    valueOf(file.undo());
    CHECK(valueOf(framework::framework(file, draft)).principles.first() == QStringLiteral("We both learn."));
    CHECK_FALSE(file.nextUndo());
}

TEST_CASE("A version is published with a note that stays with it", "[framework]") {
    Versions fixture;
    valueOf(publishFramework(*fixture.file, fixture.second, QStringLiteral("  Shorter meetings ")));
    CHECK(valueOf(framework::framework(*fixture.file, fixture.second)).note ==
          QStringLiteral("Shorter meetings"));
    const FrameworkId third = valueOf(startFrameworkDraft(*fixture.file));
    CHECK(valueOf(framework::framework(*fixture.file, third)).note.isEmpty());
    CHECK(codeOf(publishFramework(*fixture.file, third, QString(201, QLatin1Char('x')))) ==
          ErrorCode::TextTooLong);
}

TEST_CASE("A draft can be left out, unless it is all that a cohort has", "[framework]") {
    Versions fixture;
    ProgramFile &file = *fixture.file;
    CHECK(codeOf(discardFrameworkDraft(file, fixture.first)) == ErrorCode::FrameworkFrozen);
    valueOf(discardFrameworkDraft(file, fixture.second));
    CHECK(frameworkVersions(file).size() == 1);
    CHECK(codeOf(framework::framework(file, fixture.second)) == ErrorCode::NotFound);
    valueOf(file.undo());
    CHECK(valueOf(framework::framework(file, fixture.second)).principles == sampleFramework().principles);

    PeopleFile fresh;
    const Result<void> refused =
        discardFrameworkDraft(*fresh.file, frameworkVersions(*fresh.file).front().id);
    CHECK(refused.error().args.value(0) == QStringLiteral("framework_in_use"));
}

TEST_CASE("A running cohort moves to a newer version only with a reason, which is kept", "[framework]") {
    Versions fixture;
    ProgramFile &file = *fixture.file;
    FrameworkText text = sampleFramework();
    text.parameters.meetingMinutes = 45;
    text.parameters.agreementDays = 40;
    valueOf(editFramework(file, fixture.second, text));
    CHECK(codeOf(moveCohort(file, fixture.cohort, fixture.second, QStringLiteral("why not"))) ==
          ErrorCode::FrameworkNotPublished);
    Cohort own = fixture.now();
    own.thresholds.agreementDays = 25; // set for this cohort alone
    valueOf(editCohort(file, own));
    valueOf(publishFramework(file, fixture.second));
    CHECK(fixture.now().framework == fixture.first);
    CHECK(frameworkMoves(file).empty());
    CHECK(codeOf(moveCohort(file, fixture.cohort, fixture.second, QStringLiteral("  "))) ==
          ErrorCode::ReasonNeeded);

    valueOf(moveCohort(file, fixture.cohort, fixture.second, QStringLiteral("An hour was too long.")));
    CHECK(fixture.now().framework == fixture.second);
    CHECK(fixture.now().meetingMinutes == 45);           // followed
    CHECK(fixture.now().thresholds.agreementDays == 25); // its own, so it stays
    REQUIRE(frameworkMoves(file).size() == 1);
    CHECK(frameworkMoves(file).front() ==
          FrameworkMove{fixture.cohort, fixture.first, fixture.second, file.clock().today(),
                        QStringLiteral("An hour was too long.")});
    valueOf(file.undo());
    CHECK(fixture.now().framework == fixture.first);
    CHECK(fixture.now().meetingMinutes == 60);
    CHECK(frameworkMoves(file).empty());
}

TEST_CASE("A cohort without pairs follows a publication, with its limits, and that is noted", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    valueOf(publishFramework(file, frameworkVersions(file).front().id));
    const FrameworkId second = valueOf(startFrameworkDraft(file));
    FrameworkText text = sampleFramework();
    text.parameters.cadenceWeeks = 2;
    valueOf(editFramework(file, second, text));
    valueOf(publishFramework(file, second));
    const Cohort cohort = valueOf(framework::cohort(file, fixture.cohort));
    CHECK(cohort.framework == second);
    CHECK(cohort.cadenceWeeks == 2);
    REQUIRE(frameworkMoves(file).size() == 1);
    CHECK(frameworkMoves(file).front().reason.isEmpty());
}
