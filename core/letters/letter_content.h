#pragma once

#include "core/base/result.h"
#include "core/letters/letter.h"

#include <QString>

#include <map>

namespace groundwork::content {
class Pack;
}

namespace groundwork::letters {

/// Sentences of ours for the fields that are sentences; each depends on where a pair stands and on who reads it.
enum class Phrase {
    FirstMoveMine,     ///< with a day
    FirstMoveTheirs,
    FirstMoveMineOpen, ///< before the second yes there is no day
    FirstMoveTheirsOpen,
    Reply,             ///< an answer to the proposal is asked for, with a day
    ReplyOpen,
    Trial
};

/// The letters that ship (letters.json). Hand in the pack in the role names of the program.
class LetterContent {
  public:
    /// Answers ContentMissing("letters", what) when a letter or a phrase is missing, empty or has an unknown field.
    static Result<LetterContent> read(const content::Pack &pack);
    [[nodiscard]] LetterText letter(LetterKind kind) const { return m_letters.at(kind); }
    [[nodiscard]] QString phrase(Phrase phrase) const { return m_phrases.at(phrase); }

  private:
    std::map<LetterKind, LetterText> m_letters;
    std::map<Phrase, QString> m_phrases;
};

} // namespace groundwork::letters
