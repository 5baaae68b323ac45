#include "core/audit/audit.h"
#include "core/content/pack.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/skills/exercise_library.h"
#include "core/training/session_library.h"
#include "tests/documents/document_support.h"
#include "tests/documents/paper_facts.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/list_documents.h"
#include "ui/documents/training_documents.h"

#include <QSet>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

training::SessionLibrary shipped() {
    return valueOf(training::SessionLibrary::read(valueOf(content::Pack::load())));
}

FormContext around() {
    return {QStringLiteral("Side by Side 2027, Harbourlight Hospital"), QStringLiteral("Joanna Pereira-Finch, 555-0142"),
            QDate(2027, 3, 14)};
}

RunSheetPrint runSheet(const QString &key) {
    const auto library = shipped();
    RunSheetPrint print;
    REQUIRE(library.plan(key));
    print.plan = *library.plan(key);
    print.room = library.room();
    print.around = around();
    const auto cards = valueOf(skills::ExerciseLibrary::read(valueOf(content::Pack::load())));
    for (const skills::Exercise &card : cards.cards())
        print.cardTitles.insert(card.key, card.title);
    return print;
}

std::vector<ListedPerson> everybody() {
    QString longName;
    while (longName.size() < 300)
        longName += QStringLiteral("Wilhelmina-Aurelia von und zu Hohenfels ");
    return {{QStringLiteral("Alys Penhale"), QStringLiteral("Alys"), Role::Mentee, QStringLiteral("Medical")},
            {QStringLiteral("نادية بوخاري"), QStringLiteral("نادية"), Role::Mentor, QStringLiteral("Surgical")},
            {longName.left(300).trimmed(), QStringLiteral("Wilhelmina"), Role::Mentor, {}}};
}

PrintRequest requestFor(const PrintProgram &program, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = program.cohort;
    return request;
}

QString wordsOf(const PrintProgram &program, const PrintRequest &request) {
    QString all;
    for (const Document &sheet : valueOf(valueOf(documentsFor(*program.file, request)).sources.front().make()))
        all += pageWords(sheet) + QLatin1Char(' ');
    return all;
}

} // namespace

TEST_CASE("a run sheet says when, what and with whom, and adds up", "[documents][training]") {
    needGui();
    const Document sheet = runSheetDocument(runSheet(QStringLiteral("training_120")), PageStyle{});
    const QString words = pageWords(sheet);
    checkOrder(words, {QStringLiteral("Partnership training, short form for shifts"), QStringLiteral("Framework 15 min"),
                       QStringLiteral("Foundation 72 min"), QStringLiteral("Skills 20 min"), QStringLiteral("Led by"),
                       QStringLiteral("One page, three minutes to read"), QStringLiteral("OL1 Three ways of listening · steps 1 to 4"),
                       QStringLiteral("First meeting, 60-minute script"), QStringLiteral("Adds up to 120 of 120 minutes"),
                       QStringLiteral("To bring"), QStringLiteral("rota"), QStringLiteral("The room")});
    for (const QString &from : {QStringLiteral("0:00"), QStringLiteral("0:15"), QStringLiteral("0:27"), QStringLiteral("0:32"),
                                QStringLiteral("1:32"), QStringLiteral("1:52")})
        CHECK(words.contains(from));
    CHECK(sheet.pages.size() == 1);
    checkGolden(sheet, QStringLiteral("run_sheet_training_120"));
    const Document alone = runSheetDocument(runSheet(QStringLiteral("makeup_45")), PageStyle{});
    CHECK_FALSE(pageWords(alone).contains(QStringLiteral("Led by")));
    CHECK(pageWords(alone).contains(QStringLiteral("Private help line")));
    checkGolden(alone, QStringLiteral("run_sheet_makeup_45"));
}

TEST_CASE("the objectives of a run sheet can be told apart without colour", "[documents][training]") {
    needGui();
    // The bar: one piece an item; framework hollow, foundation filled, skills half filled, a break a line.
    const Document sheet = runSheetDocument(runSheet(QStringLiteral("training_120")), PageStyle{});
    int hollow = 0;
    int filled = 0;
    int half = 0;
    double ink = 0;
    for (const Item &item : sheet.pages.front().items) {
        const auto *box = std::get_if<BoxItem>(&item);
        if (!box || box->rect.height() > 7.01 || box->rect.width() < 10)
            continue;
        const bool full = box->rect.height() > 6.9;
        hollow += full && !box->fill.isValid() ? 1 : 0;
        filled += full && box->fill.isValid() ? 1 : 0;
        half += !full && box->fill.isValid() ? 1 : 0;
        ink += box->fill.isValid() ? box->rect.width() * box->rect.height() : 0;
    }
    CHECK(filled == 3); // first meeting, next date, after-questions
    CHECK(half == 2);   // a taste of listening, two pairs compare
    CHECK(hollow == 1 + half);
    CHECK(ink < 3 * 28.35 * 28.35 * 1.0001); // visual.md 14: no more than 3 square centimetres
}

TEST_CASE("papers of a session hold on both papers, in large print, right to left and with every name",
          "[documents][training]") {
    needGui();
    const auto library = shipped();
    for (const PageStyle &style : allStyles()) {
        for (const training::SessionPlan &plan : library.plans())
            checkInside(runSheetDocument(runSheet(plan.key), style));
        checkInside(sessionSignInDocument(QStringLiteral("Orientation"), everybody(), around(), style));
        checkInside(sessionSignInDocument({}, everybody(), around(), style));
        checkInside(allNameCardsDocument(everybody(), around(), style));
        checkInside(expectationCardsDocument(library.expectationCards(), around(), style));
        checkInside(pairListDocument({{QStringLiteral("Alys Penhale"), QStringLiteral("Medical"), everybody()[2].name,
                                       QStringLiteral("Surgical"), QStringLiteral("Under way"), {}, {}}},
                                     around(), style));
        checkInside(contactListDocument({{everybody()[1].name, QStringLiteral("mentor"), {}, QStringLiteral("a@example.org"),
                                          QStringLiteral("555-0117"), {}, everybody()[2].name, true}},
                                        around(), style));
    }
}

TEST_CASE("a sign-in sheet names everybody once, has lines for who comes anyway, and says which session",
          "[documents][training]") {
    needGui();
    const auto program = printProgram(3);
    PrintRequest request = requestFor(*program, DocumentKind::SessionSignIn);
    const QString blank = wordsOf(*program, request);
    CHECK(blank.count(QStringLiteral("Alys Penhale")) == 1);
    CHECK(blank.contains(QStringLiteral("6 ")));
    CHECK(blank.contains(QStringLiteral("14"))); // six names and eight lines
    CHECK(blank.contains(QStringLiteral("Who is here")));
    request.sessions = {QStringLiteral("orientation_60")};
    CHECK(wordsOf(*program, request).contains(QStringLiteral("Orientation")));
    request.sessions = {QStringLiteral("party")};
    CHECK_FALSE(valueOf(documentsFor(*program->file, request)).sources.front().make().has_value());
    CHECK(peopleNamedOn(*program->file, request).size() == 6);
    checkGolden(sessionSignInDocument(QStringLiteral("Orientation"), {everybody()[0], everybody()[1]}, around(), PageStyle{}),
                QStringLiteral("session_sign_in"));
}

TEST_CASE("run sheets can be chosen one by one, name cards are for everybody who takes part", "[documents][training]") {
    needGui();
    const auto program = printProgram(3);
    PrintRequest request = requestFor(*program, DocumentKind::RunSheets);
    const auto sessions = printableSessions(*program->file, DocumentKind::RunSheets);
    CHECK(sessions.size() == 15);
    CHECK(sessions.front().title.startsWith(QStringLiteral("All 14 ")));
    CHECK(valueOf(valueOf(documentsFor(*program->file, request)).sources.front().make()).size() == 14);
    request.sessions = sessions.back().keys;
    CHECK(valueOf(valueOf(documentsFor(*program->file, request)).sources.front().make()).size() == 1);
    CHECK(peopleNamedOn(*program->file, request).isEmpty());

    const auto rows = people::participantRows(*program->file, program->cohort);
    valueOf(people::setParticipantState(*program->file, rows.back().id, people::ParticipantState::Withdrew));
    const std::vector<Document> cards =
        valueOf(valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::AllNameCards))).sources.front().make());
    REQUIRE(cards.size() == 1);
    CHECK(cards.front().pages.size() == 3); // two on a sheet, five people
    CHECK_FALSE(pageWords(cards.front()).contains(QStringLiteral("Table")));
}

TEST_CASE("twelve expectation cards come four on a page, and a key for the facilitator alone", "[documents][training]") {
    needGui();
    const Document cards = expectationCardsDocument(shipped().expectationCards(), around(), PageStyle{});
    REQUIRE(cards.pages.size() == 4);
    CHECK(cards.pages[0].text().contains(QStringLiteral("Brings a topic to the meeting")));
    for (size_t i = 0; i < 3; ++i)
        CHECK_FALSE(cards.pages[i].text().contains(QStringLiteral("mentee")));
    CHECK(cards.pages[3].text().contains(QStringLiteral("Where most programs put it")));
    checkGolden(cards, QStringLiteral("expectation_cards"));
}

TEST_CASE("the list of pairs has a line for each pair, and what comes next", "[documents][lists]") {
    needGui();
    const auto program = printProgram(3);
    const QString words = wordsOf(*program, requestFor(*program, DocumentKind::PairList));
    CHECK(words.contains(QStringLiteral("3 pair")));
    checkOrder(words, {QStringLiteral("Where they stand"), QStringLiteral("Alys Penhale"), QStringLiteral("Medical"),
                       QStringLiteral("Noor Rahmani"), QStringLiteral("Surgical")});
    CHECK_FALSE(words.contains(QStringLiteral("555-0117"))); // how to reach people is on the other list
    checkGolden(pairListDocument({{QStringLiteral("Alys Penhale"), QStringLiteral("Medical"), QStringLiteral("Noor Rahmani"),
                                   QStringLiteral("Surgical"), QStringLiteral("Under way"), QStringLiteral("12 Feb 2027"),
                                   QStringLiteral("14 May 2027")}},
                                 around(), PageStyle{}),
                QStringLiteral("pair_list"));
}

TEST_CASE("the contact list leaves out the address of everybody whose consent is not noted", "[documents][lists]") {
    needGui();
    const auto program = printProgram(2);
    const PrintRequest request = requestFor(*program, DocumentKind::ContactList);
    const QString before = wordsOf(*program, request);
    CHECK(before.contains(QStringLiteral("Alys Penhale")));
    CHECK_FALSE(before.contains(QStringLiteral("555-0117")));
    CHECK(before.contains(QStringLiteral("For 4 ")));
    for (const people::Person &each : people::persons(*program->file)) {
        if (!each.fullName.startsWith(QStringLiteral("Alys")))
            continue;
        people::Person person = valueOf(people::person(*program->file, each.id));
        person.consentOn = QDate(2027, 1, 12);
        person.email = QStringLiteral("alys@example.org");
        person.accessNeeds = QStringLiteral("A seat facing the speaker");
        valueOf(people::editPerson(*program->file, person));
    }
    const QString after = wordsOf(*program, request);
    CHECK(after.contains(QStringLiteral("alys@example.org")));
    CHECK(after.count(QStringLiteral("555-0117")) == 1);
    CHECK(after.contains(QStringLiteral("For 3 ")));
    CHECK_FALSE(after.contains(QStringLiteral("facing the speaker"))); // the coordinator's alone, and not for a list
    CHECK(peopleNamedOn(*program->file, request).size() == 4);
}
