#include "core/framework/framework_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/framework/framework_page.h"

using namespace groundwork;
using namespace groundwork::framework;
using namespace groundwork::ui;

TEST_CASE("The framework can be read, and publishing says what it means first", "[ui][framework]") {
    PageFixture<FrameworkPage> fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const QString text = driver.visibleText();
    CHECK(text.contains(QStringLiteral("A learning partnership between two people.")));
    CHECK(text.contains(QStringLiteral("questions before advice")));
    CHECK(text.contains(QStringLiteral("Version 1 · draft")));

    CHECK(namelessWidgets(*fixture.page) == QStringList());
    fixture.modal.willAnswer(QStringLiteral("Not yet"));
    driver.click(QStringLiteral("frameworkPublish"));
    CHECK(frameworkVersions(fixture.file()).front().state == FrameworkState::Draft);
    REQUIRE(fixture.modal.asked().size() == 1);
    CHECK(fixture.modal.asked().front().text.contains(QStringLiteral("stays as it is")));

    fixture.modal.willAnswer(QStringLiteral("Publish version 1"));
    driver.click(QStringLiteral("frameworkPublish"));
    CHECK(frameworkVersions(fixture.file()).front().state == FrameworkState::Published);
    CHECK_FALSE(driver.isShown(QStringLiteral("frameworkPublish")));
    CHECK(driver.visibleText().contains(QStringLiteral("published on 14 September 2026")));
    valueOf(fixture.file().undo());
    CHECK(driver.isShown(QStringLiteral("frameworkPublish")));
}

TEST_CASE("A framework with a part missing is not published, and says which", "[ui][framework]") {
    PageFixture<FrameworkPage> fixture;
    FrameworkText text = testing::sampleFramework();
    text.principles.clear();
    valueOf(editFramework(fixture.file(), frameworkVersions(fixture.file()).front().id, text));
    fixture.open();
    fixture.modal.willAnswer(QStringLiteral("Publish version 1"));
    fixture.driver().click(QStringLiteral("frameworkPublish"));
    REQUIRE(fixture.navigator.errors.size() == 1);
    CHECK(frameworkVersions(fixture.file()).front().state == FrameworkState::Draft);
}
