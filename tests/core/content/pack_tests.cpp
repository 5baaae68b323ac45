#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace groundwork;

namespace {

void write(const QString &path, const QByteArray &text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

TEST_CASE("The shipped texts load, and an unknown language falls back to English", "[content]") {
    const content::Pack pack = valueOf(content::Pack::load(QStringLiteral("xx_YY")));
    CHECK(pack.names().contains(QStringLiteral("framework")));
    CHECK(pack.version(QStringLiteral("first_meeting")) >= 1);
    CHECK(codeOf(pack.document(QStringLiteral("nothing"))) == ErrorCode::ContentMissing);
}

TEST_CASE("A language replaces file by file, and a broken file is named", "[content]") {
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("en/a.json")), R"({"content":"a","version":1})");
    write(folder.filePath(QStringLiteral("en/b.json")), R"({"content":"b","version":1})");
    write(folder.filePath(QStringLiteral("de/a.json")), R"({"content":"a","version":7})");
    const content::Pack pack = valueOf(content::Pack::loadFrom(folder.path(), QStringLiteral("de_CH")));
    CHECK(pack.version(QStringLiteral("a")) == 7);
    CHECK(pack.version(QStringLiteral("b")) == 1);
    write(folder.filePath(QStringLiteral("de/b.json")), "{ not json");
    CHECK(codeOf(content::Pack::loadFrom(folder.path(), QStringLiteral("de"))) == ErrorCode::ContentMissing);
    CHECK(codeOf(content::Pack::loadFrom(folder.filePath(QStringLiteral("none")), QStringLiteral("de"))) ==
          ErrorCode::ContentMissing);
}
