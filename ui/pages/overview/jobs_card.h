#pragma once

#include "core/quality/next_steps.h"
#include "ui/widgets/card.h"

#include <QDate>

#include <vector>

namespace groundwork::ui {

/// "What to do next": the jobs in their groups and, folded away beneath them, those that were put off or
/// ticked. It asks; the page does.
class JobsCard : public Card {
    Q_OBJECT

  public:
    explicit JobsCard(Theme &theme, QWidget *parent = nullptr);
    /// Fills it anew. The focus stays with the row that took the place of the one it was in.
    void setJobs(const std::vector<quality::NextStep> &steps, const std::vector<quality::SetAsideStep> &aside,
                 QDate today, bool readOnly);
    /// The part of a job that has the keyboard ("job.1.done"), or nothing.
    [[nodiscard]] QString focusedPart() const;
    /// Gives the keyboard to the same part of the job that stands there now; nothing for an empty part.
    void giveFocus(const QString &part);

  Q_SIGNALS:
    void actionWanted(const groundwork::quality::NextStep &step);
    void doneWanted(const groundwork::quality::NextStep &step);
    /// An invalid day: the coordinator chooses it.
    void laterWanted(const groundwork::quality::NextStep &step, QDate until);
    void backWanted(const groundwork::quality::NextStep &step);

  private:
    void addJobs(const std::vector<quality::NextStep> &steps);
    void addAside(const std::vector<quality::SetAsideStep> &aside);
    Theme &m_theme;
    QDate m_today;
    bool m_readOnly = false;
    bool m_asideOpen = false;
    int m_jobCount = 0;
    int m_asideCount = 0;
};

} // namespace groundwork::ui
