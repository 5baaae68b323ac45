#pragma once

#include "core/base/side.h"
#include "ui/widgets/theme.h"

#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace groundwork::ui {

/// The letters in a badge (visual.md section 2): first letters of the first and last word; one letter for a
/// one-word name; the first two letters of an Arabic, Hebrew or CJK name.
QString initials(const QString &name);

/// Who a badge stands for.
enum class BadgeShape { Mentee, Mentor, Group };

/// Paints a badge: circle for a mentee, rounded square (22 %) for a mentor, dashed circle for several people
/// or a date. `text` are initials or a count.
void paintBadge(QPainter &painter, const QRectF &rect, BadgeShape shape, const QString &text,
                const Theme &theme);

/// Paints mentee and mentor side by side in a rect that is twice as wide as high; mentee on the leading side.
void paintPairBadge(QPainter &painter, const QRectF &rect, const QString &mentee, const QString &mentor,
                    Qt::LayoutDirection direction, const Theme &theme);

inline BadgeShape badgeShape(Role role) {
    return role == Role::Mentor ? BadgeShape::Mentor : BadgeShape::Mentee;
}

/// A badge as a widget; decorative (the name stands beside it), so it takes no focus.
class Badge : public QWidget {
    Q_OBJECT

  public:
    /// `side` is the height at 100 % text.
    Badge(Theme &theme, BadgeShape shape, const QString &text, int side = 28, QWidget *parent = nullptr);
    /// A person's badge.
    static Badge *person(Theme &theme, Role role, const QString &name, int side = 28);
    /// Mentee and mentor side by side.
    static Badge *pair(Theme &theme, const QString &mentee, const QString &mentor, int side = 28);
    /// A dashed circle with an icon of resources/icons in it.
    static Badge *withIcon(Theme &theme, const QString &icon, int side = 28);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    BadgeShape m_shape;
    QString m_text;
    QString m_second; ///< the mentor of a pair badge
    QString m_icon;
    bool m_pair = false;
    int m_side;
};

} // namespace groundwork::ui
