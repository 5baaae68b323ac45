#pragma once

#include "core/matching/matching.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace groundwork::ui {

class Label;

/// How the aim is reached, folded away at first: the fairness band, keeping what is there, and spreading the load.
class MatchWay : public QWidget {
    Q_OBJECT

  public:
    explicit MatchWay(Theme &theme, QWidget *parent = nullptr);
    void show(const matching::Wanted &wanted);
    using QWidget::show;

  Q_SIGNALS:
    void bandChanged(int band);
    void keepChanged(int keep);
    void spreadChanged(bool spread);

  private:
    QComboBox *choice(const char *name, Label *label, const QString &rule);

    Theme &m_theme;
    QToolButton *m_open;
    QWidget *m_content;
    Label *m_bandLabel;
    Label *m_keepLabel;
    QComboBox *m_band;
    QComboBox *m_keep;
    QCheckBox *m_spread;
};

} // namespace groundwork::ui
