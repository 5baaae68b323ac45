#pragma once

#include "core/base/text_diff.h"
#include "ui/widgets/theme.h"

#include <QTextLayout>
#include <QWidget>

#include <vector>

namespace groundwork::ui {

/// Two texts laid over one another: what was taken out is struck through, what is new is underlined on a soft
/// ground, and a word in front says what became of the line, so that colour is never the only sign. A screen
/// reader hears `spoken`.
class DiffText : public QWidget {
    Q_OBJECT

  public:
    explicit DiffText(Theme &theme, TextRole role = TextRole::Body, QWidget *parent = nullptr);
    /// `word` stands bold in front ("reworded"); may be empty.
    void set(const QString &word, const std::vector<DiffPiece> &pieces, const QString &spoken);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// All of it as it is painted, for tests.
    [[nodiscard]] QString text() const { return m_text; }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    double layOut(QTextLayout &layout, int width) const;
    Theme &m_theme;
    TextRole m_role;
    QString m_text;
    int m_wordLength = 0;
    std::vector<DiffPiece> m_pieces;
};

} // namespace groundwork::ui
