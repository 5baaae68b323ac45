#pragma once

#include "core/people/participant.h"
#include "core/people/person.h"
#include "ui/pages/page.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace groundwork::ui {

class ProfileGroups;

/// The profile of one participant beside the people table; each group says who sees it.
class ProfilePanel : public QWidget {
    Q_OBJECT

  public:
    explicit ProfilePanel(const PageContext &context, QWidget *parent = nullptr);

    /// Shows a participant; false when there is none with this id.
    bool showParticipant(ParticipantId id);
    [[nodiscard]] ParticipantId participant() const { return m_id; }

  Q_SIGNALS:
    void closeRequested();
    /// The same person in the other role.
    void otherRequested(groundwork::ParticipantId other);
    void editRequested();
    void removeRequested();
    /// Everything held about the person, on paper.
    void printRequested();
    void stateRequested(groundwork::people::ParticipantState state,
                        std::optional<groundwork::people::WithdrawReason> reason);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void buildHead();
    void buildFoot();
    void fillHead(const people::Participant &participant, const people::Person &person);
    void fillStates(const people::Participant &participant);

    PageContext m_context;
    ParticipantId m_id;
    QVBoxLayout *m_column;
    QVBoxLayout *m_head = nullptr;
    QScrollArea *m_scroll = nullptr;
    ProfileGroups *m_groups;
    QPushButton *m_edit = nullptr;
    QPushButton *m_state = nullptr;
    QMenu *m_stateMenu = nullptr;
    QToolButton *m_print = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace groundwork::ui
