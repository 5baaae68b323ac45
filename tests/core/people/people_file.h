#pragma once

#include "core/file/program_file.h"
#include "core/framework/frameworks.h"
#include "core/people/people.h"
#include "tests/support/catch_compat.h"

#include <memory>

namespace groundwork::testing {

/// A framework text with something in each part.
inline framework::FrameworkText sampleFramework() {
    framework::FrameworkText text;
    text.definition = QStringLiteral("A learning partnership between two people.");
    text.principles = {QStringLiteral("We both learn."), QStringLiteral("Honest beats impressive.")};
    text.expectBoth = {QStringLiteral("a goal of one's own")};
    text.expectMentee = {QStringLiteral("questions before advice")};
    text.expectMentor = {QStringLiteral("a topic for each meeting")};
    text.expectProgram = {QStringLiteral("a named coordinator")};
    text.notMentoring = {QStringLiteral("appraisal")};
    text.exceptions = {QStringLiteral("law")};
    text.confidentialityText = QStringLiteral("What is told in trust stays in trust.");
    text.endingText = QStringLiteral("Either may end early.");
    return text;
}

/// A file in memory with a program, a draft framework and one cohort, on 14 September 2026.
struct PeopleFile {
    struct Empty {};

    FixedClock clock{QDate(2026, 9, 14)};
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;

    explicit PeopleFile(Empty) {
        OpenOptions options;
        options.clock = &clock;
        options.idSeed = 7;
        file = valueOf(ProgramFile::createInMemory(options));
    }

    PeopleFile()
        : PeopleFile(Empty{}) {
        framework::NewProgram wanted;
        wanted.program.name = QStringLiteral("Side by Side");
        wanted.cohortName = QStringLiteral("Autumn 2026");
        wanted.start = QDate(2026, 10, 1);
        cohort = valueOf(framework::createFromTemplate(*file, wanted, sampleFramework()));
    }

    PersonId addPerson(const char *name) {
        people::Person person;
        person.fullName = QString::fromUtf8(name);
        return valueOf(people::addPerson(*file, person));
    }

    ParticipantId addParticipant(PersonId person, Role role, int capacity = 1) {
        people::Participant participant;
        participant.person = person;
        participant.cohort = cohort;
        participant.role = role;
        participant.profile.capacity = capacity;
        return valueOf(people::addParticipant(*file, participant));
    }

    ParticipantId add(const char *name, Role role, int capacity = 1) {
        return addParticipant(addPerson(name), role, capacity);
    }
};

} // namespace groundwork::testing
