#pragma once

#include "ui/models/matching_model.h"
#include "ui/pages/matching/unplaced_card.h"

#include <QScrollArea>
#include <QStringList>

#include <vector>

class QBoxLayout;
class QTableView;

namespace groundwork::ui {

class Label;
class MatchSettings;
class Theme;

/// The plan as it would be published: what counts, the proposed pairs with their sums, who has nobody, and the
/// proof that no other plan is better.
class ProposalsView : public QScrollArea {
    Q_OBJECT

  public:
    struct Plan {
        std::vector<models::MatchRow> rows;
        std::vector<UnplacedCard::Row> unplaced;
        QStringList freeMentors; ///< names
        QString proof;           ///< what was checked; empty without a plan
    };

    explicit ProposalsView(Theme &theme, QWidget *parent = nullptr);
    /// The row that was chosen stays so, by its mentee.
    void setPlan(Plan plan);
    [[nodiscard]] MatchSettings &settings() const { return *m_settings; }
    [[nodiscard]] UnplacedCard &unplaced() const { return *m_unplaced; }
    [[nodiscard]] const models::MatchRow *chosen() const;
    /// Chooses the row of a mentee, where there is one.
    void choose(ParticipantId mentee);
    void focusTable();
    /// The room that settings and list need beside each other.
    static int leastWidth(const Theme &theme);
    /// Settings beside the list where `room` holds both: they, the list and who is not placed each scroll by themselves.
    /// Below it where it does not, and then all of it asks for its height, so that the page scrolls and nothing within it.
    void arrange(int room);
    [[nodiscard]] bool isBeside() const { return m_beside; }
    void layoutColumns();

  Q_SIGNALS:
    void chosenChanged();
    /// A row was clicked, or Enter pressed on it.
    void opened();
    /// Both profiles of the chosen row, from its menu.
    void besideRequested();
    /// What would happen if one of the chosen row left, from its menu.
    void goneRequested(groundwork::ParticipantId id);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void buildTable();
    void place(bool beside);
    void fitHeights();
    [[nodiscard]] int heightOfRows() const;
    void followRow();
    [[nodiscard]] int nameWidth(bool mentor) const;
    Theme &m_theme;
    QBoxLayout *m_columns;
    MatchSettings *m_settings;
    QScrollArea *m_settingsScroll; ///< beside the list the settings scroll by themselves
    QWidget *m_list;
    QWidget *m_below; ///< who is not placed, and which mentors have nobody
    QScrollArea *m_belowScroll; ///< under the list, so that they stay in sight
    bool m_beside = true;
    models::MatchesModel *m_model;
    Card *m_tableCard;
    QTableView *m_table;
    Label *m_proof;
    Label *m_freeMentors;
    UnplacedCard *m_unplaced;
};

} // namespace groundwork::ui
