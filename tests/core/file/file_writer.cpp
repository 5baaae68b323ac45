// A program that the tests of the file start and kill.
//   hold PATH         opens the file, says "open", and keeps it until it is killed
//   write PATH        opens the file and adds numbered notes for ever, saying each number once it is
//   committed
// The file must have been made with noteSchema().

#include "tests/core/file/note_file.h"

#include <QFile>

#include <cstdio>
#include <cstring>
#include <thread>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

int writeForEver(ProgramFile &file) {
    qint64 number = file.database().queryInt("SELECT count(*) FROM note");
    const qint64 folder = file.database().queryInt("SELECT folder_id FROM folder");
    for (;;) {
        // Two rows and a sum that always fit together: the invariant that a killed writer must not break.
        const Result<void> done = file.perform(named("write"), [&](Change &change) -> Result<void> {
            change.database()
                .prepare("INSERT INTO note (note_id, folder_id, body) VALUES (?1, ?2, ?3)")
                .bind(number + 1, folder, QStringLiteral("note ").repeated(static_cast<int>(number % 300)))
                .run();
            change.database()
                .prepare("UPDATE folder SET name = (SELECT count(*) FROM note) WHERE folder_id = ?1")
                .bind(folder)
                .run();
            return {};
        });
        if (!done)
            return 3;
        ++number;
        std::printf("%lld\n", static_cast<long long>(number));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 3)
        return 2;
    const schema::Definition definition = noteSchema();
    OpenOptions options;
    options.schema = &definition;
    const auto file = ProgramFile::open(QFile::decodeName(argv[2]), options);
    if (!file)
        return 1;
    if (std::strcmp(argv[1], "write") == 0)
        return writeForEver(**file);
    std::puts("open");
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::hours(1));
    return 0;
}
