#pragma once

#include "core/content/pack.h"
#include "core/framework/framework_rows.h"
#include "tests/support/cohort_file.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/window_driver.h"
#include "ui/shell/command_set.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/shell/program_view.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QFile>

#include <memory>

namespace groundwork::ui {

/// The whole window over a temporary folder, with a scripted modal port and a clock that stands still.
struct ShellFixture {
    testing::TemporaryFolder folder;
    FixedClock clock{QDate(2026, 9, 14)};
    content::Pack content = valueOf(content::Pack::load());
    Theme theme;
    Preferences preferences{folder.path(QStringLiteral("preferences.ini"))};
    ScriptedModalPort modal;
    Services services{theme,
                      preferences,
                      modal,
                      clock,
                      folder.path(QStringLiteral("backups")),
                      folder.path(),
                      folder.path(QStringLiteral("samples")),
                      content,
                      {},
                      30,
                      folder.path(QStringLiteral("backups"))};
    std::unique_ptr<MainWindow> window;

    explicit ShellFixture(QSize size = {1280, 800}) {
        applyTheme(*qApp, theme);
        window = std::make_unique<MainWindow>(services);
        window->resize(size);
        window->QWidget::show();
        QApplication::processEvents();
    }

    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*window); }

    /// Saves a cohort with pairs in many states as a file and gives its path.
    QString cohortFile() {
        testing::CohortFile source;
        source.sign("Alys Penhale", "Noor Rahmani", 60);
        source.meet("Amina Warsame", "شیرین توسلی", 40);
        source.accept("Callum Brodrick", "María Esperanza Llobet-Casanovas", 25);
        source.accept("نادية بوخاري", "Malia Kealoha-Ortiz", 3);
        source.propose("Kofi Amankwah", "Percival Antwi", 4);
        source.add("Saoirse Ní Dhomhnaill", Role::Mentee);
        framework::Program program = valueOf(framework::program(*source.file));
        program.organization = QStringLiteral("Harbourlight Hospital");
        program.purpose = QStringLiteral("So that nobody has to learn it all alone.");
        program.coordinatorName = QStringLiteral("Joanna Pereira-Finch");
        program.coordinatorContact = QStringLiteral("555-0142");
        valueOf(framework::editProgram(*source.file, program));
        const QString path = folder.path(QStringLiteral("side-by-side.groundwork"));
        valueOf(source.file->saveCopy(path, true));
        return path;
    }

    /// A list of people of the cohort whose records say something else, and of one who only looks like somebody.
    QString knownPeopleList() {
        return write("known.csv", "Full name,Email,Role,Department,Can help with,When could you meet?\n"
                                  "Alys Penhale,,Mentor,Another department,\"Budgeting; R\",Mon am\n"
                                  "نادية بوخاري,n@example.org,Mentor,Critical care,Handover,Weekend\n");
    }
    /// Pairs of the cohort, among them some that cannot be.
    QString pairList() {
        return write("pairs.csv", "Mentor,Mentee,Matched on,Comment\n"
                                  "Percival Antwi,Saoirse Ní Dhomhnaill,14/01/2027,asked for each other\n"
                                  "Noor Rahmani,Alys Penhale,,\nNobody Known,Percival Antwi,,\n");
    }
    QString write(const char *name, const char *text) {
        const QString path = folder.path(QString::fromLatin1(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    void open() {
        REQUIRE(window->openFile(cohortFile()));
        QApplication::processEvents();
    }

    [[nodiscard]] ProgramView &view() const { return *window->programView(); }
};

} // namespace groundwork::ui
