#pragma once

#include "core/base/result.h"
#include "core/base/side.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/page.h"

#include <QDate>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QDateEdit;
class QPushButton;
class QTableView;

namespace groundwork::models {
class WaitingModel;
}

namespace groundwork::ui {

class Label;

/// The published pairs that wait for an answer: who has answered, and recording a yes or a no on a day, for one pair or
/// for all rows that are chosen; asking both at this screen; typing in reply strips; and how a trial meeting went.
class WaitingView : public QWidget {
    Q_OBJECT

  public:
    explicit WaitingView(const PageContext &context, QWidget *parent = nullptr);

    void setRows(std::vector<partnerships::PartnershipRow> rows);
    [[nodiscard]] const partnerships::PartnershipRow *chosen() const;
    void choose(PartnershipId id);
    void focusTable();
    /// Opens the table for reply strips; false when nobody is asked.
    bool enterReplies();

  Q_SIGNALS:
    /// Another row is chosen; none when the list is empty.
    void chosenChanged();
    void opened();
    /// Both profiles of the chosen row, from its menu.
    void besideRequested();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void buildTable();
    QWidget *buildActions();
    void layoutColumns();
    void sayYes(Role side);
    void bothYes();
    void toastYes(const partnerships::PartnershipRow &pair);
    void severalYes(std::optional<Role> side);
    void showSeveral(int chosen);
    [[nodiscard]] std::vector<PartnershipId> chosenPairs() const;
    void chooseAgain(const std::vector<PartnershipId> &pairs);
    void everybodyYes();
    void buildOtherAnswers();
    void talkFirst(Role side);
    void sayNo(Role side);
    void askOnScreen();
    void goOn();
    void moveTrialEnd();
    void part();
    void showTrial(const partnerships::PartnershipRow &row);
    [[nodiscard]] bool hasProposals() const;
    void showActions();
    template <class T>
    bool went(const Result<T> &result) {
        if (!result)
            m_context.navigator.showError(result.error());
        return result.has_value();
    }
    [[nodiscard]] QDate day() const;

    PageContext m_context;
    models::WaitingModel *m_model;
    QTableView *m_table;
    QDateEdit *m_day = nullptr;
    Label *m_who = nullptr;
    QPushButton *m_menteeYes = nullptr;
    QPushButton *m_mentorYes = nullptr;
    QPushButton *m_both = nullptr;
    QPushButton *m_no = nullptr; ///< opens a menu of what is no yes, of each side
    std::vector<QAction *> m_talk, m_saidNo;
    QPushButton *m_ask = nullptr;
    QPushButton *m_replies = nullptr;
    QPushButton *m_goOn = nullptr; ///< the three of a trial meeting
    QPushButton *m_until = nullptr;
    QPushButton *m_part = nullptr;
    QPushButton *m_all = nullptr;
    Label *m_hint = nullptr; ///< that several rows can be chosen
};

} // namespace groundwork::ui
