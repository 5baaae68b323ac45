#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace groundwork::ui {

class Label;

/// A panel on the page ground: surface, one-pixel line, radius 8. Widgets go into body(); with a title it has
/// a header row, and trailing() takes what stands at the end of that row.
class Card : public QFrame {
    Q_OBJECT

  public:
    enum class Tone { Plain, Soft, Quiet };

    explicit Card(Theme &theme, const QString &title = QString(), QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// The end of the header row; makes an empty header when there is no title.
    [[nodiscard]] QHBoxLayout *trailing();
    void setTitle(const QString &title);
    void setTone(Tone tone);
    /// No padding around the body: for tables and lists that go to the edge.
    void setFlush(bool flush);
    /// Rows that bring their own height stand close together.
    void setTight(bool tight);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void applySpaces();
    Theme &m_theme;
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QWidget *m_header = nullptr;
    QHBoxLayout *m_headerRow = nullptr;
    QHBoxLayout *m_trailing = nullptr;
    Label *m_title = nullptr;
    Tone m_tone = Tone::Plain;
    bool m_flush = false;
    bool m_tight = false;
};

} // namespace groundwork::ui
