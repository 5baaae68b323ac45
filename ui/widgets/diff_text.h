#pragma once

#include "core/base/text_diff.h"
#include "ui/widgets/formatted_text.h"

#include <vector>

namespace groundwork::ui {

/// Two texts laid over one another: what was taken out is struck through, what is new is underlined on a soft
/// ground, and a word in front says what became of the line, so that colour is never the only sign. A screen
/// reader hears `spoken`.
class DiffText : public FormattedText {
    Q_OBJECT

  public:
    explicit DiffText(Theme &theme, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    /// `word` stands bold in front ("reworded"); may be empty.
    void set(const QString &word, const std::vector<DiffPiece> &pieces, const QString &spoken);

  protected:
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const override;

  private:
    int m_wordLength = 0;
    std::vector<DiffPiece> m_pieces;
};

} // namespace groundwork::ui
