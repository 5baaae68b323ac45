// F1, the shortcut sheet and what else the menu Help does.
#include "ui/shell/main_window.h"

#include "ui/printing/print_dialog.h"
#include "ui/shell/command_set.h"
#include "ui/shell/help_window.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/preferences.h"
#include "ui/shell/program_view.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/words/error_words.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace groundwork::ui {

namespace {

/// The topic that explains a dialog; empty for those that their page explains.
QString topicOfDialog(const QString &objectName) {
    constexpr std::pair<const char *, const char *> kTopics[] = {
        {"importWizard", "import"},    {"importPairs", "import"},
        {"printDialog", "printing"},   {"preferencesDialog", "preferences"},
        {"newProgramDialog", "start"}, {"shortcutSheet", "keyboard"},
        {"commandBox", "keyboard"},    {"holdReviewDialog", "reviews"},
        {"smallChangeDialog", "reviews"}, {"agreementChanges", "reviews"},
        {"lettersDialog", "letters"},
        {"certificateDialog", "certificates"}, {"certificatesDialog", "certificates"},
        {"withdrawDialog", "certificates"}, {"letterheadDialog", "printing"},
        {"goalDialog", "goals"},       {"goalNoteDialog", "goals"}};
    for (const auto &[dialog, topic] : kTopics) {
        if (objectName == QLatin1String(dialog))
            return QString::fromLatin1(topic);
    }
    return {};
}

/// Is it a dialog of this window, or of one of its dialogs?
bool belongsTo(const QWidget &dialog, const QWidget &window) {
    for (const QWidget *at = dialog.parentWidget(); at; at = at->parentWidget()) {
        if (at == &window)
            return true;
    }
    return false;
}

} // namespace

void MainWindow::makeHelpCommands() {
    CommandSet &set = *m_commands;
    if (!helpTopics().empty()) {
        set.connectTo(QStringLiteral("help.page"), [this] { showHelp(helpTopic()); });
        qApp->installEventFilter(this);
    }
    set.connectTo(QStringLiteral("help.shortcuts"), [this] { openShortcutSheet(); });
    set.connectTo(QStringLiteral("help.about"), [this] { about(); });
}

/// The texts in the words of the open program; none when they cannot be read.
std::vector<content::HelpTopic> MainWindow::helpTopics() const {
    auto topics = content::helpTopics(m_view ? m_view->content() : m_services.content);
    return topics ? *std::move(topics) : std::vector<content::HelpTopic>();
}

QString MainWindow::helpTopic() const {
    const Page *page = m_view ? m_view->currentPage() : nullptr;
    return page ? helpTopicOf(page->place()) : QStringLiteral("start");
}

void MainWindow::showHelp(const QString &topic) {
    QWidget *over = QApplication::activeModalWidget(); // only what belongs to it can be used beside it
    HelpWindow *help = m_help;
    if (help && help->parentWidget() != (over ? over : this)) {
        delete help;
        help = nullptr;
    }
    if (!help) {
        help = new HelpWindow(m_services.theme, *m_commands, over ? over : this);
        const int beside = width() - help->width() - m_services.theme.space(24);
        help->move(mapToGlobal(QPoint(layoutDirection() == Qt::RightToLeft ? m_services.theme.space(24)
                                                                            : std::max(0, beside),
                                      m_services.theme.size(80))));
        help->show(); // at the trailing side, so that the page can be seen
    }
    help->setTopics(helpTopics());
    help->showTopic(topic);
    help->raise();
    help->activateWindow();
    m_help = help;
}

/// An open help explains the page that is in front; what one read in between stays until then.
void MainWindow::followWithHelp() {
    const QString topic = helpTopic();
    HelpWindow *help = m_help;
    if (help && help->parentWidget() == this && m_helpAt != topic) {
        help->setTopics(helpTopics());
        help->showTopic(topic);
    }
    m_helpAt = topic;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1 &&
        watched->isWidgetType()) {
        const QWidget *over = QApplication::activeModalWidget();
        if (over && belongsTo(*over, *this) && over != m_help.data()) {
            const QString topic = topicOfDialog(over->objectName());
            showHelp(topic.isEmpty() ? helpTopic() : topic);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::openShortcutSheet() {
    const std::vector<documents::ShortcutGroup> groups = shortcutGroups(*m_commands);
    auto *sheet = new ShortcutSheet(m_services.theme, groups, m_view != nullptr, this);
    connect(sheet, &ShortcutSheet::printWanted, this, [this, groups] {
        if (!m_view)
            return;
        documents::PrintRequest request;
        request.kind = documents::DocumentKind::Shortcuts;
        request.cohort = m_view->cohort();
        request.paper = m_services.preferences.paper();
        request.shortcuts = groups;
        openPrintDialog(request);
    });
    sheet->open();
}

} // namespace groundwork::ui
