#pragma once

#include "core/file/program_file.h"
#include "core/framework/frameworks.h"
#include "core/people/people.h"
#include "tests/benchmarks/or_stop.h"

#include <memory>

namespace groundwork::benchmarks {

struct Cohort {
    std::unique_ptr<ProgramFile> file;
    CohortId id;
};

/// Adds people number `from` to `to`, every second a mentor, with full profiles and names of two scripts.
inline void addPeople(const Cohort &cohort, int from, int to) {
    orStop(cohort.file->perform(Operation{}, [&](Change &) -> Result<void> {
        for (int i = from; i < to; ++i) {
            people::Person person;
            person.fullName =
                (i % 10 == 7 ? QStringLiteral("نادية %1 بوخاري %2") : QStringLiteral("Zoë %1 Ångström-%2"))
                    .arg((i * 7919) % 997)
                    .arg(i);
            person.email = QStringLiteral("person.%1@example.org").arg(i);
            person.unit = QStringLiteral("Ward %1").arg(i % 60);
            person.location = QStringLiteral("Site %1").arg(i % 5);
            person.languages = {QStringLiteral("English"),
                                i % 3 ? QStringLiteral("Polski") : QStringLiteral("العربية")};
            people::Participant participant;
            participant.person = orStop(people::addPerson(*cohort.file, person));
            participant.cohort = cohort.id;
            participant.role = i % 2 ? Role::Mentor : Role::Mentee;
            for (int area = 0; area < 3; ++area) {
                const QString name = QStringLiteral("Area %1").arg((i * 13 + area * 5) % 40);
                if (i % 2)
                    participant.profile.offers.push_back({name, people::OfferLevel::HappyTo});
                else
                    participant.profile.seeks.push_back({name, area + 1});
            }
            if (i % 4)
                participant.profile.availability = {QStringLiteral("tue_am"), QStringLiteral("thu_eve")};
            participant.profile.goalSeed =
                QStringLiteral("lead a small project, end to end, number %1").arg(i);
            orStop(people::addParticipant(*cohort.file, participant));
        }
        return {};
    }));
}

/// A cohort in memory with this many people.
inline Cohort cohortOf(int people) {
    Cohort cohort{orStop(ProgramFile::createInMemory()), {}};
    framework::NewProgram wanted;
    wanted.program.name = QStringLiteral("Benchmark");
    wanted.cohortName = QStringLiteral("2027");
    wanted.start = QDate(2027, 2, 1);
    cohort.id = orStop(framework::createFromTemplate(*cohort.file, wanted, {}));
    addPeople(cohort, 0, people);
    return cohort;
}

} // namespace groundwork::benchmarks
