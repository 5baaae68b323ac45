#include "core/agreements/agreement_text.h"
#include "core/base/error_code.h"
#include "core/file/program_check.h"
#include "core/people/person_rows.h"
#include "core/quality/core_checks.h"
#include "core/questions/question_rows.h"
#include "tests/core/demo/built_sample.h"
#include "tests/support/dump.h"
#include "tests/support/temporary_folder.h"

#include <set>

// What holds for each of the three samples.

using namespace groundwork;
using demo::SampleId;
using groundwork::testing::BuiltSample;
using partnerships::PartnershipRow;

namespace {

constexpr SampleId kSamples[] = {SampleId::University, SampleId::Hospital, SampleId::Community};

std::string nameOf(SampleId id) {
    return demo::sampleKey(id).toStdString();
}

} // namespace

TEST_CASE("the same day and seed give the same sample, and nothing to undo", "[demo]") {
    const SampleId id = GENERATE(SampleId::University, SampleId::Hospital, SampleId::Community);
    INFO(nameOf(id));
    const BuiltSample first(id);
    const BuiltSample second(id);
    CHECK(testing::dump(*first.file) == testing::dump(*second.file));
    CHECK_FALSE(first.file->nextUndo().has_value());
}

TEST_CASE("another seed keeps the people and the states, and changes the details", "[demo]") {
    const SampleId id = GENERATE(SampleId::University, SampleId::Hospital, SampleId::Community);
    INFO(nameOf(id));
    const BuiltSample first(id);
    const BuiltSample other(id, 7);
    CHECK(testing::sorted(first.names(Role::Mentee)) == testing::sorted(other.names(Role::Mentee)));
    CHECK(first.pairs.size() == other.pairs.size());
    for (const auto state : partnerships::allPartnershipStates())
        CHECK(first.inState(state) == other.inState(state));
    CHECK(first.inForce() == other.inForce());
    CHECK_FALSE(testing::dump(*first.file) == testing::dump(*other.file));
}

TEST_CASE("a sample that was written opens again whole", "[demo]") {
    const SampleId id = GENERATE(SampleId::University, SampleId::Hospital, SampleId::Community);
    INFO(nameOf(id));
    const testing::TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("sample.groundwork"));
    const auto pack = valueOf(content::Pack::load());
    const demo::SampleCounts counts = valueOf(demo::buildSample(path, pack, id, QDate(2027, 8, 25)));
    const CheckReport report = valueOf(checkProgramFile(path, true));
    CHECK(report.findings.empty());
    FixedClock clock(QDate(2027, 8, 25));
    OpenOptions options;
    options.clock = &clock;
    const auto file = valueOf(ProgramFile::open(path, options));
    CHECK(demo::sampleCounts(*file).people == counts.people);
    CHECK(demo::sampleCounts(*file).pairs == counts.pairs);
    // A second one does not replace it unawares.
    CHECK(codeOf(demo::buildSample(path, pack, id, QDate(2027, 8, 25))) == ErrorCode::FileExists);
}

TEST_CASE("everybody in a sample wrote their own words", "[demo]") {
    const SampleId id = GENERATE(SampleId::University, SampleId::Hospital, SampleId::Community);
    INFO(nameOf(id));
    const BuiltSample sample(id);
    QMap<QString, int> titles;
    QMap<QString, int> connections;
    for (const PartnershipRow &row : sample.pairs) {
        for (const goals::Goal &goal : goals::goalsOf(*sample.file, row.id)) {
            ++titles[goal.title];
            CHECK(goal.title.size() <= 80);
            if (goal.owner != goals::GoalOwner::Shared)
                CHECK(goal.isClear());
        }
        for (const auto &connection : first_meeting::connections(*sample.file, row.id))
            ++connections[connection.text];
    }
    for (auto title = titles.begin(); title != titles.end(); ++title) {
        INFO(title.key().toStdString());
        CHECK(title.value() <= 2);
    }
    for (auto text = connections.begin(); text != connections.end(); ++text) {
        INFO(text.key().toStdString());
        CHECK(text.value() <= 3);
    }
}

TEST_CASE("no line of a sample's agreements is left without words", "[demo]") {
    const SampleId id = GENERATE(SampleId::University, SampleId::Hospital, SampleId::Community);
    INFO(nameOf(id));
    const BuiltSample sample(id);
    const auto content = valueOf(agreements::AgreementContent::read(sample.pack));
    for (const PartnershipRow &row : sample.open()) {
        const auto current = agreements::currentVersion(*sample.file, row.id);
        if (!current)
            continue;
        const agreements::AgreementText text =
            valueOf(agreements::agreementText(*sample.file, content, current->id));
        const QString plain = agreements::plainText(text, [](QDate day) { return day.toString(Qt::ISODate); });
        INFO(plain.toStdString());
        CHECK_FALSE(plain.contains(QLatin1Char('{')));
        CHECK_FALSE(plain.contains(QLatin1Char('[')));
        CHECK_FALSE(plain.contains(QStringLiteral("..")));
        CHECK(plain.size() > 2000);
    }
}

TEST_CASE("a sample's coordinator asks questions of their own, and one of them late", "[demo][questions]") {
    const SampleId id = GENERATE(SampleId::University, SampleId::Hospital, SampleId::Community);
    INFO(nameOf(id));
    const BuiltSample sample(id);
    const BuiltSample other(id, 7);
    const auto asked = questions::askedQuestions(*sample.file, sample.cohort);
    const auto answers = questions::ownAnswersOfCohort(*sample.file, sample.cohort);
    REQUIRE(asked.size() == 3);
    std::set<questions::QuestionKind> kinds;
    for (const questions::Question &question : asked) {
        INFO(question.wording.toStdString());
        kinds.insert(question.kind);
        const questions::QuestionCounts counts = questions::questionCounts(*sample.file, sample.cohort).at(question.id);
        CHECK(counts.given > 0);
        // Only of the late one some were not asked, and they are those who had signed up by then.
        const bool late = question.id == asked.back().id;
        CHECK((counts.unknown > 0) == late);
        for (const people::ParticipantRow &row : people::participantRows(*sample.file, sample.cohort)) {
            const auto said = row.ownAnswers.find(question.id);
            if (said == row.ownAnswers.end())
                continue;
            const people::Person person = valueOf(people::person(*sample.file, row.person));
            if (person.consentOn != question.askedFrom) // the day they signed up
                CHECK((said->second.said == questions::Said::Unknown) == (person.consentOn < question.askedFrom));
        }
    }
    CHECK(kinds.size() == 3);
    QStringList here;
    QStringList there;
    for (const BuiltSample *each : {&sample, &other}) {
        for (const people::ParticipantRow &row : people::participantRows(*each->file, each->cohort)) {
            for (const questions::Question &question : questions::askedQuestions(*each->file, each->cohort)) {
                const auto said = row.ownAnswers.find(question.id);
                if (said != row.ownAnswers.end())
                    (each == &sample ? here : there) += row.name + questions::answerTexts(question, said->second).join(QLatin1Char(';'));
            }
        }
    }
    CHECK(here != there); // dealt from the seed
}

TEST_CASE("between them the samples meet every check and miss most", "[demo]") {
    using quality::CheckId;
    QSet<QString> met;
    QSet<QString> notYet;
    for (const SampleId id : kSamples) {
        const BuiltSample sample(id);
        const auto facts = valueOf(quality::cohortFacts(*sample.file, sample.cohort));
        for (const quality::CheckResult &check : quality::coreChecks(facts)) {
            if (check.state == quality::CheckState::Met)
                met.insert(quality::checkKey(check.id));
            if (check.state == quality::CheckState::NotYet)
                notYet.insert(quality::checkKey(check.id));
        }
    }
    CHECK(met.size() == 12);
    // A sample does not show a pair in one reporting line, more mentees than a mentor has places for, a yes after
    // the first meeting, or a program without a contact.
    const QSet<QString> expected{QStringLiteral("F2"), QStringLiteral("F3"), QStringLiteral("M1"), QStringLiteral("M3"),
                                 QStringLiteral("M6"), QStringLiteral("P1"), QStringLiteral("P5"), QStringLiteral("P7")};
    CHECK(notYet == expected);
}
