#pragma once

#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/people/import_wizard.h"
#include "ui/pages/people/people_page.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>

namespace groundwork::ui {

/// One of the sign-up lists of tests/data.
inline QString listPath(const char *name) {
    return QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + QString::fromLatin1(name);
}

/// The people page with the wizard open over it.
struct Wizard {
    PageFixture<PeoplePage> page;
    ImportWizard *dialog = nullptr;

    void open() {
        if (!page.page)
            page.open();
        const bool empty = page.driver().isShown(QStringLiteral("peopleImportFirst"));
        page.driver().click(empty ? QStringLiteral("peopleImportFirst") : QStringLiteral("peopleImport"));
        dialog = page.page->findChild<ImportWizard *>(QStringLiteral("importWizard"));
        REQUIRE(dialog);
        QObject::connect(dialog, &QObject::destroyed, dialog, [this] { dialog = nullptr; });
    }
    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*dialog); }
    [[nodiscard]] QString text(const char *name) const {
        return driver().find<QLabel>(QString::fromLatin1(name))->text();
    }
    void choose(const QString &path) {
        page.modal.willOpen(path);
        driver().click(QStringLiteral("importChoose"));
        REQUIRE(eventually(
            [&] { return dialog->findChild<QTableView *>(QStringLiteral("importTable"))->isVisible(); },
            20000));
    }
    void next() const { driver().click(QStringLiteral("importNext")); }
    void finish() {
        next();
        next();
        next();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(eventually([&] { return dialog == nullptr; }));
    }
};

/// What the head of the table says a column is.
inline QString fieldAt(const Wizard &wizard, int column) {
    return wizard.driver().find<QComboBox>(QStringLiteral("importField_%1").arg(column))->currentText();
}

/// A list of its own on disk, until it goes out of scope.
struct OwnList {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("list.csv"));

    explicit OwnList(const QByteArray &text) { write(text); }
    void write(const QByteArray &text) const {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

} // namespace groundwork::ui
