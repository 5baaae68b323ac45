#include "core/agreements/readiness.h"
#include "core/agreements/review_rows.h"
#include "core/base/error_code.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/support/dump.h"
#include "tests/support/undo_law.h"

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

TEST_CASE("Versions are signed by both, frozen and copied forward", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.draft();
    completeLines(fixture);
    SignatureDraft early;
    CHECK(codeOf(sign(file, fixture.content, fixture.pair, early)) == ErrorCode::WrongState);
    valueOf(makeReady(file, fixture.content, fixture.pair));

    early.on = fixture.clock.today().addDays(1);
    CHECK(codeOf(sign(file, fixture.content, fixture.pair, early)) == ErrorCode::BadDate);
    early.on = {};
    CHECK(valueOf(sign(file, fixture.content, fixture.pair, early)).state == VersionState::ReadyToSign);
    CHECK(!file.nextUndo());
    CHECK(codeOf(sign(file, fixture.content, fixture.pair, early)) == ErrorCode::AlreadySigned);

    // An edit clears the signature: what was signed is what is in force.
    valueOf(editTerm(file, fixture.content, fixture.term("other").id, textValue("One more thing.")));
    CHECK(fixture.text().state == VersionState::Draft);
    CHECK(fixture.text().signatures.empty());

    valueOf(makeReady(file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
    const AgreementText first = fixture.text();
    CHECK(first.state == VersionState::InForce);
    CHECK(first.effectiveOn == fixture.clock.today());
    CHECK(codeOf(editTerm(file, fixture.content, fixture.term("other").id, textValue("Later"))) ==
          ErrorCode::AgreementFrozen);
    CHECK(codeOf(comeBackToTerm(file, fixture.term("other").id, fixture.t)) == ErrorCode::AgreementFrozen);

    CHECK(codeOf(amendAgreement(file, fixture.pair, QString())) == ErrorCode::TextMissing);
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("meetings moved to a walk")));
    CHECK(fixture.text().number == 2);
    CHECK(fixture.printed("other") == QStringLiteral("One more thing."));
    valueOf(editTerm(file, fixture.content, fixture.term("other").id, textValue("We walk.")));
    CHECK(versionInForce(file, fixture.pair)->number == 1);
    const std::vector<LineChange> changes = changesBetween(first, fixture.text());
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().key == QStringLiteral("other"));
    valueOf(makeReady(file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
    const std::vector<AgreementVersion> versions = versionsOf(file, fixture.pair);
    CHECK(versions.at(0).state == VersionState::Superseded);
    CHECK(versions.at(1).state == VersionState::InForce);

    // A later name, framework or template does not rewrite what was signed.
    framework::Program renamed;
    renamed.name = QStringLiteral("Side by Side");
    renamed.organization = QStringLiteral("Another Hospital");
    valueOf(framework::editProgram(file, renamed));
    const auto iso = [](QDate date) { return date.toString(Qt::ISODate); };
    AgreementText again = valueOf(agreementText(file, fixture.content, versions.at(0).id));
    CHECK(plainText(again, iso) == plainText(first, iso));
}

TEST_CASE("No version begins before the one that it follows", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.draft();
    completeLines(fixture);
    valueOf(makeReady(file, fixture.content, fixture.pair));
    const QDate since = fixture.clock.today();
    fixture.signBoth(since);
    fixture.clock.setDay(since.addDays(20));
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    valueOf(makeReady(file, fixture.content, fixture.pair));
    SignatureDraft yes;
    yes.on = since.addDays(-1);
    const Dump before = dump(file);
    CHECK(codeOf(sign(file, fixture.content, fixture.pair, yes)) == ErrorCode::DateOrder);
    CHECK(dump(file) == before);
    fixture.signBoth(since); // the same day will do
    CHECK(versionInForce(file, fixture.pair)->number == 2);
    CHECK(versionInForce(file, fixture.pair)->effectiveOn == since);
}

TEST_CASE("A second draft can be set aside, the first one cannot", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    CHECK(codeOf(discardDraft(*fixture.file, fixture.pair)) == ErrorCode::WrongState);
    completeLines(fixture);
    valueOf(makeReady(*fixture.file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
    valueOf(amendAgreement(*fixture.file, fixture.pair, QStringLiteral("a new place")));
    valueOf(discardDraft(*fixture.file, fixture.pair));
    CHECK(fixture.text().number == 1);
    CHECK(fixture.text().state == VersionState::InForce);
    valueOf(endAgreement(*fixture.file, fixture.pair));
    CHECK(fixture.text().state == VersionState::Ended);
    CHECK(agreementFacts(*fixture.file, fixture.pair).ended);
}

TEST_CASE("An agreement ends with its partnership, in the same step", "[agreements]") {
    for (const bool early : {true, false}) {
        AgreementFile fixture;
        ProgramFile &file = *fixture.file;
        signFirst(fixture);
        valueOf(partnerships::startPair(file, fixture.pair));
        valueOf(partnerships::overrideUnderway(file, fixture.pair, QStringLiteral("they met")));
        valueOf(partnerships::beginClosing(file, fixture.pair));
        valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
        const Dump before = dump(file);
        CHECK(codeOf(completePartnership(file, fixture.pair, partnerships::ClosingTalk::NotHeld)) ==
              ErrorCode::ReasonNeeded);
        CHECK(dump(file) == before);
        if (early)
            valueOf(endPartnershipEarly(file, fixture.pair, partnerships::EndKind::NoFault));
        else
            valueOf(completePartnership(file, fixture.pair, partnerships::ClosingTalk::Held));
        CHECK(partnerships::isOver(valueOf(partnerships::partnership(file, fixture.pair)).state));
        const std::vector<AgreementVersion> versions = versionsOf(file, fixture.pair);
        CHECK(versions.at(0).state == VersionState::Ended);
        CHECK(versions.at(1).state == VersionState::Discarded);
        valueOf(file.undo());
        CHECK(dump(file) == before);
    }
}

TEST_CASE("A pair that is opened again has its agreement again", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.draft();
    completeLines(fixture);
    valueOf(makeReady(file, fixture.content, fixture.pair));
    SignatureDraft one;
    one.side = Role::Mentee;
    valueOf(sign(file, fixture.content, fixture.pair, one));
    valueOf(endPartnershipEarly(file, fixture.pair, partnerships::EndKind::NoFault));
    valueOf(reopenPartnership(file, fixture.pair));
    // A yes from before the ending does not hold for what comes after it.
    CHECK(versionsOf(file, fixture.pair).at(0).state == VersionState::Draft);
    CHECK(signaturesOf(file, versionsOf(file, fixture.pair).at(0).id).empty());

    valueOf(makeReady(file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
    const QDate since = versionInForce(file, fixture.pair)->effectiveOn;
    valueOf(amendAgreement(file, fixture.pair, QStringLiteral("a new place")));
    valueOf(endPartnershipEarly(file, fixture.pair, partnerships::EndKind::NoFault));
    const Dump before = dump(file);
    valueOf(reopenPartnership(file, fixture.pair));
    CHECK(versionsOf(file, fixture.pair).at(0).state == VersionState::InForce);
    CHECK(versionInForce(file, fixture.pair)->effectiveOn == since);
    CHECK_FALSE(agreementFacts(file, fixture.pair).ended);
    // What they were writing when it ended is there again.
    CHECK(versionsOf(file, fixture.pair).at(1).state == VersionState::Draft);
    CHECK_FALSE(versionsOf(file, fixture.pair).at(1).endedOn.isValid());
    CHECK(openVersion(file, fixture.pair)->number == 2);
    valueOf(file.undo());
    CHECK(dump(file) == before);
    valueOf(file.redo());

    // What they had set aside themselves stays so, on the same day too.
    valueOf(discardDraft(file, fixture.pair));
    valueOf(endPartnershipEarly(file, fixture.pair, partnerships::EndKind::NoFault));
    valueOf(reopenPartnership(file, fixture.pair));
    CHECK(versionsOf(file, fixture.pair).at(0).state == VersionState::InForce);
    CHECK(versionsOf(file, fixture.pair).at(1).state == VersionState::Discarded);
    CHECK(versionsOf(file, fixture.pair).at(1).endedOn.isValid());
    CHECK_FALSE(openVersion(file, fixture.pair));
}

TEST_CASE("The next look is never a day that is past", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    signFirst(fixture);
    const std::vector<Review> reviews = reviewsOf(file, fixture.pair);
    REQUIRE(reviews.size() == 3);
    CHECK(agreementFacts(file, fixture.pair).nextReview == reviews[0].dueOn);
    fixture.clock.setDay(reviews[0].dueOn.addDays(1));
    CHECK(agreementFacts(file, fixture.pair).nextReview == reviews[1].dueOn);
    fixture.clock.setDay(reviews[2].dueOn.addDays(1));
    CHECK_FALSE(agreementFacts(file, fixture.pair).nextReview.isValid());
    fixture.clock.setDay(reviews[0].dueOn);
    valueOf(partnerships::endPairEarly(file, fixture.pair, partnerships::EndKind::NoFault));
    CHECK_FALSE(agreementFacts(file, fixture.pair).nextReview.isValid());
}

TEST_CASE("An extension is a later end and the next version of the agreement", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    const QDate end = fixture.t.addDays(149);
    const QDate later = end.addDays(42);
    signFirst(fixture);
    if (valueOf(partnerships::partnership(file, fixture.pair)).state == partnerships::PartnershipState::Accepted)
        valueOf(partnerships::startPair(file, fixture.pair));
    if (valueOf(partnerships::partnership(file, fixture.pair)).state == partnerships::PartnershipState::Starting)
        valueOf(partnerships::overrideUnderway(file, fixture.pair, QStringLiteral("they met")));
    valueOf(partnerships::beginClosing(file, fixture.pair));

    CHECK(codeOf(extendPartnership(file, fixture.content, fixture.pair, end, QStringLiteral("more"))) ==
          ErrorCode::DateOrder);
    // Without a reason nothing is extended either: it is one step.
    CHECK(codeOf(extendPartnership(file, fixture.content, fixture.pair, later, QString())) == ErrorCode::TextMissing);
    CHECK(valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd == end);
    CHECK(valueOf(partnerships::partnership(file, fixture.pair)).state == partnerships::PartnershipState::Closing);

    valueOf(extendPartnership(file, fixture.content, fixture.pair, later, QStringLiteral("one more thing to finish")));
    CHECK(valueOf(partnerships::partnership(file, fixture.pair)).plannedEnd == later);
    CHECK(valueOf(partnerships::partnership(file, fixture.pair)).state == partnerships::PartnershipState::Underway);
    CHECK(fixture.text().number == 2);
    CHECK(versionInForce(file, fixture.pair)->number == 1); // until both have signed the new one
    CHECK(fixture.term("end_date").value.value(QStringLiteral("date")).toString() == later.toString(Qt::ISODate));
    valueOf(makeReady(file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
    CHECK(versionInForce(file, fixture.pair)->number == 2);
    for (const Review &review : reviewsOf(file, fixture.pair)) {
        if (review.kind == ReviewKind::BeforeEnd)
            CHECK(review.dueOn == later.addDays(-28));
    }
}

TEST_CASE("Lines can be left open in the step that makes it ready", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.draft();
    completeLines(fixture);
    valueOf(editTerm(file, fixture.content, fixture.term("goal", Voice::Mentor).id, {}));
    const std::vector<OpenPoint> open = openPoints(fixture.text());
    REQUIRE_FALSE(open.empty());
    CHECK(open.front().kind == OpenKind::Goal);
    CHECK(open.front().isGate());
    const Dump before = dump(file);
    CHECK(codeOf(makeReadyLater(file, fixture.content, fixture.pair, {}, {})) == ErrorCode::AgreementIncomplete);
    CHECK(dump(file) == before);
    const QDate day = fixture.clock.today().addDays(30);
    valueOf(makeReadyLater(file, fixture.content, fixture.pair, {open.front().line.id}, day));
    CHECK(fixture.text().state == VersionState::ReadyToSign);
    CHECK(fixture.term("goal", Voice::Mentor).comeBackOn == day);
    CHECK(fixture.text().openReason.isEmpty());
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("Agreements keep the undo law", "[agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.draft();
    const auto anyTerm = [&](Random &random) {
        const auto version = currentVersion(file, fixture.pair);
        return random.pick(termsOf(file, version->id));
    };
    const std::vector<RandomVerb> verbs = {
        {"edit",
         [&](ProgramFile &f, Random &random) {
             return editTerm(f, fixture.content, anyTerm(random).id,
                             textValue(random.chance(30) ? "" : "Words of our own", "text"));
         }},
        {"come back",
         [&](ProgramFile &f, Random &random) {
             return comeBackToTerm(f, anyTerm(random).id, fixture.t.addDays(random.below(40)));
         }},
        {"settle", [&](ProgramFile &f, Random &random) { return settleTerm(f, anyTerm(random).id); }},
        {"pass",
         [&](ProgramFile &f, Random &random) { return passTerm(f, fixture.content, anyTerm(random).id); }},
        {"ready",
         [&](ProgramFile &f, Random &random) {
             return makeReady(f, fixture.content, fixture.pair,
                              random.chance(70) ? QStringLiteral("soon") : QString());
         }},
        {"back", [&](ProgramFile &f, Random &) { return backToDraft(f, fixture.pair); }},
        {"draft",
         [&](ProgramFile &f, Random &) -> Result<void> {
             const auto done = draftAgreement(f, fixture.content, fixture.pair);
             return done ? Result<void>() : failure(done.error());
         }},
        {"amend",
         [&](ProgramFile &f, Random &) -> Result<void> {
             const auto done = amendAgreement(f, fixture.pair, QStringLiteral("why not"));
             return done ? Result<void>() : failure(done.error());
         }},
        {"discard", [&](ProgramFile &f, Random &) { return discardDraft(f, fixture.pair); }},
        {"sign",
         [&](ProgramFile &f, Random &random) -> Result<void> {
             if (!random.chance(20))
                 return {};
             SignatureDraft signature;
             signature.side = random.chance(50) ? Role::Mentee : Role::Mentor;
             const auto done = sign(f, fixture.content, fixture.pair, signature);
             return done ? Result<void>() : failure(done.error());
         }},
    };
    for (const unsigned seed : {1U, 2U, 3U})
        checkUndoLaw(file, verbs, seed, 80);
}
