// Ctrl+K at 100, 1,000 and 10,000 people with up to 500 pairs: reading the names the first time, after one
// name changed, opening the box until it is painted, and each letter of several searches until its answer is
// painted. A frame is 16 ms. Other sizes as arguments. QT_QPA_PLATFORM=offscreen is enough.

#include "core/content/pack.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"
#include "core/skills/exercise_library.h"
#include "tests/benchmarks/cohort_of.h"
#include "tests/benchmarks/measure.h"
#include "ui/shell/box_index.h"
#include "ui/shell/command_box.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>

#include <memory>

using namespace groundwork;
using namespace groundwork::benchmarks;

namespace {

constexpr double kFrame = 16.0;
constexpr int kMostWithPairs = 1'000;

/// Pairs mentees with mentors in turn.
void pairUp(const Cohort &cohort) {
    const std::vector<people::Participant> all = people::participants(*cohort.file, cohort.id);
    std::vector<ParticipantId> mentees;
    std::vector<ParticipantId> mentors;
    for (const people::Participant &participant : all)
        (participant.role == Role::Mentor ? mentors : mentees).push_back(participant.id);
    orStop(cohort.file->perform(Operation{}, [&](Change &) -> Result<void> {
        for (size_t i = 0; i < std::min(mentees.size(), mentors.size()); ++i) {
            partnerships::Proposal proposal;
            proposal.mentee = mentees[i];
            proposal.mentor = mentors[i];
            proposal.inputMentee = partnerships::MatchInput::AnsweredQuestions;
            proposal.inputMentor = partnerships::MatchInput::AnsweredQuestions;
            orStop(partnerships::proposePair(*cohort.file, proposal));
        }
        return {};
    }));
}

void rename(const Cohort &cohort, int round) {
    people::Person person = people::persons(*cohort.file).front();
    person.fullName = QStringLiteral("Zoë Renamed %1").arg(round);
    orStop(people::editPerson(*cohort.file, person));
}

void print(const char *name, const Times &times) {
    times.print(name);
    const double worst = times.quantile(1);
    std::printf("%-44s worst  %8.3f ms   %s\n", "", worst,
                worst <= kFrame ? "within a frame" : "OVER A FRAME");
}

void measure(ui::Theme &theme, const skills::ExerciseLibrary &exercises, int people) {
    // Pairs are proposed by the verb, with all its rules, while the cohort is small.
    const Cohort cohort = cohortOf(std::min(people, kMostWithPairs));
    pairUp(cohort);
    addPeople(cohort, std::min(people, kMostWithPairs), people);
    Times first, again, open, found, letters;
    for (int round = -1; round < 9; ++round) { // the first round loads faces and is not counted
        if (round == 0)
            first = again = open = found = letters = Times();
        ui::BoxIndex index(*cohort.file, cohort.id, &exercises);
        first.add(millisecondsOf([&] { index.refresh(); }));
        rename(cohort, round);
        index.note(ChangeReport{});
        again.add(millisecondsOf([&] { index.refresh(); }));
        std::unique_ptr<ui::CommandBox> box;
        open.add(millisecondsOf([&] {
            box = std::make_unique<ui::CommandBox>(
                theme, [&](const QString &typed) { return index.find(typed, {}); }, nullptr);
            box->setAttribute(Qt::WA_DeleteOnClose, false);
            box->show();
            QApplication::processEvents();
        }));
        auto *edit = box->findChild<QLineEdit *>(QStringLiteral("commandBoxEdit"));
        for (const QString &query :
             {QStringLiteral("angstrom-4711"), QStringLiteral("zoe 996"), QStringLiteral("نادية 17"),
              QStringLiteral("بوخاري"), QStringLiteral("quiet minutes"), QStringLiteral("zeppelin")}) {
            for (qsizetype length = 1; length <= query.size(); ++length) {
                const QString typed = query.left(length);
                found.add(millisecondsOf([&] { (void)index.find(typed, {}); }));
                letters.add(millisecondsOf([&] {
                    edit->setText(typed);
                    QApplication::processEvents();
                }));
            }
        }
    }
    std::printf("%d people\n", people);
    print("  read the names the first time", first);
    print("  read them after a change", again);
    print("  open the box until it is painted", open);
    print("  a letter until its answer is found", found);
    print("  a letter until its answer is painted", letters);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    ui::Theme theme;
    ui::applyTheme(application, theme);
    const auto exercises = orStop(skills::ExerciseLibrary::read(orStop(content::Pack::load())));
    if (argc > 1) {
        for (int i = 1; i < argc; ++i)
            measure(theme, exercises, std::atoi(argv[i]));
        return 0;
    }
    for (const int people : {100, 1'000, 10'000})
        measure(theme, exercises, people);
    return 0;
}
