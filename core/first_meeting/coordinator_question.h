#pragma once

#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QString>

namespace groundwork {

using CoordinatorQuestionId = Id<struct CoordinatorQuestionTag>;

namespace first_meeting {

/// What somebody asks in an answer that goes to the coordinator: what results.h finds in the open answers.
struct AskedQuestion {
    QString prompt;
    Side side = Side::Program; ///< Program: both ask
    QString text;              ///< in its author's words; empty: no more than that they ask about this prompt

    bool operator==(const AskedQuestion &) const = default;
};

/// A question of a pair as the coordinator has it (content.md 3.4). Only what they said is for the coordinator
/// is in it (domain.md 2.18); taking the answer back takes the question back.
struct CoordinatorQuestion {
    CoordinatorQuestionId id;
    PartnershipId partnership;
    AskedQuestion asked;
    QDate askedOn;
    QDate answeredOn; ///< invalid while it waits

    [[nodiscard]] bool isWaiting() const { return !answeredOn.isValid(); }
    bool operator==(const CoordinatorQuestion &) const = default;
};

} // namespace first_meeting
} // namespace groundwork
