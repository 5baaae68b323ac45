#pragma once

#include "core/skills/exercise_library.h"
#include "ui/pages/exercises/exercise_groups.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;

namespace groundwork::ui {

class FilterChip;

/// The filters over the cards: words, how many do it together, minutes, depth, where, favourites. Where the
/// page is narrow the group is chosen here as well.
class ExerciseFilterBar : public QWidget {
    Q_OBJECT

  public:
    ExerciseFilterBar(Theme &theme, const std::vector<ExerciseGroup> &groups, QWidget *parent = nullptr);

    /// What is asked for; without the skill, which the group says.
    [[nodiscard]] skills::ExerciseFilter filter() const;
    /// Every filter off.
    void clear();
    void focusSearch();
    /// Takes the words away; false when there are none.
    bool clearSearch();
    /// Only the words count for ready-made sets.
    void setForSets(bool sets);
    void setFavourites(int count);
    void setGroup(const QString &key);
    void showGroups(bool show);

  Q_SIGNALS:
    void changed();
    void groupChosen(const QString &key);

  private:
    QComboBox *choice(const QString &name, const QString &accessible);
    void buildChoices();
    Theme &m_theme;
    QLineEdit *m_search;
    QComboBox *m_group;
    QButtonGroup *m_mode;
    QComboBox *m_minutes;
    QComboBox *m_depth;
    QComboBox *m_setting;
    FilterChip *m_favourites;
    QList<QWidget *> m_ofCards;
    bool m_quiet = false;
};

} // namespace groundwork::ui
