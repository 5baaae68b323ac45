#pragma once

#include "ui/widgets/theme.h"

#include <QToolButton>
#include <QWidget>

class QPainter;

namespace groundwork::ui {

/// What a chip says; the icon and the word carry it, the colour only helps.
enum class ChipTone { Neutral, Good, Attention, Problem, Mentee, Mentor };

/// Paints a chip into the middle of `rect`, as wide as it needs (for delegates).
void paintChip(QPainter &painter, const QRectF &rect, const QString &text, const QString &icon, ChipTone tone,
               Qt::LayoutDirection direction, const Theme &theme);
/// How large paintChip's chip is.
QSize chipSize(const QString &text, const QString &icon, const Theme &theme);

/// A state in words with an icon. Not for clicking.
class Chip : public QWidget {
    Q_OBJECT

  public:
    Chip(Theme &theme, const QString &text, ChipTone tone = ChipTone::Neutral,
         const QString &icon = QString(), QWidget *parent = nullptr);
    void set(const QString &text, ChipTone tone, const QString &icon = QString());
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    QString m_text;
    QString m_icon;
    ChipTone m_tone;
};

/// A chip that filters: checkable, with a count in its text.
class FilterChip : public QToolButton {
    Q_OBJECT

  public:
    FilterChip(Theme &theme, const QString &text, const QString &icon = QString(), QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    QString m_icon;
};

} // namespace groundwork::ui
