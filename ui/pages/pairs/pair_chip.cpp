#include "ui/pages/pairs/pair_chip.h"

namespace groundwork::ui {

using partnerships::PartnershipState;

ChipTone stateTone(PartnershipState state) {
    switch (state) {
    case PartnershipState::Proposed:
    case PartnershipState::Trying:
        return ChipTone::Attention;
    case PartnershipState::Accepted:
    case PartnershipState::Starting:
    case PartnershipState::Underway:
    case PartnershipState::Closing:
    case PartnershipState::Completed:
        return ChipTone::Good;
    case PartnershipState::Declined:
    case PartnershipState::Paused:
    case PartnershipState::EndedEarly:
        return ChipTone::Neutral;
    }
    return ChipTone::Neutral;
}

QString stateIcon(PartnershipState state) {
    switch (state) {
    case PartnershipState::Proposed:
        return QStringLiteral("clock");
    case PartnershipState::Trying:
        return QStringLiteral("calendar");
    case PartnershipState::Accepted:
        return QStringLiteral("check");
    case PartnershipState::Starting:
        return QStringLiteral("sprout");
    case PartnershipState::Underway:
        return QStringLiteral("agreed");
    case PartnershipState::Paused:
        return QStringLiteral("pause");
    case PartnershipState::Closing:
    case PartnershipState::Completed:
        return QStringLiteral("closing");
    case PartnershipState::Declined:
    case PartnershipState::EndedEarly:
        return QStringLiteral("x");
    }
    return {};
}

} // namespace groundwork::ui
