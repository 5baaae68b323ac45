#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <vector>

namespace groundwork::ui {

/// What one cell of the pipeline shows.
struct PipelineCellView {
    QString key; ///< object name "pipeline.<key>"
    QString icon;
    QString title;
    int done = 0;
    int total = 0;
    QString figure; ///< behind the number: "people", "of 24"
    QString note;
    QString sentence; ///< the whole cell in words
};

/// The year of a cohort in a row of cells. One dot is one, up to 60, filled when done; above that a bar. Each
/// cell is a button that opens the list behind it. At 150 % text and more, or when narrow, it becomes a list.
class PipelineWidget : public QFrame {
    Q_OBJECT

  public:
    explicit PipelineWidget(Theme &theme, QWidget *parent = nullptr);
    void setCells(const std::vector<PipelineCellView> &cells);

  Q_SIGNALS:
    void cellClicked(const QString &key);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void arrange();
    Theme &m_theme;
    std::vector<QAbstractButton *> m_cells;
    bool m_asList = false;
};

} // namespace groundwork::ui
