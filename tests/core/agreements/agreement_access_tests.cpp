#include "core/agreements/agreement_access.h"
#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/core/agreements/agreement_file.h"

#include <QJsonArray>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

TEST_CASE("The words are read by the program when both say so, or when the agreement says it", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    CHECK(codeOf(showText(file, fixture.pair, Role::Mentee, true)) == ErrorCode::NotFound);
    fixture.draft();
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    valueOf(showText(file, fixture.pair, Role::Mentee, true));
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    valueOf(showText(file, fixture.pair, Role::Mentor, true));
    CHECK(textAccess(file, fixture.pair).isOpen());
    valueOf(showText(file, fixture.pair, Role::Mentee, false));
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    QJsonObject sees = fixture.term("program_sees").value;
    sees.insert(QStringLiteral("list"), QJsonArray{QStringLiteral("agreement_copy")});
    sees.insert(QStringLiteral("confirmed"), true);
    valueOf(editTerm(file, fixture.content, fixture.term("program_sees").id, sees));
    CHECK(fixture.printed("program_sees") == QStringLiteral("The program receives: a copy of this agreement."));
    // Nobody has signed it yet: a draft is no yes.
    const AgreementVersionId first = fixture.text().version;
    CHECK_FALSE(textAccess(file, fixture.pair).programKeepsCopy());
    CHECK_FALSE(textAccess(file, fixture.pair).opens(first));
    CHECK(fixture.text().programReads); // its paper says what will hold
    completeLines(fixture);
    signDraft(fixture);
    CHECK(textAccess(file, fixture.pair).opens(first));
    CHECK_FALSE(textAccess(file, fixture.pair).isOpen());
    // The next version is theirs until they sign it.
    const AgreementVersionId next = valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    CHECK(textAccess(file, fixture.pair).opens(first));
    CHECK_FALSE(textAccess(file, fixture.pair).opens(next));
    signDraft(fixture);
    CHECK(textAccess(file, fixture.pair).opens(next));
    CHECK_FALSE(textAccess(file, fixture.pair).opens(first));
    for (const Role side : {Role::Mentee, Role::Mentor})
        valueOf(showText(file, fixture.pair, side, true));
    CHECK(textAccess(file, fixture.pair).opens(first));
}

TEST_CASE("Where the framework says so, the agreement says that the program receives a copy", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    framework::FrameworkText text = valueOf(framework::frameworkOf(file, fixture.cohort));
    text.parameters.keepsAgreement = true;
    const FrameworkId next = valueOf(framework::startFrameworkDraft(file));
    valueOf(framework::editFramework(file, next, text));
    valueOf(framework::publishFramework(file, next, QStringLiteral("a copy for the program")));
    valueOf(framework::moveCohort(file, fixture.cohort, next, QStringLiteral("a copy for the program")));
    fixture.draft();
    CHECK_FALSE(textAccess(file, fixture.pair).programKeepsCopy());
    signDraft(fixture);
    CHECK(textAccess(file, fixture.pair).programKeepsCopy());
    CHECK(fixture.printed("program_sees").contains(QStringLiteral("a copy of this agreement")));
}
