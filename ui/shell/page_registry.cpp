#include "ui/shell/page_registry.h"

#include <QCoreApplication>

namespace groundwork::ui {

namespace {

QString words(const char *text) {
    return QCoreApplication::translate("Pages", text);
}

} // namespace

std::vector<PageEntry> pageRegistry() {
    std::vector<PageEntry> pages;
    Q_UNUSED(words)
    // One entry a page, in the order of the coordinator's year: Overview, Framework, People, Matching, Pairs.
    // pages.push_back({PageId::People, QStringLiteral("people"), [] { return words("People"); },
    //                  [] { return words("Prepare"); },
    //                  [](const PageContext &context) -> Page * { return new PeoplePage(context); },
    //                  [](const PageContext &context) { return int(people::participantRows(...).size()); }});
    return pages;
}

} // namespace groundwork::ui
