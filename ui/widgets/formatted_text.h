#pragma once

#include "ui/widgets/theme.h"

#include <QTextLayout>
#include <QWidget>

namespace groundwork::ui {

/// A text over several lines in which some words look different: the base of DiffText and QuotedText. Not a
/// rich-text label, so that a name with < in it stays a name. A screen reader hears what is spoken.
class FormattedText : public QWidget {
    Q_OBJECT

  public:
    FormattedText(Theme &theme, TextRole role, Token ink, QWidget *parent = nullptr);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// All of it as it is painted.
    [[nodiscard]] QString text() const { return m_text; }

  protected:
    /// `text` is painted, `spoken` is its accessible name.
    void setTexts(const QString &text, const QString &spoken);
    /// How parts of text() look; read each time it is laid out, so that it follows the theme.
    [[nodiscard]] virtual QList<QTextLayout::FormatRange> formats() const = 0;
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override;

  private:
    double layOut(QTextLayout &layout, int width) const;
    Theme &m_theme;
    TextRole m_role;
    Token m_ink;
    QString m_text;
};

} // namespace groundwork::ui
