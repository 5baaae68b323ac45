#pragma once

#include "ui/widgets/theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace groundwork::ui {

/// The parts of a meeting as bars whose widths follow their minutes; the one that is open is bold, those
/// behind are filled. Each is a button that goes there: "stage_1", ...
class StageStrip : public QWidget {
    Q_OBJECT

  public:
    struct Part {
        int stage = 0;
        QString title; ///< short
        QString fullTitle;
        int minutes = 0;
    };

    StageStrip(Theme &theme, const QList<Part> &parts, QWidget *parent = nullptr);
    /// `done` from 0 to 1 is how much of the open part is behind.
    void setCurrent(int stage, double done);

  Q_SIGNALS:
    void chosen(int stage);

  private:
    QList<Part> m_parts;
    QList<QToolButton *> m_buttons;
};

} // namespace groundwork::ui
