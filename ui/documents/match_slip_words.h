#pragma once

#include "ui/documents/match_slip_document.h"

namespace groundwork::documents {

/// Everything that a slip says of itself, for its painter and for the copies in other formats.
class SlipWords {
  public:
    SlipWords(const MatchSlipPrint &print, const SlipSide &side)
        : m_print(print)
        , m_side(side) {}

    /// "Side by Side 2027 · match slip for Alys Penhale, mentee"; the name is strong.
    [[nodiscard]] Spans over() const;
    [[nodiscard]] QString title() const; ///< "Your mentor: Noor Rahmani"
    [[nodiscard]] static QString whyTitle();
    [[nodiscard]] static QString sayTitle();
    [[nodiscard]] static QString nextTitle();
    [[nodiscard]] static QString sumTitle();
    /// The heads of the three columns of the sum.
    [[nodiscard]] static QStringList sumHeads();
    [[nodiscard]] static QString fitWords(const SlipReason &reason); ///< "2 × 5"
    [[nodiscard]] QString sumLabel() const;
    [[nodiscard]] QString sumNote() const;
    [[nodiscard]] QString question() const;
    /// Equal answers, in the order of the slip.
    [[nodiscard]] QStringList answers() const;
    [[nodiscard]] QString whereTo() const; ///< no reasons needed, and where the strip goes
    [[nodiscard]] static QString initials();

    /// All of it in reading order.
    [[nodiscard]] Blocks says() const;

  private:
    [[nodiscard]] TableBlock sum() const;

    const MatchSlipPrint &m_print;
    const SlipSide &m_side;
};

} // namespace groundwork::documents
