#include "ui/pages/matching/matching_page.h"
#include "ui/pages/matching/match_desk.h"
#include "ui/pages/matching/plan_quality_dialog.h"
#include "ui/pages/people/supply_dialog.h"
#include "ui/documents/match_reading_print.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_header.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <memory>

// What the page offers to look at the plan with other eyes: needs and offers, how good it is, the print.

namespace groundwork::ui {

void MatchingPage::addReading() {
    Theme &theme = context().theme;
    auto *more = iconButton(theme, QStringLiteral("matchMore"), QStringLiteral("more"), tr("More"));
    auto *menu = new QMenu(more);
    const auto add = [&](const QString &name, const QString &words, void (MatchingPage::*what)()) {
        QAction *action = menu->addAction(words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    add(QStringLiteral("matchSupply"), tr("Needs and offers…"), &MatchingPage::openSupply);
    QAction *quality = add(QStringLiteral("matchQuality"), tr("How good is this plan…"), &MatchingPage::openQuality);
    connect(menu, &QMenu::aboutToShow, this, [this, quality] { quality->setEnabled(m_desk->isPlanShown()); });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    m_reader = button(theme, QStringLiteral("matchReader"), tr("Print for a second reader…"), ButtonKind::Plain,
                      QStringLiteral("print"));
    connect(m_reader, &QPushButton::clicked, this, &MatchingPage::printForReader);
    m_header->addAction(more);
    m_header->addAction(m_reader);
}

void MatchingPage::openSupply() {
    (new SupplyDialog(context(), this))->open();
}

void MatchingPage::openQuality() {
    if (m_desk->isWorking()) {
        context().navigator.toast(tr("The plan is being worked out. Ask again when it is there."));
        return;
    }
    if (m_desk->problem())
        context().navigator.showError(*m_desk->problem());
    else if (m_desk->isPlanShown())
        (new PlanQualityDialog(context(), {m_desk->scenario(), m_desk->matcher(), *m_desk->plan()}, this))->open();
}

void MatchingPage::printForReader() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Matching;
    request.cohort = context().cohort;
    request.paper = context().paper;
    request.scenario = m_desk->scenario().id;
    if (m_desk->isPlanShown()) {
        const matching::PlanView shown{m_desk->scenario(), m_desk->matcher(), *m_desk->plan()};
        const auto reading = documents::matchReadingPrint(context().file, shown);
        if (!went(reading))
            return;
        request.reading = std::make_shared<const documents::MatchReadingPrint>(*reading);
    }
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

} // namespace groundwork::ui
