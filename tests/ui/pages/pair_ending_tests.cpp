#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/pairs/ending_dialogs.h"
#include "ui/pages/pairs/glance_tab.h"
#include "ui/words/operation_words.h"

#include <QDateEdit>
#include <QPushButton>
#include <QTest>

using namespace groundwork;
using namespace groundwork::testing;
using namespace groundwork::ui;
using partnerships::PartnershipState;

namespace {

/// Alys and Noor under way, as their page shows them at a glance.
struct EndingFixture {
    PairFile pair;
    content::Pack pack = valueOf(content::Pack::load());
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    std::unique_ptr<models::ProgramBridge> bridge;
    std::unique_ptr<GlanceTab> tab;

    EndingFixture() {
        applyTheme(*qApp, theme);
        bridge = std::make_unique<models::ProgramBridge>(*pair.file);
        valueOf(partnerships::startPair(*pair.file, pair.pair));
        valueOf(partnerships::overrideUnderway(*pair.file, pair.pair, QStringLiteral("they know each other")));
        pair.file->clearHistory();
        PageContext context{*pair.file, *bridge, theme, pair.cohort, navigator, modal};
        context.content = &pack;
        tab = std::make_unique<GlanceTab>(context, pair.pair);
        QObject::connect(bridge.get(), &models::ProgramBridge::changed, tab.get(),
                         [this](const ChangeReport &report) { tab->refresh(report); });
        tab->resize(1060, 700);
        tab->show();
        QApplication::processEvents();
    }

    [[nodiscard]] partnerships::PartnershipRow row() const {
        return valueOf(partnerships::partnershipRow(*pair.file, pair.pair));
    }
    template <class Dialog>
    [[nodiscard]] Dialog &dialog() const {
        auto *found = tab->window()->template findChild<Dialog *>();
        REQUIRE(found != nullptr);
        CHECK(namelessWidgets(*found).isEmpty());
        return *found;
    }
};

} // namespace

TEST_CASE("A pair is led through its last weeks to a good ending on its page", "[ui][pairs]") {
    EndingFixture fixture;
    const WindowDriver driver(*fixture.tab);
    driver.click(QStringLiteral("beginClosing"));
    CHECK(fixture.row().state == PartnershipState::Closing);
    CHECK_FALSE(driver.isShown(QStringLiteral("beginClosing")));
    // The step back is called what was done, and not an ending.
    CHECK(words::undoText(*fixture.pair.file->nextUndo()).contains(QStringLiteral("begin the last weeks of")));

    driver.click(QStringLiteral("completePair"));
    const WindowDriver dialog(fixture.dialog<CompleteDialog>());
    dialog.click(QStringLiteral("talkNotHeld"));
    dialog.click(QStringLiteral("completePairKeep"));
    CHECK(dialog.isShown(QStringLiteral("completePairProblem"))); // it asks why
    CHECK(fixture.row().state == PartnershipState::Closing);
    dialog.type(QStringLiteral("completeReason"), QStringLiteral("Noor was ill"));
    dialog.click(QStringLiteral("completePairKeep"));
    CHECK(fixture.row().state == PartnershipState::Completed);
    CHECK_FALSE(driver.isShown(QStringLiteral("completePair")));

    valueOf(fixture.pair.file->undo());
    QApplication::processEvents();
    CHECK(fixture.row().state == PartnershipState::Closing);
    CHECK(driver.isShown(QStringLiteral("completePair")));
}

TEST_CASE("A pair that ends early on its page leaves no agreement behind in force", "[ui][pairs]") {
    EndingFixture fixture;
    const auto content = valueOf(agreements::AgreementContent::read(fixture.pack));
    valueOf(agreements::draftAgreement(*fixture.pair.file, content, fixture.pair.pair));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what the page showed before
    QApplication::processEvents();
    fixture.modal.willAnswer(QStringLiteral("Something changed"));
    WindowDriver(*fixture.tab).click(QStringLiteral("endEarly"));
    CHECK(fixture.row().state == PartnershipState::EndedEarly);
    CHECK(agreements::versionsOf(*fixture.pair.file, fixture.pair.pair).at(0).state ==
          agreements::VersionState::Discarded);
}

TEST_CASE("A pair in its last weeks goes on until a later day", "[ui][pairs]") {
    EndingFixture fixture;
    const WindowDriver driver(*fixture.tab);
    driver.click(QStringLiteral("beginClosing"));
    const QDate before = fixture.row().plannedEnd;
    driver.click(QStringLiteral("extendPair"));
    auto &extend = fixture.dialog<ExtendDialog>();
    auto *until = extend.findChild<QDateEdit *>(QStringLiteral("extendUntil"));
    REQUIRE(until != nullptr);
    const QDate suggested = until->date();
    CHECK(suggested > before);
    const WindowDriver dialog(extend);
    until->setDate(before);
    dialog.type(QStringLiteral("extendReason"), QStringLiteral("the exam is in May"));
    dialog.click(QStringLiteral("extendPairKeep"));
    CHECK(dialog.isShown(QStringLiteral("extendPairProblem"))); // not later than the end that was planned
    until->setDate(suggested);
    dialog.click(QStringLiteral("extendPairKeep"));
    CHECK(fixture.row().state == PartnershipState::Underway);
    CHECK(fixture.row().plannedEnd == suggested);
}

TEST_CASE("An ending noted by mistake is put right on the page of the pair", "[ui][pairs]") {
    EndingFixture fixture;
    const WindowDriver driver(*fixture.tab);
    CHECK_FALSE(driver.isShown(QStringLiteral("reopenPair")));
    fixture.modal.willAnswer(QStringLiteral("They lost contact"));
    driver.click(QStringLiteral("endEarly"));
    REQUIRE(fixture.row().state == PartnershipState::EndedEarly);
    driver.click(QStringLiteral("reopenPair"));
    CHECK(fixture.row().state == PartnershipState::Underway);

    valueOf(fixture.pair.file->undo());
    fixture.pair.clock.setDay(fixture.pair.clock.today().addDays(15));
    fixture.tab->refresh({});
    QApplication::processEvents();
    CHECK(fixture.row().state == PartnershipState::EndedEarly);
    CHECK_FALSE(driver.isShown(QStringLiteral("reopenPair"))); // two weeks are over
}

TEST_CASE("After each step of a pair the keyboard stands on the next one", "[ui][pairs][keyboard]") {
    EndingFixture fixture;
    const auto press = [&](const char *name) {
        auto *pressed = fixture.tab->findChild<QPushButton *>(QString::fromLatin1(name));
        REQUIRE(pressed != nullptr);
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
        QApplication::processEvents();
        return fixture.tab->window()->focusWidget();
    };
    CHECK(press("pausePair")->objectName() == QStringLiteral("resumePair"));
    CHECK(press("resumePair")->objectName() == QStringLiteral("openAgreement"));
    CHECK(press("beginClosing")->objectName() == QStringLiteral("completePair"));
}
