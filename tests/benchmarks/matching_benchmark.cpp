// The matching engine on invented cohorts, each part by itself: every pair scored, the best plan found, its proof
// checked, the ten next best for everybody; then 300 vetoes and pins, each repaired on the kept prices, and how many
// people a veto moves with and without the bonus for what is there. Sizes as arguments: MENTEES MENTORS SEATS
// (0: 1 to 4), else the usual four. With "scipy" as first argument: against linear_sum_assignment of Debian's
// python3-scipy on the same matrices in the same run. With "anew": vetoes on the kept prices against solving anew.

#include "core/base/shared_texts.h"
#include "core/matching/engine/engine.h"
#include "core/matching/engine/in_parts.h"
#include "core/matching/match_table.h"
#include "tests/benchmarks/measure.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

#include <cstdlib>
#include <cstring>
#include <random>
#include <sys/resource.h>

using namespace groundwork;
using namespace groundwork::benchmarks;
using namespace groundwork::matching;

namespace {

/// Of all threads: on a machine that others use too it says more than the clock.
double processorMilliseconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// As people read from a file: equal texts stand in memory once.
people::Participant participant(std::mt19937 &random, SharedTexts &texts, int number, Role role) {
    const auto below = [&](unsigned count) { return static_cast<int>(random() % count); };
    const auto pick = [&](const char *what, unsigned count) {
        return texts(QStringLiteral("%1 %2").arg(QString::fromLatin1(what)).arg(below(count)));
    };
    people::Participant made;
    made.id = ParticipantId{number + 1};
    made.person = PersonId{number + 1};
    made.role = role;
    made.state = people::ParticipantState::Accepted;
    people::Profile &profile = made.profile;
    for (int k = 0; k < 4; ++k) {
        profile.offers.push_back(
            {pick("area", 40), below(2) ? people::OfferLevel::KnowWell : people::OfferLevel::HappyTo});
        profile.seeks.push_back({pick("area", 40), k + 1});
        profile.interests << pick("interest", 60);
        profile.values << pick("value", 12);
    }
    const QStringList times = texts(people::availabilityKeys());
    for (int k = 0; k < 7; ++k)
        profile.availability << times[below(unsigned(times.size()))];
    for (const QString &mode : texts(people::modeKeys())) {
        if (below(2))
            profile.modes << mode;
    }
    profile.place = pick("site", 8);
    if (below(3) == 0)
        profile.difference = {below(2) ? people::DifferenceKind::Alike : people::DifferenceKind::Unlike,
                              below(2) ? QStringLiteral("unit") : QStringLiteral("role")};
    if (below(2))
        profile.wouldWelcome.push_back({PersonId{1 + below(unsigned(number + 50))}, {}});
    return made;
}

MatchInput cohort(int mentees, int mentors, int seats) {
    std::mt19937 random(20261124);
    SharedTexts texts;
    const auto numbered = [&](const char *what, unsigned count) {
        return texts(QStringLiteral("%1 %2").arg(QString::fromLatin1(what)).arg(random() % count));
    };
    MatchInput made;
    for (int i = 0; i < mentees + mentors; ++i) {
        people::Participant one = participant(random, texts, i, i < mentees ? Role::Mentee : Role::Mentor);
        people::Person person;
        person.id = one.person;
        person.fullName = QStringLiteral("Person %1").arg(i);
        person.unit = numbered("Unit", 60);
        person.roleTitle = numbered("Role", 9);
        person.languages = {numbered("Language", 3), numbered("Language", 6)};
        if (i > 50 && random() % 2)
            person.manager = PersonId{1 + static_cast<qint64>(random() % 50)};
        made.people.persons.push_back(person);
        if (i < mentees) {
            made.mentees.push_back(std::move(one));
        } else {
            made.mentors.push_back(std::move(one));
            made.seats.push_back(seats > 0 ? seats : 1 + static_cast<int>(random() % 4));
            made.taken.push_back(0);
        }
    }
    return made;
}

struct Scored {
    std::unique_ptr<MatchInput> input;
    Instance instance;
    int possible = 0;
    double milliseconds = 0;
    double processor = 0;
};

Scored scored(int mentees, int mentors, int seats) {
    Scored made;
    made.input = std::make_unique<MatchInput>(cohort(mentees, mentors, seats));
    const double before = processorMilliseconds();
    made.milliseconds = millisecondsOf([&] {
        const Scorer scorer(made.input->mentees, made.input->mentors, made.input->people.persons);
        const partnerships::PairRules rules(made.input->people, made.input->mentees, made.input->mentors);
        const MatchTable table(*made.input, scorer, rules);
        Instance &instance = made.instance;
        instance.rows = mentees;
        instance.columns = mentors;
        instance.unit = 1000;
        instance.small = table.cells(Weights(), {}).missing;
        instance.seats = made.input->seats;
        made.possible = scorer.possible(Weights());
        const qint64 everybody = qint64(made.possible + 1) * 1000 * (mentees + 1);
        instance.alone.assign(static_cast<size_t>(mentees), everybody);
    });
    made.processor = processorMilliseconds() - before;
    return made;
}

void measure(int mentees, int mentors, int seats) {
    std::printf("%d mentees, %d mentors\n", mentees, mentors);
    Times score, solve, certify, list, whole, processor;
    std::unique_ptr<Engine> engine;
    const int rounds = qint64(mentees) * mentors > 10'000'000 ? 3 : 7;
    int unplaced = 0;
    for (int round = 0; round < rounds; ++round) {
        engine.reset();
        Scored ready = scored(mentees, mentors, seats);
        engine = std::make_unique<Engine>(std::move(ready.instance));
        const double before = processorMilliseconds();
        const double solved = millisecondsOf([&] { engine->solve(); });
        bool proven = false;
        const double checked =
            millisecondsOf([&] { proven = isProvenBest(engine->instance(), engine->solution()); });
        if (!proven)
            std::printf("  NOT PROVEN\n");
        std::vector<std::vector<Engine::Next>> next(static_cast<size_t>(mentees));
        const double listed = millisecondsOf([&] {
            inParts(mentees, qint64(mentees) * mentors, [&](int from, int to) {
                Engine::Search search(*engine);
                for (int row = from; row < to; ++row)
                    next[static_cast<size_t>(row)] = engine->nextBest(row, 10, search);
            });
        });
        processor.add(ready.processor + processorMilliseconds() - before);
        score.add(ready.milliseconds);
        solve.add(solved);
        certify.add(checked);
        list.add(listed);
        whole.add(ready.milliseconds + solved + checked + listed);
        const std::vector<int> places = engine->solution().columnOf;
        unplaced = static_cast<int>(std::count(places.begin(), places.end(), kNobody));
    }
    score.print("  score all pairs");
    solve.print("  solve");
    certify.print("  certify");
    list.print("  ten next best for everybody");
    whole.print("  all of it");
    processor.print("  all of it, processor time");
    std::printf("%-44s least  %8.3f ms   of the clock %8.3f ms\n", "", processor.quantile(0), whole.quantile(0));
    std::printf("  not placed %d, peak memory of the process %.0f MiB\n", unplaced, peakMegabytes());

    for (const bool keeping : {false, true}) {
        if (keeping) {
            Scored again = scored(mentees, mentors, seats);
            engine = std::make_unique<Engine>(std::move(again.instance));
            engine->solve();
            engine->keepPlan(10 * qint64(again.possible));
        }
        std::mt19937 random(7);
        Times veto, pin, moved, whatIf;
        for (int n = 0; n < 300; ++n) {
            const int row = static_cast<int>(random() % unsigned(mentees));
            const int column = engine->columnOf(row);
            if (column == kNobody)
                continue;
            Engine::Outcome outcome;
            whatIf.add(millisecondsOf([&] { outcome = engine->ifForbidden(row, column); }));
            moved.add(static_cast<double>(outcome.moved.size()));
            if (keeping)
                continue;
            veto.add(millisecondsOf([&] { engine->setCell(row, column, kForbidden); }));
            const int other = engine->nextBest(row, 2).back().column;
            pin.add(millisecondsOf([&] { engine->pin(row, other); }));
            engine->unpin(row);
        }
        if (!keeping) {
            veto.print("  one veto");
            std::printf("%-44s p95 %8.3f ms\n", "", veto.quantile(0.95));
            pin.print("  one pin");
            whatIf.print("  asking what a veto would do");
            std::printf("  proven after all edits: %s\n",
                        isProvenBest(engine->instance(), engine->solution()) ? "yes" : "NO");
        }
        std::printf("  people moved by one veto, %s: median %.0f, p95 %.0f\n",
                    keeping ? "keeping what is there (10)" : "no bonus", moved.median(), moved.quantile(0.95));
    }
}

/// A veto repaired on the kept prices beside the same problem solved anew: both are proven best and cost the same, and
/// among plans that cost the same they need not take the same one.
void againstSolvingAnew(int mentees, int mentors, int seats) {
    Scored ready = scored(mentees, mentors, seats);
    Engine engine(std::move(ready.instance));
    engine.solve();
    engine.keepPlan(10 * qint64(ready.possible));
    std::mt19937 random(11);
    Times repaired, anew, different;
    int asked = 0, otherPlan = 0, otherTotal = 0;
    for (int n = 0; n < 200; ++n) {
        const int row = static_cast<int>(random() % unsigned(mentees));
        const int column = engine.columnOf(row);
        if (column == kNobody)
            continue;
        const qint16 cell = engine.instance().small[engine.instance().index(row, column)];
        repaired.add(millisecondsOf([&] { engine.setCell(row, column, kForbidden); }));
        const std::vector<int> kept = engine.solution().columnOf;
        Solution cold;
        anew.add(millisecondsOf([&] { cold = groundwork::matching::solve(engine.instance()); }));
        int people = 0;
        for (size_t i = 0; i < kept.size(); ++i)
            people += kept[i] == cold.columnOf[i] ? 0 : 1;
        ++asked;
        otherTotal += cold.total == engine.total() ? 0 : 1;
        if (people > 0) {
            ++otherPlan;
            different.add(people);
        }
        engine.setCell(row, column, cell);
    }
    std::printf("%d mentees, %d mentors: %d vetoes on the kept prices (median %.3f ms) and solved anew (%.3f ms)\n"
                "  another total in %d, another plan of the same total in %d, then %.0f people (median) sit elsewhere\n",
                mentees, mentors, asked, repaired.median(), anew.median(), otherTotal, otherPlan,
                otherPlan > 0 ? different.median() : 0.0);
}

/// One seat each and as many mentors as mentees, as linear_sum_assignment has it.
void againstScipy(int people) {
    Scored ready = scored(people, people, 1);
    QTemporaryFile file;
    if (!file.open())
        return;
    std::vector<qint32> costs;
    for (const qint16 cell : ready.instance.small)
        costs.push_back(cell == kForbiddenSmall ? 1'000'000 : qint32(cell) * ready.instance.unit);
    file.write(reinterpret_cast<const char *>(costs.data()), qint64(costs.size() * sizeof(qint32)));
    file.flush();
    ready.instance.alone.assign(static_cast<size_t>(people), qint64(1'000'000'000'000));
    Times own, processor;
    qint64 total = 0;
    for (int round = 0; round < 5; ++round) {
        Engine engine(ready.instance);
        const double before = processorMilliseconds();
        own.add(millisecondsOf([&] { engine.solve(); }));
        processor.add(processorMilliseconds() - before);
        total = engine.total();
    }
    QProcess python;
    const QString debians = QStringLiteral("/usr/bin/python3");
    python.start(QFile::exists(debians) ? debians : QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, time, numpy\n"
                                 "from scipy.optimize import linear_sum_assignment as lsa\n"
                                 "n = int(sys.argv[2]); c = numpy.fromfile(sys.argv[1], dtype='int32').reshape(n, n)\n"
                                 "c = c.astype(float); t = []\n"
                                 "for k in range(3 if n < 3000 else 1):\n"
                                 "    a = time.process_time(); i, j = lsa(c); t.append(time.process_time() - a)\n"
                                 "print(sorted(t)[len(t) // 2] * 1000, int(c[i, j].sum()))"),
                  file.fileName(), QString::number(people)});
    python.waitForFinished(-1);
    const QList<QByteArray> words = python.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 2) {
        std::printf("scipy is not here: %s\n", python.readAllStandardError().right(200).constData());
        return;
    }
    std::printf("n = %d: ours %.1f ms (%.1f ms of processor time), scipy %.1f ms of processor time, ratio %.1f; totals %s\n",
                people, own.median(), processor.median(), words[0].toDouble(),
                words[0].toDouble() / processor.median(),
                words[1].toLongLong() == total ? "equal" : "DIFFER");
}

} // namespace

int main(int argc, char **argv) {
    if (argc > 1 && std::strcmp(argv[1], "scipy") == 0) {
        for (const int people : {500, 1000, 2000, 5000})
            againstScipy(people);
        return 0;
    }
    if (argc > 1 && std::strcmp(argv[1], "anew") == 0) {
        againstSolvingAnew(200, 80, 0);
        againstSolvingAnew(1000, 400, 0);
        againstSolvingAnew(2000, 700, 0);
        return 0;
    }
    if (argc > 3) {
        measure(std::atoi(argv[1]), std::atoi(argv[2]), std::atoi(argv[3]));
        return 0;
    }
    measure(500, 200, 0);
    measure(1000, 400, 0);
    measure(2000, 700, 0);
    measure(10'000, 2000, 5);
    measure(10'000, 4000, 0);
    measure(10'000, 10'000, 1);
    return 0;
}
