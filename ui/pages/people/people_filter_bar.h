#pragma once

#include "core/people/person_rows.h"
#include "ui/models/people_model.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <map>
#include <vector>

class QButtonGroup;
class QLineEdit;

namespace groundwork::ui {

class FilterChip;

/// Search box and filter chips over the people table: by role, and by the states that occur.
class PeopleFilterBar : public QWidget {
    Q_OBJECT

  public:
    explicit PeopleFilterBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] models::PeopleFilter filter() const;
    /// Counts the states of these rows in the chips, and shows the chips that filter something.
    void setRows(const std::vector<people::ParticipantRow> &rows);
    void clear();
    /// The filter as the key of a place: "mentees", "mentors", "both", or a state; empty for none or several.
    [[nodiscard]] QString key() const;
    void setKey(const QString &key);
    void focusSearch();

  Q_SIGNALS:
    void changed();

  private:
    void buildSearch(Theme &theme);
    void changeWhole();

    QLineEdit *m_search;
    QButtonGroup *m_who;
    std::map<people::ParticipantState, FilterChip *> m_states;
    bool m_quiet = false; ///< several chips change together: one signal at the end
};

} // namespace groundwork::ui
