// Certificates and hours statements: issued, numbered, corrected, withdrawn (features FE93, I26).

#include "core/base/error_code.h"
#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/file/sqlite/database.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::certificates;
using namespace groundwork::testing;
using framework::CohortState;

namespace {

struct CertifiedFile : CohortFile {
    PartnershipId pair = sign("Alys Penhale", "Noor Rahmani", 100);

    CertificateWish wish(Role side = Role::Mentee, CertificateKind kind = CertificateKind::Completion) {
        CertificateWish one;
        one.partnership = pair;
        one.side = side;
        one.kind = kind;
        one.facts = valueOf(proposedFacts(*file, pair, side));
        one.facts.log.clear();
        one.facts.meetings = 9;
        one.facts.minutes = 430;
        if (kind == CertificateKind::Hours)
            one.facts.log = {{clock.today().addDays(-10), 60, Channel::Video, FigureSource::AsTold},
                             {clock.today().addDays(-40), 45, Channel::InPerson, FigureSource::PaperLog}};
        one.personAgrees = true;
        one.partnerAgrees = true;
        return one;
    }
    Certificate issue(const CertificateWish &wish) {
        return valueOf(certificate(*file, valueOf(issueCertificate(*file, wish))));
    }
    void close() {
        valueOf(framework::setCohortState(*file, cohort, CohortState::Closing));
        valueOf(framework::setCohortState(*file, cohort, CohortState::Closed));
    }
};

} // namespace

TEST_CASE("A certificate freezes what it says, under a number of its own", "[certificates]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    const Certificate first = fixture.issue(fixture.wish());
    CHECK(numberText(first) == QStringLiteral("2026-001"));
    CHECK(first.issue == 1);
    CHECK(first.facts.name == QStringLiteral("Alys Penhale"));
    CHECK(first.facts.partnerName == QStringLiteral("Noor Rahmani"));
    CHECK(first.facts.cohort == QStringLiteral("Autumn 2026"));
    CHECK(first.facts.roleName == QStringLiteral("mentee"));
    CHECK(first.facts.done == std::vector<Done>{Done::Agreement});
    CHECK(numberText(fixture.issue(fixture.wish(Role::Mentor))) == QStringLiteral("2026-002"));

    people::Person person;
    for (const people::Person &each : people::persons(*fixture.file)) {
        if (each.fullName == QStringLiteral("Alys Penhale"))
            person = each;
    }
    person.fullName = QStringLiteral("Alys Trevorrow");
    valueOf(people::editPerson(*fixture.file, person));
    CHECK(valueOf(certificate(*fixture.file, first.id)) == first);
}

TEST_CASE("No number is given out twice, whatever is taken back", "[certificates][undo]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    const Certificate first = fixture.issue(fixture.wish());
    valueOf(fixture.file->undo());
    CHECK(certificatesOf(*fixture.file, fixture.pair).empty());
    valueOf(fixture.file->redo()); // the same sheet again
    CHECK(certificatesOf(*fixture.file, fixture.pair) == std::vector<Certificate>{first});
    valueOf(fixture.file->undo());
    CHECK(numberText(fixture.issue(fixture.wish())) == QStringLiteral("2026-002"));

    // What was refused took none.
    CertificateWish wrong = fixture.wish(Role::Mentor);
    wrong.facts.name = QStringLiteral("  ");
    CHECK(codeOf(issueCertificate(*fixture.file, wrong)) == ErrorCode::TextMissing);
    CHECK(numberText(fixture.issue(fixture.wish(Role::Mentor))) == QStringLiteral("2026-003"));
}

TEST_CASE("A correction is the next issue of the same number, and the one before stays", "[certificates]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    const Certificate first = fixture.issue(fixture.wish());
    CertificateWish corrected = fixture.wish();
    corrected.facts.name = QStringLiteral("Alys Penhaligon");
    CHECK(reissueCertificate(*fixture.file, first.id, corrected, QStringLiteral(" ")).error() ==
          Error(ErrorCode::TextMissing, {QStringLiteral("reason")}));
    const CertificateId id = valueOf(
        reissueCertificate(*fixture.file, first.id, corrected, QStringLiteral("the name was spelled wrong")));
    const std::vector<Certificate> all = certificatesOf(*fixture.file, fixture.pair);
    REQUIRE(all.size() == 2);
    CHECK(all[0].state == CertificateState::Replaced);
    CHECK(all[0].facts == first.facts);
    CHECK(all[0].because == QStringLiteral("the name was spelled wrong"));
    CHECK(all[1].id == id);
    CHECK(all[1].issue == 2);
    CHECK(numberText(all[1]) == numberText(first));
    CHECK(all[1].issueBeforeOn == first.issuedOn);
    CHECK(all[1].facts.name == QStringLiteral("Alys Penhaligon"));
    CHECK(reissueCertificate(*fixture.file, first.id, corrected, QStringLiteral("again")).error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("certificate"), QStringLiteral("replaced")}));

    valueOf(withdrawCertificate(*fixture.file, id, QStringLiteral("issued for the wrong pair")));
    CHECK(valueOf(certificate(*fixture.file, id)).state == CertificateState::Withdrawn);
    CHECK(codeOf(withdrawCertificate(*fixture.file, id, QStringLiteral("again"))) == ErrorCode::WrongState);
    // The person may get another one, under a number of its own.
    CHECK(numberText(fixture.issue(fixture.wish())) == QStringLiteral("2026-002"));
}

TEST_CASE("No issue of a number is given out twice, whatever is taken back", "[certificates][undo]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    const Certificate first = fixture.issue(fixture.wish());
    const auto correct = [&](const Certificate &of, const char *name) {
        CertificateWish wish = fixture.wish();
        wish.facts.name = QString::fromLatin1(name);
        return valueOf(certificate(
            *fixture.file, valueOf(reissueCertificate(*fixture.file, of.id, wish, QStringLiteral("the name")))));
    };
    CHECK(nextIssueOf(*fixture.file, first) == 2);
    const Certificate second = correct(first, "Alys Penhaligon");
    CHECK(second.issue == 2);
    CHECK(second.issueBefore == 1);
    valueOf(fixture.file->undo());
    CHECK(nextIssueOf(*fixture.file, first) == 3);
    const Certificate third = correct(first, "Alys Trevorrow");
    CHECK(third.issue == 3);
    CHECK(numberText(third) == numberText(first));
    CHECK(third.issueBefore == 1); // the second was taken back
    CHECK(third.issueBeforeOn == first.issuedOn);
    CHECK(correct(third, "Alys Tregear").issueBefore == 3);
    // The issues take no number from the year.
    CHECK(numberText(fixture.issue(fixture.wish(Role::Mentor))) == QStringLiteral("2026-002"));
}

TEST_CASE("A certificate waits for the end of a pair, for its person, and is given out once", "[certificates]") {
    CertifiedFile fixture;
    CHECK(issueCertificate(*fixture.file, fixture.wish()).error() ==
          Error(ErrorCode::ReasonNeeded, {QStringLiteral("certificate_early")}));
    CertificateWish early = fixture.wish();
    early.earlyBecause = QStringLiteral("she leaves in May");
    early.personAgrees = false;
    CHECK(issueCertificate(*fixture.file, early).error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("certificate_consent"), QStringLiteral("Alys Penhale")}));
    early.personAgrees = true;
    CHECK(fixture.issue(early).earlyBecause == QStringLiteral("she leaves in May"));
    CHECK(issueCertificate(*fixture.file, early).error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("certificate_there"), QStringLiteral("2026-001")}));

    CertificateWish never = fixture.wish();
    never.partnership = fixture.accept("Hana Kovářová", "Kofi Amankwah", 5);
    never.earlyBecause = QStringLiteral("because");
    CHECK(issueCertificate(*fixture.file, never).error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("certificate_pair"), QStringLiteral("accepted")}));
}

TEST_CASE("A partner who does not want to be named is named nowhere on it", "[certificates]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    CertificateWish wish = fixture.wish();
    wish.partnerAgrees = false;
    const Certificate issued = fixture.issue(wish);
    CHECK(issued.facts.partnerName.isEmpty());
    REQUIRE_FALSE(issued.facts.signers.empty());
    CHECK(issued.facts.signers.front() == Signer{QString(), QStringLiteral("mentor")});
}

TEST_CASE("An hours statement counts its meetings by their day, and its sum adds up", "[certificates]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    CertificateWish wish = fixture.wish(Role::Mentee, CertificateKind::Hours);
    const Certificate issued = fixture.issue(wish);
    CHECK(issued.facts.meetings == 2);
    CHECK(issued.facts.minutes == 105);
    CHECK(issued.facts.log.front().minutes == 45);

    // The two have one log: what was entered for one is there for the other.
    CHECK(valueOf(proposedFacts(*fixture.file, fixture.pair, Role::Mentor)).log == issued.facts.log);

    wish.side = Role::Mentor;
    wish.facts.log.clear();
    CHECK(issueCertificate(*fixture.file, wish).error().args.front() == QStringLiteral("certificate_no_meetings"));
    wish.facts.log = {{fixture.clock.today().addDays(1), 60, Channel::Phone, FigureSource::AsTold}};
    CHECK(codeOf(issueCertificate(*fixture.file, wish)) == ErrorCode::BadDate);
    wish.facts.log = {{fixture.clock.today(), 0, Channel::Phone, FigureSource::AsTold}};
    CHECK(codeOf(issueCertificate(*fixture.file, wish)) == ErrorCode::ValueOutOfRange);
}

TEST_CASE("Certificates are given out and corrected in a closed cohort, and in no archived one", "[certificates][closed]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    valueOf(partnerships::completePair(*fixture.file, fixture.pair, partnerships::ClosingTalk::Held));
    fixture.close();
    const Certificate issued = fixture.issue(fixture.wish(Role::Mentee, CertificateKind::Hours));
    CHECK(issued.facts.done == std::vector<Done>{Done::Agreement, Done::ClosingTalk});
    const CertificateId second =
        valueOf(reissueCertificate(*fixture.file, issued.id, fixture.wish(Role::Mentee, CertificateKind::Hours),
                                   QStringLiteral("a day was missing")));
    valueOf(framework::setCohortState(*fixture.file, fixture.cohort, CohortState::Archived));
    const Error readOnly{ErrorCode::WrongState, {QStringLiteral("cohort_read_only"), QStringLiteral("Autumn 2026")}};
    CHECK(issueCertificate(*fixture.file, fixture.wish(Role::Mentor)).error() == readOnly);
    CHECK(withdrawCertificate(*fixture.file, second, QStringLiteral("because")).error() == readOnly);
}

TEST_CASE("Several certificates are one step, and one that is refused keeps all back", "[certificates]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    const Dump before = dump(*fixture.file);
    CertificateWish wrong = fixture.wish(Role::Mentor);
    wrong.facts.until = wrong.facts.from.addDays(-1);
    CHECK(codeOf(issueCertificates(*fixture.file, {fixture.wish(), wrong})) == ErrorCode::DateOrder);
    CHECK(dump(*fixture.file) == before);
    CHECK(valueOf(issueCertificates(*fixture.file, {fixture.wish(), fixture.wish(Role::Mentor)})).size() == 2);
    valueOf(fixture.file->undo());
    CHECK(dump(*fixture.file) == before);
}

TEST_CASE("A meeting of which nobody noted the time is no part of a certificate's sum", "[certificates]") {
    CertifiedFile fixture;
    valueOf(partnerships::beginClosing(*fixture.file, fixture.pair));
    CertificateWish wish = fixture.wish();
    wish.facts.log = {{fixture.clock.today(), 0, Channel::InPerson, FigureSource::File},
                      {fixture.clock.today(), 50, Channel::InPerson, FigureSource::File}};
    const Certificate issued = fixture.issue(wish);
    CHECK(issued.facts.meetings == 1);
    CHECK(issued.facts.minutes == 50);
}

TEST_CASE("A pair without an end that can be read counts until today", "[certificates]") {
    CertifiedFile fixture;
    valueOf(fixture.file->note([](Change &change) { // of another hand: no verb leaves it like this
        change.database().prepare("UPDATE cohort SET end_date = 'not yet'").run();
        change.database().prepare("UPDATE partnership SET planned_end = NULL").run();
    }));
    CHECK(valueOf(proposedFacts(*fixture.file, fixture.pair, Role::Mentee)).until == fixture.clock.today());
}

TEST_CASE("The file fills in a name in both scripts", "[certificates]") {
    CertifiedFile fixture;
    const PartnershipId pair = fixture.sign("Nadia Boukhari", "Malia Kealoha-Ortiz", 90);
    for (people::Person person : people::persons(*fixture.file)) {
        if (person.fullName == QStringLiteral("Nadia Boukhari")) {
            person.preferredName = QStringLiteral("نادية بوخاري");
            valueOf(people::editPerson(*fixture.file, person));
        }
    }
    const CertificateFacts facts = valueOf(proposedFacts(*fixture.file, pair, Role::Mentee));
    CHECK(facts.name == QStringLiteral("Nadia Boukhari"));
    CHECK(facts.secondName == QStringLiteral("نادية بوخاري"));
}
