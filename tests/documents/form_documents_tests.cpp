#include "core/content/pack.h"
#include "core/forms/form_library.h"
#include "core/goals/goals.h"
#include "core/partnerships/partnerships.h"
#include "tests/documents/document_support.h"
#include "tests/documents/paper_facts.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/form_documents.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::documents;
using forms::FormKind;

namespace {

const std::vector<DocumentKind> kPersonForms{DocumentKind::CheckIns,
                                             DocumentKind::Pulses,
                                             DocumentKind::SelfAssessments,
                                             DocumentKind::SelfAssessmentsMidpoint,
                                             DocumentKind::SelfAssessmentsAfter,
                                             DocumentKind::Surveys,
                                             DocumentKind::EndingEarly};
const std::vector<DocumentKind> kPairForms{DocumentKind::MeetingNotes, DocumentKind::ClosingSheets};

forms::FormLibrary shipped() {
    return valueOf(forms::FormLibrary::read(valueOf(content::Pack::load())));
}

FormContext around() {
    return {QStringLiteral("Side by Side 2027, Harbourlight Hospital"), QStringLiteral("Joanna Pereira-Finch, 555-0142"),
            QDate(2027, 3, 14)};
}

FormPair played() {
    FormPair pair;
    pair.mentee = QStringLiteral("Alys Penhale");
    pair.mentor = QStringLiteral("Noor Rahmani");
    pair.open = {{QStringLiteral("Hand over one task on each late shift"), QStringLiteral("Alys"), QStringLiteral("20 Mar 2027")},
                 {QStringLiteral("If the ward is full, then I say it at the hand-over"), QStringLiteral("Alys"), {}},
                 {QStringLiteral("Ask before I advise"), QStringLiteral("Noor"), QStringLiteral("2 Apr 2027")}};
    pair.goals = {{QStringLiteral("Leave on time three days a week"), QStringLiteral("Alys")},
                  {QStringLiteral("Ask more than I tell"), QStringLiteral("Noor")}};
    return pair;
}

PrintRequest requestFor(const PrintProgram &program, DocumentKind kind, bool withNames = true) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = program.cohort;
    request.withNames = withNames;
    return request;
}

/// A goal of the mentee's with a first step that is open.
void addGoal(PrintProgram &program, PartnershipId pair, const QString &title) {
    goals::Goal goal;
    goal.partnership = pair;
    goal.owner = goals::GoalOwner::Mentee;
    goal.title = title;
    goal.firstStep = QStringLiteral("Write down what keeps me late for a week");
    goal.firstStepOn = QDate(2027, 3, 20);
    goal.plan = QStringLiteral("If I am asked at the last minute, then I say when I can");
    valueOf(goals::addGoal(*program.file, goal));
}

} // namespace

TEST_CASE("a meeting note says what is open, keeps its order, and passes on four facts", "[documents][forms]") {
    needGui();
    const forms::FormLibrary library = shipped();
    const Document note = meetingNoteDocument(library.form(FormKind::MeetingNote), played(), around(), PageStyle{});
    const QString words = pageWords(note);
    checkOrder(words, {QStringLiteral("Alys Penhale with Noor Rahmani"), QStringLiteral("Who sees this"),
                       QStringLiteral("From last time"), QStringLiteral("Hand over one task on each late shift"),
                       QStringLiteral("To celebrate"), QStringLiteral("To think through"), QStringLiteral("To decide"),
                       QStringLiteral("Leave on time three days a week (Alys)"), QStringLiteral("What we talked about"),
                       QStringLiteral("I take away"), QStringLiteral("Actions"), QStringLiteral("We meet next on"),
                       QStringLiteral("cut here"), QStringLiteral("What the coordinator gets"),
                       QStringLiteral("Minutes"), QStringLiteral("Actions of the mentor")});
    CHECK(note.pages.size() <= 2);
    // The strip stays in one piece, on one page.
    const Page &last = note.pages.back();
    CHECK(last.text().contains(QStringLiteral("What the coordinator gets")));
    CHECK(last.text().contains(QStringLiteral("Actions of the mentor")));
    checkGolden(note, QStringLiteral("meeting_note"));
}

TEST_CASE("the closing sheet looks at each goal and asks both sides alike", "[documents][forms]") {
    needGui();
    const Document sheet = closingDocument(shipped().form(FormKind::Closing), played(), around(), PageStyle{});
    const QString words = pageWords(sheet);
    checkOrder(words, {QStringLiteral("partly reached"), QStringLiteral("Ask more than I tell (Noor)"),
                       QStringLiteral("What I learned"), QStringLiteral("What happens to our notes"),
                       QStringLiteral("How we stay in touch"), QStringLiteral("May the program pass it on?")});
    CHECK(words.count(QStringLiteral("What I want to thank you for")) == 2);
    CHECK(words.contains(QStringLiteral("No tick means no.")));
    CHECK(sheet.pages.size() == 1);
    checkGolden(sheet, QStringLiteral("closing"));
}

TEST_CASE("a pulse bears a name on the strip that is cut off and nowhere else", "[documents][forms]") {
    needGui();
    const FormPerson alys{QStringLiteral("Alys Penhale"), Role::Mentee, QStringLiteral("Noor Rahmani")};
    const forms::FormLibrary library = shipped();
    for (const FormKind kind : {FormKind::Pulse, FormKind::ExperienceSurvey, FormKind::EndingEarly}) {
        const Document form = unnamedFormDocument(library.form(kind), alys, around(), PageStyle{});
        INFO(form.title.toStdString());
        const QString words = pageWords(form);
        CHECK(words.count(QStringLiteral("Alys Penhale")) == 1);
        CHECK_FALSE(words.contains(QStringLiteral("Noor Rahmani")));
        CHECK(words.indexOf(QStringLiteral("Alys Penhale")) < words.indexOf(QStringLiteral("Cut this strip off")));
        CHECK(words.indexOf(QStringLiteral("Cut this strip off")) < words.indexOf(library.form(kind).title));
    }
    const Document pulse = unnamedFormDocument(library.form(FormKind::Pulse), alys, around(), PageStyle{});
    CHECK(pulse.pages.size() == 1);
    checkGolden(pulse, QStringLiteral("pulse"));
    checkGolden(unnamedFormDocument(library.form(FormKind::ExperienceSurvey), {}, around(), PageStyle{}),
                QStringLiteral("experience_survey"));
    checkGolden(unnamedFormDocument(library.form(FormKind::EndingEarly), {}, around(), PageStyle{}),
                QStringLiteral("ending_early"));
}

TEST_CASE("the self-assessment at the end stands on one page: each line once, to be marked twice", "[documents][forms]") {
    needGui();
    const forms::FormLibrary library = shipped();
    const forms::Form &form = library.form(FormKind::SelfAssessment);
    const QString now = library.words(forms::AssessmentTime::After).column;
    const QString back = library.words(forms::AssessmentTime::LookingBack).column;
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        PageStyle style;
        style.paper = paper;
        const Document after = selfAssessmentDocument(form, {{}, Role::Mentor, {}}, QStringLiteral("After"), {now, back},
                                                      false, around(), style);
        const QString first = plainWords(after.pages.front().text());
        CHECK(first.contains(now));
        CHECK(first.contains(back));
        const QString words = pageWords(after);
        for (const forms::FormPart &part : form.parts) {
            for (const forms::FormLine &line : part.lines) {
                INFO(line.text.toStdString());
                CHECK(words.contains(plainWords(line.text)) == forms::isAsked(line, Role::Mentor));
                if (line.type == forms::LineType::Scale && forms::isAsked(line, Role::Mentor))
                    CHECK(first.contains(plainWords(line.text)));
            }
        }
        CHECK(after.pages.size() <= 2);
    }
    const Document brief = selfAssessmentDocument(form, {{}, Role::Mentee, {}}, QStringLiteral("Half-way"), {now}, true,
                                                  around(), PageStyle{});
    CHECK(brief.pages.size() == 1);
    checkGolden(selfAssessmentDocument(form, {{}, Role::Mentee, {}}, library.words(forms::AssessmentTime::Before).title,
                                       {now}, false, around(), PageStyle{}),
                QStringLiteral("self_assessment_mentee"));
}

TEST_CASE("a check-in is about one person, and blank it lies beside the phone", "[documents][forms]") {
    needGui();
    const forms::Form form = shipped().form(FormKind::CheckIn);
    const Document named = checkInDocument(form, {QStringLiteral("Alys Penhale"), Role::Mentee, QStringLiteral("Noor Rahmani")},
                                           around(), PageStyle{});
    CHECK(named.pages.size() == 1);
    CHECK(pageWords(named).contains(QStringLiteral("How is it going between you?")));
    CHECK(pageWords(named).contains(QStringLiteral("Private help line: Joanna Pereira-Finch, 555-0142")));
    const QString blank = pageWords(checkInDocument(form, {}, around(), PageStyle{}));
    CHECK(blank.contains(QStringLiteral("Phone")));
    CHECK_FALSE(blank.contains(QStringLiteral("Alys")));
    checkGolden(named, QStringLiteral("check_in"));
}

TEST_CASE("forms hold on both papers, in large print, right to left and with long and Arabic names",
          "[documents][forms]") {
    needGui();
    const forms::FormLibrary library = shipped();
    FormPair pair = played();
    pair.mentor = QStringLiteral("نادية بوخاري");
    pair.mentee = QString(300, QLatin1Char('M'));
    QString endless; // an if-then plan of 3,000 words goes on from page to page
    for (int i = 0; i < 3000; ++i)
        endless += QStringLiteral("word%1 ").arg(i);
    pair.open.push_back({endless.trimmed(), QStringLiteral("Alys"), {}});
    pair.goals.push_back({QString(80, QLatin1Char('W')), QStringLiteral("نادية")});
    for (const PageStyle &style : allStyles()) {
        for (const FormPerson &person :
             {FormPerson{}, FormPerson{QStringLiteral("نادية بوخاري"), Role::Mentor, QString(300, QLatin1Char('x'))}}) {
            for (const FormKind kind : {FormKind::Pulse, FormKind::ExperienceSurvey, FormKind::EndingEarly})
                checkInside(unnamedFormDocument(library.form(kind), person, around(), style));
            checkInside(checkInDocument(library.form(FormKind::CheckIn), person, around(), style));
            checkInside(selfAssessmentDocument(library.form(FormKind::SelfAssessment), person, QStringLiteral("After"),
                                               {QStringLiteral("Now"), QStringLiteral("At the start")}, false, around(), style));
        }
        const Document note = meetingNoteDocument(library.form(FormKind::MeetingNote), pair, around(), style);
        checkInside(note);
        CHECK(pageWords(note).contains(QStringLiteral("word2999")));
        checkInside(closingDocument(library.form(FormKind::Closing), pair, around(), style));
        checkInside(meetingNoteDocument(library.form(FormKind::MeetingNote), {}, around(), style));
        checkInside(closingDocument(library.form(FormKind::Closing), {}, around(), style));
    }
}

TEST_CASE("forms for one person go to those whom they fit, and blank ones name nobody", "[documents][forms][catalog]") {
    needGui();
    const auto program = printProgram(3);
    for (const DocumentKind kind : kPersonForms) {
        INFO(catalogEntry(kind).key.toStdString());
        const bool early = kind == DocumentKind::EndingEarly; // nobody has ended yet: it comes blank
        const DocumentBatch named = valueOf(documentsFor(*program->file, requestFor(*program, kind)));
        CHECK(named.sources.size() == (early ? 1U : 6U));
        const DocumentBatch blank = valueOf(documentsFor(*program->file, requestFor(*program, kind, false)));
        REQUIRE(blank.sources.size() == 1);
        for (const Document &sheet : valueOf(blank.sources.front().make())) {
            CHECK_FALSE(pageWords(sheet).contains(QStringLiteral("Alys")));
            CHECK(pageWords(sheet).contains(QStringLiteral("555-0142")));
        }
        CHECK(peopleNamedOn(*program->file, requestFor(*program, kind, false)).isEmpty());
        CHECK(peopleNamedOn(*program->file, requestFor(*program, kind)).size() == (early ? 0 : 6));
    }
    const auto people = printablePeople(*program->file, program->cohort, DocumentKind::Pulses);
    PrintRequest one = requestFor(*program, DocumentKind::Pulses);
    one.people = {people.front().id};
    const DocumentBatch batch = valueOf(documentsFor(*program->file, one));
    REQUIRE(batch.sources.size() == 1);
    CHECK(batch.sources.front().name == people.front().name);
    CHECK(peopleNamedOn(*program->file, one) == QStringList{people.front().person.toText()});
}

TEST_CASE("who ended early gets three questions, separately, and no pulse any more", "[documents][forms][catalog]") {
    needGui();
    const auto program = printProgram(2);
    valueOf(partnerships::endPairEarly(*program->file, program->pairs.front(), partnerships::EndKind::NoFault, QDate(2027, 3, 10)));
    const DocumentBatch batch = valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::EndingEarly)));
    REQUIRE(batch.sources.size() == 2);
    const QString first = pageWords(valueOf(batch.sources[0].make()).front());
    CHECK(first.contains(QStringLiteral("Alys Penhale")));
    CHECK_FALSE(first.contains(QStringLiteral("Noor Rahmani")));
    CHECK(printablePeople(*program->file, program->cohort, DocumentKind::Pulses).size() == 2);
}

TEST_CASE("sheets of a pair carry the goals' next steps when names are filled in, and nothing when not",
          "[documents][forms][catalog]") {
    needGui();
    const auto program = printProgram(2);
    addGoal(*program, program->pairs.front(), QStringLiteral("Leave on time three days a week"));
    for (const DocumentKind kind : kPairForms) {
        INFO(catalogEntry(kind).key.toStdString());
        const DocumentBatch batch = valueOf(documentsFor(*program->file, requestFor(*program, kind)));
        REQUIRE(batch.sources.size() == 2);
        const QString words = pageWords(valueOf(batch.sources.front().make()).front());
        CHECK(words.contains(QStringLiteral("Leave on time three days a week")));
        const bool note = kind == DocumentKind::MeetingNotes;
        CHECK(words.contains(QStringLiteral("Write down what keeps me late for a week")) == note);
        CHECK(words.contains(QStringLiteral("then I say when I can")) == note);
        const DocumentBatch blank = valueOf(documentsFor(*program->file, requestFor(*program, kind, false)));
        REQUIRE(blank.sources.size() == 1);
        const QString nothing = pageWords(valueOf(blank.sources.front().make()).front());
        CHECK_FALSE(nothing.contains(QStringLiteral("Leave on time")));
        CHECK_FALSE(nothing.contains(QStringLiteral("Alys")));
    }
}
