#include "tests/support/undo_law.h"

#include "core/audit/audit.h"
#include "tests/support/catch_compat.h"
#include "tests/support/dump.h"

#include <algorithm>

namespace groundwork::testing {

namespace {

constexpr int kWholeLog = 100000;

std::string joined(const std::vector<std::string> &names) {
    std::string text;
    for (const std::string &name : names)
        text += name + ", ";
    return text;
}

/// Takes everything back; the dumps on the way must be earlier ones, in order. (Steps that were coalesced
/// skip some.) Answers the dumps, last one first.
std::vector<Dump> undoAll(ProgramFile &file, const std::vector<Dump> &dumps) {
    std::vector<Dump> seen{dump(file)};
    std::size_t place = dumps.size() - 1;
    while (file.nextUndo()) {
        const auto undone = file.undo();
        REQUIRE(undone.has_value());
        seen.push_back(dump(file));
        do {
            REQUIRE(place > 0);
            --place;
        } while (dumps[place] != seen.back() && place > 0);
        REQUIRE(difference(dumps[place], seen.back()) == QStringList());
    }
    REQUIRE(difference(dumps.front(), seen.back()) == QStringList());
    return seen;
}

/// Deals every verb once, in another order each round, before any of them comes again; between two of them, now and
/// then, one that never changed a file yet, which may have waited for the last one.
class Deck {
  public:
    Deck(const std::vector<RandomVerb> &verbs, Random &random, const Coverage &coverage)
        : m_verbs(verbs)
        , m_random(random)
        , m_coverage(coverage) {}
    const RandomVerb &deal() {
        if (m_random.chance(30)) {
            std::vector<const RandomVerb *> waiting;
            for (const RandomVerb &verb : m_verbs) {
                if (!m_coverage.has(verb))
                    waiting.push_back(&verb);
            }
            if (!waiting.empty())
                return *m_random.pick(waiting);
        }
        if (m_left.empty()) {
            for (const RandomVerb &verb : m_verbs)
                m_left.push_back(&verb);
        }
        const auto place = m_left.begin() + m_random.below(static_cast<int>(m_left.size()));
        const RandomVerb &verb = **place;
        m_left.erase(place);
        return verb;
    }

  private:
    const std::vector<RandomVerb> &m_verbs;
    Random &m_random;
    const Coverage &m_coverage;
    std::vector<const RandomVerb *> m_left;
};

/// The steps of the history that the last change made.
std::set<QString> stepsSince(const ProgramFile &file, size_t before) {
    std::set<QString> steps;
    const auto log = audit::changeLog(file, kWholeLog);
    for (size_t i = 0; i + before < log.size(); ++i)
        steps.insert(log[i].verb);
    return steps;
}

} // namespace

void Coverage::note(const RandomVerb &verb, const std::set<QString> &steps) {
    m_verbs.insert(verb.name);
    m_steps.insert(steps.begin(), steps.end());
}

bool Coverage::has(const RandomVerb &verb) const {
    return m_verbs.count(verb.name) > 0 &&
           std::all_of(verb.steps.begin(), verb.steps.end(), [this](Verb step) { return hasStep(step); });
}

QStringList Coverage::missing(const std::vector<RandomVerb> &verbs) const {
    QStringList missing;
    for (const RandomVerb &verb : verbs) {
        if (!has(verb))
            missing.append(QString::fromStdString(verb.name));
    }
    return missing;
}

void checkUndoLaw(ProgramFile &file, const std::vector<RandomVerb> &verbs, unsigned seed, int count) {
    Coverage coverage;
    checkUndoLaw(file, verbs, seed, count, coverage);
}

void checkUndoLaw(ProgramFile &file, const std::vector<RandomVerb> &verbs, unsigned seed, int count,
                  Coverage &coverage) {
    Random random(seed);
    Deck deck(verbs, random, coverage);
    ChangeReport last;
    const Subscription subscription = file.observe([&](const ChangeReport &report) { last = report; });
    file.clearHistory();
    std::vector<Dump> dumps{dump(file)}; // the first is where undo must end
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        const RandomVerb &verb = deck.deal();
        const size_t logged = audit::changeLog(file, kWholeLog).size();
        names.push_back(verb.name);
        INFO("seed " << seed << ": " << joined(names));
        last = {};
        const Result<void> answer = verb.run(file, random);
        Dump now = dump(file);
        const QStringList changes = difference(dumps.back(), now);
        if (!answer)
            REQUIRE(changes == QStringList());
        REQUIRE(linesOf(last) == changes);
        if (!changes.isEmpty())
            coverage.note(verb, stepsSince(file, logged));
        if (!file.nextUndo())
            dumps = {std::move(now)}; // a barrier
        else if (!changes.isEmpty())
            dumps.push_back(std::move(now));
    }
    INFO("seed " << seed << ": " << joined(names));
    std::vector<Dump> backwards = undoAll(file, dumps);
    for (auto expected = backwards.rbegin() + 1; expected != backwards.rend(); ++expected) {
        REQUIRE(file.redo().has_value());
        REQUIRE(difference(*expected, dump(file)) == QStringList());
    }
    REQUIRE_FALSE(file.nextRedo().has_value());
}

} // namespace groundwork::testing
