#pragma once

#include "ui/widgets/theme.h"

#include <QStringList>
#include <QWidget>

namespace groundwork::ui {

/// The phases of something in a row: those behind with a tick, the present one filled. Words carry it, colour
/// only helps.
class PhaseStrip : public QWidget {
    Q_OBJECT

  public:
    explicit PhaseStrip(Theme &theme, QWidget *parent = nullptr);
    /// `current` is the index of the present phase; -1: none of them (an ended pair).
    void set(const QStringList &phases, int current);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    [[nodiscard]] int segmentWidth(int index) const;
    Theme &m_theme;
    QStringList m_phases;
    int m_current = -1;
};

} // namespace groundwork::ui
