#include "core/audit/audit.h"
#include "core/base/error_code.h"

#include "core/file/drafts.h"
#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

std::unique_ptr<ProgramFile> fileAt(const Clock &clock) {
    OpenOptions options;
    options.clock = &clock;
    options.idSeed = 1;
    return valueOf(ProgramFile::createInMemory(options));
}

} // namespace

TEST_CASE("what left the program is noted, and undo does not touch it", "[audit]") {
    FixedClock clock(QDate(2027, 3, 14));
    const auto file = fileAt(clock);
    audit::Disclosure agreement;
    agreement.what = QStringLiteral("agreement");
    agreement.about = QStringLiteral("12 34");
    agreement.copies = 2;
    valueOf(audit::recordDisclosure(*file, agreement));
    clock.advanceSeconds(60);
    file->setSide(Side::Facilitator);
    valueOf(audit::recordDisclosure(*file, {QStringLiteral("people_export"), audit::Way::Exported,
                                            QStringLiteral("7"), 1, 0, Side::Mentor}));

    CHECK_FALSE(file->nextUndo().has_value());
    const std::vector<audit::Disclosure> all = audit::disclosures(*file);
    REQUIRE(all.size() == 2);
    CHECK(all[0].way == audit::Way::Exported);
    CHECK(all[0].side == Side::Facilitator);
    CHECK(all[0].at == clock.now());
    CHECK(all[1].copies == 2);
    CHECK(audit::disclosures(*file, QStringLiteral("34")).size() == 1);
    CHECK(audit::disclosures(*file, QStringLiteral("3")).empty());
    CHECK(codeOf(audit::recordDisclosure(*file, {})) == ErrorCode::TextMissing);
}

TEST_CASE("a print that follows its preview is one note, with a number that no note had before", "[audit]") {
    FixedClock clock(QDate(2027, 3, 14));
    const auto file = fileAt(clock);
    const QString what = QStringLiteral("agreements");
    valueOf(audit::recordShown(*file, what, PartnershipId{12})); // on another day
    const qint64 before = audit::newestDisclosure(*file);
    valueOf(audit::recordShown(*file, what, PartnershipId{12}));
    valueOf(audit::recordShown(*file, what, PartnershipId{34}));
    const qint64 shown = audit::newestDisclosure(*file); // a backup may hold it
    clock.advanceSeconds(60);
    valueOf(audit::recordDisclosure(
        *file, {what, audit::Way::Printed, QStringLiteral("12 34"), 2, 0, Side::Coordinator}, before));
    const std::vector<audit::Disclosure> all = audit::disclosures(*file);
    REQUIRE(all.size() == 2);
    CHECK(all[0].way == audit::Way::Printed);
    CHECK(all[0].copies == 2);
    CHECK(all[0].at == clock.now());
    CHECK(all[1].way == audit::Way::Shown);
    CHECK(audit::newestDisclosure(*file) > shown);
}

TEST_CASE("a disclosure inside a change stays when the change is undone", "[audit]") {
    FixedClock clock(QDate(2027, 3, 14));
    const schema::Definition definition = noteSchema();
    OpenOptions options;
    options.clock = &clock;
    options.schema = &definition;
    const auto file = valueOf(ProgramFile::createInMemory(options));
    valueOf(file->perform(named("print and note"), [&](Change &) -> Result<void> {
        valueOf(addFolder(*file, QStringLiteral("Printed")));
        return audit::recordDisclosure(
            *file, {QStringLiteral("worksheet"), audit::Way::Pdf, {}, 1, 0, Side::Coordinator});
    }));
    valueOf(file->undo());
    CHECK(audit::disclosures(*file).size() == 1);
    const std::vector<audit::ChangeLogRow> log = audit::changeLog(*file);
    REQUIRE(log.size() == 2);
    CHECK(log[0].kind == QStringLiteral("undo"));
    CHECK(log[1].verb == QStringLiteral("TestVerb"));
    CHECK(audit::changeLog(*file, 1).size() == 1);
}

TEST_CASE("a draft is kept until it is cleared, outside of undo", "[file]") {
    FixedClock clock(QDate(2027, 3, 14));
    const auto file = fileAt(clock);
    const QString key = QStringLiteral("agreement/12/5.2");
    CHECK_FALSE(draft(*file, key).has_value());
    valueOf(saveDraft(*file, key, QStringLiteral("We meet every")));
    valueOf(saveDraft(*file, key, QStringLiteral("We meet every second Tuesday — ع")));
    CHECK(draft(*file, key) == QStringLiteral("We meet every second Tuesday — ع"));
    CHECK_FALSE(draft(*file, QStringLiteral("agreement/12/5")).has_value());
    CHECK_FALSE(file->nextUndo().has_value());
    valueOf(clearDraft(*file, key));
    valueOf(clearDraft(*file, key));
    CHECK_FALSE(draft(*file, key).has_value());
}
