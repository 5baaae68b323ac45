#pragma once

#include "ui/models/people_model.h"
#include "ui/widgets/theme.h"

#include <QTableView>

#include <vector>

class QMenu;

namespace groundwork::ui {

/// The people table with columns of choice: which are shown, in which order, how wide, and what it is sorted
/// by. Widths follow what stands in the columns until somebody drags one.
class PeopleTable : public QTableView {
    Q_OBJECT

  public:
    PeopleTable(Theme &theme, models::PeopleModel &model, QWidget *parent = nullptr);

    /// Columns, order, widths and sorting as one text, and back; an empty or unknown text is the first look.
    [[nodiscard]] QString look() const;
    void setLook(const QString &look);
    void resetLook();
    /// Gives the coordinator's own questions a column each, hidden until somebody chooses them.
    void setQuestions(std::vector<questions::Question> questions);
    [[nodiscard]] bool isColumnShown(int column) const { return !isColumnHidden(column); }
    void showColumn(int column, bool shown);
    /// Moves a column one place towards the start (or the end); false when it stands there already.
    bool moveColumn(int column, bool towardsStart);
    /// The columns in the order in which they stand, hidden ones too.
    [[nodiscard]] std::vector<int> columnsInOrder() const;
    /// Fits widths to what the rows say and the room there is.
    void fitColumns();
    [[nodiscard]] std::vector<ParticipantId> chosenOnes() const;
    /// Chooses this row alone, whatever keys are held down (Ctrl of the shortcut that came here).
    void choose(int row);

  Q_SIGNALS:
    /// By a person: to be kept.
    void lookChanged();
    /// The menu key, or a right click on the head.
    void columnsRequested();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    [[nodiscard]] int naturalWidth(int column) const;
    void noteLook();

    Theme &m_theme;
    models::PeopleModel &m_model;
    bool m_ownWidths = false; ///< somebody dragged a column
    bool m_quiet = false;     ///< the table itself changes its columns
};

} // namespace groundwork::ui
