#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"

#include <QFile>
#include <QLabel>

using namespace groundwork;
using namespace groundwork::ui;

TEST_CASE("The year plan shows marks from the file, leads to where things are done, and goes out as a calendar",
          "[ui][plan][journey]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("dates.all"));
    REQUIRE(driver.isShown(QStringLiteral("yearPlanPage")));
    CHECK(driver.find<QLabel>(QStringLiteral("plan.agreements.figure"))->text() ==
          QStringLiteral("1 of 4 pairs signed"));
    CHECK_FALSE(driver.isShown(QStringLiteral("plan.orientation.figure")));
    // Eight weeks before the start are past, and the framework is still a draft.
    CHECK(driver.find<QLabel>(QStringLiteral("plan.framework.figure"))->text() ==
          QStringLiteral("its day is past"));
    valueOf(framework::publishFramework(
        fixture.window->programFile(),
        framework::frameworkVersions(fixture.window->programFile()).front().id));
    QApplication::processEvents();
    CHECK(driver.find<QLabel>(QStringLiteral("plan.framework.figure"))->text() == QStringLiteral("Done"));

    const QString path = fixture.folder.path(QStringLiteral("year.ics"));
    fixture.modal.willSave(path);
    driver.click(QStringLiteral("planSave"));
    QFile written(path);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().contains("SUMMARY:Autumn 2026: Agreements signed"));
    fixture.modal.willSave(fixture.folder.path(QStringLiteral("year.pdf")));
    driver.click(QStringLiteral("planSave"));
    CHECK(driver.isShown(QStringLiteral("errorBanner")));

    driver.click(QStringLiteral("plan.agreements.open"));
    CHECK(driver.rowTexts(QStringLiteral("pairsTable")).size() == 3);
}
