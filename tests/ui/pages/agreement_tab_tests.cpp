#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/agreements/arrangement.h"
#include "core/audit/audit.h"
#include "core/file/verb.h"
#include "tests/ui/pages/agreement_fixture.h"
#include "ui/pages/pairs/signature_dialog.h"
#include "ui/printing/preview_widget.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/diff_text.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::ui;

namespace {

SignatureDialog *shownDialog() {
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<SignatureDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

TEST_CASE("A pair without an agreement gets a draft at one press", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.open();
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("No agreement yet")));
    CHECK(fixture.tab->printWords().isEmpty());
    fixture.driver().click(QStringLiteral("agreementDraft"));
    CHECK(fixture.agreement.text().state == VersionState::Draft);
    CHECK(fixture.driver().isShown(QStringLiteral("agreementSections")));
    CHECK(!fixture.tab->printWords().isEmpty());
    const auto *banner = fixture.driver().find<Banner>(QStringLiteral("agreementBanner"));
    CHECK(banner->text().startsWith(QStringLiteral("Needed before signing: ")));
}

TEST_CASE("A draft that came by itself stays away once it was taken back", "[ui][agreements]") {
    AgreementTabFixture fixture;
    const auto example = valueOf(first_meeting::PlayedExample::read(fixture.agreement.pack, fixture.agreement.t));
    fixture.agreement.clock.setDay(fixture.agreement.t.addDays(-208));
    valueOf(first_meeting::playSitting(fixture.file(), fixture.agreement.content.script(), fixture.agreement.pair,
                                       example, 1));
    AgreementTab &tab = fixture.open({1060, 620}, false);
    // It is written, and its words stay folded away until somebody opens them.
    CHECK(fixture.driver().isShown(QStringLiteral("agreementShow")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("agreementSections")));
    CHECK(audit::disclosures(fixture.file()).empty());
    REQUIRE(fixture.file().nextUndo()->verb == Verb::DraftAgreement);
    valueOf(fixture.file().undo());
    tab.opened(); // the window goes where something was taken back
    CHECK(fixture.file().nextUndo()->verb != Verb::DraftAgreement);
    CHECK(fixture.driver().isShown(QStringLiteral("agreementDraft")));
    valueOf(fixture.file().redo());
    CHECK(fixture.file().nextUndo()->verb == Verb::DraftAgreement);
}

TEST_CASE("A line is edited in place, and the page beside it follows", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("sectionHead_12"));
    auto *edit = driver.find<QPlainTextEdit>(QStringLiteral("term_other_text"));
    CHECK(edit->toPlainText() == QStringLiteral("Noor may correct Alys's English, in writing only."));
    driver.type(QStringLiteral("term_other_text"), QStringLiteral("مرحبا. We walk."));
    CHECK(
        eventually([&] { return fixture.agreement.printed("other") == QStringLiteral("مرحبا. We walk."); }));
    CHECK(fixture.agreement.term("other").origin == LineOrigin::ChangedByPair);
    CHECK(edit->toPlainText() == QStringLiteral("مرحبا. We walk."));

    valueOf(fixture.file().undo());
    CHECK(edit->toPlainText() == QStringLiteral("Noor may correct Alys's English, in writing only."));

    driver.click(QStringLiteral("section_5")); // anywhere on a closed row
    driver.choose(QStringLiteral("term_cadence_cadence"), QStringLiteral("every 2 weeks"));
    CHECK(fixture.agreement.printed("cadence") == QStringLiteral("We meet every 2 weeks for 45 minutes."));
    CHECK(driver.find<PreviewWidget>(QStringLiteral("agreementPreview"))->pageCount() >= 2);
}

TEST_CASE("A line can be left open until a day, and settled again", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("sectionHead_7"));
    CHECK(driver.find<QToolButton>(QStringLiteral("term_quiet_hours_comeBack"))->isChecked());
    CHECK(driver.find<QDateEdit>(QStringLiteral("term_quiet_hours_comeBackOn"))->date() ==
          fixture.agreement.t.addDays(-162));
    driver.click(QStringLiteral("term_leave_out_comeBack"));
    CHECK(fixture.agreement.term("leave_out").status == LineStatus::ComeBackTo);
    CHECK(driver.find<Banner>(QStringLiteral("agreementBanner"))
              ->text()
              .contains(QStringLiteral("to come back to")));
    driver.click(QStringLiteral("term_leave_out_settled"));
    CHECK(fixture.agreement.term("leave_out").status == LineStatus::Settled);
    CHECK(fixture.agreement.printed("leave_out").startsWith(QStringLiteral("We leave out: decisions")));
    driver.click(QStringLiteral("sectionHead_4"));
    driver.click(QStringLiteral("term_silent_mentor_comeBack"));
    CHECK(fixture.agreement.term("silent", agreements::Voice::Mentor).status == LineStatus::ComeBackTo);
    driver.click(QStringLiteral("term_silent_mentor_comeBack"));
    CHECK(fixture.agreement.term("silent", agreements::Voice::Mentor).status == LineStatus::Settled);
    CHECK(fixture.tab->closeTopmost());
    CHECK(!fixture.tab->closeTopmost());
}

TEST_CASE("Both sign in one dialog; then the version is frozen and a new one can follow",
          "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    fixture.open();
    fixture.driver().click(QStringLiteral("agreementSign"));
    SignatureDialog *dialog = shownDialog();
    REQUIRE(dialog);
    const WindowDriver signing(*dialog);
    CHECK(signing.find<QLineEdit>(QStringLiteral("signature_mentee_name"))->text() ==
          QStringLiteral("Alys Penhale"));
    CHECK(!signing.isShown(QStringLiteral("signature_mentee_consent")));
    signing.choose(QStringLiteral("signature_mentee_kind"), QStringLiteral("typed name"));
    CHECK(signing.isShown(QStringLiteral("signature_mentee_consent")));
    signing.find<QCheckBox>(QStringLiteral("signature_mentor_now"))->setChecked(false);
    signing.click(QStringLiteral("signatureRecord"));
    CHECK(fixture.agreement.text().signatures.size() == 1);
    CHECK(fixture.driver()
              .find<Banner>(QStringLiteral("agreementBanner"))
              ->text()
              .startsWith(QStringLiteral("One has signed")));

    CHECK(eventually([] { return shownDialog() == nullptr; }));
    // A change clears it, and says so.
    valueOf(editTerm(fixture.file(), fixture.agreement.content, fixture.agreement.term("other").id,
                     {{QStringLiteral("text"), QStringLiteral("One more.")}}));
    REQUIRE(!fixture.navigator.toasts.isEmpty());
    CHECK(fixture.navigator.toasts.last().contains(QStringLiteral("is cleared")));
    fixture.navigator.toasts.clear();
    fixture.driver().click(QStringLiteral("agreementSign"));
    dialog = shownDialog();
    REQUIRE(dialog);
    WindowDriver(*dialog).find<QComboBox>(QStringLiteral("signature_mentee_kind"))->setCurrentIndex(1);
    WindowDriver(*dialog).click(QStringLiteral("signatureRecord"));
    const AgreementText text = fixture.agreement.text();
    CHECK(text.state == VersionState::InForce);
    CHECK(text.signatures.front().kind == SignatureKind::Typed);
    CHECK(fixture.navigator.toasts == QStringList{QStringLiteral("Version 1 is in force")});
    CHECK(!fixture.driver().isShown(QStringLiteral("agreementSign")));

    fixture.modal.willType(QStringLiteral("We walk now."));
    fixture.driver().click(QStringLiteral("agreementAmend"));
    CHECK(fixture.agreement.text().number == 2);
    CHECK(fixture.driver()
              .find<Banner>(QStringLiteral("agreementBanner"))
              ->text()
              .contains(QStringLiteral("from version 1, which holds")));
    fixture.driver().click(QStringLiteral("sectionHead_12"));
    fixture.driver().type(QStringLiteral("term_other_text"), QStringLiteral("We walk."));
    CHECK(eventually([&] { return fixture.agreement.printed("other") == QStringLiteral("We walk."); }));
    auto *banner = fixture.driver().find<Banner>(QStringLiteral("agreementBanner"));
    CHECK(banner->text().contains(QStringLiteral("from version 1, which holds")));
    Q_EMIT banner->actionClicked();
    QWidget *changes = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String("agreementChanges"))
            changes = widget;
    }
    REQUIRE(changes);
    QString said;
    for (const DiffText *line : changes->findChildren<DiffText *>())
        said += line->text();
    CHECK(said.contains(QStringLiteral("One more.")));
    CHECK(said.contains(QStringLiteral("We walk.")));
    WindowDriver(*changes).click(QStringLiteral("agreementChangesClose"));
    fixture.driver().click(QStringLiteral("agreementDiscard"));
    CHECK(fixture.agreement.text().number == 1);
}

TEST_CASE("Signing with open lines asks for a reason, or for a day to come back", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.agreement.draft();
    fixture.open();
    fixture.driver().click(QStringLiteral("agreementSign"));
    QWidget *ready = shown("signReadyDialog");
    REQUIRE(ready);
    const WindowDriver asking(*ready);
    asking.click(QStringLiteral("signReadyKeep"));
    CHECK(asking.isShown(QStringLiteral("signReadyProblem")));
    CHECK(fixture.agreement.text().state == VersionState::Draft);
    asking.click(QStringLiteral("later_goal_mentee"));
    asking.type(QStringLiteral("signReadyReason"), QStringLiteral("The rest follows next week."));
    asking.click(QStringLiteral("signReadyKeep"));
    REQUIRE(shownDialog());
    CHECK(fixture.agreement.text().openReason == QStringLiteral("The rest follows next week."));
    CHECK(fixture.agreement.term("goal", agreements::Voice::Mentee).status == LineStatus::ComeBackTo);
    CHECK(fixture.agreement.term("goal", agreements::Voice::Mentor).status == LineStatus::Settled);
    shownDialog()->reject();
}

TEST_CASE("What is open is a list that leads to each line", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.agreement.draft();
    fixture.open();
    fixture.driver().click(QStringLiteral("openPointsHead"));
    fixture.driver().click(QStringLiteral("open_goal_mentor"));
    CHECK(fixture.tab->findChild<QToolButton *>(QStringLiteral("sectionHead_3"))->isChecked());
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("a goal on both sides is part of the program")));
}

TEST_CASE("The words are folded away until they are opened, and that is noted", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    fixture.open({1060, 620}, false);
    const WindowDriver driver = fixture.driver();
    CHECK(driver.isShown(QStringLiteral("agreementShow")));
    CHECK_FALSE(driver.visibleText().contains(QStringLiteral("Speak up early")));
    CHECK(audit::disclosures(fixture.file()).empty());
    driver.click(QStringLiteral("agreementShow"));
    REQUIRE(audit::disclosures(fixture.file()).size() == 1);
    CHECK(audit::disclosures(fixture.file()).front().way == audit::Way::Shown);
    CHECK(audit::disclosures(fixture.file()).front().about == fixture.agreement.pair.toText());
    CHECK(driver.isShown(QStringLiteral("agreementSections")));

    // When both let the program read it, nothing is folded.
    for (const Role side : {Role::Mentee, Role::Mentor})
        valueOf(agreements::showText(fixture.file(), fixture.agreement.pair, side, true));
    fixture.open({1060, 620}, false);
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("agreementShow")));
    CHECK(audit::disclosures(fixture.file()).size() == 1);
}

TEST_CASE("Folding takes the words out of the lines and the page", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    fixture.open();
    fixture.driver().click(QStringLiteral("sectionHead_12"));
    const QString words = QStringLiteral("Noor may correct Alys's English, in writing only.");
    const auto kept = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList texts;
        for (const auto *edit : fixture.tab->findChildren<QPlainTextEdit *>())
            texts.append(edit->toPlainText());
        for (const auto *label : fixture.tab->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    };
    const auto *preview = fixture.driver().find<PreviewWidget>(QStringLiteral("agreementPreview"));
    CHECK(kept().contains(words));
    CHECK(preview->pageCount() > 0);
    {
        QWidget page;
        fixture.tab->setParent(&page);
        page.show();
        fixture.tab->show();
        page.hide(); // one leaves the page
        fixture.tab->setParent(nullptr);
    }
    CHECK_FALSE(kept().contains(words));
    CHECK(preview->pageCount() == 0);
    fixture.tab->show();
    REQUIRE(fixture.driver().isShown(QStringLiteral("agreementShow")));
    fixture.driver().click(QStringLiteral("agreementShow"));
    fixture.driver().click(QStringLiteral("sectionHead_12"));
    CHECK(kept().contains(words));
    CHECK(preview->pageCount() > 0);
}

TEST_CASE("A copy for the program is of what both have signed", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.agreement.draft();
    QJsonObject sees = fixture.agreement.term("program_sees").value;
    sees.insert(QStringLiteral("list"), QJsonArray{QStringLiteral("agreement_copy")});
    sees.insert(QStringLiteral("confirmed"), true);
    valueOf(editTerm(fixture.file(), fixture.agreement.content, fixture.agreement.term("program_sees").id, sees));
    fixture.open({1060, 620}, false);
    CHECK(fixture.driver().isShown(QStringLiteral("agreementShow"))); // nobody has signed it
    valueOf(makeReady(fixture.file(), fixture.agreement.content, fixture.agreement.pair, QStringLiteral("later")));
    fixture.agreement.signBoth(fixture.agreement.clock.today());
    CHECK(fixture.driver().isShown(QStringLiteral("agreementSections")));
    CHECK(audit::disclosures(fixture.file()).empty());
    // Whoever writes the next version with them reads it.
    fixture.modal.willType(QStringLiteral("We walk now."));
    fixture.driver().click(QStringLiteral("agreementAmend"));
    CHECK(fixture.agreement.text().number == 2);
    CHECK(fixture.driver().isShown(QStringLiteral("agreementSections")));
    CHECK(audit::disclosures(fixture.file()).size() == 1);
}

TEST_CASE("Another arrangement of the sections reaches a tab that stands open", "[ui][agreements]") {
    AgreementTabFixture fixture;
    Arrangement wanted = arrangement(fixture.file(), fixture.agreement.content);
    wanted[1].hidden = true;
    valueOf(arrangeSections(fixture.file(), fixture.agreement.content, wanted));
    fixture.open();
    valueOf(fixture.file().undo());
    fixture.driver().click(QStringLiteral("agreementDraft"));
    CHECK(fixture.agreement.text().sections.size() == 12);
    CHECK(fixture.driver().isShown(QStringLiteral("sectionHead_12")));
    for (const AgreementSection &section : fixture.agreement.text().sections) {
        const auto *head =
            fixture.tab->findChild<QToolButton *>(QStringLiteral("sectionHead_%1").arg(section.number));
        REQUIRE(head);
        CHECK(head->text().endsWith(section.title));
        CHECK_FALSE(section.parts.empty());
    }
}

TEST_CASE("A signature is not dated before the version that holds", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.agreement.draft();
    valueOf(makeReady(fixture.file(), fixture.agreement.content, fixture.agreement.pair, QStringLiteral("later")));
    const QDate since = fixture.agreement.clock.today();
    fixture.agreement.signBoth(since);
    fixture.agreement.clock.setDay(since.addDays(20));
    valueOf(amendAgreement(fixture.file(), fixture.agreement.pair, QStringLiteral("a new place")));
    valueOf(makeReady(fixture.file(), fixture.agreement.content, fixture.agreement.pair, QStringLiteral("later")));
    fixture.open();
    fixture.driver().click(QStringLiteral("agreementSign"));
    SignatureDialog *dialog = shownDialog();
    REQUIRE(dialog);
    auto *day = WindowDriver(*dialog).find<QDateEdit>(QStringLiteral("signature_mentee_date"));
    CHECK(day->minimumDate() == since);
    CHECK(day->date() == since.addDays(20));
    dialog->reject();
}

TEST_CASE("Every control of every section has a name, and is itself when read out", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    fixture.open();
    for (int section = 1; section <= 12; ++section) {
        fixture.driver().click(QStringLiteral("sectionHead_%1").arg(section));
        QStringList names;
        for (const QWidget *widget : fixture.tab->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->focusProxy() || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *interface =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            INFO(widget->objectName().toStdString());
            REQUIRE(interface);
            CHECK(!interface->text(QAccessible::Name).trimmed().isEmpty());
            names.append(interface->text(QAccessible::Name));
        }
        if (section == 7)
            CHECK(names.contains(QStringLiteral("decisions about each other")));
    }
}

TEST_CASE("The banner leads to the first line that is needed", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.agreement.draft();
    fixture.open();
    fixture.tab->activateWindow();
    Q_EMIT fixture.driver().find<Banner>(QStringLiteral("agreementBanner"))->actionClicked();
    CHECK(fixture.driver().isShown(QStringLiteral("term_goal_mentee_title")));
    fixture.driver().type(QStringLiteral("term_goal_mentee_title"), QStringLiteral("Listen"));
    CHECK(eventually([&] {
        return fixture.agreement.term("goal", agreements::Voice::Mentee)
                   .value.value(QLatin1String("title")) == QStringLiteral("Listen");
    }));
}

TEST_CASE("The agreement keeps to the height of the window", "[ui][agreements]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    for (const QSize size : {QSize(1060, 560), QSize(1060, 430)}) {
        const AgreementTab &tab = fixture.open(size);
        QApplication::processEvents();
        INFO(size.height());
        CHECK(tab.findChild<QScrollArea *>(QStringLiteral("agreementScroll"))->verticalScrollBar()->maximum() == 0);
    }
}
