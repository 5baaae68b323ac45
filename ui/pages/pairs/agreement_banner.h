#pragma once

#include "core/agreements/agreement_text.h"

#include <QDate>
#include <QString>

namespace groundwork::ui {

/// What the banner over the agreement says, and what its one action does.
struct AgreementBanner {
    enum class Action { None, GoToMissing, BackToDraft, ShowChanges };
    bool attention = false;
    QString text;
    QString action;
    Action does = Action::None;
};

/// `before` is the version in force while another one is being worked on; `nextReview` may be invalid.
AgreementBanner agreementBanner(const agreements::AgreementText &text,
                                const agreements::AgreementText *before, QDate nextReview);

} // namespace groundwork::ui
