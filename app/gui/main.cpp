#include "core/base/clock.h"
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/file/backup_place.h"
#include "core/file/safe_file.h"
#include "ui/shell/guarded_application.h"
#include "ui/shell/main_window.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"
#include "ui/words/english_plurals.h"
#include "ui/words/error_words.h"

#include <QApplication>
#include <QDir>

using namespace groundwork;

namespace {

/// The dialogs over the window read from the program too. What is on somebody's stack, as a question is, goes by itself.
void closeDialogs() {
    while (QWidget *open = QApplication::activeModalWidget()) {
        if (!open->testAttribute(Qt::WA_DeleteOnClose))
            return;
        delete open;
    }
}

} // namespace

int main(int argc, char **argv) {
    ignoreFileSizeSignal();
    ui::GuardedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Groundwork"));
    QApplication::setApplicationVersion(QStringLiteral(GROUNDWORK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.groundworkapp.Groundwork"));

    words::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);

    const QString data = userDataFolder();
    QDir().mkpath(data);
    ui::Theme theme;
    ui::applyTheme(application, theme);
    ui::Preferences preferences(preferencesPath(data));
    const BackupPlace backups = backupPlace(preferencesPath(data), data);
    ui::SystemModalPort modal;
    const SystemClock clock;
    const Result<content::Pack> content = content::Pack::load();
    if (!content) {
        modal.message(nullptr, QStringLiteral("Groundwork"), words::errorText(content.error()));
        return 1;
    }
    ui::Services services{theme,
                          preferences,
                          modal,
                          clock,
                          backups.folder,
                          documentsFolder(),
                          QDir(data).filePath(QStringLiteral("samples")),
                          *content,
                          [&content, &clock](demo::SampleId sample, const QString &path) -> Result<void> {
                              const auto built = demo::buildSample(path, *content, sample, clock.today());
                              return built ? Result<void>() : Result<void>(failure(built.error()));
                          },
                          backups.minutes,
                          QDir(data).filePath(QStringLiteral("backups"))};
    ui::MainWindow window(services);
    application.whenStorageFails([&](const Error &error) {
        closeDialogs();
        window.closeProgram();
        modal.message(&window, QStringLiteral("Groundwork"), words::errorText(error));
    });
    window.QWidget::show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--sample"))
        window.openSample(demo::SampleId::Hospital);
    else if (arguments.size() > 1)
        window.openFile(arguments.at(1));
    else if (preferences.reopensLast())
        window.openLast();
    return QApplication::exec();
}
