#pragma once

#include "core/base/id.h"
#include "ui/widgets/card.h"

#include <QString>

#include <vector>

namespace groundwork::ui {

/// Who has nobody yet, and why, with a way to the person's profile.
class UnplacedCard : public Card {
    Q_OBJECT

  public:
    struct Row {
        ParticipantId participant;
        QString name;
        QString cause;
        bool operator==(const Row &) const = default;
    };

    explicit UnplacedCard(Theme &theme, QWidget *parent = nullptr);
    /// Hides itself without rows.
    void setRows(const std::vector<Row> &rows);

  Q_SIGNALS:
    void personRequested(groundwork::ParticipantId participant);

  private:
    Theme &m_theme;
    std::vector<Row> m_rows;
};

} // namespace groundwork::ui
