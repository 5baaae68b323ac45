#pragma once

#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/script.h"
#include "tests/support/window_driver.h"

#include <functional>

namespace groundwork::ui {

/// Gives one answer of a first meeting through the control of its type, as the two would at one laptop.
class PlayedWalk {
  public:
    PlayedWalk(const WindowDriver &driver, const first_meeting::Script &script, first_meeting::Length length,
               std::function<void()> settle)
        : m_driver(driver)
        , m_script(&script)
        , m_length(length)
        , m_settle(std::move(settle)) {}

    /// Everything that one side says to a prompt that is shown. A pass presses Pass.
    void answer(const first_meeting::PaperAnswer &answer) const;
    void click(const QString &name) const;

  private:
    void enter(const QString &name, const first_meeting::Field &field, const QJsonValue &value) const;
    void enterList(const QString &name, const QJsonValue &value) const;
    void enterChoices(const QString &name, const QJsonValue &value) const;
    void enterDials(const QString &name, const QJsonObject &dials) const;
    void enterRanking(const QString &name, const first_meeting::Field &field, const QJsonValue &value) const;
    void enterDate(const QString &name, const QString &text) const;

    WindowDriver m_driver;
    const first_meeting::Script *m_script;
    first_meeting::Length m_length;
    std::function<void()> m_settle;
};

} // namespace groundwork::ui
