#pragma once

#include "core/content/help.h"
#include "core/file/backups.h"
#include "core/file/program_file.h"
#include "core/framework/program_template.h"
#include "ui/documents/document_catalog.h"
#include "ui/shell/services.h"
#include "ui/words/role_words.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

class QLabel;
class QStackedWidget;

namespace groundwork::models {
class ProgramBridge;
}

namespace groundwork::ui {

class CommandSet;
class HelpWindow;
class NewProgramDialog;
class PrintDialog;
class ProgramView;
class StartPage;
class StatusLine;
class WindowToolBar;
struct BoxEntry;

/// The window: start page or one program. It owns the open file, its backups, the commands and the toolbar.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(Services &services);
    ~MainWindow() override;

    /// Opens a program file, or says on the start page why not.
    bool openFile(const QString &path);
    /// Builds a sample cohort as a new file and opens it.
    void openSample(demo::SampleId sample);
    /// Opens what was open last, if it is where it was.
    void openLast();
    void closeProgram();
    [[nodiscard]] ProgramView *programView() const { return m_view; }
    /// The open program; only while there is one.
    [[nodiscard]] ProgramFile &programFile() const { return *m_file; }
    [[nodiscard]] CommandSet &commands() const { return *m_commands; }

  protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// F1 in a dialog: the window's own shortcut does not reach it there.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// A program file opens; any other file goes to People as a list.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    void makeCommands();
    void addRecentMenu();
    void makeFileCommands();
    void makeEditCommands();
    void makeViewCommands();
    void makePrintCommands();
    void makeCohortCommands();
    void makeHelpCommands();
    void showHelp(const QString &topic);
    void followWithHelp();
    [[nodiscard]] QString helpTopic() const;
    [[nodiscard]] std::vector<content::HelpTopic> helpTopics() const;
    void openShortcutSheet();
    PrintDialog *openPrintDialog(const documents::PrintRequest &request);
    PrintDialog *printDocument(documents::DocumentKind kind);
    void makeStatusBar();
    void connectStart();
    void show(std::unique_ptr<ProgramFile> file);
    void newProgram(framework::ProgramTemplate programTemplate);
    void createFrom(NewProgramDialog &dialog);
    void openWithDialog();
    void findMoved(const QString &oldPath);
    void saveCopy();
    void backUp();
    void restoreAsNew();
    void openPreferences();
    void reopen();
    void setLessMotion(bool less);
    [[nodiscard]] OpenOptions openOptions() const;
    void remember();
    void setTextScale(int percent);
    void setLook(int mode);
    void setRoles(const ProgramFile &file);
    void updateState();
    void updateTexts();
    void openCommandBox();
    [[nodiscard]] std::vector<BoxEntry> boxCommands() const;
    [[nodiscard]] std::vector<BoxEntry> boxHelp() const;
    void about();

    Services &m_services;
    words::InstalledRoleWords m_roles; ///< of the program that is open
    CommandSet *m_commands;
    QStackedWidget *m_stack;
    StartPage *m_start;
    WindowToolBar *m_toolBar = nullptr;
    StatusLine *m_status = nullptr;
    std::unique_ptr<ProgramFile> m_file;
    std::unique_ptr<models::ProgramBridge> m_bridge;
    ProgramView *m_view = nullptr;
    QTimer m_backupTimer;
    QPointer<HelpWindow> m_help;
    QString m_helpAt; ///< the topic of the page that was open last
};

} // namespace groundwork::ui
