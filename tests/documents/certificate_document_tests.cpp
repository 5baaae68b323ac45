#include "core/base/error_code.h"
#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnerships.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/certificate_document.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/pdf_export.h"
#include "ui/words/english_plurals.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::certificates;
using namespace groundwork::documents;

namespace {

/// Whole English words, as in the program.
struct Plurals {
    words::EnglishPlurals words;
    Plurals() { QCoreApplication::installTranslator(&words); }
};

/// The certificate of mockup P5.
Certificate nadias() {
    Certificate one;
    one.series = QStringLiteral("2027");
    one.number = 17;
    one.issuedOn = QDate(2027, 10, 22);
    CertificateFacts &facts = one.facts;
    facts.name = QStringLiteral("Nadia Boukhari");
    facts.secondName = QStringLiteral("نادية بوخاري");
    facts.organization = QStringLiteral("Harbourlight Hospital");
    facts.program = QStringLiteral("Side by Side");
    facts.cohort = QStringLiteral("Side by Side 2027");
    facts.roleName = QStringLiteral("mentee");
    facts.partnerName = QStringLiteral("Malia Kealoha-Ortiz");
    facts.partnerRoleName = QStringLiteral("mentor");
    facts.from = QDate(2027, 1, 24);
    facts.until = QDate(2027, 10, 22);
    facts.meetings = 9;
    facts.minutes = 430;
    facts.trainingMinutes = 255;
    facts.done = allDone();
    facts.signers = {{facts.partnerName, facts.partnerRoleName},
                     {QStringLiteral("Joanna Pereira-Finch"), QStringLiteral("coordinator")}};
    return one;
}

Certificate hoursOf(int meetings) {
    Certificate one = nadias();
    one.kind = CertificateKind::Hours;
    for (int i = 0; i < meetings; ++i)
        one.facts.log.push_back({one.facts.from.addDays(i * 7), 45 + i % 3 * 15,
                                 i % 2 == 0 ? Channel::InPerson : Channel::Video, FigureSource::PaperLog});
    one.facts = tidied(one.facts);
    return one;
}

QString wordsOf(const Document &document) {
    QString words;
    for (const Page &page : document.pages)
        words += page.text() + QLatin1Char('\n');
    return plainWords(words);
}

/// Where texts stand on a page, in points.
std::vector<QRectF> textRects(const Page &page) {
    std::vector<QRectF> rects;
    for (const Item &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text == nullptr)
            continue;
        double height = 0;
        for (int i = text->firstLine; i < text->firstLine + text->lineCount; ++i)
            height += text->text->lines[static_cast<size_t>(i)].height;
        rects.emplace_back(text->origin, QSizeF(text->text->width, height));
    }
    return rects;
}

void checkNothingOverlaps(const Page &page, QSizeF sheet) {
    const std::vector<QRectF> rects = textRects(page);
    const QRectF inside = QRectF(QPointF(), sheet).adjusted(32, 32, -32, -32);
    for (size_t i = 0; i < rects.size(); ++i) {
        CHECK(inside.contains(rects[i]));
        for (size_t j = i + 1; j < rects.size(); ++j) {
            const QRectF both = rects[i].intersected(rects[j]);
            CHECK((both.width() < 0.5 || both.height() < 0.5));
        }
    }
}

} // namespace

TEST_CASE("A certificate says who did what, how long, under which number", "[documents][certificates]") {
    needGui();
    const Plurals plurals;
    const Document document = certificateDocument(nadias(), PageStyle{});
    REQUIRE(document.pages.size() == 1);
    CHECK(document.style.landscape);
    CHECK(document.title == QStringLiteral("Certificate 2027-017"));
    CHECK(document.subject == QStringLiteral("Nadia Boukhari"));
    const QString words = wordsOf(document);
    for (const char *line :
         {"Harbourlight Hospital · Side by Side 2027", "This certifies that", "Nadia Boukhari", "نادية بوخاري",
          "took part as mentee, with Malia Kealoha-Ortiz as mentor, from 24 January to 22 October 2027, and completed "
          "the training, a personal goal, a partnership agreement, and a closing conversation.",
          "meetings", "7 h 10 min", "together", "4 h 15 min", "training", "Malia Kealoha-Ortiz, mentor",
          "Joanna Pereira-Finch, coordinator", "22 October 2027", "Date",
          "Certificate 2027-017, issue 1. Hours come from the pair's log on paper. If a word is wrong, ask for a new "
          "issue."}) {
        INFO(line);
        CHECK(words.contains(plainWords(QString::fromUtf8(line))));
    }
    checkNothingOverlaps(document.pages.front(), document.style.size());
    CHECK(pdfText(document).contains(QStringLiteral("Nadia Boukhari")));
}

TEST_CASE("A certificate says nothing that is not known, and names nobody who does not want it",
          "[documents][certificates]") {
    needGui();
    Certificate plain = nadias();
    plain.facts.partnerName.clear();
    plain.facts.signers.front().name.clear();
    plain.facts.meetings = plain.facts.minutes = plain.facts.trainingMinutes = 0;
    plain.facts.done.clear();
    plain.earlyBecause = QStringLiteral("left for another town");
    const QString words = wordsOf(certificateDocument(plain, PageStyle{}));
    CHECK(words.contains(QStringLiteral("took part as mentee, from 24 January to 22 October 2027.")));
    for (const char *word : {"Malia", "together", "completed", "another town", "Hours come"})
        CHECK_FALSE(words.contains(QString::fromUtf8(word)));
}

TEST_CASE("A name keeps all its points on paper", "[documents][certificates]") {
    needGui();
    Certificate pointed = nadias();
    // Shin with its dot, a dagesh, a vowel, a meteg and an accent.
    pointed.facts.name = QString::fromUtf8("\u05E9\u05C1\u05BC\u05B8\u05BD\u0591\u05DC\u05D5\u05B9\u05DD");
    CHECK(certificateDocument(pointed, PageStyle{}).pages.front().text().contains(pointed.facts.name));
}

TEST_CASE("A new issue says what it replaces, and the one before that it is no longer used",
          "[documents][certificates]") {
    needGui();
    Certificate second = nadias();
    second.issue = 2;
    second.issueBefore = 1;
    second.issueBeforeOn = QDate(2027, 3, 3);
    CHECK(wordsOf(certificateDocument(second, PageStyle{}))
              .contains(QStringLiteral("Certificate 2027-017, issue 2, replaces issue 1 of 3 March 2027.")));
    for (Certificate old : {nadias(), hoursOf(4)}) {
        old.state = CertificateState::Replaced;
        old.stateSince = QDate(2027, 11, 2);
        const Document document = documentOf(old, PageStyle{}, QString());
        CHECK(document.pages.front().text().startsWith(QStringLiteral("replaced")));
        CHECK(wordsOf(document).contains(
            QStringLiteral("This issue is no longer used: it was replaced on 2 November 2027.")));
    }
}

TEST_CASE("However long the names are, and in whatever script, a certificate is one page on which nothing overlaps",
          "[documents][certificates]") {
    needGui();
    const QString latin = QStringLiteral("Wolfeschlegelsteinhausenberger ").repeated(10).left(300).trimmed();
    const QString arabic = QStringLiteral("عبد الرحمن بن محمد ").repeated(17).left(300).trimmed();
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        for (const bool rightToLeft : {false, true}) {
            for (const auto &[name, second] : {std::pair(latin, arabic), std::pair(arabic, QString()),
                                               std::pair(QStringLiteral("李薇"), QStringLiteral("Li Wei")),
                                               std::pair(QStringLiteral("x").repeated(300), latin)}) {
                Certificate one = nadias();
                one.facts.name = name;
                one.facts.secondName = second;
                one.facts.partnerName = latin;
                one.facts.signers = {{latin, latin.left(120)}, {arabic, latin.left(120)}, {latin, latin.left(120)}};
                one.facts.place = latin.left(120);
                for (int i = 0; i < kMostSkills; ++i)
                    one.facts.skills.append(latin.left(80));
                PageStyle style;
                style.paper = paper;
                style.rightToLeft = rightToLeft;
                const Document document = certificateDocument(one, style);
                REQUIRE(document.pages.size() == 1);
                checkNothingOverlaps(document.pages.front(), document.style.size());
                CHECK(wordsOf(document).contains(plainWords(name)));
            }
        }
    }
}

TEST_CASE("An hours statement has each meeting, a sum that adds up, and lines for three to sign",
          "[documents][certificates]") {
    needGui();
    const Plurals plurals;
    const Certificate one = hoursOf(3);
    const Document document = hoursStatementDocument(one, PageStyle{}, QStringLiteral("marit@example.org"));
    REQUIRE(document.pages.size() == 1);
    const QString words = wordsOf(document);
    for (const char *line : {"Hours statement", "2027-017", "24 January 2027", "In person", "45 min", "31 January 2027",
                             "Video", "1 h", "7 February 2027", "1 h 15 min", "3 meetings", "3 h",
                             "In addition 4 h 15 min of training.", "Hours come from the pair's log on paper.",
                             "We met on these days, for this long.", "Nadia Boukhari, mentee",
                             "Malia Kealoha-Ortiz, mentor", "Joanna Pereira-Finch, coordinator", "marit@example.org"}) {
        INFO(line);
        CHECK(words.contains(plainWords(QString::fromUtf8(line))));
    }
}

TEST_CASE("A long hours statement repeats its head, and its signatures stay together with the sum",
          "[documents][certificates]") {
    needGui();
    for (const int meetings : {20, 27, 28, 29, 30, 31, 120, kMostMeetings}) {
        const Document document = hoursStatementDocument(hoursOf(meetings), PageStyle{}, QString());
        for (const Page &page : document.pages)
            CHECK(page.text().contains(QStringLiteral("2027-017")));
        const QString last = document.pages.back().text();
        CHECK(last.contains(QStringLiteral("We met on these days")));
        CHECK(last.contains(QStringLiteral("Joanna Pereira-Finch")));
    }
}

TEST_CASE("The catalog prints the certificates in use, and any issue that is asked for", "[documents][certificates]") {
    needGui();
    const auto program = printProgram(2, false);
    ProgramFile &file = *program->file;
    PrintRequest request;
    request.kind = DocumentKind::Certificates;
    request.cohort = program->cohort;
    CHECK(codeOf(documentsFor(file, request)) == ErrorCode::NothingToPrint);
    const PartnershipId pair = program->pairs.front();
    valueOf(partnerships::startPair(file, pair));
    std::vector<CertificateWish> wishes;
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        CertificateWish wish;
        wish.partnership = pair;
        wish.side = side;
        wish.facts = valueOf(proposedFacts(file, pair, side));
        wish.personAgrees = true;
        wish.earlyBecause = QStringLiteral("a test");
        wishes.push_back(wish);
    }
    const auto ids = valueOf(issueCertificates(file, wishes));
    CHECK(valueOf(documentsFor(file, request)).sources.size() == 2);
    CHECK(printablePairs(file, program->cohort, DocumentKind::Certificates).size() == 1);
    CHECK(printablePairs(file, program->cohort, DocumentKind::HoursStatements).empty());
    valueOf(reissueCertificate(file, ids.front(), wishes.front(), QStringLiteral("a letter")));
    CHECK(valueOf(documentsFor(file, request)).sources.size() == 2);
    request.certificates = {ids.front()};
    const DocumentBatch old = valueOf(documentsFor(file, request));
    REQUIRE(old.sources.size() == 1);
    CHECK(old.sources.front().name == QStringLiteral("Alys Penhale 2027-001"));
    CHECK(valueOf(old.sources.front().make()).front().style.language == valueOf(framework::program(file)).locale);
    QTemporaryDir folder;
    const PdfReport report = valueOf(writePdf(old, folder.filePath(QStringLiteral("a.pdf"))));
    CHECK(run(QStringLiteral("pdfinfo"), report.files).contains(QStringLiteral("842 x 595")));
}
