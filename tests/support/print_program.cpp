#include "tests/support/print_program.h"

#include "core/agreements/agreements.h"
#include "core/content/default_framework.h"
#include "core/content/pack.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"

namespace groundwork {

namespace {

/// Measurements use this too, so it does without Catch2: a refusal here is a mistake of the fixture.
template <class T>
T must(Result<T> result) {
    if (!result)
        qFatal("print program: error %d %s", int(result.error().code),
               qUtf8Printable(result.error().args.join(QLatin1Char(' '))));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

ParticipantId join(PrintProgram &program, const QString &name, Role role) {
    people::Person person;
    person.fullName = name;
    person.phone = QStringLiteral("555-0117");
    person.unit = role == Role::Mentee ? QStringLiteral("Medical") : QStringLiteral("Surgical");
    people::Participant participant;
    participant.person = must(people::addPerson(*program.file, person));
    participant.cohort = program.cohort;
    participant.role = role;
    participant.state = people::ParticipantState::Accepted;
    return must(people::addParticipant(*program.file, participant));
}

QString nameOf(int i, Role role) {
    if (i == 0)
        return role == Role::Mentee ? QStringLiteral("Alys Penhale") : QStringLiteral("Noor Rahmani");
    if (i % 3 == 2)
        return (role == Role::Mentee ? QStringLiteral("مريم حداد %1") : QStringLiteral("نور الدين %1"))
            .arg(i);
    return (role == Role::Mentee ? QStringLiteral("Mentee Number %1") : QStringLiteral("Mentor Number %1"))
        .arg(i);
}

} // namespace

std::unique_ptr<PrintProgram> printProgram(int pairs, bool agreements) {
    auto program = std::make_unique<PrintProgram>();
    OpenOptions options;
    options.clock = &program->clock;
    options.idSeed = 7;
    program->file = must(ProgramFile::createInMemory(options));
    const content::Pack pack = must(content::Pack::load());
    framework::NewProgram wanted;
    wanted.program.name = QStringLiteral("Side by Side");
    wanted.program.organization = QStringLiteral("Harbourlight Hospital");
    wanted.program.coordinatorName = QStringLiteral("Joanna Pereira-Finch");
    wanted.program.coordinatorContact = QStringLiteral("555-0142");
    wanted.cohortName = QStringLiteral("Side by Side 2027");
    wanted.start = QDate(2027, 1, 10);
    wanted.end = QDate(2027, 10, 22);
    wanted.publish = true;
    program->cohort =
        must(framework::createFromTemplate(*program->file, wanted, must(content::defaultFramework(pack))));
    const auto content = must(agreements::AgreementContent::read(pack));
    for (int i = 0; i < pairs; ++i) {
        partnerships::Proposal proposal;
        proposal.mentee = join(*program, nameOf(i, Role::Mentee), Role::Mentee);
        proposal.mentor = join(*program, nameOf(i, Role::Mentor), Role::Mentor);
        proposal.matchedOn = QDate(2027, 2, 1);
        proposal.reasonsNote = QStringLiteral("You both sing in a choir.");
        const PartnershipId id = must(partnerships::proposePair(*program->file, proposal));
        must(partnerships::acceptPairBoth(*program->file, id, QDate(2027, 2, 2)));
        if (agreements)
            must(agreements::draftAgreement(*program->file, content, id));
        program->pairs.push_back(id);
    }
    return program;
}

} // namespace groundwork
