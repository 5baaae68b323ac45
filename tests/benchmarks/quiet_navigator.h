#pragma once

#include "ui/pages/page.h"

namespace groundwork::benchmarks {

/// Goes nowhere and says nothing: for a page that is measured alone.
class QuietNavigator final : public ui::Navigator {
  public:
    void go(const ui::Place &) override {}
    void toast(const QString &, bool) override {}
    void showError(const Error &) override {}
    void pageChanged() override {}
};

} // namespace groundwork::benchmarks
