#include "ui/shell/recent_menu.h"

#include "ui/shell/preferences.h"
#include "ui/widgets/mnemonic.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace groundwork::ui {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("RecentMenu", text);
}

} // namespace

void keepRecentMenu(QMenu &menu, Preferences &preferences, const std::function<void(const QString &)> &open,
                    const std::function<void()> &cleared) {
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu, &preferences, open, cleared] {
        menu.clear();
        menu.setToolTipsVisible(true);
        const std::vector<RecentProgram> programs = preferences.recentPrograms();
        int number = 0;
        for (const RecentProgram &program : programs) {
            const bool missing = !QFileInfo::exists(program.path);
            const QString name = withoutMnemonic(
                program.name.isEmpty() ? QFileInfo(program.path).completeBaseName() : program.name);
            ++number;
            const QString text = missing ? say("%1 (not found)").arg(name) : name;
            QAction *action =
                menu.addAction(number < 10 ? QStringLiteral("&%1 %2").arg(number).arg(text) : text);
            action->setToolTip(QDir::toNativeSeparators(program.path));
            action->setEnabled(!missing);
            QObject::connect(action, &QAction::triggered, &menu, [open, path = program.path] { open(path); });
        }
        if (programs.empty()) {
            menu.addAction(say("Nothing yet"))->setEnabled(false);
            return;
        }
        menu.addSeparator();
        QAction *clear = menu.addAction(say("&Empty this list"));
        clear->setObjectName(QStringLiteral("recentClear"));
        QObject::connect(clear, &QAction::triggered, &menu, [&preferences, cleared] {
            preferences.clearRecent();
            cleared();
        });
    });
}

} // namespace groundwork::ui
