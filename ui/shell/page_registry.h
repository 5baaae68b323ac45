#pragma once

#include "ui/pages/page.h"

#include <functional>
#include <vector>

namespace groundwork::ui {

/// A page of the sidebar, in its order. Only pages that exist are here.
struct PageEntry {
    PageId id;
    QString icon; ///< of resources/icons
    std::function<QString()> title;
    std::function<QString()> group; ///< the quiet label over it; empty for none
    std::function<Page *(const PageContext &)> make;
    std::function<int(const PageContext &)> count; ///< the number behind the title; below 1 shows none
    bool inSidebar = true;                         ///< false: reached from a menu
};

/// Every page: each subject adds its entry in page_registry.cpp.
std::vector<PageEntry> pageRegistry();
/// Those of the sidebar, in its order.
std::vector<PageEntry> sidebarPages();

} // namespace groundwork::ui
