#pragma once

#include "core/base/id.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QString>
#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace groundwork::ui {

/// What a tab says of a scenario.
struct ScenarioFacts {
    ScenarioId id;
    QString name;
    bool shown = false;
    bool compared = false;
    bool alone = false;  ///< the only one: nothing to compare with, and it is not taken out
    bool behind = false; ///< people changed since it was worked out
};

/// The face of a tab: the name, and under it whether the scenario is shown or set beside it.
class ScenarioFace : public QAbstractButton {
    Q_OBJECT

  public:
    explicit ScenarioFace(Theme &theme, QWidget *parent = nullptr);
    void setNote(const QString &note);
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    /// An arrow key: one to the tab before (-1) or after (1).
    void stepped(int by);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    Theme &m_theme;
    QString m_note;
};

/// One scenario over the proposals, with its menu.
class ScenarioTab : public QWidget {
    Q_OBJECT

  public:
    ScenarioTab(Theme &theme, ScenarioId id, QWidget *parent = nullptr);
    void set(const ScenarioFacts &facts);
    [[nodiscard]] ScenarioId id() const { return m_id; }
    [[nodiscard]] ScenarioFace *face() const { return m_face; }

  Q_SIGNALS:
    void compareRequested();
    void renameRequested();
    void removeRequested();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    ScenarioId m_id;
    ScenarioFace *m_face;
    QToolButton *m_more;
    QAction *m_compare;
    QAction *m_remove;
    bool m_shown = false;
};

} // namespace groundwork::ui
