#include "core/audit/audit.h"
#include "core/content/pack.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/letters/letter_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/letters_dialog.h"
#include "ui/widgets/words_edit.h"
#include "ui/words/calendar_words.h"
#include "ui/words/letter_words.h"

#include <QComboBox>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

using namespace groundwork;
using namespace groundwork::testing;
using namespace groundwork::ui;

namespace {

/// Alys and Noor, both with a yes; Noor has no address yet.
struct LettersFixture {
    PairFile pair;
    content::Pack pack = valueOf(content::Pack::load());
    Theme theme;
    FakeNavigator navigator;
    ScriptedModalPort modal;
    std::unique_ptr<models::ProgramBridge> bridge;
    QWidget window;
    TemporaryFolder folder;
    QPointer<LettersDialog> dialog;

    LettersFixture() {
        applyTheme(*qApp, theme);
        bridge = std::make_unique<models::ProgramBridge>(*pair.file);
        framework::Program program = valueOf(framework::program(*pair.file));
        program.organization = QStringLiteral("Harbourlight Hospital");
        program.coordinatorName = QStringLiteral("Marit Oyewole");
        program.coordinatorContact = QStringLiteral("marit@example.org");
        valueOf(framework::editProgram(*pair.file, program));
        setEmail("Alys Penhale", "alys@example.org");
        window.resize(1280, 800);
    }

    void setEmail(const char *name, const char *email) {
        for (people::Person person : people::persons(*pair.file)) {
            if (person.fullName != QString::fromUtf8(name))
                continue;
            person.email = QString::fromUtf8(email);
            valueOf(people::editPerson(*pair.file, person));
        }
    }
    [[nodiscard]] PageContext context() {
        return {*pair.file, *bridge, theme, pair.cohort, navigator, modal, &pack};
    }
    LettersDialog &open() {
        openLetters(context(), &window);
        dialog = window.findChild<LettersDialog *>();
        REQUIRE(dialog);
        QApplication::processEvents();
        return *dialog;
    }
    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*dialog); }
    [[nodiscard]] QString row(int at) const {
        return driver().find<QListWidget>(QStringLiteral("letterPeople"))->item(at)->text();
    }
};

} // namespace

TEST_CASE("A letter is written for whoever waits for it, and what is missing is said first", "[ui][letters]") {
    LettersFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.choose(QStringLiteral("letterKind"), QStringLiteral("Invitation to the first meeting"));
    CHECK(fixture.row(0) == QStringLiteral("Alys Penhale, mentee, with Noor Rahmani"));
    CHECK(fixture.row(1) == QStringLiteral("Noor Rahmani, mentor, with Alys Penhale: no e-mail address"));
    CHECK(driver.visibleText().contains(QStringLiteral("1 person gets no mail")));
    CHECK(driver.find<QPushButton>(QStringLiteral("letterMail"))->text() == QStringLiteral("Write 1 mail draft…"));
    CHECK(driver.find<QPushButton>(QStringLiteral("letterPrint"))->text() == QStringLiteral("Print 2 letters…"));
    CHECK(namelessWidgets(*fixture.dialog) == QStringList());

    fixture.modal.willChooseFolder(fixture.folder.path());
    driver.click(QStringLiteral("letterMail"));
    REQUIRE(eventually([&] { return driver.isShown(QStringLiteral("letterStatus")) &&
                                    driver.visibleText().contains(QStringLiteral("1 draft in")); }));
    REQUIRE(fixture.folder.names() == QStringList{QStringLiteral("Alys Penhale, with Noor Rahmani.eml")});
    const QByteArray mail = bytesOf(fixture.folder.path(fixture.folder.names().front()));
    CHECK(mail.startsWith("From: Marit Oyewole <marit@example.org>\r\nTo: Alys Penhale <alys@example.org>\r\n"));
    CHECK(mail.contains("X-Unsent: 1\r\n"));
    CHECK(mail.contains("Dear Alys,"));
    CHECK_FALSE(mail.contains("{"));
    const std::vector<audit::Disclosure> left = audit::disclosures(*fixture.pair.file);
    REQUIRE(left.size() == 1);
    CHECK(left.front().what == QStringLiteral("letters"));
    CHECK(left.front().way == audit::Way::Mailed);
    CHECK(left.front().about == fixture.pair.pair.toText());

    // A second time the folder is not written over without asking.
    fixture.modal.willChooseFolder(fixture.folder.path());
    fixture.modal.willAnswer(QStringLiteral("Leave the folder as it is"));
    driver.click(QStringLiteral("letterMail"));
    CHECK(audit::disclosures(*fixture.pair.file).size() == 1);
    fixture.dialog->reject();
}

TEST_CASE("A preparation sheet goes with the invitation as a PDF", "[ui][letters]") {
    LettersFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.choose(QStringLiteral("letterKind"), QStringLiteral("Invitation to the first meeting"));
    driver.choose(QStringLiteral("letterAttach"), QStringLiteral("Their preparation sheet"));
    fixture.modal.willChooseFolder(fixture.folder.path());
    driver.click(QStringLiteral("letterMail"));
    REQUIRE(eventually([&] { return driver.visibleText().contains(QStringLiteral("1 draft in")); }));
    const QByteArray mail = bytesOf(fixture.folder.path(fixture.folder.names().value(0)));
    CHECK(mail.contains("Content-Type: application/pdf\r\n"));
    CHECK(mail.contains("\r\n\r\nJVBERi0")); // "%PDF-"
    fixture.dialog->reject();
}

TEST_CASE("An unknown field is named over the words, and no letter goes out with it", "[ui][letters]") {
    LettersFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.type(QStringLiteral("letterBody"), QStringLiteral("Dear {nmae}"));
    REQUIRE(eventually([&] { return driver.isShown(QStringLiteral("letterProblem")); }));
    CHECK(driver.visibleText().contains(QStringLiteral("{nmae}")));
    CHECK_FALSE(driver.find<QPushButton>(QStringLiteral("letterMail"))->isEnabled());
    CHECK_FALSE(driver.find<QPushButton>(QStringLiteral("letterPrint"))->isEnabled());
    fixture.modal.willAnswer(QStringLiteral("Close without them"));
    fixture.dialog->reject();
    CHECK_FALSE(letters::hasOwnWords(*fixture.pair.file, letters::LetterKind::MatchMentee));
}

TEST_CASE("Words that are changed are kept, and the words that ship come back", "[ui][letters]") {
    LettersFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.choose(QStringLiteral("letterKind"), QStringLiteral("Thank you at the end"));
    driver.type(QStringLiteral("letterSubject"), QStringLiteral("So long, {name}"));
    driver.choose(QStringLiteral("letterKind"), QStringLiteral("Reminder of a review"));
    CHECK(letters::hasOwnWords(*fixture.pair.file, letters::LetterKind::Thanks));
    driver.choose(QStringLiteral("letterKind"), QStringLiteral("Thank you at the end"));
    CHECK(driver.find<WordsEdit>(QStringLiteral("letterSubject"))->text() == QStringLiteral("So long, {name}"));
    driver.click(QStringLiteral("letterReset"));
    CHECK_FALSE(letters::hasOwnWords(*fixture.pair.file, letters::LetterKind::Thanks));
    CHECK(driver.find<WordsEdit>(QStringLiteral("letterSubject"))->text() ==
          QStringLiteral("{program}: thank you, {name}"));
    fixture.dialog->reject();
}

TEST_CASE("A table for a mail merge has every field of every person", "[ui][letters]") {
    LettersFixture fixture;
    fixture.setEmail("Noor Rahmani", "noor@example.org");
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.choose(QStringLiteral("letterKind"), QStringLiteral("Invitation to the first meeting"));
    const QString path = fixture.folder.path(QStringLiteral("letters.csv"));
    fixture.modal.willSave(path);
    driver.click(QStringLiteral("letterTable"));
    const QByteArray table = bytesOf(path);
    CHECK(table.contains("to_name,to_email,name,full_name,partner,"));
    CHECK(table.contains("Noor Rahmani,noor@example.org,Noor,"));
    CHECK(audit::disclosures(*fixture.pair.file).front().way == audit::Way::Exported);
    fixture.dialog->reject();
}

TEST_CASE("A letter says who makes the first move as the pair stands", "[ui][letters][words]") {
    LettersFixture fixture;
    const auto source = valueOf(words::LetterSource::read(*fixture.pair.file, fixture.pair.cohort, fixture.pack));
    const auto readers = letters::letterReaders(*fixture.pair.file, fixture.pair.cohort);
    const auto mine = words::letterValues(source, readers.front());
    const auto theirs = words::letterValues(source, readers.back());
    CHECK(mine.at(letters::LetterField::FirstMove).startsWith(QStringLiteral("The first move is yours")));
    CHECK(theirs.at(letters::LetterField::FirstMove).startsWith(QStringLiteral("Alys makes the first move by 21 September 2026")));
    CHECK(mine.at(letters::LetterField::NextStep) == mine.at(letters::LetterField::FirstMove));
    CHECK(mine.at(letters::LetterField::ReviewOn).isEmpty());
    const auto letter = words::lettersTo(source, source.content.letter(letters::LetterKind::Review), readers).front();
    CHECK(words::letterGap(letter, true) ==
          QStringLiteral("nothing for {review on}, day of the next review"));
    CHECK(words::lettersTo(source, source.content.letter(letters::LetterKind::MatchMentor), readers).size() == 1);
}

TEST_CASE("The days of a pair go into a calendar under names that stay", "[ui][letters][calendar]") {
    LettersFixture fixture;
    fixture.pair.start();
    const auto events = words::pairEvents(*fixture.pair.file, fixture.pair.pair);
    REQUIRE_FALSE(events.empty());
    CHECK(events.back().uid ==
          QStringLiteral("pair-%1-end@groundworkapp.org").arg(fixture.pair.pair.toText()));
    CHECK(events.back().summary == QStringLiteral("Alys and Noor: their partnership ends"));
    CHECK(events.back().changedAt > 0);
}
