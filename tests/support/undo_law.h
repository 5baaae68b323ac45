#pragma once

#include "core/file/program_file.h"
#include "core/file/verb.h"

#include <QStringList>

#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace groundwork::testing {

/// Random choices that are the same for the same seed on every machine.
class Random {
  public:
    explicit Random(unsigned seed)
        : m_engine(seed) {}
    /// 0 .. count - 1; 0 when count is 0.
    int below(int count) {
        return count > 0 ? static_cast<int>(m_engine() % static_cast<unsigned>(count)) : 0;
    }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T &pick(const std::vector<T> &from) {
        return from.at(static_cast<std::size_t>(below(static_cast<int>(from.size()))));
    }

  private:
    std::mt19937 m_engine;
};

/// One verb with random arguments. It looks in the file for what it needs and may do nothing; a refusal is an
/// error code and must leave the file as it was.
struct RandomVerb {
    std::string name;
    std::function<Result<void>(ProgramFile &, Random &)> run;
    std::vector<Verb> steps = {}; ///< where it makes one of several steps of the history: all of them
};

/// What has changed a file so far, over several walks.
class Coverage {
  public:
    void note(const RandomVerb &verb, const std::set<QString> &steps);
    /// It changed a file, with each of its steps.
    [[nodiscard]] bool has(const RandomVerb &verb) const;
    [[nodiscard]] bool hasStep(Verb verb) const { return m_steps.count(verbKey(verb)) > 0; }
    /// The names of those that never changed a file.
    [[nodiscard]] QStringList missing(const std::vector<RandomVerb> &verbs) const;

  private:
    std::set<std::string> m_verbs;
    std::set<QString> m_steps; ///< by verbKey
};

/// The undo law: runs `count` random verbs (at most 200, the length of the history), checks after each that
/// the change report is the difference of two dumps, takes all steps back comparing dumps, and does them all
/// again. A barrier starts the count of what can be taken back anew. What never changed a file in the walks
/// that `coverage` knows has its turn more often. Fails the running test, naming the verbs.
void checkUndoLaw(ProgramFile &file, const std::vector<RandomVerb> &verbs, unsigned seed, int count,
                  Coverage &coverage);
void checkUndoLaw(ProgramFile &file, const std::vector<RandomVerb> &verbs, unsigned seed, int count);

} // namespace groundwork::testing
