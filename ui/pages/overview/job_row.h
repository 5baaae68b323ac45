#pragma once

#include "core/quality/next_steps.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;

namespace groundwork::ui {

/// One job of the overview: who, the reason in words, one action.
class JobRow : public QWidget {
    Q_OBJECT

  public:
    /// `number` makes the object names "job.<number>" and "job.<number>.action"; the first has the primary
    /// button.
    JobRow(Theme &theme, const quality::NextStep &step, int number, QWidget *parent = nullptr);

  Q_SIGNALS:
    void actionClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
};

/// One check of the overview: state in shape, words, figure; a button that opens the pairs behind a "not
/// yet".
class CheckRow : public QWidget {
    Q_OBJECT

  public:
    enum class Mark { Met, NotYet, DoesNotApply };
    CheckRow(Theme &theme, const QString &objectName, Mark mark, const QString &words, const QString &figure,
             bool opens, QWidget *parent = nullptr);

  Q_SIGNALS:
    void clicked();

  private:
    Theme &m_theme;
};

/// One step of setting up: mark or number, words, what it says now, one action.
class SetUpRow : public QWidget {
    Q_OBJECT

  public:
    struct View {
        QString key; ///< object names "setup.<key>", "setup.<key>.action"
        int number = 1;
        bool done = false;
        bool next = false;
        QString title;
        QString detail;
        bool ownWords = false; ///< the detail is something a person wrote
        QString minutes;
        QString action;
    };
    SetUpRow(Theme &theme, const View &view, QWidget *parent = nullptr);

  Q_SIGNALS:
    void actionClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    bool m_next;
};

} // namespace groundwork::ui
