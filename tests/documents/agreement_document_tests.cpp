#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"

using namespace groundwork;
using namespace groundwork::documents;

TEST_CASE("the agreement prints every sentence of the played example", "[documents][agreement]") {
    needGui();
    const AgreementPrint print = playedAgreement();
    const Document document = agreementDocument(print, PageStyle{});
    const QString words = pdfText(document);
    for (const AgreementSectionPrint &section : print.sections) {
        CHECK(words.contains(section.title));
        for (const AgreementPart &part : section.parts) {
            for (const BothLine &line : part.both)
                CHECK(words.contains(plainWords(line.text).left(40)));
        }
    }
    CHECK(words.contains(QStringLiteral("page 1 of %1").arg(document.pages.size())));
}
