#include "ui/pages/pairs/agreement_tab.h"
#include "ui/pages/pairs/pair_tab.h"

#include <QCoreApplication>

namespace groundwork::ui {

std::vector<PairTabEntry> pairTabs() {
    std::vector<PairTabEntry> tabs;
    // One line a tab, in the order of the strip:
    // tabs.push_back({QStringLiteral("first_meeting"),
    //                 [] { return QCoreApplication::translate("PairTabs", "First meeting"); },
    //                 [](const PageContext &context, PartnershipId id) { return new FirstMeetingTab(context,
    //                 id); }});
    tabs.push_back(
        {QStringLiteral("agreement"), [] { return QCoreApplication::translate("PairTabs", "Agreement"); },
         [](const PageContext &context, PartnershipId id) { return new AgreementTab(context, id); }});
    return tabs;
}

} // namespace groundwork::ui
