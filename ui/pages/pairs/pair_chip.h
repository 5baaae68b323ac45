#pragma once

#include "core/partnerships/partnership.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace groundwork::ui {

/// How the state of a partnership looks, the same in tables and on the pair's page.
ChipTone stateTone(partnerships::PartnershipState state);
QString stateIcon(partnerships::PartnershipState state);

} // namespace groundwork::ui
