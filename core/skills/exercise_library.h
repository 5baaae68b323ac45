#pragma once

#include "core/base/result.h"
#include "core/skills/exercise.h"

#include <QJsonObject>
#include <QSet>

namespace groundwork {
class ProgramFile;
namespace content {
class Pack;
}
} // namespace groundwork

namespace groundwork::skills {

/// What the library page shows: every part that is set has to fit.
struct ExerciseFilter {
    std::optional<Skill> skill; ///< main or second skill
    std::optional<Mode> mode;
    std::optional<Depth> deepest; ///< this depth or lighter
    int longest = 0;              ///< minutes; 0 for any
    std::optional<Setting> setting;
    bool onlyFavourites = false;
    QString text; ///< folded words, all of which stand somewhere on the card

    [[nodiscard]] bool isEmpty() const;
};

/// The catalogue of content.md 5: the cards and the ready-made sets that ship. Read once and passed around.
class ExerciseLibrary {
  public:
    /// Answers ContentMissing("exercises", what) when a part is missing or has an unknown key, when the
    /// minutes of the steps do not add up to the card's, or when a set names a card that is not there.
    static Result<ExerciseLibrary> read(const content::Pack &pack);
    static Result<ExerciseLibrary> read(const QJsonObject &document);

    [[nodiscard]] int version() const { return m_version; }
    /// In the order of the skills.
    [[nodiscard]] const std::vector<Exercise> &cards() const { return m_cards; }
    [[nodiscard]] const std::vector<ExerciseSet> &sets() const { return m_sets; }
    [[nodiscard]] const Exercise *card(const QString &key) const;
    [[nodiscard]] const ExerciseSet *set(const QString &key) const;
    /// The cards of a set in its order.
    [[nodiscard]] std::vector<const Exercise *> cardsOf(const ExerciseSet &set) const;
    /// Sum of the cards' minutes, with two between cards (content.md 5.8) when `withPauses`.
    [[nodiscard]] int minutesOf(const ExerciseSet &set, bool withPauses) const;
    /// Cards whose main skill it is.
    [[nodiscard]] int countOf(Skill skill) const;
    /// The cards that fit, in order; `favourites` are keys.
    [[nodiscard]] std::vector<const Exercise *> find(const ExerciseFilter &filter,
                                                     const QSet<QString> &favourites) const;

  private:
    int m_version = 0;
    std::vector<Exercise> m_cards;
    std::vector<ExerciseSet> m_sets;
};

/// Does the card hold all words of the folded text: code, title, aim, steps, prompts, talk, tip?
bool holdsWords(const Exercise &card, const QString &text);

} // namespace groundwork::skills
