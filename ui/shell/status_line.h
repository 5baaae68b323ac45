#pragma once

#include "ui/widgets/theme.h"

#include <QStatusBar>

class QToolButton;

namespace groundwork::ui {

class Label;

/// What stands at the foot of the window: saved state, file, totals, text size.
class StatusLine : public QStatusBar {
    Q_OBJECT

  public:
    explicit StatusLine(Theme &theme, QWidget *parent = nullptr);
    void setSaved(const QString &words, bool good);
    void setFile(const QString &name, const QString &path);
    void setTotals(const QString &words);
    [[nodiscard]] QString saved() const;

  Q_SIGNALS:
    void textScaleChosen(int percent);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void apply();
    Theme &m_theme;
    QWidget *m_icon;
    Label *m_saved;
    Label *m_file;
    Label *m_totals;
    QToolButton *m_textSize;
    bool m_good = true;
};

} // namespace groundwork::ui
