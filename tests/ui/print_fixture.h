#pragma once

#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/window_driver.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

namespace groundwork::ui {

template <class T>
T *child(QWidget &parent) {
    T *found = parent.findChild<T *>();
    REQUIRE(found != nullptr);
    return found;
}

template <class T>
T *child(QWidget &parent, const char *name) {
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return found;
}

/// The print dialog over a program with pairs that have an agreement, and hands for it.
struct Printing {
    explicit Printing(int pairs)
        : program(printProgram(pairs)) {
        documents::PrintRequest request;
        request.cohort = program->cohort;
        dialog = std::make_unique<PrintDialog>(*program->file, theme, modal, request);
        dialog->show();
    }
    /// Ticks or unticks a document by its title.
    void tick(const char *title, bool on = true) {
        auto *documents = child<QTreeWidget>(*dialog, "printDocuments");
        const auto found = documents->findItems(QString::fromLatin1(title), Qt::MatchExactly | Qt::MatchRecursive);
        REQUIRE(found.size() == 1);
        found.front()->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    }
    void tickPair(int row, bool on) {
        child<QListWidget>(*dialog, "printPairs")->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    void tickPerson(int row, bool on) {
        child<QListWidget>(*dialog, "printPeople")->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    PreviewWidget &preview() { return *child<PreviewWidget>(*dialog); }
    QString figure() const { return child<QLabel>(*dialog, "printFigure")->text(); }
    /// Waits until what is chosen is made anew and counted.
    void settle() {
        REQUIRE(eventually([&] { return figure() != m_figure && figure().contains(QStringLiteral(" page")) &&
                                        !figure().contains(QStringLiteral("Counting")); }, 20000));
        m_figure = figure();
    }
    /// Prints to one PDF.
    void save(const QString &path) {
        press("printToOneFile");
        modal.willSave(path);
        press("printGo");
        REQUIRE(eventually([&] { return status().contains(QStringLiteral("Saved")); }, 20000));
    }
    void choose(const char *combo, int index) { child<QComboBox>(*dialog, combo)->setCurrentIndex(index); }
    void press(const char *button) {
        auto *pressed = child<QAbstractButton>(*dialog, button);
        REQUIRE(pressed->isEnabled());
        REQUIRE(pressed->isVisible());
        pressed->click(); // a wide radio button takes no mouse beside its words
    }
    QString status() const { return child<QLabel>(*dialog, "printStatus")->text(); }

    std::unique_ptr<PrintProgram> program;
    Theme theme;
    ScriptedModalPort modal;
    std::unique_ptr<PrintDialog> dialog;
    QTemporaryDir folder;

  private:
    QString m_figure;
};

} // namespace groundwork::ui
