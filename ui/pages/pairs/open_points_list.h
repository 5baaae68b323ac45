#pragma once

#include "core/agreements/readiness.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace groundwork::ui {

/// What is open in a version, as a list that leads to each line: never a wall. It folds together to one line.
class OpenPointsList final : public QWidget {
    Q_OBJECT

  public:
    explicit OpenPointsList(Theme &theme, QWidget *parent = nullptr);

    /// Nothing open: the list is hidden.
    void setPoints(const agreements::AgreementText &text, const std::vector<agreements::OpenPoint> &points);

  Q_SIGNALS:
    void lineWanted(const QString &key, agreements::Voice voice);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    QToolButton *m_head;
    QWidget *m_body;
    QVBoxLayout *m_rows;
};

} // namespace groundwork::ui
