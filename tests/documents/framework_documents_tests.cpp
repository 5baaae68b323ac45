#include "core/base/error_code.h"
#include "core/framework/framework_part.h"
#include "tests/core/people/people_file.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/framework_changes_document.h"
#include "ui/documents/framework_form_document.h"
#include "core/content/default_framework.h"
#include "core/framework/framework_rows.h"
#include "ui/words/framework_words.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

framework::Framework shipped() {
    framework::Framework version;
    static_cast<framework::FrameworkText &>(version) =
        valueOf(content::defaultFramework(valueOf(content::Pack::load())));
    version.publishedOn = QDate(2026, 9, 14);
    return version;
}

} // namespace

TEST_CASE("the shipped framework with all of its parameters fits one page", "[documents][framework]") {
    needGui();
    framework::Program program;
    program.name = QStringLiteral("Side by Side");
    program.coordinatorName = QStringLiteral("Joanna Pereira-Finch");
    program.coordinatorContact = QStringLiteral("555-0142");
    const framework::Framework version = shipped();
    const FrameworkPrint print =
        frameworkPrint(version, program, QStringLiteral("Side by Side 2027"), QDate(2026, 9, 20));
    const Document document = frameworkDocument(print, PageStyle{});
    CHECK(document.pages.size() == 1);
    const QString words = pdfText(document);
    for (const QString &line : words::parameterLines(version))
        CHECK(words.contains(plainWords(line)));
    PageStyle large;
    large.textScale = 14.0 / 9.5;
    CHECK(frameworkDocument(print, large).pages.size() <= 3);
}

TEST_CASE("the form numbers every line and fits one page", "[documents][framework]") {
    needGui();
    const framework::Framework version = shipped();
    FrameworkForm form = frameworkForm(version, QStringLiteral("Side by Side 2027"), QString(), QDate());
    int lines = 0;
    for (const FrameworkForm::Part &part : form.parts)
        lines += int(part.lines.size());
    CHECK(lines == int(framework::lineRefs(version).size()));
    CHECK(form.parts.back().lines.back().first == lines);
    form.name = QStringLiteral("Zoë O'Malley");
    const Document document = frameworkFormDocument(form, PageStyle{});
    CHECK(document.pages.size() == 1);
    const QString words = pdfText(document);
    CHECK(words.contains(QStringLiteral("Zoë O'Malley")));
    CHECK(words.contains(QStringLiteral("The line I like: number")));
    CHECK(words.contains(plainWords(version.endingText)));
}

TEST_CASE("the print of changes names what became of each line", "[documents][framework]") {
    needGui();
    const framework::Framework before = shipped();
    framework::Framework after = before;
    after.version = 2;
    after.note = QStringLiteral("Shorter meetings");
    after.expectBoth[1] = QStringLiteral("about 45 minutes a month");
    after.notMentoring.removeFirst();
    std::rotate(after.principles.begin(), after.principles.begin() + 6, after.principles.end());
    const Document document =
        frameworkChangesDocument({before, after, QStringLiteral("Side by Side 2027"), {}}, PageStyle{});
    const QString words = pdfText(document);
    CHECK(words.contains(QStringLiteral("3 line(s) (differs|differ)")));
    CHECK(words.contains(QStringLiteral("reworded:")));
    CHECK(words.contains(QStringLiteral("45 minutes")));
    CHECK(words.contains(QStringLiteral("one hour")));
    CHECK(words.contains(QStringLiteral("taken out:")));
    CHECK(words.contains(QStringLiteral("moved:")));
    CHECK(words.contains(QStringLiteral("Shorter meetings")));
    CHECK(words.contains(QStringLiteral("The same in both")));
}

TEST_CASE("forms are made for those who have not read it, or one without a name", "[documents][framework]") {
    needGui();
    testing::PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    valueOf(framework::publishFramework(file, framework::frameworkVersions(file).front().id));
    fixture.add("Alys Penhale", Role::Mentee);
    fixture.add("Noor Rahmani", Role::Mentor);
    PrintRequest request;
    request.kind = DocumentKind::FrameworkForms;
    request.cohort = fixture.cohort;
    const DocumentBatch forms = valueOf(documentsFor(file, request));
    REQUIRE(forms.sources.size() == 2); // one at a time, so that a job of hundreds can be stopped
    CHECK(forms.sources.front().name == QStringLiteral("Alys Penhale"));
    CHECK(valueOf(forms.sources.front().make()).size() == 1);
    request.withNames = false;
    CHECK(valueOf(valueOf(documentsFor(file, request)).sources.front().make()).size() == 1);
    request.kind = DocumentKind::FrameworkChanges; // there is one version only
    CHECK(codeOf(valueOf(documentsFor(file, request)).sources.front().make()) == ErrorCode::NothingToPrint);
}
