#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "core/quality/core_checks.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"

using namespace groundwork;
using namespace groundwork::framework_use;
using namespace groundwork::testing;
using framework::FrameworkPart;
using framework::LineRef;

namespace {

struct Readers : CohortFile {
    FrameworkId version;
    std::vector<ParticipantId> ids;

    Readers() {
        version = framework::frameworkVersions(*file).front().id;
        valueOf(framework::publishFramework(*file, version));
        for (const char *name : {"Alys Penhale", "Noor Rahmani", "Kofi Amankwah", "نادية بوخاري",
                                 "Zoë O'Malley", "Li Wei"})
            ids.push_back(add(name, ids.size() % 2 ? Role::Mentor : Role::Mentee));
    }
    [[nodiscard]] Acknowledgement form(size_t who) const {
        Acknowledgement form;
        form.participant = ids[who];
        form.framework = version;
        return form;
    }
};

const LineRef kAdvice{FrameworkPart::ExpectMentee, 0};
const LineRef kHonest{FrameworkPart::Principles, 1};

} // namespace

TEST_CASE("Who has read the framework stands last, and the next one comes up", "[framework_use]") {
    Readers fixture;
    ProgramFile &file = *fixture.file;
    CHECK(readingCounts(readers(file, fixture.cohort)) == ReadingCounts{0, 6});
    Acknowledgement form = fixture.form(0);
    form.on = file.clock().today().addDays(-2);
    form.liked = kAdvice;
    form.question = QStringLiteral("  Who decides? ");
    valueOf(acknowledge(file, form));
    const auto all = readers(file, fixture.cohort);
    CHECK(readingCounts(all) == ReadingCounts{1, 6});
    CHECK(all.back().participant == fixture.ids[0]);
    CHECK(all.back().readOn == file.clock().today().addDays(-2));
    CHECK_FALSE(all.front().readOn.isValid());
    form.question = QStringLiteral("Who decides?");
    CHECK(acknowledgementOf(file, fixture.ids[0], fixture.version) == form);

    form.asked = kHonest; // the same form corrected
    valueOf(acknowledge(file, form));
    CHECK(readingCounts(readers(file, fixture.cohort)).read == 1);
    CHECK(acknowledgementOf(file, fixture.ids[0], fixture.version)->asked == kHonest);
    valueOf(file.undo());
    CHECK_FALSE(acknowledgementOf(file, fixture.ids[0], fixture.version)->asked);
    valueOf(file.undo());
    CHECK_FALSE(acknowledgementOf(file, fixture.ids[0], fixture.version));
}

TEST_CASE("A form that cannot be is refused", "[framework_use]") {
    Readers fixture;
    ProgramFile &file = *fixture.file;
    Acknowledgement form = fixture.form(0);
    form.on = file.clock().today().addDays(1);
    CHECK(codeOf(acknowledge(file, form)) == ErrorCode::BadDate);
    form = fixture.form(0);
    form.liked = LineRef{FrameworkPart::Principles, 2};
    CHECK(acknowledge(file, form).error() ==
          Error(ErrorCode::ValueOutOfRange, {QStringLiteral("liked"), QStringLiteral("3")}));
    form = fixture.form(0);
    form.question = QString(201, QLatin1Char('?'));
    CHECK(codeOf(acknowledge(file, form)) == ErrorCode::TextTooLong);
    form = fixture.form(0);
    form.framework = valueOf(framework::startFrameworkDraft(file));
    CHECK(codeOf(acknowledge(file, form)) == ErrorCode::FrameworkNotPublished);
    CHECK(codeOf(withdrawAcknowledgement(file, fixture.ids[0], fixture.version)) == ErrorCode::NotFound);
}

TEST_CASE("What people mark is shown for five and more, without names", "[framework_use]") {
    Readers fixture;
    ProgramFile &file = *fixture.file;
    for (size_t who = 0; who < 4; ++who) {
        Acknowledgement form = fixture.form(who);
        form.liked = kAdvice;
        form.asked = who < 2 ? std::optional(kHonest) : std::nullopt;
        form.question = who < 2 ? QStringLiteral("How honest?") : QString();
        valueOf(acknowledge(file, form));
    }
    valueOf(acknowledge(file, fixture.form(4))); // read it, and marked nothing
    MarkSummary summary = markSummary(file, fixture.cohort, fixture.version);
    CHECK(summary.people == 4);
    CHECK_FALSE(summary.enough());
    CHECK(summary.lines.empty());
    CHECK(summary.questions.empty());

    Acknowledgement fifth = fixture.form(5);
    fifth.liked = kHonest;
    valueOf(acknowledge(file, fifth));
    summary = markSummary(file, fixture.cohort, fixture.version);
    CHECK(summary.enough());
    CHECK(summary.lines == std::vector<LineMarks>{{kHonest, 1, 2}, {kAdvice, 4, 0}});
    REQUIRE(summary.questions.size() == 2);
    CHECK(summary.questions.front().line == kHonest);
}

TEST_CASE("A form belongs to a version; a newer one is read anew", "[framework_use]") {
    Readers fixture;
    ProgramFile &file = *fixture.file;
    valueOf(acknowledgeAll(file, fixture.version, fixture.ids));
    CHECK(file.nextUndo()->names == QStringList{QStringLiteral("6")});
    CHECK(readingCounts(readers(file, fixture.cohort)) == ReadingCounts{6, 6});
    const FrameworkId second = valueOf(framework::startFrameworkDraft(file));
    valueOf(framework::publishFramework(file, second)); // nobody matched, so the cohort moves
    const auto all = readers(file, fixture.cohort);
    CHECK(readingCounts(all) == ReadingCounts{0, 6});
    CHECK(all.front().earlierVersion == 1);
}

TEST_CASE("Somebody in both roles fills in one form, and leaves with it", "[framework_use]") {
    Readers fixture;
    ProgramFile &file = *fixture.file;
    const PersonId person = valueOf(people::participant(file, fixture.ids[0])).person;
    fixture.addParticipant(person, Role::Mentor);
    CHECK(readers(file, fixture.cohort).size() == 6);
    valueOf(acknowledge(file, fixture.form(0)));
    CHECK(readingCounts(readers(file, fixture.cohort)) == ReadingCounts{1, 6});

    valueOf(people::removeParticipant(file, fixture.ids[0]));
    CHECK(readingCounts(readers(file, fixture.cohort)) == ReadingCounts{0, 6});
    valueOf(file.undo());
    CHECK(readingCounts(readers(file, fixture.cohort)) == ReadingCounts{1, 6});
}

TEST_CASE("Check F3 looks for both forms before the first meeting", "[framework_use][quality]") {
    CohortFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId version = framework::frameworkVersions(file).front().id;
    valueOf(framework::publishFramework(file, version));
    const PartnershipId pair = fixture.meet("Noor Rahmani", "Alys Penhale", 20); // met 18 days ago
    const auto check = [&] {
        for (const auto &result : quality::coreChecks(valueOf(quality::cohortFacts(file, fixture.cohort)))) {
            if (result.id == quality::CheckId::F3)
                return result;
        }
        return quality::CheckResult{};
    };
    CHECK(check().state == quality::CheckState::NotYet);
    CHECK(check().notYet == std::vector<PartnershipId>{pair});
    const auto row = valueOf(partnerships::partnership(file, pair));
    for (const ParticipantId id : {row.mentee, row.mentor})
        valueOf(acknowledgeAll(file, version, {id}, file.clock().today().addDays(-18)));
    CHECK(check().state == quality::CheckState::Met);
    valueOf(file.undo());
    valueOf(acknowledgeAll(file, version, {row.mentor}, file.clock().today().addDays(-17)));
    CHECK(check().state == quality::CheckState::NotYet);
}
