#include "core/agreements/review_rows.h"
#include "core/base/error_code.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/support/dump.h"
#include "tests/support/undo_law.h"

#include <QJsonArray>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

namespace {

QJsonObject textValue(const char *text, const char *field = "text") {
    return {{QString::fromLatin1(field), QString::fromUtf8(text)}};
}

const QJsonObject kPass{{QStringLiteral("pass"), true}};
const QJsonObject kLater{{QStringLiteral("later"), true}};

bool isMissing(AgreementFile &fixture, const char *key) {
    return missingKeys(fixture.text()).contains(QString::fromLatin1(key));
}

} // namespace

TEST_CASE("A draft before the first meeting says what framework and cohort say", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    CHECK(fixture.printed("cadence") == QStringLiteral("We meet every 4 weeks for 45 minutes."));
    CHECK(fixture.printed("limits") ==
          QStringLiteral("There are limits: risk of serious harm · the law · the hospital's named policies. "
                         "Where it is safe, we tell each other first."));
    CHECK(fixture.term("limits").origin == LineOrigin::FrameworkDefault);
    CHECK(fixture.printed("hope", Voice::Mentee).isEmpty());
    CHECK(fixture.printed("who", Voice::Mentee) ==
          QStringLiteral("Alys Penhale, mentee, Medical, band 5 · e-mail, alys@example.org"));
    CHECK(isMissing(fixture, "goal.mentee"));
    CHECK(isMissing(fixture, "goal.mentor"));
    CHECK(isMissing(fixture, "limits"));
    CHECK(codeOf(makeReady(*fixture.file, fixture.content, fixture.pair)) == ErrorCode::AgreementIncomplete);
}

TEST_CASE("The sentences of a question are read before they are saved, and nothing is written", "[agreements]") {
    AgreementFile fixture;
    const auto *prompt = fixture.content.script().prompt(QStringLiteral("6.3"));
    first_meeting::AnswerRow typed;
    typed.prompt = prompt->key;
    typed.state = first_meeting::AnswerState::Revealed;
    typed.value = QJsonObject{{QStringLiteral("cadence"), QStringLiteral("every_3_weeks")},
                              {QStringLiteral("reply"), QStringLiteral("same_day")}};
    const quint64 before = fixture.file->lastStep();
    const auto lines = valueOf(linesOfPrompt(*fixture.file, fixture.content, fixture.pair, *prompt, {typed}));
    QStringList keys;
    QStringList said;
    for (const AgreementLine &line : lines) {
        keys.append(line.key);
        said.append(sentence(line, [](QDate day) { return day.toString(Qt::ISODate); }));
    }
    CHECK(keys.first() == QStringLiteral("cadence"));
    CHECK(said.first() == QStringLiteral("We meet every 3 weeks for 45 minutes."));
    CHECK(keys.contains(QStringLiteral("between")));
    CHECK_FALSE(keys.contains(QStringLiteral("leave_out")));
    CHECK(fixture.file->lastStep() == before);
    CHECK_FALSE(currentVersion(*fixture.file, fixture.pair).has_value());
}

TEST_CASE("What a pass does to a line", "[agreements]") {
    AgreementFile fixture;
    SECTION("one side passes a line of the columns: the other's is printed") {
        fixture.answers("6.1", kPass, QStringLiteral("we walk"));
        fixture.draft();
        CHECK(fixture.printed("talk_well", Voice::Mentee).isEmpty());
        CHECK(fixture.printed("talk_well", Voice::Mentor) ==
              QStringLiteral("A talk like this goes well for me when we walk."));
    }
    SECTION("a line that stands alone in its section asks for a look") {
        fixture.answers("4.1", kPass,
                        QJsonObject{{QStringLiteral("hopes"), QJsonArray{QStringLiteral("I listen")}}});
        fixture.draft();
        const AgreementText text = fixture.text();
        for (const AgreementLine *line : linesOf(text))
            CHECK(line->alone == (line->key == QLatin1String("hope") && line->voice == Voice::Mentor));
    }
    SECTION("both pass: an empty section has no heading, and numbers stay") {
        fixture.answers("4.1", kPass, kPass);
        fixture.draft();
        const AgreementText text = fixture.text();
        CHECK(!text.sections.at(1).isPrinted());
        CHECK(text.sections.at(2).number == 3);
        const QString plain = plainText(text, [](QDate) { return QString(); });
        CHECK(!plain.contains(QStringLiteral("Why we are doing this")));
    }
    SECTION("a required line of one column that its author passes is complete") {
        fixture.answers("6.7", kPass, QJsonObject{{QStringLiteral("will"), QStringLiteral("write")}});
        fixture.draft();
        CHECK(fixture.printed("raise", Voice::Mentee).isEmpty());
        CHECK(!isMissing(fixture, "raise.mentee"));
        CHECK(fixture.printed("raise", Voice::Mentor) ==
              QStringLiteral("If something is not working, I will write a message."));
    }
    SECTION("a line for both that is not required is left out, one that is takes the framework's") {
        fixture.answer("6.2a", Side::Program, kPass);
        fixture.answer("6.5", Side::Program, kPass);
        fixture.draft();
        CHECK(fixture.printed("want_here").isEmpty());
        CHECK(fixture.printed("leave_out") ==
              QStringLiteral("We leave out: decisions about each other · references or appraisals."));
        CHECK(fixture.term("leave_out").origin == LineOrigin::FrameworkDefault);
    }
    SECTION("skip for now comes back at meeting two, at most at the first review") {
        fixture.answer("7.2", Side::Program,
                       QJsonObject{{QStringLiteral("next"), QStringLiteral("2027-02-20")}});
        valueOf(first_meeting::reopenFirstMeeting(*fixture.file, fixture.pair));
        valueOf(first_meeting::laterAnswer(*fixture.file, fixture.content.script(), fixture.pair,
                                           QStringLiteral("6.5"), Side::Program));
        fixture.draft();
        CHECK(fixture.printed("leave_out") ==
              QStringLiteral(
                  "We have not settled this yet: what we leave out. We come back to it on 2027-02-20."));
    }
    SECTION("a goal that is skipped says when it will be chosen; one that is passed needs a reason") {
        fixture.answer("7.2", Side::Program,
                       QJsonObject{{QStringLiteral("next"), QStringLiteral("2027-02-20")}});
        fixture.answer("5.1", Side::Mentee, kLater);
        fixture.answer("5.2", Side::Mentor, kPass);
        fixture.draft();
        CHECK(fixture.printed("goal", Voice::Mentee) ==
              QStringLiteral("My goal: I will choose it by 2027-02-20."));
        CHECK(fixture.printed("goal", Voice::Mentor).isEmpty());
        CHECK(!isMissing(fixture, "goal.mentee"));
        CHECK(isMissing(fixture, "goal.mentor"));
        valueOf(
            makeReady(*fixture.file, fixture.content, fixture.pair, QStringLiteral("One goal comes later.")));
    }
    SECTION("what stays between us can be asked about: the draft comes back to it") {
        fixture.answer("6.4", Side::Program,
                       QJsonObject{{QStringLiteral("between_us"), QStringLiteral("ask")}});
        fixture.draft();
        for (const char *key : {"between_us", "limits", "program_sees"}) {
            CHECK(fixture.term(key).status == LineStatus::ComeBackTo);
            CHECK(codeOf(passTerm(*fixture.file, fixture.content, fixture.term(key).id)) ==
                  ErrorCode::WrongState);
        }
    }
}

TEST_CASE("A second goal of a side is printed below the first, and nobody is asked for one", "[agreements]") {
    AgreementFile fixture;
    fixture.answer("5.4", Side::Mentor,
                   QJsonObject{{QStringLiteral("title"), QStringLiteral("Listen to a handover")},
                               {QStringLiteral("second_title"), QStringLiteral("Write shorter mails")},
                               {QStringLiteral("second_notice"), QStringLiteral("Three lines are enough")},
                               {QStringLiteral("second_step"), QStringLiteral("Cut one mail in half")},
                               {QStringLiteral("second_step_date"), QStringLiteral("2027-03-01")}},
                   first_meeting::Length::OneTwenty);
    fixture.draft();
    CHECK(fixture.printed("goal", Voice::Mentor).startsWith(QStringLiteral("My goal: Listen to a handover.")));
    CHECK(fixture.printed("goal_second", Voice::Mentor) ==
          QStringLiteral("My second goal: Write shorter mails.\nWe will both notice: Three lines are enough.\n"
                         "My first small step: Cut one mail in half, by 2027-03-01."));
    CHECK(fixture.term("goal_second", Voice::Mentor).origin == LineOrigin::FromFirstMeeting);
    CHECK(fixture.printed("goal_second", Voice::Mentee).isEmpty());
    CHECK_FALSE(isMissing(fixture, "goal_second.mentee"));
}

TEST_CASE("Variants of a sentence", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    const auto edit = [&](const char *key, const QJsonObject &value) {
        valueOf(editTerm(*fixture.file, fixture.content, fixture.term(key).id, value));
        return fixture.printed(key);
    };
    CHECK(edit("dates_by", textValue("in_turn", "who")) ==
          QStringLiteral("We fix the dates and the place in turn."));
    CHECK(edit("topic_by", textValue("mentee", "who")) == QStringLiteral("Alys brings the topic."));
    CHECK(edit("between", {{QStringLiteral("between"), QStringLiteral("only_dates")},
                           {QStringLiteral("reply"), QStringLiteral("3_days")}}) ==
          QStringLiteral("In between we write only to move a date."));
    CHECK(edit("between", {{QStringLiteral("between"), QStringLiteral("email")},
                           {QStringLiteral("reply"), QStringLiteral("when_we_can")}}) ==
          QStringLiteral("In between we write by e-mail and answer when we can."));
    CHECK(edit("may_tell", {{QStringLiteral("list"), QJsonArray{QStringLiteral("nothing")}}}) ==
          QStringLiteral("We tell nobody anything without asking."));
    CHECK(edit("leave_out", {{QStringLiteral("list"), QJsonArray{QStringLiteral("nothing")}}}) ==
          QStringLiteral("There is nothing we need to leave out."));
    CHECK(edit("notes", textValue("none", "notes")) == QStringLiteral("We keep no notes."));
    CHECK(edit("next", textValue("2027-03-01", "date")) == QStringLiteral("We meet next on 2027-03-01."));
    CHECK(edit("no_reference", {{QStringLiteral("months"), 12}}) ==
          QStringLiteral(
              "For 12 months after the end, neither of us writes a reference or a review for the other."));
    CHECK(edit("quiet_hours", {{QStringLiteral("from"), QStringLiteral("21:00")},
                               {QStringLiteral("to"), QStringLiteral("07:00")}}) ==
          QStringLiteral("No messages between 21:00 and 07:00."));
    CHECK(edit("other", textValue("Do we stop here?")) == QStringLiteral("Do we stop here?"));
}

TEST_CASE("A draft is made once: later answers fill only what the pair left alone", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    valueOf(editTerm(
        *fixture.file, fixture.content, fixture.term("leave_out").id,
        {{QStringLiteral("list"), QJsonObject{{QStringLiteral("other"), QStringLiteral("the rota")}}}}));
    CHECK(fixture.term("leave_out").origin == LineOrigin::ChangedByPair);
    fixture.answer(
        "6.5", Side::Program,
        QJsonObject{{QStringLiteral("leave_out"),
                     QJsonObject{{QStringLiteral("choices"), QJsonArray{QStringLiteral("favours")}}}}});
    fixture.answer("6.2a", Side::Program, QJsonObject{{QStringLiteral("want"), QStringLiteral("we laugh")}});
    fixture.answer("6.6", Side::Program,
                   QJsonObject{{QStringLiteral("when"), QStringLiteral("each_meeting")}});
    fixture.draft();
    CHECK(fixture.printed("leave_out") == QStringLiteral("We leave out: the rota."));
    CHECK(fixture.printed("want_here") ==
          QStringLiteral("What helped us before and what we want here too: we laugh."));
    CHECK(fixture.term("want_here").origin == LineOrigin::FromFirstMeeting);
}

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
        fixture.draft();
        completeLines(fixture);
        valueOf(makeReady(file, fixture.content, fixture.pair));
        fixture.signBoth(fixture.clock.today());
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
    fixture.draft();
    completeLines(fixture);
    valueOf(makeReady(file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
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
    fixture.draft();
    completeLines(fixture);
    valueOf(makeReady(file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
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
