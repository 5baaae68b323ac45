#pragma once

#include "core/matching/criteria.h"
#include "ui/widgets/theme.h"

#include <QTableView>

namespace groundwork::models {
class SumModel;
}

namespace groundwork::ui {

/// The sum of a pair that anybody can add up: a table as high as it needs, Ctrl+C copies it as text.
class SumView : public QTableView {
    Q_OBJECT

  public:
    explicit SumView(Theme &theme, QWidget *parent = nullptr);
    void setSum(const matching::Sum &sum, const QString &mentee, const QString &mentor);

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void fit();
    Theme &m_theme;
    models::SumModel *m_model;
};

} // namespace groundwork::ui
