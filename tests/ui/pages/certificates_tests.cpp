#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/file/verb.h"
#include "core/letterhead/letterheads.h"
#include "core/partnerships/partnerships.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/ui/pages/agreement_fixture.h"
#include "ui/pages/pairs/certificates_dialog.h"
#include "ui/pages/pairs/certificates_tab.h"
#include "ui/pages/program/letterhead_dialog.h"
#include "ui/words/certificate_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::certificates;
using namespace groundwork::ui;

namespace {

/// A pair that has signed and is in its last weeks.
struct Closing : AgreementTabFixture {
    Closing() {
        play(2);
        valueOf(agreements::makeReady(file(), agreement.content, agreement.pair, QStringLiteral("later")));
        agreement.signBoth(agreement.clock.today());
        valueOf(partnerships::beginClosing(file(), agreement.pair));
    }
    [[nodiscard]] PageContext context() {
        return {file(), *bridge, theme, agreement.cohort, navigator, modal, &agreement.pack};
    }
    [[nodiscard]] std::vector<Certificate> issues() { return certificatesOf(file(), agreement.pair); }
};

/// Takes every meeting out of the form of a statement of hours.
void emptyLog() {
    while (auto *remove = shown("certificateDialog")->findChild<QPushButton *>(QStringLiteral("logRemove.1"))) {
        remove->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

TEST_CASE("Certificates for both are issued on the page of the pair, once both have said yes", "[ui][certificates]") {
    Closing fixture;
    const OpenedTab<CertificatesTab> page(fixture);
    page.driver().click(QStringLiteral("certificateIssue"));
    REQUIRE(shown("certificateDialog"));
    const WindowDriver form(*shown("certificateDialog"));
    form.find<QSpinBox>(QStringLiteral("certificateMeetings"))->setValue(9);
    form.find<QSpinBox>(QStringLiteral("certificateHours"))->setValue(7);
    form.find<QSpinBox>(QStringLiteral("certificateMinutes"))->setValue(10);
    form.click(QStringLiteral("certificateKeep"));
    CHECK(form.isShown(QStringLiteral("certificateProblem"))); // nobody has said yes
    CHECK(fixture.issues().empty());
    form.find<QCheckBox>(QStringLiteral("certificateAgrees.mentee"))->setChecked(true);
    form.find<QCheckBox>(QStringLiteral("certificateAgrees.mentor"))->setChecked(true);
    form.click(QStringLiteral("certificateKeep"));
    const std::vector<Certificate> issued = fixture.issues();
    REQUIRE(issued.size() == 2);
    CHECK(issued.front().facts.minutes == 430);
    CHECK(issued.front().facts.partnerName.isEmpty()); // nobody agreed to that
    CHECK(fixture.navigator.toasts.last() == QStringLiteral("2 certificates issued [undo]"));
    CHECK(page.driver().visibleText().contains(numberText(issued.front())));
    CHECK_FALSE(page.driver().isShown(QStringLiteral("certificateIssue"))); // both have one
    CHECK(page.driver().isShown(QStringLiteral("hoursIssue")));
    valueOf(fixture.file().undo());
    CHECK(page.driver().isShown(QStringLiteral("certificateIssue")));
}

TEST_CASE("A certificate is corrected, and what was wrong is asked for", "[ui][certificates]") {
    Closing fixture;
    CertificateWish wish;
    wish.partnership = fixture.agreement.pair;
    wish.facts = valueOf(proposedFacts(fixture.file(), wish.partnership, Role::Mentee));
    wish.personAgrees = wish.partnerAgrees = true;
    const CertificateId id = valueOf(issueCertificate(fixture.file(), wish));
    const OpenedTab<CertificatesTab> page(fixture);
    page.driver().click(QStringLiteral("certificate.correct.") + id.toText());
    REQUIRE(shown("certificateDialog"));
    const WindowDriver form(*shown("certificateDialog"));
    form.find<QLineEdit>(QStringLiteral("certificateName.mentee"))->setText(QStringLiteral("Alys Trevorrow"));
    form.find<QCheckBox>(QStringLiteral("certificateAgrees.mentee"))->setChecked(true);
    form.click(QStringLiteral("certificateKeep"));
    CHECK(form.isShown(QStringLiteral("certificateProblem")));
    form.type(QStringLiteral("certificateBecause"), QStringLiteral("she married"));
    form.click(QStringLiteral("certificateKeep"));
    REQUIRE(fixture.issues().size() == 2);
    CHECK(fixture.issues().back().facts.name == QStringLiteral("Alys Trevorrow"));
    CHECK_FALSE(fixture.issues().back().facts.partnerName.isEmpty());
    CHECK(page.driver().visibleText().contains(QStringLiteral("she married")));

    page.driver().click(QStringLiteral("certificate.withdraw.") + fixture.issues().back().id.toText());
    REQUIRE(shown("withdrawDialog"));
    const WindowDriver asking(*shown("withdrawDialog"));
    CHECK(asking.visibleText().contains(QStringLiteral("certificate no longer counts")));
    asking.click(QStringLiteral("withdrawKeep"));
    CHECK(asking.isShown(QStringLiteral("withdrawProblem")));
    asking.type(QStringLiteral("withdrawBecause"), QStringLiteral("the wrong pair"));
    asking.click(QStringLiteral("withdrawKeep"));
    CHECK(fixture.issues().back().state == CertificateState::Withdrawn);
}

TEST_CASE("An hours statement is entered meeting by meeting, and sums itself", "[ui][certificates]") {
    Closing fixture;
    const OpenedTab<CertificatesTab> page(fixture);
    page.driver().click(QStringLiteral("hoursIssue"));
    REQUIRE(shown("certificateDialog"));
    const WindowDriver form(*shown("certificateDialog"));
    form.find<QComboBox>(QStringLiteral("certificateFor"))->setCurrentIndex(1);
    emptyLog();
    form.click(QStringLiteral("logAdd"));
    form.click(QStringLiteral("logAdd"));
    form.find<QSpinBox>(QStringLiteral("logMinutes.1"))->setValue(45);
    form.find<QSpinBox>(QStringLiteral("logMinutes.2"))->setValue(50);
    CHECK(form.visibleText().contains(QStringLiteral("2 meetings, 1 h 35 min together")));
    form.find<QCheckBox>(QStringLiteral("certificateAgrees.mentee"))->setChecked(true);
    form.click(QStringLiteral("certificateKeep"));
    REQUIRE(fixture.issues().size() == 1);
    CHECK(fixture.issues().front().kind == CertificateKind::Hours);
    CHECK(fixture.issues().front().facts.minutes == 95);
}

TEST_CASE("A meeting without minutes is not counted, and the form goes to it when it is refused", "[ui][certificates]") {
    Closing fixture;
    const OpenedTab<CertificatesTab> page(fixture);
    page.driver().click(QStringLiteral("hoursIssue"));
    REQUIRE(shown("certificateDialog"));
    const WindowDriver form(*shown("certificateDialog"));
    form.find<QComboBox>(QStringLiteral("certificateFor"))->setCurrentIndex(1);
    emptyLog();
    form.find<QCheckBox>(QStringLiteral("certificateAgrees.mentee"))->setChecked(true);
    form.click(QStringLiteral("certificateKeep"));
    CHECK(shown("certificateDialog")->focusWidget() == form.find<QPushButton>(QStringLiteral("logAdd")));
    form.click(QStringLiteral("logAdd"));
    form.click(QStringLiteral("logAdd"));
    form.find<QSpinBox>(QStringLiteral("logMinutes.1"))->setValue(45);
    auto *second = form.find<QSpinBox>(QStringLiteral("logMinutes.2"));
    second->setValue(0);
    CHECK(form.visibleText().contains(
        QStringLiteral("1 meeting, 45 min together · 1 meeting without minutes is not counted")));
    form.click(QStringLiteral("certificateKeep"));
    CHECK(form.visibleText().contains(QStringLiteral("Meeting 2 has no minutes.")));
    CHECK(shown("certificateDialog")->focusWidget() == second);
    CHECK(fixture.issues().empty());
    second->setValue(30);
    form.click(QStringLiteral("certificateKeep"));
    CHECK(fixture.issues().size() == 1);
    CHECK(fixture.navigator.toasts.last() == QStringLiteral("1 hours statement issued [undo]"));
}

TEST_CASE("What was ticked as completed stays when somebody else is chosen", "[ui][certificates]") {
    Closing fixture;
    const OpenedTab<CertificatesTab> page(fixture);
    page.driver().click(QStringLiteral("certificateIssue"));
    REQUIRE(shown("certificateDialog"));
    const WindowDriver form(*shown("certificateDialog"));
    auto *talk = form.find<QCheckBox>(QStringLiteral("certificateDone.") + doneKey(Done::ClosingTalk));
    auto *agreement = form.find<QCheckBox>(QStringLiteral("certificateDone.") + doneKey(Done::Agreement));
    REQUIRE_FALSE(talk->isChecked());
    REQUIRE(agreement->isChecked());
    talk->click();
    agreement->click();
    form.find<QSpinBox>(QStringLiteral("certificateTraining"))->setValue(90);
    for (const int who : {1, 2, 0}) {
        form.find<QComboBox>(QStringLiteral("certificateFor"))->setCurrentIndex(who);
        CHECK(talk->isChecked());
        CHECK_FALSE(agreement->isChecked());
        CHECK(form.find<QCheckBox>(QStringLiteral("certificateDone.") + doneKey(Done::Training))->isChecked());
    }
}

TEST_CASE("The history names an hours statement as what it is", "[ui][certificates][words]") {
    const QString name = QStringLiteral("Alys Penhale");
    const QString hours = certificateKindKey(CertificateKind::Hours);
    CHECK(words::certificatePhrase({Verb::IssueCertificate, {name, hours}}) ==
          QStringLiteral("issue an hours statement for Alys Penhale"));
    CHECK(words::certificatePhrase({Verb::WithdrawCertificate, {name, hours}}) ==
          QStringLiteral("withdraw the hours statement of Alys Penhale"));
    CHECK(words::certificatePhrase({Verb::IssueCertificates, {QStringLiteral("2"), hours}}) ==
          QStringLiteral("issue 2 hours statements"));
    CHECK(words::certificatePhrase({Verb::ReissueCertificate, {name}}) == // of an older file
          QStringLiteral("correct the certificate of Alys Penhale"));
}

TEST_CASE("Whoever wants one gets a certificate in one go, and the others are left out", "[ui][certificates]") {
    Closing fixture;
    auto *dialog = new CertificatesDialog(fixture.context(), nullptr);
    dialog->open();
    const WindowDriver form(*dialog);
    CHECK_FALSE(form.find<QPushButton>(QStringLiteral("certificatesKeep"))->isEnabled());
    const QString pair = fixture.agreement.pair.toText();
    form.find<QCheckBox>(QStringLiteral("wants.%1.mentor").arg(pair))->setChecked(true);
    form.find<QSpinBox>(QStringLiteral("hours.%1").arg(pair))->setValue(6);
    form.click(QStringLiteral("certificatesKeep"));
    REQUIRE(fixture.issues().size() == 1);
    CHECK(fixture.issues().front().facts.role == Role::Mentor);
    CHECK(fixture.issues().front().facts.minutes >= 360);
}

TEST_CASE("A letterhead is entered with its logo, and taken away again", "[ui][letterhead]") {
    Closing fixture;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("logo.png"));
    QImage logo(3000, 900, QImage::Format_RGB32);
    logo.fill(Qt::darkBlue);
    REQUIRE(logo.save(path));
    auto *dialog = new LetterheadDialog(fixture.context(), nullptr);
    dialog->open();
    const WindowDriver form(*dialog);
    form.type(QStringLiteral("letterheadName"), QStringLiteral("Harbourlight Hospital"));
    fixture.modal.willOpen(path);
    form.click(QStringLiteral("logoChoose"));
    CHECK(form.visibleText().contains(QStringLiteral("kilobytes of the file")));
    form.click(QStringLiteral("letterheadKeep"));
    const letterhead::Letterhead kept = letterhead::letterheadOf(fixture.file());
    CHECK(kept.name == QStringLiteral("Harbourlight Hospital"));
    CHECK(kept.logo.size() > 0);
    CHECK(kept.logo.size() <= letterhead::kLargestLogo);

    QFile text(folder.filePath(QStringLiteral("logo.svg")));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    auto *again = new LetterheadDialog(fixture.context(), nullptr);
    again->open();
    const WindowDriver second(*again);
    fixture.modal.willOpen(text.fileName());
    second.click(QStringLiteral("logoChoose"));
    CHECK(second.isShown(QStringLiteral("letterheadProblem")));
    second.click(QStringLiteral("letterheadNone"));
    second.click(QStringLiteral("letterheadKeep"));
    CHECK(letterhead::letterheadOf(fixture.file()).isEmpty());
}
