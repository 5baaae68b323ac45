#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/framework/frameworks.h"
#include "core/people/people.h"
#include "core/questions/questions.h"
#include "core/people/person_rows.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/pdf_export.h"
#include "ui/words/form_words.h"
#include "ui/words/role_words.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

PrintRequest requestFor(const PrintProgram &program, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = program.cohort;
    return request;
}

} // namespace

TEST_CASE("every document of the catalog prints for a cohort, under the name of the command line",
          "[documents][catalog]") {
    needGui();
    const auto program = printProgram(3);
    QTemporaryDir folder;
    for (const CatalogEntry &entry : documentCatalog()) {
        INFO(entry.key.toStdString());
        CHECK(documentKindFromKey(entry.key) == entry.kind);
        // This program has one version of framework and agreements, and no goals: framework_documents_tests.cpp and
        // story_documents_tests.cpp have more.
        if (entry.kind == DocumentKind::FrameworkChanges || entry.kind == DocumentKind::AgreementChanges ||
            entry.kind == DocumentKind::GoalSheets)
            continue;
        if (entry.kind == DocumentKind::Certificates || entry.kind == DocumentKind::HoursStatements)
            continue; // none is issued: certificate_document_tests.cpp
        if (entry.kind == DocumentKind::Letters)
            continue; // one a person, and only whose turn it is: letter_document_tests.cpp
        const DocumentBatch batch = valueOf(documentsFor(*program->file, requestFor(*program, entry.kind)));
        // The pack: five papers of the room, and for each pair preparation sheets and a worksheet.
        const std::size_t pack = 5 + 2 * 3;
        const bool nobody = entry.kind == DocumentKind::EndingEarly; // no pair has ended: one, blank
        const bool each = (entry.perPerson && !nobody) || entry.kind == DocumentKind::FrameworkForms;
        CHECK(batch.sources.size() == (entry.kind == DocumentKind::DayPack ? pack
                                       : each                              ? 6U
                                       : entry.perPair                     ? 3U
                                                                           : 1U));
        const PdfReport report =
            valueOf(writePdf(batch, folder.filePath(entry.key + QStringLiteral(".pdf"))));
        CHECK(report.pages > 0);
        CHECK(run(QStringLiteral("pdfinfo"), report.files)
                  .contains(QStringLiteral("Pages:           %1\n").arg(report.pages)));
    }
    CHECK_FALSE(documentKindFromKey(QStringLiteral("posters")).has_value());
}

TEST_CASE("an agreement prints as two copies in sequence, each counting its own pages",
          "[documents][catalog]") {
    needGui();
    const auto program = printProgram(1);
    PrintRequest request = requestFor(*program, DocumentKind::Agreements);
    const DocumentBatch batch = valueOf(documentsFor(*program->file, request));
    const std::vector<Document> copies = valueOf(batch.sources.front().make());
    REQUIRE(copies.size() == 2);
    CHECK(pdfText(copies[0]).contains(QStringLiteral("Copy for Alys")));
    CHECK(pdfText(copies[1]).contains(QStringLiteral("Copy for Noor")));
    CHECK(pdfText(copies[0]).contains(QStringLiteral("Side by Side 2027, Harbourlight Hospital")));
    request.copies = 3;
    CHECK(valueOf(valueOf(documentsFor(*program->file, request)).sources.front().make()).size() == 6);
}

TEST_CASE("a draft carries the word across each page", "[documents][catalog]") {
    needGui();
    const auto program = printProgram(1);
    const DocumentBatch batch =
        valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Agreements)));
    const std::vector<Document> copies = valueOf(batch.sources.front().make());
    for (const Page &page : copies.front().pages)
        CHECK(page.text().startsWith(QStringLiteral("draft\n")));
}

TEST_CASE("blank worksheets need no pair, agreements do", "[documents][catalog]") {
    needGui();
    const auto program = printProgram(0);
    CHECK(codeOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Agreements))) ==
          ErrorCode::NothingToPrint);
    CHECK(codeOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Slips))) ==
          ErrorCode::NothingToPrint);
    for (const int minutes : {60, 90, 120}) {
        PrintRequest request = requestFor(*program, DocumentKind::Worksheets);
        request.minutes = minutes;
        const DocumentBatch batch = valueOf(documentsFor(*program->file, request));
        REQUIRE(batch.sources.size() == 1);
        const QString words = pdfText(valueOf(batch.sources.front().make()).front());
        CHECK(words.contains(QStringLiteral("%1-minute form").arg(minutes)));
    }
}

TEST_CASE("a pair's PDFs go into a folder under the pair's names", "[documents][pdf]") {
    needGui();
    const auto program = printProgram(3);
    QTemporaryDir folder;
    const DocumentBatch batch =
        valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Worksheets)));
    const QString path = folder.filePath(QStringLiteral("sheets"));
    const PdfReport report = valueOf(writePdfFolder(batch, path));
    CHECK(report.files.size() == 3);
    CHECK(QDir(path).entryList(QDir::Files).contains(QStringLiteral("Alys Penhale with Noor Rahmani.pdf")));
    CHECK(codeOf(writePdfFolder(batch, path)) == ErrorCode::FileExists);
    CHECK(writePdfFolder(batch, path, true).has_value());
}

TEST_CASE("a stopped or refused PDF leaves nothing behind", "[documents][pdf]") {
    needGui();
    const auto program = printProgram(2);
    QTemporaryDir folder;
    const DocumentBatch batch =
        valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Agreements)));
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    CHECK(codeOf(writePdf(batch, path, false, [](int done, int) { return done < 1; })) ==
          ErrorCode::Cancelled);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());

    QFile there(path);
    REQUIRE(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    CHECK(codeOf(writePdf(batch, path)) == ErrorCode::FileExists);
    REQUIRE(there.open(QIODevice::ReadOnly));
    CHECK(there.readAll() == QByteArray("mine"));
    CHECK_FALSE(writePdf(batch, QStringLiteral("/no/such/folder/a.pdf")).has_value());
}

TEST_CASE("file names of pairs are fit for every disk", "[documents][pdf]") {
    CHECK(fileStem(QStringLiteral("A/B\\C: \"D\" <E>?")) == QStringLiteral("A-B-C- -D- -E--"));
    CHECK(fileStem(QStringLiteral("...")) == QStringLiteral("document"));
    CHECK(fileStem(QString(500, QLatin1Char('x'))).size() == 120);
    CHECK(fileStem(QStringLiteral("語").repeated(300)).toUtf8().size() <= 200);
    CHECK(fileStem(QString::fromUcs4(U"\U0001F469").repeated(300)).toUtf8().size() == 200);
    CHECK(fileStem(QStringLiteral("Con")) == QStringLiteral("_Con"));
    CHECK(fileStem(QStringLiteral("nul.pdf")) == QStringLiteral("_nul.pdf"));
    CHECK(fileStem(QStringLiteral("Connor")) == QStringLiteral("Connor"));
    QStringList used;
    CHECK(freeStem(QStringLiteral("Ana with Bo"), used) == QStringLiteral("Ana with Bo"));
    CHECK(freeStem(QStringLiteral("ANA with Bo"), used) == QStringLiteral("ANA with Bo (2)"));
}

// For looking at the window with many pairs in it: GROUNDWORK_MAKE_FILE names where.
TEST_CASE("write a program with pairs to look at", "[.make]") {
    const auto program = printProgram(24);
    REQUIRE(program->file->saveCopy(qEnvironmentVariable("GROUNDWORK_MAKE_FILE")).has_value());
}

TEST_CASE("blank sign-up forms ask every field of the editor, in its order, on A4, Letter and in large print",
          "[documents][catalog]") {
    needGui();
    const auto program = printProgram(0);
    PrintRequest request = requestFor(*program, DocumentKind::SignUpForms);
    for (const bool large : {false, true}) {
        for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
            request.largePrint = large;
            request.paper = paper;
            const std::vector<Document> forms =
                valueOf(valueOf(documentsFor(*program->file, request)).sources.front().make());
            REQUIRE(forms.size() == 2);
            for (const Role role : {Role::Mentee, Role::Mentor}) {
                QString text;
                for (const Page &page : forms[role == Role::Mentee ? 0 : 1].pages)
                    text += page.text() + QLatin1Char('\n');
                qsizetype at = 0;
                for (const words::FormField &field : words::signUpForm(role)) {
                    INFO(field.key.toStdString());
                    at = text.indexOf(QStringLiteral("%1  %2").arg(field.number).arg(field.title), at);
                    CHECK(at >= 0);
                }
            }
        }
    }
}

TEST_CASE("blank sign-up forms ask the questions of the program, each role its own", "[documents][catalog]") {
    needGui();
    const auto program = printProgram(0);
    questions::Question way;
    way.kind = questions::QuestionKind::Choice;
    way.wording = QStringLiteral("How do you come to work?");
    way.options = questions::optionsFromLines({QStringLiteral("By bus"), QStringLiteral("On foot")}, {});
    valueOf(questions::addQuestion(*program->file, way));
    questions::Question ward;
    ward.wording = QStringLiteral("Which ward can you show?");
    ward.askedOf = questions::AskedOf::Mentors;
    ward.sharing = questions::Sharing::Private;
    valueOf(questions::addQuestion(*program->file, ward));
    questions::Question sure;
    sure.kind = questions::QuestionKind::Scale;
    sure.wording = QStringLiteral("How sure are you?");
    sure.lowEnd = QStringLiteral("not at all");
    valueOf(questions::addQuestion(*program->file, sure));
    const auto forms =
        valueOf(valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::SignUpForms))).sources.front().make());
    QStringList texts;
    for (const Document &form : forms) {
        texts.append(QString());
        for (const Page &page : form.pages)
            texts.last() += page.text() + QLatin1Char('\n');
    }
    REQUIRE(texts.size() == 2);
    for (const QString &text : texts) {
        CHECK(text.contains(QStringLiteral("Questions of this program")));
        CHECK(text.contains(QStringLiteral("2 On foot")));
        CHECK(text.contains(QStringLiteral("1 not at all")));
        CHECK(text.indexOf(QStringLiteral("How do you come")) < text.indexOf(QStringLiteral("How sure")));
        CHECK(text.indexOf(QStringLiteral("How sure")) < text.indexOf(QStringLiteral("What helps me take part")));
    }
    CHECK_FALSE(texts[0].contains(ward.wording));
    CHECK(texts[1].contains(ward.wording));
    CHECK(texts[1].contains(QStringLiteral("Only the coordinator reads this.")));
}

TEST_CASE("what is held about one person has the answers to the program's own questions, the private ones too",
          "[documents][catalog]") {
    needGui();
    const auto program = printProgram(2);
    const people::ParticipantRow row = people::participantRows(*program->file, program->cohort).front();
    questions::Question bus;
    bus.wording = QStringLiteral("Which bus?");
    const questions::QuestionId open = valueOf(questions::addQuestion(*program->file, bus));
    bus.wording = QStringLiteral("What should we know?");
    bus.sharing = questions::Sharing::Private;
    const questions::QuestionId apart = valueOf(questions::addQuestion(*program->file, bus));
    bus.wording = QStringLiteral("Never answered?");
    valueOf(questions::addQuestion(*program->file, bus));
    valueOf(questions::answerQuestions(*program->file, row.id,
                                    {{open, {questions::Said::Declined, {}, {}, {}, {}}},
                                     {apart, {questions::Said::Given, QStringLiteral("A ramp"), {}, {}, {}}}}));
    valueOf(questions::retireQuestion(*program->file, apart));
    PrintRequest request = requestFor(*program, DocumentKind::Held);
    request.person = row.person;
    const QString text =
        pdfText(valueOf(valueOf(documentsFor(*program->file, request)).sources.front().make()).front());
    CHECK(text.contains(QStringLiteral("Which bus?")));
    CHECK(text.contains(QStringLiteral("would rather not say")));
    CHECK(text.contains(QStringLiteral("A ramp")));
    CHECK_FALSE(text.contains(QStringLiteral("Never answered?")));
}

TEST_CASE("what is held about one person is printed whole, without the names they asked not to be with",
          "[documents][catalog]") {
    needGui();
    const auto program = printProgram(2);
    const people::ParticipantRow row = people::participantRows(*program->file, program->cohort).front();
    people::Person person = valueOf(people::person(*program->file, row.person));
    person.accessNeeds = QStringLiteral("A seat facing the speaker");
    person.phone = QStringLiteral("0171 5550142");
    valueOf(people::editPerson(*program->file, person));
    valueOf(people::setNotWith(*program->file, row.id, {{std::nullopt, QStringLiteral("Viktor Dragan")}}));
    for (const char *what : {"calendar", "first_meeting"})
        valueOf(audit::recordDisclosure(*program->file, {QString::fromLatin1(what), audit::Way::Shown, row.id.toText()}));
    PrintRequest request = requestFor(*program, DocumentKind::Held);
    CHECK(codeOf(valueOf(documentsFor(*program->file, request)).sources.front().make()) == ErrorCode::NotFound);
    request.person = row.person;
    const std::vector<Document> sheet =
        valueOf(valueOf(documentsFor(*program->file, request)).sources.front().make());
    REQUIRE(sheet.size() == 1);
    const QString text = pdfText(sheet.front());
    for (const char *held : {"A seat facing the speaker", "0171 5550142", "given by you", "Changes", "Calendar file", "What they made"})
        CHECK(text.contains(QString::fromUtf8(held)));
    CHECK_FALSE(text.contains(QStringLiteral("Viktor")));
}

TEST_CASE("the year plan is two sheets for the wall on both papers, to be read from two metres, and names nobody",
          "[documents][catalog]") {
    needGui();
    const auto program = printProgram(3);
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        PrintRequest request = requestFor(*program, DocumentKind::YearPlan);
        request.paper = paper;
        const DocumentBatch batch = valueOf(documentsFor(*program->file, request));
        const std::vector<Document> sheets = valueOf(batch.sources.front().make());
        REQUIRE(sheets.size() == 1);
        CHECK(sheets.front().pages.size() == 2);
        CHECK(sheets.front().style.landscape);
        double title = 0; // of the letters that say what
        for (const Item &item : sheets.front().pages.back().items) {
            const auto *words = std::get_if<TextItem>(&item);
            if (words && plainText(item).contains(QStringLiteral("Names erased")))
                title = words->text->lines.front().height;
        }
        CHECK(title >= 23.2); // lines of 19 points and more: capitals of 5 mm, a little more than two metres ask for
        const QString text = pdfText(sheets.front());
        CHECK(text.contains(QStringLiteral("Training with first meetings")));
        CHECK(text.contains(QStringLiteral("Names erased, counts kept")));
        for (const people::Person &person : people::persons(*program->file))
            CHECK_FALSE(text.contains(person.fullName));
    }
}

TEST_CASE("sheets say the roles as the program calls them", "[documents][catalog][roles]") {
    needGui();
    const auto program = printProgram(1);
    const RoleNames names{QStringLiteral("guide"), QStringLiteral("guides"), QStringLiteral("learner"),
                          QStringLiteral("learners")};
    valueOf(framework::renameRoles(*program->file, names));
    words::InstalledRoleWords installed;
    installed.set(names);
    static const QRegularExpression shipped(QStringLiteral("\\b(mentor|mentee)s?\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString all;
    for (const DocumentKind kind : {DocumentKind::Worksheets, DocumentKind::PrepSheets, DocumentKind::Slips,
                                    DocumentKind::SignUpForms, DocumentKind::Week, DocumentKind::YearPlan,
                                    DocumentKind::ExerciseCards}) {
        for (const bool withNames : {true, false}) {
            PrintRequest request = requestFor(*program, kind);
            request.withNames = withNames;
            const DocumentBatch batch = valueOf(documentsFor(*program->file, request));
            for (const Document &sheet : valueOf(batch.sources.front().make())) {
                const QString text = pdfText(sheet);
                const QRegularExpressionMatch left = shipped.match(text);
                INFO(catalogEntry(kind).key.toStdString());
                const qsizetype from = std::max<qsizetype>(0, left.capturedStart() - 60);
                INFO((left.hasMatch() ? text.mid(from, 120) : QString()).toStdString());
                CHECK_FALSE(left.hasMatch());
                all += text;
            }
        }
    }
    CHECK(all.contains(QStringLiteral("guide")));
    CHECK(all.contains(QStringLiteral("learner")));
}
