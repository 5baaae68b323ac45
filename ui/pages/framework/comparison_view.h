#pragma once

#include "core/framework/framework.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

/// Two versions laid over one another, part by part and word by word. Parts without a change are named at the
/// end.
class ComparisonView : public QWidget {
    Q_OBJECT

  public:
    explicit ComparisonView(Theme &theme, QWidget *parent = nullptr);
    void show(const framework::Framework &before, const framework::Framework &after);
    using QWidget::show;

  private:
    Theme &m_theme;
    QVBoxLayout *m_column;
};

} // namespace groundwork::ui
