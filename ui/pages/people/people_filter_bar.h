#pragma once

#include "core/people/person_rows.h"
#include "ui/models/people_filter.h"
#include "ui/widgets/theme.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QButtonGroup;
class QLayout;
class QLineEdit;
class QMenu;

namespace groundwork::ui {

class FilterChip;

/// Over the people table: search, role, the stages of the enrolment with their counts, more filters in a
/// menu, and the filters that are on as chips that take them away again.
class PeopleFilterBar : public QWidget {
    Q_OBJECT

  public:
    explicit PeopleFilterBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const models::PeopleFilter &filter() const { return m_filter; }
    void setFilter(const models::PeopleFilter &filter);
    /// The rows that are counted, in the chips and in the menu. They must outlive the next call.
    void setRows(const std::vector<people::ParticipantRow> &rows, QDate today);
    /// The coordinator's own questions that can be asked about.
    void setQuestions(const std::vector<questions::Question> &questions);
    void setKept(const std::vector<models::KeptFilter> &kept);
    void clear();
    /// The filter as the key of a place: "mentees", "mentors", "both", a state, a stage, or all of it as
    /// text; empty for none.
    [[nodiscard]] QString key() const;
    void setKey(const QString &key);
    void focusSearch();

  Q_SIGNALS:
    void changed();
    /// Keep the filter that is on, under a name.
    void keepRequested();
    void forgetRequested(const QString &name);
    void columnsRequested();

  private:
    void buildSearch(Theme &theme);
    void buildStages(Theme &theme, QLayout &flow);
    void change(const models::PeopleFilter &filter);
    void showFilter();
    void showCounts();
    void fillMenu();
    void fillKept();
    /// Ticks for the values that the rows have in one field, the most frequent first.
    void addValues(const QString &title, QStringList models::PeopleFilter::*field,
                   const std::function<QStringList(const people::ParticipantRow &)> &valuesOf);
    void addActive(const QString &words, const std::function<void(models::PeopleFilter &)> &takeAway);
    void showActive();
    void addQuestions();
    void askQuestion(const questions::Question &question);
    void showActiveQuestions();

    Theme &m_theme;
    models::PeopleFilter m_filter;
    const std::vector<people::ParticipantRow> *m_rows = nullptr;
    std::vector<questions::Question> m_questions;
    std::vector<models::KeptFilter> m_kept;
    QDate m_today;
    QLineEdit *m_search;
    QButtonGroup *m_who;
    std::map<people::EnrolmentStage, FilterChip *> m_stages;
    FilterChip *m_more = nullptr;
    FilterChip *m_keptChip = nullptr;
    QMenu *m_menu = nullptr;
    QMenu *m_keptMenu = nullptr;
    QWidget *m_active = nullptr;
    bool m_quiet = false; ///< the controls follow the filter
};

} // namespace groundwork::ui
