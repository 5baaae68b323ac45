#include "ui/pages/pairs/agreement_tab.h"
#include "ui/pages/pairs/certificates_tab.h"
#include "ui/pages/pairs/first_meeting_tab.h"
#include "ui/pages/pairs/glance_tab.h"
#include "ui/pages/pairs/goals_tab.h"
#include "ui/pages/pairs/pair_tab.h"
#include "ui/pages/pairs/reviews_tab.h"

#include <QCoreApplication>

namespace groundwork::ui {

std::vector<PairTabEntry> pairTabs() {
    std::vector<PairTabEntry> tabs;
    tabs.push_back({QStringLiteral("glance"),
                    [] { return QCoreApplication::translate("PairTabs", "At a glance"); },
                    [](const PageContext &context, PartnershipId id) -> PairTab * {
                        return new GlanceTab(context, id);
                    }});
    // One line a tab, in the order of the strip:
    tabs.push_back(
        {QStringLiteral("first_meeting"),
         [] { return QCoreApplication::translate("PairTabs", "First meeting"); },
         [](const PageContext &context, PartnershipId id) { return new FirstMeetingTab(context, id); }});
    tabs.push_back(
        {QStringLiteral("agreement"), [] { return QCoreApplication::translate("PairTabs", "Agreement"); },
         [](const PageContext &context, PartnershipId id) { return new AgreementTab(context, id); }});
    tabs.push_back({QStringLiteral("reviews"), [] { return QCoreApplication::translate("PairTabs", "Reviews"); },
                    [](const PageContext &context, PartnershipId id) { return new ReviewsTab(context, id); }});
    tabs.push_back({QStringLiteral("goals"), [] { return QCoreApplication::translate("PairTabs", "Goals"); },
                    [](const PageContext &context, PartnershipId id) { return new GoalsTab(context, id); }});
    tabs.push_back(
        {QStringLiteral("certificates"), [] { return QCoreApplication::translate("PairTabs", "Certificates"); },
         [](const PageContext &context, PartnershipId id) { return new CertificatesTab(context, id); }});
    return tabs;
}

} // namespace groundwork::ui
