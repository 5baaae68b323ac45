#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace groundwork::ui {

/// A text in one of the theme's roles and inks. It follows dark and light and the text size. Plain text
/// always: a name with < in it stays a name.
class Label : public QLabel {
    Q_OBJECT

  public:
    Label(Theme &theme, const QString &text, TextRole role = TextRole::Body, Token ink = Token::Ink,
          QWidget *parent = nullptr);
    void setRole(TextRole role);
    void setInk(Token ink);
    /// Cuts the text in the middle to the width there is, with the full text in the tooltip.
    void setElided(bool elided);
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

  private:
    void apply();
    void alignLeading();
    Theme &m_theme;
    TextRole m_role;
    Token m_ink;
    bool m_elided = false;
    Qt::Alignment m_leading; ///< what alignLeading set last; another value was chosen by the page
};

/// A label that wraps over several lines and takes the height that it needs.
Label *wrappingLabel(Theme &theme, const QString &text, TextRole role = TextRole::Body,
                     Token ink = Token::Ink);

} // namespace groundwork::ui
