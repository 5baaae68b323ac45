#include "ui/pages/people/import_columns_step.h"
#include "ui/pages/people/import_wizard.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"

#include <QFileInfo>

// What columns mean, kept for next time: in the program, and as a file of its own.

namespace groundwork::ui {

using exchange::SignUpTable;

void ImportWizard::useRemembered() {
    m_problem->hide();
    if (const auto used = m_session.useRemembered(); !used)
        showError(used.error());
    m_columns->enter();
}

void ImportWizard::saveMap() {
    const QString name =
        QFileInfo(m_session.table().table.path).completeBaseName() + QStringLiteral("-columns.json");
    const QString path =
        m_modal.saveFile(this, tr("Keep these columns for next time"), name, tr("Column maps (*.json)"));
    if (path.isEmpty())
        return;
    const SignUpTable &table = m_session.table();
    const auto done = exchange::writeMapFile(
        path, exchange::mapFileOf(table.mapping, table.shape, table.table.sheet), true);
    if (!done)
        showError(done.error());
}

void ImportWizard::useMap() {
    const QString path = m_modal.openFile(this, tr("Choose a column map"), tr("Column maps (*.json)"));
    if (path.isEmpty())
        return;
    const Result<exchange::MapFile> map = exchange::readMapFile(path);
    if (!map) {
        showError(map.error());
        return;
    }
    m_problem->hide();
    if (const auto used = m_session.useMap(*map); !used)
        showError(used.error());
}

} // namespace groundwork::ui
