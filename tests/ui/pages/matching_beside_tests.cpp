#include "core/questions/questions.h"
#include "tests/ui/pages/matching_cohort.h"
#include "ui/pages/matching/beside_dialog.h"
#include "ui/pages/matching/beside_week.h"

#include <QAction>
#include <QLabel>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::ui;
using matching_tests::text;

namespace {

const BesidePart *part(const BesideFacts &facts, const char *title) {
    const auto found = std::find_if(facts.parts.begin(), facts.parts.end(),
                                    [&](const BesidePart &one) { return one.title == text(title); });
    return found == facts.parts.end() ? nullptr : &*found;
}

questions::QuestionId ask(MatchingFixture &fixture, const char *wording, questions::Sharing sharing) {
    questions::Question question;
    question.cohort = fixture.people.cohort;
    question.kind = questions::QuestionKind::Choice;
    question.wording = text(wording);
    question.sharing = sharing;
    question.options = {{0, text("Early")}, {0, text("Late")}};
    return valueOf(questions::addQuestion(fixture.file(), question));
}

void answer(MatchingFixture &fixture, ParticipantId who, questions::QuestionId id, int option) {
    questions::OwnAnswer given;
    given.said = questions::Said::Given;
    given.options = {option};
    valueOf(questions::answerQuestions(fixture.file(), who, {{id, given}}));
}

} // namespace

TEST_CASE("Both profiles stand in one order, and what is shared is marked", "[ui][matching][beside]") {
    MatchingFixture fixture;
    const MatchingCohort cohort(fixture);
    const BesideFacts facts = valueOf(besideFacts(fixture.file(), cohort.alys, cohort.noor));
    const BesidePart *help = part(facts, "What the mentee would like help with");
    REQUIRE(help != nullptr);
    CHECK(help->mentee == std::vector<BesideTerm>{{text("First wish: time on shift"), true, false}});
    REQUIRE(help->mentor.size() == 2);
    CHECK(help->mentor[0].shared);
    CHECK_FALSE(help->mentor[1].shared); // exams: nobody asked
    CHECK(plain(help->together) == text("Noor can help with time on shift."));
    const BesidePart *interests = part(facts, "Interests");
    REQUIRE(interests != nullptr);
    CHECK(interests->mentee ==
          std::vector<BesideTerm>{{text("choir"), true, false}, {text("allotment"), false, false}});
    CHECK(interests->mentor == std::vector<BesideTerm>{{text("Choir"), true, false}});
    CHECK(sharedTimes(facts.menteeTimes, facts.mentorTimes) == QStringList{text("tue_eve")});
    CHECK(part(facts, "Languages") == nullptr); // neither named one
}

TEST_CASE("Private answers are not laid beside each other", "[ui][matching][beside]") {
    MatchingFixture fixture;
    const MatchingCohort cohort(fixture);
    const auto shared = ask(fixture, "Early or late?", questions::Sharing::Partner);
    const auto ours = ask(fixture, "Which shift do you hope for?", questions::Sharing::Coordinator);
    const auto secret = ask(fixture, "Which shift do you dread?", questions::Sharing::Private);
    for (const auto id : {shared, ours, secret}) {
        answer(fixture, cohort.alys, id, 1);
        answer(fixture, cohort.noor, id, 1);
    }
    const BesideFacts facts = valueOf(besideFacts(fixture.file(), cohort.alys, cohort.noor));
    REQUIRE(part(facts, "Early or late?") != nullptr);
    CHECK(part(facts, "Early or late?")->visibility == words::Visibility::Program);
    CHECK(part(facts, "Early or late?")->mentee == std::vector<BesideTerm>{{text("Early"), true, false}});
    REQUIRE(part(facts, "Which shift do you hope for?") != nullptr);
    CHECK(part(facts, "Which shift do you hope for?")->visibility == words::Visibility::Coordinator);
    CHECK(part(facts, "Which shift do you dread?") == nullptr);
}

TEST_CASE("Both profiles open from the panel, the table and the board", "[ui][matching][beside]") {
    MatchingFixture fixture({1228, 760});
    const MatchingCohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto opened = [&] {
        auto *dialog = fixture.page->findChild<BesideDialog *>();
        REQUIRE(dialog != nullptr);
        CHECK(dialog->windowTitle() == text("Alys Penhale and Noor Rahmani"));
        const WindowDriver inside(*dialog);
        CHECK(inside.rowTexts(QStringLiteral("besideSum"), 2).last() == text("16"));
        CHECK(plain(inside.find<QLabel>(QStringLiteral("besideSharedTimes"))->text()) ==
              text("Both: Tuesday evening."));
        CHECK(plain(inside.widget(QStringLiteral("besideShared"))->accessibleName()) ==
              text("First wish: time on shift, shared"));
        CHECK(namelessWidgets(*dialog).isEmpty());
        inside.click(QStringLiteral("besideClose"));
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    driver.clickRow(QStringLiteral("matchTable"), text("Alys"));
    driver.click(QStringLiteral("matchBeside"));
    opened();
    driver.trigger(QStringLiteral("matchTableBeside"));
    opened();
}
