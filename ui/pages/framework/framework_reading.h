#pragma once

#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "ui/pages/framework/framework_groups.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

/// A version that is frozen, to read: all of its parts under one another.
class FrameworkReading : public QScrollArea {
    Q_OBJECT

  public:
    explicit FrameworkReading(Theme &theme, QWidget *parent = nullptr);
    void show(const framework::Framework &framework, const framework::Program &program);
    using QWidget::show;
    /// Brings the group with this key to the top.
    void scrollTo(const QString &group);

  private:
    QWidget *block(framework::FrameworkPart part, const framework::FrameworkText &text);
    QWidget *bullets(const QStringList &lines, bool numbered);
    Theme &m_theme;
    QVBoxLayout *m_column;
    std::vector<std::pair<QString, QWidget *>> m_cards; ///< by the key of their group
};

} // namespace groundwork::ui
