#pragma once

#include "core/base/result.h"
#include "core/training/session_plan.h"

#include <QJsonObject>

#include <vector>

namespace groundwork::content {
class Pack;
}

namespace groundwork::training {

/// The sessions and the expectation cards that ship (content.md Annex A.2, A.3). Read once and passed around.
class SessionLibrary {
  public:
    /// Answers ContentMissing("sessions", what) when a part is missing or has an unknown key, when a key stands
    /// twice, or when the minutes of the items do not add up to the session's.
    static Result<SessionLibrary> read(const content::Pack &pack);
    static Result<SessionLibrary> read(const QJsonObject &document);

    /// In the order of the year.
    [[nodiscard]] const std::vector<SessionPlan> &plans() const { return m_plans; }
    [[nodiscard]] const SessionPlan *plan(const QString &key) const;
    /// What the room needs, whatever the session.
    [[nodiscard]] const QStringList &room() const { return m_room; }
    [[nodiscard]] const std::vector<ExpectationCard> &expectationCards() const { return m_cards; }

  private:
    QStringList m_room;
    std::vector<SessionPlan> m_plans;
    std::vector<ExpectationCard> m_cards;
};

} // namespace groundwork::training
