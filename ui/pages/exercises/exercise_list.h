#pragma once

#include "core/skills/exercise_library.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QSet>
#include <QStringList>

class QStandardItemModel;

namespace groundwork::ui {

/// The cards or sets that fit, one under the other. Several can be chosen at once to print them; Space makes
/// the current card a favourite or takes it out; Enter goes to its text.
class ExerciseList : public QListView {
    Q_OBJECT

  public:
    ExerciseList(Theme &theme, QWidget *parent = nullptr);

    /// Cards in order; `also` are those that practise the skill besides, under a heading of their own.
    void showCards(const std::vector<const skills::Exercise *> &cards,
                   const std::vector<const skills::Exercise *> &also, const QSet<QString> &favourites);
    void showSets(const skills::ExerciseLibrary &library,
                  const std::vector<const skills::ExerciseSet *> &sets);
    /// Marks the favourites; what is chosen stays.
    void setFavourites(const QSet<QString> &favourites);
    [[nodiscard]] QString current() const;
    /// Makes this card or set the current one; false when it is not in the list.
    bool setCurrent(const QString &key);
    /// What is chosen, in the order of the list.
    [[nodiscard]] QStringList chosenKeys() const;
    [[nodiscard]] QStringList allKeys() const;

  Q_SIGNALS:
    /// Another card is current or chosen; not said while the list is filled.
    void chosenChanged();
    void favouriteWanted(const QString &key);

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

  private:
    void addHeading(const QString &text);
    void addCard(const skills::Exercise &card, bool favourite);
    void markRow(int row, bool favourite);
    QStandardItemModel *m_model;
    bool m_filling = false;
};

} // namespace groundwork::ui
