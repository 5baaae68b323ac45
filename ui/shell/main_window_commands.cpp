// What each command of the window's table does (command_table.h), and the command box over it.
#include "ui/shell/main_window.h"

#include "core/base/text_fold.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/command_box.h"
#include "ui/shell/command_set.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/preferences.h"
#include "ui/shell/program_view.h"
#include "ui/shell/recent_menu.h"
#include "ui/shell/start_page.h"
#include "ui/words/date_words.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace groundwork::ui {

void MainWindow::makeCommands() {
    makeFileCommands();
    makeEditCommands();
    makeViewCommands();
    makePrintCommands();
    makeHelpCommands();
    m_commands->fillMenuBar(menuBar());
    addRecentMenu();
    m_commands->setFileOpen(false);
}

/// "Open recent", after "Open".
void MainWindow::addRecentMenu() {
    auto *recent = new QMenu(tr("Open rec&ent"), this);
    recent->setObjectName(QStringLiteral("recentMenu"));
    keepRecentMenu(
        *recent, m_services.preferences, [this](const QString &path) { openFile(path); },
        [this] { m_start->refresh(); });
    QMenu *menu = m_commands->menu(Menu::File);
    const QList<QAction *> file = menu->actions();
    const auto after = file.indexOf(m_commands->action(QStringLiteral("file.open"))) + 1;
    menu->insertMenu(file.value(after), recent);
}

void MainWindow::makeFileCommands() {
    CommandSet &set = *m_commands;
    set.connectTo(QStringLiteral("file.new"), [this] { newProgram(framework::ProgramTemplate::Staff); });
    set.connectTo(QStringLiteral("file.open"), [this] { openWithDialog(); });
    if (m_services.buildSample) {
        for (const demo::SampleId sample : demo::allSamples())
            set.connectTo(QStringLiteral("file.sample.") + demo::sampleKey(sample),
                          [this, sample] { openSample(sample); });
    }
    set.connectTo(QStringLiteral("file.save"), [this] {
        if (m_view)
            m_view->toast(tr("Already saved, %1")
                              .arg(words::clockTime(m_file->lastSavedAt() > 0 ? m_file->lastSavedAt()
                                                                              : m_services.clock.now())),
                          false);
    });
    set.connectTo(QStringLiteral("file.save_copy"), [this] { saveCopy(); });
    if (!m_services.backupFolder.isEmpty()) {
        set.connectTo(QStringLiteral("file.backup"), [this] { backUp(); });
        set.connectTo(QStringLiteral("file.backups"), [this] {
            if (m_view)
                m_view->go(Place{PageId::Backups, 0, {}, {}});
        });
        set.connectTo(QStringLiteral("file.restore"), [this] { restoreAsNew(); });
    }
    set.connectTo(QStringLiteral("file.preferences"), [this] { openPreferences(); });
    set.connectTo(QStringLiteral("file.close"), [this] { closeProgram(); });
    set.connectTo(QStringLiteral("file.quit"), [this] { close(); });
}

void MainWindow::makeEditCommands() {
    CommandSet &set = *m_commands;
    const auto inView = [this](void (ProgramView::*what)()) {
        return [this, what] {
            if (m_view)
                (m_view->*what)();
        };
    };
    set.connectTo(QStringLiteral("edit.undo"), inView(&ProgramView::undo));
    set.connectTo(QStringLiteral("edit.redo"), inView(&ProgramView::redo));
    set.connectTo(QStringLiteral("edit.find_anything"), [this] { openCommandBox(); });
    set.connectTo(QStringLiteral("edit.find"), [this] {
        if (m_view && m_view->currentPage() && !m_view->currentPage()->focusFilter())
            openCommandBox();
    });
}

void MainWindow::makeViewCommands() {
    CommandSet &set = *m_commands;
    set.connectTo(QStringLiteral("view.back"), [this] {
        if (m_view)
            m_view->back();
    });
    set.connectTo(QStringLiteral("view.forward"), [this] {
        if (m_view)
            m_view->forward();
    });
    for (const bool backwards : {false, true})
        set.connectTo(backwards ? QStringLiteral("view.previous_area") : QStringLiteral("view.next_area"),
                      [this, backwards] {
                          if (m_view)
                              m_view->nextArea(backwards);
                      });
    for (const PageEntry &page : sidebarPages()) {
        set.connectTo(QStringLiteral("go.") + pageKey(page.id), [this, id = page.id] {
            if (m_view)
                m_view->go(Place{id, 0, {}, {}});
        });
    }
    set.connectTo(QStringLiteral("view.sidebar"), [this] {
        const bool rail = !m_commands->action(QStringLiteral("view.sidebar"))->isChecked();
        m_services.preferences.setSidebarHidden(rail);
        if (m_view)
            m_view->setWantsRail(rail);
    });
    set.connectTo(QStringLiteral("view.larger"), [this] { setTextScale(m_services.theme.textScale() + 25); });
    set.connectTo(QStringLiteral("view.smaller"),
                  [this] { setTextScale(m_services.theme.textScale() - 25); });
    set.connectTo(QStringLiteral("view.normal"), [this] { setTextScale(100); });
    set.connectTo(QStringLiteral("view.system"), [this] { setLook(static_cast<int>(Theme::Mode::System)); });
    set.connectTo(QStringLiteral("view.light"), [this] { setLook(static_cast<int>(Theme::Mode::Light)); });
    set.connectTo(QStringLiteral("view.dark"), [this] { setLook(static_cast<int>(Theme::Mode::Dark)); });
    set.connectTo(QStringLiteral("view.less_motion"), [this] {
        setLessMotion(m_commands->action(QStringLiteral("view.less_motion"))->isChecked());
    });
    set.connectTo(QStringLiteral("view.full_screen"),
                  [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::makePrintCommands() {
    CommandSet &set = *m_commands;
    set.connectTo(QStringLiteral("program.new_item"), [this] {
        if (m_view && m_view->currentPage())
            m_view->currentPage()->newItem();
    });
    set.connectTo(QStringLiteral("program.together"), [this] {
        if (m_view)
            m_view->chooseTogether();
    });
    makeCohortCommands();
    set.connectTo(QStringLiteral("program.questions"), [this] {
        if (m_view)
            m_view->go(Place{PageId::People, 0, QStringLiteral("questions"), {}});
    });
    set.connectTo(QStringLiteral("program.supply"), [this] {
        if (m_view)
            m_view->go(Place{PageId::People, 0, QStringLiteral("supply"), {}});
    });
    set.connectTo(QStringLiteral("program.plan_quality"), [this] {
        if (m_view)
            m_view->go(Place{PageId::Matching, 0, QStringLiteral("quality"), {}});
    });
    set.connectTo(QStringLiteral("program.replies"), [this] {
        if (m_view)
            m_view->go(Place{PageId::Matching, 0, QStringLiteral("replies"), QStringLiteral("waiting")});
    });
    set.connectTo(QStringLiteral("program.reviews"), [this] {
        if (m_view)
            m_view->go(Place{PageId::Pairs, 0, {}, QStringLiteral("reviews")});
    });
    const auto letters = [this] {
        if (m_view)
            m_view->go(Place{PageId::Pairs, 0, QStringLiteral("letters"), {}});
    };
    set.connectTo(QStringLiteral("program.letters"), letters);
    set.connectTo(QStringLiteral("program.certificates"), [this] {
        if (m_view)
            m_view->go(Place{PageId::Pairs, 0, QStringLiteral("certificates"), {}});
    });
    set.connectTo(QStringLiteral("print.page"), [this] {
        if (m_view && m_view->currentPage() && !m_view->currentPage()->printWords().isEmpty())
            m_view->currentPage()->print();
    });
    set.connectTo(QStringLiteral("print.again"), [this] {
        // It opens with a paper that shows nothing of anybody.
        if (PrintDialog *dialog = printDocument(documents::DocumentKind::Framework))
            dialog->repeatLast();
    });
    for (const documents::CatalogEntry &entry : documents::documentCatalog()) {
        if (entry.kind == documents::DocumentKind::Letters) {
            set.connectTo(QStringLiteral("print.") + entry.key, letters); // what is missing is said there
            continue;
        }
        set.connectTo(QStringLiteral("print.") + entry.key,
                      [this, kind = entry.kind] { printDocument(kind); });
    }
}

void MainWindow::makeCohortCommands() {
    CommandSet &set = *m_commands;
    set.connectTo(QStringLiteral("program.cohort"), [this] {
        if (m_view)
            m_view->openCohortMenu();
    });
    set.connectTo(QStringLiteral("program.about"), [this] {
        if (m_view)
            m_view->editProgram();
    });
    set.connectTo(QStringLiteral("program.letterhead"), [this] {
        if (m_view)
            m_view->editLetterhead();
    });
    set.connectTo(QStringLiteral("program.roles"), [this] {
        if (m_view)
            m_view->nameRoles();
    });
    set.connectTo(QStringLiteral("program.sections"), [this] {
        if (m_view)
            m_view->arrangeSections();
    });
    set.connectTo(QStringLiteral("program.year_plan"), [this] {
        if (m_view)
            m_view->go(Place{PageId::YearPlan, 0, {}, {}});
    });
    set.connectTo(QStringLiteral("program.room"), [this] {
        if (m_view)
            m_view->go(Place{PageId::Room, 0, {}, {}});
    });
    const auto head = [this](HeadAction action) {
        return [this, action] {
            if (m_view)
                m_view->doHeadAction(action);
        };
    };
    set.connectTo(QStringLiteral("program.new_cohort"), head(HeadAction::NewCohort));
    set.connectTo(QStringLiteral("program.next_cohort"), head(HeadAction::NextCohort));
    set.connectTo(QStringLiteral("program.cohort_settings"), head(HeadAction::Settings));
    set.connectTo(QStringLiteral("program.cohort_state"), head(HeadAction::State));
}

PrintDialog *MainWindow::printDocument(documents::DocumentKind kind) {
    if (!m_view)
        return nullptr;
    documents::PrintRequest request;
    request.kind = kind;
    request.cohort = m_view->cohort();
    request.paper = m_services.preferences.paper();
    request.minutes = documents::usualMinutes(*m_file, request.cohort);
    return openPrintDialog(request);
}

PrintDialog *MainWindow::openPrintDialog(const documents::PrintRequest &request) {
    return ui::openPrintDialog(*m_file, m_services.theme, m_services.modal, request, this);
}

void MainWindow::openCommandBox() {
    if (!m_view)
        return;
    m_view->boxIndex().refresh();
    auto *box = new CommandBox(
        m_services.theme,
        [this, commands = boxCommands(), help = boxHelp()](const QString &typed) {
            return m_view ? m_view->boxIndex().find(typed, commands, help) : std::vector<BoxEntry>();
        },
        this);
    connect(box, &CommandBox::helpChosen, this, &MainWindow::showHelp);
    connect(box, &CommandBox::placeChosen, this, [this](const Place &place) {
        if (m_view)
            m_view->go(place);
    });
    connect(box, &CommandBox::commandChosen, this, [this](const QString &id) {
        if (QAction *action = m_commands->action(id); action && action->isEnabled())
            action->trigger();
    });
    box->move(
        mapToGlobal(QPoint((width() - box->width()) / 2, menuBar()->height() + m_services.theme.space(8))));
    box->open();
}

/// The commands that can be done now; one that only opens a page is left to the page of that name.
std::vector<BoxEntry> MainWindow::boxCommands() const {
    QStringList pages;
    for (const PageEntry &page : pageRegistry())
        pages.append(page.title());
    std::vector<BoxEntry> entries;
    for (const Command &command : m_commands->table()) {
        const QAction *action = m_commands->action(command.id);
        if (command.has(NotInBox) || pages.contains(command.plainText()) || !action->isVisible() ||
            !action->isEnabled())
            continue;
        BoxEntry entry;
        entry.kind = BoxEntry::Kind::Command;
        QString text = action->text();
        entry.text = text.remove(QLatin1Char('&'));
        entry.icon = command.icon;
        entry.detail = command.keyWords().value(0);
        entry.folded = foldText(entry.text + QLatin1Char(' ') + command.tip);
        entry.commandId = command.id;
        entries.push_back(entry);
    }
    return entries;
}

/// The help texts, by their titles and by the other words of the field.
std::vector<BoxEntry> MainWindow::boxHelp() const {
    std::vector<BoxEntry> entries;
    for (const content::HelpTopic &topic : helpTopics()) {
        BoxEntry entry;
        entry.kind = BoxEntry::Kind::Help;
        entry.text = tr("Help: %1").arg(topic.title);
        entry.icon = QStringLiteral("help");
        entry.folded = foldText(topic.title + QLatin1Char(' ') + topic.aliases.join(QLatin1Char(' ')));
        entry.topic = topic.key;
        entries.push_back(entry);
    }
    return entries;
}

void MainWindow::about() {
    m_services.modal.message(
        this, tr("About Groundwork"),
        tr("Groundwork %1\n\nFormal mentoring programs, prepared well: a common framework, a "
           "facilitated first meeting, and practised skills.\n\nFree software under the GNU "
           "General Public License, version 3 or later. No account, no network.")
            .arg(QStringLiteral(GROUNDWORK_VERSION)));
}

} // namespace groundwork::ui
