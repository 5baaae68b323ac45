#pragma once

#include "core/framework/framework_part.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace groundwork::ui {

/// The small filled shape that stands for a voice: a disc, a rounded square, or both.
class VoiceMark : public QWidget {
  public:
    VoiceMark(Theme &theme, bool mentee, bool mentor);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    bool m_mentee;
    bool m_mentor;
};

/// The heading of a part with the mark of the voices that it speaks of.
QWidget *partHead(Theme &theme, framework::FrameworkPart part);

} // namespace groundwork::ui
