#pragma once

#include "ui/widgets/theme.h"

#include <QPlainTextEdit>

namespace groundwork::ui {

/// What a person writes, in the reading face: grows with its text, keeps to a length, and Tab leaves it.
class WordsEdit : public QPlainTextEdit {
    Q_OBJECT

  public:
    /// `lines` are shown at least; `longest` characters at most, 0 for no limit; `single`: no line breaks.
    WordsEdit(Theme &theme, TextRole role, int lines, int longest = 0, bool single = false,
              QWidget *parent = nullptr);
    /// Shows this many lines at least from now on.
    void setLines(int lines);
    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Replaces the text and forgets what was typed before.
    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// Typed or pasted, not set by setText().
    void edited();
    /// Enter in a single line.
    void entered();
    /// The text has reached its greatest length and something was left out, or it is shorter again.
    void fullChanged(bool full);

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void applyFont();
    void keepToLength();
    void setFull(bool full);
    [[nodiscard]] int heightOf(int lines) const;
    Theme &m_theme;
    TextRole m_role;
    int m_lines;
    int m_longest;
    bool m_single;
    bool m_setting = false;
    bool m_full = false;
};

} // namespace groundwork::ui
