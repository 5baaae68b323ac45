#pragma once

#include "core/base/error.h"

#include <QApplication>

#include <functional>

namespace groundwork::ui {

/// The application object. A disk that fails while a page reads its rows ends in `onStorageError` instead of
/// the end of the program: what was committed is safe, and the window goes back to the start page.
class GuardedApplication final : public QApplication {
  public:
    using QApplication::QApplication;

    void whenStorageFails(std::function<void(const Error &)> handler) { m_handler = std::move(handler); }
    bool notify(QObject *receiver, QEvent *event) override;

  private:
    std::function<void(const Error &)> m_handler;
    bool m_handling = false;
};

} // namespace groundwork::ui
