#include "ui/documents/shortcut_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

} // namespace

Document shortcutDocument(const std::vector<ShortcutGroup> &groups, const PageStyle &style) {
    const QString title = Words::tr("Keyboard shortcuts");
    FlowBuilder flow(style);
    flow.titleBlock(Words::tr("Groundwork"), title);
    for (const ShortcutGroup &group : groups) {
        flow.heading(group.title);
        std::vector<QStringList> rows;
        for (const ShortcutRow &row : group.rows)
            rows.push_back({row.text, row.keys});
        flow.table({{Words::tr("What it does"), 3}, {Words::tr("Keys"), 2}}, rows);
    }
    Furniture around;
    around.runningHead = title;
    around.footer = Words::tr("Everything works without a mouse. F1 explains the page that is open.");
    return flow.document(title, {}, around);
}

} // namespace groundwork::documents
