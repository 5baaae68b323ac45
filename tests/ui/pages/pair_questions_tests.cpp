#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/coordinator_questions.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/pairs/glance_tab.h"
#include "ui/pages/pairs/pairs_page.h"

#include <QPushButton>
#include <QTableView>

using namespace groundwork;
using namespace groundwork::testing;
using namespace groundwork::ui;

namespace {

/// Alys and Noor in their first meeting, and what the coordinator sees of them.
struct QuestionFixture {
    PairFile pair;
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    std::unique_ptr<models::ProgramBridge> bridge;
    std::unique_ptr<QWidget> shown;

    QuestionFixture() {
        applyTheme(*qApp, theme);
        bridge = std::make_unique<models::ProgramBridge>(*pair.file);
        pair.start();
        pair.file->clearHistory();
        valueOf(pair.save("1.5", Side::Mentee,
                          json("{\"like\": \"We both learn.\", \"ask\": \"Do I choose the topics?\", "
                               "\"send\": \"yes\"}")));
    }

    [[nodiscard]] PageContext context() {
        return {*pair.file, *bridge, theme, pair.cohort, navigator, modal};
    }
    template <class T>
    T &show(T *widget) {
        shown.reset(widget);
        QObject::connect(bridge.get(), &models::ProgramBridge::changed, widget,
                         [widget](const ChangeReport &report) { widget->refresh(report); });
        widget->resize(1060, 700);
        widget->show();
        QApplication::processEvents();
        return *widget;
    }
    [[nodiscard]] first_meeting::CoordinatorQuestion question() const {
        return first_meeting::questionsOf(*pair.file, pair.pair).at(0);
    }
    [[nodiscard]] QString part(const char *what) const {
        return QStringLiteral("question.%1.%2").arg(question().id.toText(), QString::fromLatin1(what));
    }
};

} // namespace

TEST_CASE("The pair's page shows what they ask, and takes the answer", "[ui][pairs]") {
    QuestionFixture fixture;
    fixture.show(new GlanceTab(fixture.context(), fixture.pair.pair));
    const WindowDriver driver(*fixture.shown);
    CHECK(driver.visibleText().contains(QStringLiteral("Alys asks")));
    CHECK(driver.visibleText().contains(QStringLiteral("“Do I choose the topics?”")));
    CHECK_FALSE(driver.visibleText().contains(QStringLiteral("We both learn.")));

    driver.click(fixture.part("answered"));
    CHECK_FALSE(fixture.question().isWaiting());
    CHECK(fixture.navigator.toasts == QStringList{QStringLiteral("Noted: answered [undo]")});
    CHECK(driver.visibleText().contains(QStringLiteral("Answered ")));
    QApplication::processEvents();
    CHECK(fixture.shown->focusWidget() == driver.widget(fixture.part("reopen")));
    driver.click(fixture.part("reopen"));
    CHECK(fixture.question().isWaiting());

    valueOf(fixture.pair.save("1.5", Side::Mentee, json("{\"like\": \"We both learn.\"}")));
    CHECK_FALSE(driver.isShown(QStringLiteral("questionsCard")));
    CHECK(namelessWidgets(*fixture.shown).isEmpty());
}

TEST_CASE("A question is a job of the week that opens its pair, and ticking it is the answer",
          "[ui][overview]") {
    QuestionFixture fixture;
    auto &page = fixture.show(new OverviewPage(fixture.context()));
    page.opened({});
    const WindowDriver driver(*fixture.shown);
    CHECK(driver.visibleText().contains(QStringLiteral("Alys asked you something today.")));
    const QString action = driver.find<QPushButton>(QStringLiteral("job.1.action"))->text();
    REQUIRE(action == QStringLiteral("Read the question"));
    driver.click(QStringLiteral("job.1.action"));
    REQUIRE(fixture.navigator.places.size() == 1);
    CHECK(fixture.navigator.places.front() ==
          Place{PageId::Pair, fixture.pair.pair.value, QStringLiteral("glance"), {}});

    driver.click(QStringLiteral("job.1.done"));
    CHECK_FALSE(fixture.question().isWaiting());
    CHECK_FALSE(driver.visibleText().contains(QStringLiteral("asked you something")));
    valueOf(fixture.pair.file->undo());
    CHECK(fixture.question().isWaiting());
    CHECK(driver.visibleText().contains(QStringLiteral("asked you something")));
}

TEST_CASE("The list of pairs with a question follows the answers", "[ui][pairs]") {
    QuestionFixture fixture;
    auto &page = fixture.show(new PairsPage(fixture.context()));
    page.opened(Place{PageId::Pairs, 0, {}, QStringLiteral("questions")});
    const WindowDriver driver(*fixture.shown);
    const auto rows = [&] { return page.findChild<QTableView *>()->model()->rowCount(); };
    CHECK(rows() == 1);
    CHECK(driver.visibleText().contains(QStringLiteral("With a question for you")));
    valueOf(first_meeting::answerQuestions(*fixture.pair.file, {fixture.question().id}));
    CHECK(rows() == 0);
    valueOf(fixture.pair.file->undo());
    CHECK(rows() == 1);
    CHECK(page.place().filter == QStringLiteral("questions"));
}
