#pragma once

#include <QStringList>
#include <QWidget>

namespace groundwork::ui {

class Theme;

/// A week as a grid of days and parts of the day: what somebody is free at as a ring, what both are free at as a
/// filled square with a tick. Words say the same to whom does not see it.
class BesideWeek : public QWidget {
    Q_OBJECT

  public:
    /// `whose` is how the person is called; keys as in people::availabilityKeys().
    BesideWeek(Theme &theme, const QString &whose, const QStringList &own, const QStringList &others,
               QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    [[nodiscard]] int headWidth() const;
    [[nodiscard]] int rowHeight() const;
    void paintCell(QPainter &painter, const QRectF &cell, bool own, bool shared) const;

    Theme &m_theme;
    QStringList m_own;
    QStringList m_others;
};

/// The parts of the week that both are free at, in the order of the week.
QStringList sharedTimes(const QStringList &one, const QStringList &other);

} // namespace groundwork::ui
