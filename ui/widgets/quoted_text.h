#pragma once

#include "ui/widgets/formatted_text.h"

namespace groundwork::ui {

/// The program's sentence with quoted words in it: what stands between two asterisks is said or written by
/// people and comes in the reading face (visual.md 1).
class QuotedText : public FormattedText {
    Q_OBJECT

  public:
    /// `lead` stands bold in front ("Tip for the facilitator."); may be empty.
    QuotedText(Theme &theme, const QString &marked, TextRole role = TextRole::Body, Token ink = Token::Ink,
               const QString &lead = QString(), QWidget *parent = nullptr);

  protected:
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const override;

  private:
    struct Quote {
        int start;
        int length;
    };
    int m_leadLength = 0;
    TextRole m_quoted;
    std::vector<Quote> m_quotes;
};

} // namespace groundwork::ui
