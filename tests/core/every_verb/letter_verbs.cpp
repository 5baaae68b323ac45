#include "core/letters/letters.h"
#include "tests/core/every_verb/ward.h"

namespace groundwork::testing {

std::vector<RandomVerb> letterVerbs(const Ward &) {
    return {
        {"keepLetter",
         [](ProgramFile &file, Random &random) {
             // Two letters only, so that one is changed again, and taken back, before long.
             const letters::LetterKind kind = letters::allLetterKinds().at(static_cast<size_t>(random.below(2)));
             return letters::keepLetter(file, {kind, QString::number(random.below(4)),
                                               random.chance(80) ? QStringLiteral("Dear {name}") : QString()});
         }},
        {"resetLetter",
         [](ProgramFile &file, Random &random) {
             return letters::resetLetter(file, letters::allLetterKinds().at(static_cast<size_t>(random.below(2))));
         }},
    };
}

} // namespace groundwork::testing
