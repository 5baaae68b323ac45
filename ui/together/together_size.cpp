#include "ui/together/together_size.h"

#include "ui/widgets/theme.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {

// The sizes of visual.md section 4 are meant for this window; a larger one is read from farther away.
constexpr double kBaseWidth = 1280;
constexpr double kBaseHeight = 800;
constexpr int kStep = 25;
constexpr int kLargest = 200;
constexpr int kCompactFrom = 150;

} // namespace

void TogetherSize::follow(const Theme &program, QSize window) {
    if (!program.isHighContrast())
        m_theme.setMode(program.isDark() ? Theme::Mode::Dark : Theme::Mode::Light);
    m_theme.setLessMotion(program.lessMotion());
    const double zoom = std::max(1.0, std::min(window.width() / kBaseWidth, window.height() / kBaseHeight));
    const int wanted = static_cast<int>(program.textScale() * zoom) + m_extra * kStep;
    const int scale = std::clamp(wanted / kStep * kStep, 100, kLargest);
    m_compact = scale / zoom >= kCompactFrom;
    m_theme.setTextScale(scale);
}

void TogetherSize::next(const Theme &program, QSize window) {
    const int before = m_theme.textScale();
    ++m_extra;
    follow(program, window);
    if (m_theme.textScale() != before)
        return;
    m_extra = 0;
    follow(program, window);
}

void fitToScreen(QWidget &window) {
    if (!window.isVisible() || !window.screen() || window.screen()->geometry().contains(window.geometry()))
        return;
    const bool full = window.isFullScreen();
    if (full)
        window.showNormal(); // a full window does not go to another screen
    window.setGeometry(window.screen()->geometry());
    if (full)
        window.showFullScreen();
    window.activateWindow();
}

} // namespace groundwork::ui
