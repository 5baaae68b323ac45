#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace groundwork::ui {

/// Looks like a search field and opens the command box.
class SearchButton : public QAbstractButton {
    Q_OBJECT

  public:
    explicit SearchButton(Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
