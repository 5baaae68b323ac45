#include "core/agreements/arrangement.h"
#include "core/base/error_code.h"
#include "tests/core/agreements/agreement_file.h"

#include <utility>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

TEST_CASE("A program arranges its sections, and agreements that exist keep theirs", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    Arrangement wanted = arrangement(file, fixture.content);
    REQUIRE(wanted.size() == 12);
    const Arrangement shipped = wanted;
    wanted[5].hidden = true; // what stays between us
    CHECK(codeOf(arrangeSections(file, fixture.content, wanted)) == ErrorCode::WrongState);
    wanted[5].hidden = false;
    wanted[1].hidden = true; // why we are doing this
    std::swap(wanted[9], wanted[2]); // reviews come before the goals
    ArrangedSection own;
    own.key = newSectionKey(wanted);
    wanted.push_back(own);
    CHECK(codeOf(arrangeSections(file, fixture.content, wanted)) == ErrorCode::TextMissing);
    wanted.back().title = QStringLiteral("On this ward");
    wanted.back().beginning = QStringLiteral("On this ward we");
    valueOf(arrangeSections(file, fixture.content, wanted));
    CHECK(arrangement(file, fixture.content) == wanted);

    fixture.draft();
    AgreementText text = fixture.text();
    REQUIRE(text.sections.size() == 12);
    CHECK(text.sections[1].number == 2);
    CHECK(text.sections[1].title == QStringLiteral("When we look at this again"));
    CHECK(text.statement.contains(QStringLiteral("section 2")));
    CHECK(text.sections.back().title == QStringLiteral("On this ward"));
    valueOf(editTerm(file, fixture.content, fixture.term("own_1").id,
                     {{QStringLiteral("text"), QStringLiteral("say first names")}}));
    CHECK(fixture.printed("own_1") == QStringLiteral("On this ward we say first names."));

    // Another arrangement is for the agreements that are begun after it.
    valueOf(arrangeSections(file, fixture.content, shipped));
    CHECK(fixture.text().sections.back().title == QStringLiteral("On this ward"));
    CHECK(fixture.text().sections[1].title == QStringLiteral("When we look at this again"));
    // A screen that has arranged the content already reads the same.
    CHECK(valueOf(agreementText(file, contentOf(file, fixture.content, fixture.pair), fixture.pair)) == fixture.text());
}
