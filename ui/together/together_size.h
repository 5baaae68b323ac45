#pragma once

#include <QSize>

class QWidget;

namespace groundwork::ui {

class Theme;

/// How large the letters of the meeting are: they grow with the window, which a larger screen shows from farther away,
/// with what the user has chosen for the program, and with what the two choose here.
class TogetherSize {
  public:
    explicit TogetherSize(Theme &theme)
        : m_theme(theme) {}
    /// Takes colours and size over from the program's theme, for a window of this size.
    void follow(const Theme &program, QSize window);
    /// One step larger; after the largest the usual one again.
    void next(const Theme &program, QSize window);
    /// Large enough that steps and words on quiet buttons are left out.
    [[nodiscard]] bool isCompact() const { return m_compact; }

  private:
    Theme &m_theme;
    int m_extra = 0; ///< steps that the two chose here
    bool m_compact = false;
};

/// Brings a window back whose screen is gone: it may lie where nothing is, or be larger than what is left.
void fitToScreen(QWidget &window);

} // namespace groundwork::ui
