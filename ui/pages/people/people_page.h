#pragma once

#include "core/base/result.h"
#include "core/people/participant.h"
#include "core/questions/question.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <optional>
#include <vector>

class QMenu;
class QStackedWidget;

namespace groundwork::models {
class PeopleModel;
}

namespace groundwork::ui {

class EmptyState;
class Label;
class PageHeader;
class PeopleFilterBar;
class PeopleTable;
class ProfilePanel;

/// Who takes part: the table with filters and the stages of the enrolment, the profile of the one that is
/// chosen, and one change for several.
class PeoplePage : public Page {
    Q_OBJECT

  public:
    explicit PeoplePage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::People; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] QString newItemWords() const override;
    void newItem() override;
    [[nodiscard]] QString printWords() const override;
    void print() override;
    bool focusFilter() override;
    bool closeTopmost() override;
    bool takeList(const QString &path) override;

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    QWidget *buildList();
    void buildHeader();
    void buildMore(QMenu &menu);
    void buildStates();
    QWidget *buildSeveralBar();
    void buildTable();
    /// Reads the rows again: of these persons, or of everybody.
    void reload(const std::vector<PersonId> &persons = {});
    void readAgain();
    void updateCounts();
    void applyFilter();
    void clearFilters();
    void select(ParticipantId id);
    void openProfile();
    void closeProfile();
    void placePanel();
    void showSeveral();
    void readKept();
    void keepFilter();
    void forgetFilter(const QString &name);
    void openSeveral();
    void openGaps();
    void openSupply();
    [[nodiscard]] std::vector<questions::Question> listedQuestions() const;
    [[nodiscard]] std::optional<bool> askWithPrivate();
    /// The place to write and order the questions of this program.
    void openQuestions();
    void openAskAgain();
    void copyAddresses();
    void printHeld();
    void openEditor(std::optional<PersonId> person, Role role, bool manyForms = false);
    /// One form after the other, from paper.
    void typeInForms();
    /// The wizard for a list of people; with a path it reads that file at once.
    void openImport(const QString &path = {});
    void openPairs(const QString &path);
    void exportTable();
    void setState(people::ParticipantState state, std::optional<people::WithdrawReason> reason);
    void removeChosen();
    [[nodiscard]] ParticipantId chosen() const;
    /// Shows an error in words, or nothing when it went well.
    template <class T>
    bool went(const Result<T> &result) {
        if (!result)
            context().navigator.showError(result.error());
        return result.has_value();
    }

    models::PeopleModel *m_model;
    QWidget *m_list = nullptr;
    PageHeader *m_header = nullptr;
    std::vector<QWidget *> m_headerActions;
    PeopleFilterBar *m_filters = nullptr;
    QStackedWidget *m_stack = nullptr;
    PeopleTable *m_table = nullptr;
    QWidget *m_severalBar = nullptr;
    Label *m_severalCount = nullptr;
    EmptyState *m_nobody = nullptr;
    EmptyState *m_noneFits = nullptr;
    Label *m_shown = nullptr;
    ProfilePanel *m_panel = nullptr;
    QTimer m_lookLater;
    bool m_panelOpen = false;
    bool m_reading = false; ///< the rows are being exchanged
    bool m_stale = false; ///< the file changed while another page was in front
};

} // namespace groundwork::ui
