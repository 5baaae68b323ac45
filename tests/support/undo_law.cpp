#include "tests/support/undo_law.h"

#include "tests/support/catch_compat.h"
#include "tests/support/dump.h"

namespace groundwork::testing {

namespace {

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

/// Deals every verb once, in another order each round, before any of them comes again: a list that grows still
/// reaches each of its verbs.
class Deck {
  public:
    Deck(const std::vector<RandomVerb> &verbs, Random &random)
        : m_verbs(verbs)
        , m_random(random) {}
    const RandomVerb &deal() {
        if (m_left.empty()) {
            for (std::size_t i = 0; i < m_verbs.size(); ++i)
                m_left.push_back(i);
        }
        const auto place = m_left.begin() + m_random.below(static_cast<int>(m_left.size()));
        const std::size_t verb = *place;
        m_left.erase(place);
        return m_verbs.at(verb);
    }

  private:
    const std::vector<RandomVerb> &m_verbs;
    Random &m_random;
    std::vector<std::size_t> m_left;
};

} // namespace

void checkUndoLaw(ProgramFile &file, const std::vector<RandomVerb> &verbs, unsigned seed, int count) {
    Random random(seed);
    Deck deck(verbs, random);
    ChangeReport last;
    const Subscription subscription = file.observe([&](const ChangeReport &report) { last = report; });
    file.clearHistory();
    std::vector<Dump> dumps{dump(file)}; // the first is where undo must end
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        const RandomVerb &verb = deck.deal();
        names.push_back(verb.name);
        INFO("seed " << seed << ": " << joined(names));
        last = {};
        const Result<void> answer = verb.run(file, random);
        Dump now = dump(file);
        const QStringList changes = difference(dumps.back(), now);
        if (!answer)
            REQUIRE(changes == QStringList());
        REQUIRE(linesOf(last) == changes);
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
