#pragma once

#include "core/first_meeting/script.h"
#include "tests/support/window_driver.h"

#include <functional>

namespace groundwork::ui {

/// Answers the prompts of a first meeting through their real controls, as the two would at one laptop.
class MeetingWalk {
  public:
    /// `settle` lets queued changes of view come through after a click.
    MeetingWalk(const WindowDriver &driver, const first_meeting::Script &script, std::function<void()> settle)
        : m_driver(driver)
        , m_script(&script)
        , m_settle(std::move(settle)) {}

    /// Answers everything of one prompt, covers and reveals where each answers alone.
    void answer(const first_meeting::Prompt &prompt, first_meeting::Length length) const;

  private:
    void click(const QString &name) const;
    void answerField(const first_meeting::Prompt &prompt, const first_meeting::Field &field, Side side) const;
    void answerSide(const first_meeting::Prompt &asked, Side side, first_meeting::Length length) const;

    WindowDriver m_driver;
    const first_meeting::Script *m_script;
    std::function<void()> m_settle;
};

} // namespace groundwork::ui
