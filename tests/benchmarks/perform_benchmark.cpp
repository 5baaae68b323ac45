// One perform with undo, against a bare SQLite commit of the same rows with the same pragmas. The first
// argument says in which folder to write (default: the system's for temporary files); the disk decides most
// of it.

#include "core/file/connection.h"
#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/session.h"
#include "core/file/verb.h"
#include "core/people/people.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/or_stop.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace groundwork;
using namespace groundwork::benchmarks;

namespace {

constexpr int kPeople = 300; // a hundred pairs, and some who were not placed
constexpr int kRounds = 300;

void edit(const sqlite::Database &database, qint64 id, int round) {
    database.prepare("UPDATE person SET phone = ?2, updated_at = ?3 WHERE person_id = ?1")
        .bind(id, QString::number(round), qint64{round})
        .run();
}

} // namespace

int main(int argc, char **argv) {
    const QString parent = argc > 1 ? QFile::decodeName(argv[1]) : QDir::tempPath();
    const QTemporaryDir folder(parent + QStringLiteral("/groundwork-XXXXXX"));
    const auto file = orStop(ProgramFile::create(folder.filePath(QStringLiteral("ward.groundwork"))));
    std::vector<PersonId> people;
    orStop(file->perform({Verb::ImportPeople, {}, {}, false}, [&](Change &) -> Result<void> {
        for (int i = 0; i < kPeople; ++i) {
            people::Person person;
            person.fullName = QStringLiteral("Person %1").arg(i);
            people.push_back(orStop(people::addPerson(*file, person)));
        }
        return {};
    }));

    // The bare commit: the same file, connection and pragmas, nothing of ours around it.
    Times bare;
    for (int round = 0; round < kRounds; ++round) {
        const qint64 id = people[static_cast<std::size_t>(round % kPeople)].value;
        bare.add(millisecondsOf([&] {
            file->database().execute("BEGIN IMMEDIATE");
            edit(file->database(), id, -round - 1);
            file->database().execute("COMMIT");
        }));
    }
    Times performed;
    Times undone;
    Times redone;
    for (int round = 0; round < kRounds; ++round) {
        const qint64 id = people[static_cast<std::size_t>(round % kPeople)].value;
        performed.add(millisecondsOf([&] {
            orStop(file->perform({Verb::EditPerson, {}, {}, false}, [&](Change &change) -> Result<void> {
                edit(change.database(), id, round);
                return {};
            }));
        }));
        undone.add(millisecondsOf([&] { orStop(file->undo()); }));
        redone.add(millisecondsOf([&] { orStop(file->redo()); }));
    }
    std::printf("%d people, %d rounds, in %s\n", kPeople, kRounds, qUtf8Printable(parent));
    bare.print("bare commit of one row");
    performed.print("perform of one row");
    undone.print("undo of it");
    redone.print("redo of it");
    std::printf("perform / bare %.2f   undo / bare %.2f\n", performed.median() / bare.median(),
                undone.median() / bare.median());
    return 0;
}
