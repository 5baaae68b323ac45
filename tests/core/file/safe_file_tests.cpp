#include "core/base/error_code.h"
#include "core/file/safe_file.h"

#include "tests/support/catch_compat.h"
#include "tests/support/temporary_folder.h"

#include <QTextStream>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace groundwork;
using namespace groundwork::testing;

#ifdef Q_OS_LINUX
namespace {

/// Files of this process cannot grow past this size: how a full disk looks from inside, without a disk.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        ignoreFileSizeSignal();
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit lower = m_before;
        lower.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &lower);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

  private:
    rlimit m_before{};
};

} // namespace
#endif

TEST_CASE("a file is replaced by a complete one", "[file]") {
    TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("people?.csv"));
    writeBytes(path, "old");
    SECTION("written through a device") {
        SafeFile file(path);
        REQUIRE(file.open());
        QTextStream stream(&file);
        stream << "Zoë" << QLatin1Char('\n');
        stream.flush();
        CHECK(bytesOf(path) == "old"); // until the end
        valueOf(file.commit());
        CHECK(bytesOf(path) == "Zoë\n");
    }
    SECTION("written by name") {
        valueOf(writeSafely(path, [](const QString &temporary) -> Result<void> {
            writeBytes(temporary, "new");
            return {};
        }));
        CHECK(bytesOf(path) == "new");
    }
    SECTION("through a link, which stays one") {
        const QString link = folder.path(QStringLiteral("link.csv"));
        REQUIRE(QFile::link(path, link));
        valueOf(writeSafely(link, QByteArray("new")));
        CHECK(bytesOf(path) == "new");
        CHECK(QFileInfo(link).isSymLink());
        QFile::remove(link);
    }
    CHECK(folder.names().size() == 1);
}

TEST_CASE("a file that cannot be written in full is left as it was", "[file]") {
    TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("people.csv"));
    writeBytes(path, "old");
    SECTION("given up") {
        SafeFile file(path);
        REQUIRE(file.open());
        file.write("half");
    }
    SECTION("the writer says no") {
        CHECK(codeOf(writeSafely(path, [](const QString &temporary) -> Result<void> {
                  writeBytes(temporary, "half");
                  return failure(ErrorCode::Cancelled);
              })) == ErrorCode::Cancelled);
    }
    SECTION("the writer writes nothing") {
        CHECK(codeOf(writeSafely(path, [](const QString &) { return Result<void>(); })) ==
              ErrorCode::WriteFailed);
    }
    SECTION("the folder is not there") {
        CHECK(codeOf(writeSafely(folder.path(QStringLiteral("no/people.csv")), QByteArray("x"))) ==
              ErrorCode::FolderNotWritable);
    }
    SECTION("it may not be replaced") {
        CHECK(codeOf(writeSafely(path, QByteArray("new"), false)) == ErrorCode::FileExists);
    }
#ifdef Q_OS_LINUX
    SECTION("the disk takes only a part, whatever the writer looks at") {
        const FileSizeLimit limit(64 * 1024);
        SafeFile file(path);
        REQUIRE(file.open());
        file.write(QByteArray(300 * 1024, 'x')); // a careless writer: the answer is dropped
        file.write("and the end");
        CHECK(codeOf(file.commit()) == ErrorCode::WriteFailed);
    }
    SECTION("the disk takes only a part of what a library writes by name") {
        const FileSizeLimit limit(64 * 1024);
        CHECK(codeOf(writeSafely(path, [](const QString &temporary) -> Result<void> {
                  QFile file(temporary);
                  if (!file.open(QIODevice::WriteOnly) ||
                      file.write(QByteArray(300 * 1024, 'x')) != 300 * 1024)
                      return failure(ErrorCode::WriteFailed);
                  return {};
              })) == ErrorCode::WriteFailed);
    }
#endif
    CHECK(bytesOf(path) == "old");
    CHECK(folder.names().size() == 1);
}
