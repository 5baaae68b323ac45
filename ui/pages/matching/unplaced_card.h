#pragma once

#include "core/base/id.h"
#include "core/matching/solution.h"
#include "ui/widgets/card.h"

#include <QString>

#include <vector>

namespace groundwork::ui {

class FlowLayout;

/// Who has nobody yet, and why; under it the smallest changes that would free a place, and a way to the profile.
class UnplacedCard : public Card {
    Q_OBJECT

  public:
    struct Row {
        ParticipantId participant;
        QString name;
        QString cause;
        bool operator==(const Row &) const = default;
    };
    /// A change that frees somebody: what the button says, and what comes of it.
    struct Remedy {
        QString action;
        QString result;
        matching::Remedy change;
        bool operator==(const Remedy &) const = default;
    };
    static constexpr int kButtons = 2; ///< more are behind "Who could free a place?"
    static constexpr int kRowsAtFirst = 8;

    explicit UnplacedCard(Theme &theme, QWidget *parent = nullptr);
    /// Hides itself without rows. Remedies are set one by one, when they are known.
    void setRows(const std::vector<Row> &rows);
    void setRemedies(ParticipantId participant, const std::vector<Remedy> &remedies);
    /// Only the question is offered: in a large cohort the answer takes a moment.
    void offerQuestion(ParticipantId participant);
    /// Those whose remedies are wanted: the ones that are shown.
    [[nodiscard]] std::vector<ParticipantId> shown() const;

  Q_SIGNALS:
    void personRequested(groundwork::ParticipantId participant);
    void remedyChosen(groundwork::ParticipantId participant, const groundwork::matching::Remedy &change);
    void allRemediesRequested(groundwork::ParticipantId participant);
    /// More rows are shown now.
    void moreShown();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    struct Actions {
        ParticipantId participant;
        QString name;
        FlowLayout *layout;
        QWidget *widget;
        std::vector<Remedy> remedies;
    };
    void build();
    void addRow(const Row &row);
    void addQuestion(const Actions &of);
    [[nodiscard]] Actions *actionsOf(ParticipantId participant);

    Theme &m_theme;
    std::vector<Row> m_rows;
    std::vector<Actions> m_actions;
    bool m_all = false;
};

} // namespace groundwork::ui
