#include "core/base/error_code.h"
#include "core/content/help.h"
#include "core/content/pack.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace groundwork;

namespace {

/// Reads help texts from a file with these topics.
ErrorCode codeFor(const QByteArray &topics) {
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("en"));
    QFile file(folder.filePath(QStringLiteral("en/help.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"content":"help","version":1,"topics":[)" + topics + "]}");
    file.close();
    const auto read =
        content::helpTopics(valueOf(content::Pack::loadFrom(folder.path(), QStringLiteral("en"))));
    return read ? ErrorCode::NotFound : read.error().code; // NotFound stands for "it was read"
}

} // namespace

TEST_CASE("The help texts hold together, and a text that does not is refused", "[content][help]") {
    const auto topics = valueOf(content::helpTopics(valueOf(content::Pack::load())));
    CHECK(topics.size() >= 12);
    CHECK(
        content::commandsOf(topics.front()).contains(QStringLiteral("file.restore"))); // from a sentence too
    const QByteArray whole = R"({"key":"a","title":"A","lead":"L","sections":[{"title":"S","text":["T"]}]})";
    CHECK(codeFor(whole) == ErrorCode::NotFound);
    CHECK(codeFor(whole + "," + whole) == ErrorCode::ContentMissing);
    CHECK(codeFor("") == ErrorCode::ContentMissing);
    CHECK(codeFor(R"({"key":"a","title":"A","lead":"L","sections":[]})") == ErrorCode::ContentMissing);
    CHECK(codeFor(R"({"key":"a","title":"A","lead":"L","sections":[{"title":"S"}],"see":["b"]})") ==
          ErrorCode::ContentMissing);
}
