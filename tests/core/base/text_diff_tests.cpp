#include "core/base/text_diff.h"
#include "tests/support/catch_compat.h"
#include "tests/support/undo_law.h"

using namespace groundwork;

namespace {

QString shown(const std::vector<DiffPiece> &pieces) {
    QString text;
    for (const DiffPiece &piece : pieces) {
        text += piece.kind == DiffKind::Removed ? QStringLiteral("[-") + piece.text + QStringLiteral("-]")
                : piece.kind == DiffKind::Added ? QStringLiteral("[+") + piece.text + QStringLiteral("+]")
                                                : piece.text;
    }
    return text;
}

QString side(const std::vector<DiffPiece> &pieces, DiffKind without) {
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind != without)
            text += piece.text;
    }
    return text;
}

} // namespace

TEST_CASE("A comparison goes word by word and joins what belongs together", "[base][diff]") {
    CHECK(shown(wordDiff(QStringLiteral("about one hour a month"),
                         QStringLiteral("about 45 minutes a month, in working time"))) ==
          QStringLiteral("about [-one hour-][+45 minutes+] a month[+, in working time+]"));
    CHECK(shown(wordDiff(QStringLiteral("no report of what was said"),
                         QStringLiteral("no report of what was said, to anyone"))) ==
          QStringLiteral("no report of what was said[+, to anyone+]"));
    CHECK(shown(wordDiff(QStringLiteral("We both learn."), QStringLiteral("We both learn."))) ==
          QStringLiteral("We both learn."));
    CHECK(shown(wordDiff(QString(), QStringLiteral("new"))) == QStringLiteral("[+new+]"));
    CHECK(wordDiff(QString(), QString()).empty());
    // A word is changed as a whole, also in other scripts.
    CHECK(shown(wordDiff(QStringLiteral("hold to the limit"), QStringLiteral("hold to the limits"))) ==
          QStringLiteral("hold to the [-limit-][+limits+]"));
    CHECK(shown(wordDiff(QStringLiteral("ثقة بين اثنين"), QStringLiteral("ثقة بين ثلاثة"))) ==
          QStringLiteral("ثقة بين [-اثنين-][+ثلاثة+]"));
}

TEST_CASE("The pieces of a comparison always give both texts back", "[base][diff]") {
    const std::vector<QString> words = {QStringLiteral("both"), QStringLiteral("learn"), QStringLiteral(" "),
                                        QStringLiteral(", "),   QStringLiteral("and"),   QStringLiteral("\n"),
                                        QStringLiteral("🙂"),   QStringLiteral("学ぶ")};
    testing::Random random(41);
    for (int round = 0; round < 400; ++round) {
        QString before;
        QString after;
        for (int i = random.below(14); i > 0; --i)
            before += random.pick(words);
        for (int i = random.below(14); i > 0; --i)
            after += random.pick(words);
        const auto pieces = wordDiff(before, after);
        REQUIRE(side(pieces, DiffKind::Added) == before);
        REQUIRE(side(pieces, DiffKind::Removed) == after);
    }
}

TEST_CASE("Texts without end are compared as a whole and not word by word", "[base][diff]") {
    const QString long1 = QStringLiteral("a b ").repeated(20000);
    const QString long2 = QStringLiteral("c d ").repeated(20000);
    const auto pieces = wordDiff(long1, long2);
    CHECK(side(pieces, DiffKind::Added) == long1);
    CHECK(side(pieces, DiffKind::Removed) == long2);
}

TEST_CASE("Likeness tells a reworded line from another one", "[base][diff]") {
    CHECK(likeness(QStringLiteral("same words"), QStringLiteral("same words")) == 100);
    CHECK(likeness(QStringLiteral("about one hour a month"), QStringLiteral("about 45 minutes a month")) > 45);
    CHECK(likeness(QStringLiteral("appraisal"), QStringLiteral("a kind, clear ending")) < 20);
}
