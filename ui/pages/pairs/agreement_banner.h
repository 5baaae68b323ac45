#pragma once

#include "core/agreements/agreement_text.h"

#include <QDate>
#include <QString>

#include <vector>

class QWidget;

namespace groundwork::ui {

class Theme;

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

/// Shows what reads differently, the old words beside the new ones. Not modal to the code: open() style.
void openChanges(Theme &theme, const agreements::AgreementText &before,
                 const agreements::AgreementText &after, QWidget *parent);

} // namespace groundwork::ui
