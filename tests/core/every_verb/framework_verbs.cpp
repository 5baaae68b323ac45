#include "tests/core/every_verb/ward.h"

#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "core/people/person_rows.h"
#include "core/programs/program_starts.h"
#include "core/settings/settings.h"
#include "core/skills/favourites.h"

namespace groundwork::testing {

std::vector<RandomVerb> frameworkVerbs(const Ward &ward) {
    using namespace framework;
    return {
        {"editProgram",
         [](ProgramFile &file, Random &random) {
             Program program = valueOf(framework::program(file));
             program.sponsor = QString::number(random.below(9));
             return editProgram(file, program);
         }},
        {"createCohort",
         [](ProgramFile &file, Random &random) {
             Cohort cohort;
             cohort.name = QStringLiteral("Spring %1").arg(random.below(9));
             cohort.start = QDate(2027, 3, 1);
             cohort.end = QDate(2027, 12, 1);
             return done(createCohort(file, cohort));
         }},
        {"editCohort",
         [&ward](ProgramFile &file, Random &random) {
             Cohort cohort = valueOf(framework::cohort(file, ward.cohort));
             cohort.meetingMinutes = 30 + random.below(60);
             cohort.trialDays = random.chance(50) ? 14 : 0;
             return editCohort(file, cohort, QStringLiteral("because"));
         }},
        {"setCohortState",
         [&ward](ProgramFile &file, Random &random) {
             // A cohort that is over takes nothing new: it seldom is, and comes back.
             const CohortState state = random.chance(70) ? CohortState::Running : static_cast<CohortState>(random.below(8));
             return setCohortState(file, ward.cohort, state,
                                   random.chance(50) ? QStringLiteral("the money went") : QString());
         }},
        {"nextCohort",
         [&ward](ProgramFile &file, Random &random) {
             programs::NewCohort next{QStringLiteral("Autumn %1").arg(random.below(4)), QDate(2027, 10, 1), {}};
             return random.chance(50) ? done(programs::nextCohort(file, ward.cohort, next))
                                      : done(programs::addCohort(file, next, random.pick(programTemplates())));
         }},
        {"renameRoles",
         [](ProgramFile &file, Random &random) {
             RoleNames names;
             if (random.chance(60))
                 names = {random.chance(50) ? QStringLiteral("guide") : QStringLiteral("adviser"), {},
                          random.chance(50) ? QStringLiteral("learner") : QString(), {}};
             return renameRoles(file, names);
         }},
        {"editFramework",
         [](ProgramFile &file, Random &random) {
             FrameworkText text = sampleFramework();
             text.principles.append(QString::number(random.below(9)));
             if (random.chance(50)) {
                 OwnParameter own;
                 own.label = QString::number(random.below(9));
                 text.ownParameters.push_back(own);
             }
             return editFramework(file, random.pick(frameworkVersions(file)).id, text,
                                  random.chance(50) ? QStringLiteral("principles/0") : QString());
         }},
        {"startFrameworkDraft", [](ProgramFile &file, Random &) { return done(startFrameworkDraft(file)); }},
        {"publishFramework",
         [](ProgramFile &file, Random &random) {
             for (const Framework &version : frameworkVersions(file)) {
                 if (version.state == FrameworkState::Draft && random.chance(80))
                     return publishFramework(file, version.id);
             }
             return publishFramework(file, random.pick(frameworkVersions(file)).id);
         }},
        {"discardFrameworkDraft",
         [](ProgramFile &file, Random &random) {
             return random.chance(40) ? discardFrameworkDraft(file, random.pick(frameworkVersions(file)).id)
                                      : Result<void>();
         }},
        {"moveCohort",
         [&ward](ProgramFile &file, Random &random) {
             const Cohort cohort = valueOf(framework::cohort(file, ward.cohort));
             std::vector<Framework> others = frameworkVersions(file);
             std::erase_if(others, [&](const Framework &version) {
                 return version.id == cohort.framework || version.state == FrameworkState::Draft;
             });
             return moveCohort(file, ward.cohort, random.pick(others.empty() ? frameworkVersions(file) : others).id,
                               QStringLiteral("because"));
         }},
        {"acknowledge",
         [&ward](ProgramFile &file, Random &random) {
             const Framework version = random.pick(frameworkVersions(file));
             framework_use::Acknowledgement form;
             form.participant = random.pick(people::participants(file, ward.cohort)).id;
             form.framework = version.id;
             form.liked = random.pick(lineRefs(version));
             form.question = QString::number(random.below(3));
             return framework_use::acknowledge(file, form);
         }},
        {"withdrawAcknowledgement",
         [&ward](ProgramFile &file, Random &random) {
             // Of those who have read the cohort's version, if there are any: else nothing would be withdrawn.
             std::vector<ParticipantId> read;
             for (const framework_use::Reader &reader : framework_use::readers(file, ward.cohort)) {
                 if (reader.readOn.isValid())
                     read.push_back(reader.participant);
             }
             const auto cohort = framework::cohort(file, ward.cohort);
             return read.empty() || !cohort
                        ? Result<void>()
                        : framework_use::withdrawAcknowledgement(file, random.pick(read), cohort->framework);
         }},
        {"changeSetting",
         [](ProgramFile &file, Random &random) {
             return settings::changeSetting(file, QStringLiteral("paper"), QString::number(random.below(3)));
         }},
        {"setFavourite",
         [&ward](ProgramFile &file, Random &random) {
             // Two cards only, so that one is taken out again before long.
             return skills::setFavourite(file, ward.exercises.cards().at(static_cast<size_t>(random.below(2))),
                                         random.chance(50));
         },
         {Verb::AddFavouriteCard, Verb::RemoveFavouriteCard}},
    };
}

} // namespace groundwork::testing
