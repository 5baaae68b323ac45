#pragma once

#include "core/quality/next_steps.h"
#include "ui/widgets/theme.h"

#include <QDate>
#include <QWidget>

class QHBoxLayout;

namespace groundwork::ui {

/// One job of the overview: a box to tick it, who, the reason in words, one action, and a menu to put it off.
class JobRow : public QWidget {
    Q_OBJECT

  public:
    /// `number` makes the object names "job.<number>", "….done", "….action" and "….more"; the first has the
    /// primary button. `today` is what "tomorrow" counts from. Without `marks` (a file for reading) there is
    /// nothing to tick.
    JobRow(Theme &theme, const quality::NextStep &step, int number, QDate today, bool marks,
           QWidget *parent = nullptr);

  Q_SIGNALS:
    void actionClicked();
    void doneClicked();
    /// Put off until this day; an invalid one: the coordinator chooses it.
    void laterClicked(QDate until);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void addMarks(QHBoxLayout &row, const quality::NextStep &step, const QString &name, QDate today);
    Theme &m_theme;
};

/// A job that was put off or ticked: what, until or since when, and the way back.
class SetAsideRow : public QWidget {
    Q_OBJECT

  public:
    /// Object names "aside.<number>" and "aside.<number>.back".
    SetAsideRow(Theme &theme, const quality::SetAsideStep &aside, int number, bool marks,
                QWidget *parent = nullptr);

  Q_SIGNALS:
    void backClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
