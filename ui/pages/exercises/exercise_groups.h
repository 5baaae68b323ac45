#pragma once

#include "core/skills/exercise_library.h"
#include "ui/widgets/theme.h"

#include <QListView>

class QStandardItemModel;

namespace groundwork::ui {

/// What the library can show: every card, the cards of one skill, or the ready-made sets.
struct ExerciseGroup {
    QString key; ///< "all", the key of a skill, "sets"
    QString title;
    QString icon;
    int count = 0;
};

/// All groups in their order.
std::vector<ExerciseGroup> exerciseGroups(const skills::ExerciseLibrary &library);
inline QString allCardsKey() {
    return QStringLiteral("all");
}
inline QString setsKey() {
    return QStringLiteral("sets");
}

/// The groups as a list at the leading side of the page. Arrow keys choose.
class ExerciseGroups : public QListView {
    Q_OBJECT

  public:
    ExerciseGroups(Theme &theme, const std::vector<ExerciseGroup> &groups, QWidget *parent = nullptr);
    /// Chooses a group without saying so.
    void setCurrent(const QString &key);

  Q_SIGNALS:
    void chosen(const QString &key);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    QStandardItemModel *m_model;
    bool m_quiet = false;
};

} // namespace groundwork::ui
