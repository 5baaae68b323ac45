// Opening and closing a file of 10,000 people who all take part in a cohort, with and without a backup on
// close. Arguments: the number of people, and the folder to write in.

#include "core/file/program_check.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/framework/frameworks.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/or_stop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace groundwork;
using namespace groundwork::benchmarks;

namespace {

void fill(ProgramFile &file, int count) {
    orStop(file.perform({Verb::ImportPeople, {}, {}, false}, [&](Change &) -> Result<void> {
        framework::Program program;
        program.name = QStringLiteral("Ward mentoring");
        orStop(framework::createProgram(file, program, {}));
        framework::Cohort draft;
        draft.name = QStringLiteral("2027");
        draft.start = QDate(2027, 3, 1);
        draft.end = QDate(2027, 12, 1);
        const CohortId cohort = orStop(framework::createCohort(file, draft));
        for (int i = 0; i < count; ++i) {
            people::Person person;
            person.fullName = QStringLiteral("Person Number %1").arg(i);
            person.email = QStringLiteral("person%1@example.org").arg(i);
            person.unit = QStringLiteral("Ward %1").arg(i % 40);
            people::Participant participant;
            participant.person = orStop(people::addPerson(file, person));
            participant.cohort = cohort;
            participant.role = i % 2 == 0 ? Role::Mentor : Role::Mentee;
            participant.state = people::ParticipantState::Applied;
            for (int area = 0; area < 3; ++area) {
                const QString name = QStringLiteral("Area %1").arg((i + area) % 30);
                if (participant.role == Role::Mentor)
                    participant.profile.offers.push_back({name, people::OfferLevel::HappyTo});
                else
                    participant.profile.seeks.push_back({name, area + 1});
            }
            orStop(people::addParticipant(file, participant));
        }
        return {};
    }));
}

} // namespace

int main(int argc, char **argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 10000;
    const QString parent = argc > 2 ? QFile::decodeName(argv[2]) : QDir::tempPath();
    const QTemporaryDir folder(parent + QStringLiteral("/groundwork-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("ward.groundwork"));
    {
        const auto file = orStop(ProgramFile::create(path));
        std::printf("%-44s        %8.0f ms\n", "making it, in one change",
                    millisecondsOf([&] { fill(*file, count); }));
        std::printf("%-44s        %8.0f ms\n", "taking that back",
                    millisecondsOf([&] { orStop(file->undo()); }));
        std::printf("%-44s        %8.0f ms\n", "doing it again",
                    millisecondsOf([&] { orStop(file->redo()); }));
    }
    std::printf("%d people, %.1f MB\n", count, static_cast<double>(QFileInfo(path).size()) / 1e6);
    Times opened;
    Times listed;
    Times undone;
    Times closed;
    Times closedWithBackup;
    for (int round = 0; round < 20; ++round) {
        OpenOptions options;
        if (round % 2 == 1)
            options.backupFolder = folder.filePath(QStringLiteral("backups"));
        std::unique_ptr<ProgramFile> file;
        opened.add(millisecondsOf([&] { file = orStop(ProgramFile::open(path, options)); }));
        listed.add(millisecondsOf([&] { (void)people::persons(*file); }));
        people::Person person = people::persons(*file).front();
        person.phone = QString::number(round);
        orStop(people::editPerson(*file, person));
        undone.add(millisecondsOf([&] { orStop(file->undo()); }));
        orStop(file->redo());
        (round % 2 == 1 ? closedWithBackup : closed).add(millisecondsOf([&] { file.reset(); }));
    }
    opened.print("open, checked");
    listed.print("all people, as rows");
    undone.print("undo of one edit");
    closed.print("close");
    closedWithBackup.print("close with a backup");
    std::printf("%-44s        %8.0f ms\n", "deep check",
                millisecondsOf([&] { orStop(checkProgramFile(path, true)); }));
    return 0;
}
