#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/agreements/review_rows.h"
#include "core/content/default_framework.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meetings.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace groundwork::testing {

/// A file in memory with the hospital's program and one pair that has said yes: Alys and Noor of content.md
/// 3.12. T is 1 September 2027; the clock stands at the first meeting's day.
struct AgreementFile {
    QDate t{2027, 9, 1};
    FixedClock clock{t.addDays(-216)};
    content::Pack pack = valueOf(content::Pack::load());
    agreements::AgreementContent content = valueOf(agreements::AgreementContent::read(pack));
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;
    PartnershipId pair;

    AgreementFile() {
        OpenOptions options;
        options.clock = &clock;
        options.idSeed = 7;
        file = valueOf(ProgramFile::createInMemory(options));
        framework::NewProgram wanted;
        wanted.program.name = QStringLiteral("Side by Side");
        wanted.program.organization = QStringLiteral("Harbourlight Hospital");
        wanted.program.coordinatorName = QStringLiteral("Joanna Pereira-Finch");
        wanted.program.coordinatorContact = QStringLiteral("555-0142");
        wanted.cohortName = QStringLiteral("Side by Side");
        wanted.start = t.addDays(-215);
        wanted.end = t.addDays(149);
        wanted.programTemplate = framework::ProgramTemplate::Shift;
        wanted.publish = true;
        framework::FrameworkText text = valueOf(content::defaultFramework(pack));
        text.exceptions = {QStringLiteral("risk of serious harm"), QStringLiteral("the law"),
                           QStringLiteral("the hospital's named policies")};
        cohort = valueOf(framework::createFromTemplate(*file, wanted, text));
        partnerships::Proposal proposal;
        proposal.mentee = add("Alys Penhale", "Medical", "band 5", Role::Mentee);
        proposal.mentor = add("Noor Rahmani", "Surgical", "band 6", Role::Mentor);
        pair = valueOf(partnerships::proposePair(*file, proposal));
        valueOf(partnerships::acceptPairBoth(*file, pair, t.addDays(-216)));
    }

    ParticipantId add(const char *name, const char *unit, const char *role, Role as) {
        people::Person person;
        person.fullName = QString::fromUtf8(name);
        person.unit = QString::fromUtf8(unit);
        person.roleTitle = QString::fromUtf8(role);
        person.email =
            person.fullName.section(QLatin1Char(' '), 0, 0).toLower() + QStringLiteral("@example.org");
        people::Participant participant;
        participant.person = valueOf(people::addPerson(*file, person));
        participant.cohort = cohort;
        participant.role = as;
        return valueOf(people::addParticipant(*file, participant));
    }

    /// Types answers in as from paper; `value` is JSON.
    void answer(const char *prompt, Side side, const QJsonValue &value,
                first_meeting::Length length = first_meeting::Length::Ninety) {
        const first_meeting::PaperAnswer one{QString::fromLatin1(prompt), side, value};
        std::vector<first_meeting::PaperAnswer> all = {one};
        const auto done =
            valueOf(first_meeting::enterPaperAnswers(*file, content.script(), pair, all, length));
        for (const auto &problem : done.problems)
            FAIL_CHECK(problem.prompt.toStdString() + " " +
                       Catch::StringMaker<Error>::convert(problem.error));
    }

    /// Both sides at once, so that the answers are open.
    void answers(const char *prompt, const QJsonValue &mentee, const QJsonValue &mentor) {
        const QString key = QString::fromLatin1(prompt);
        const auto done = valueOf(first_meeting::enterPaperAnswers(
            *file, content.script(), pair, {{key, Side::Mentee, mentee}, {key, Side::Mentor, mentor}}));
        for (const auto &problem : done.problems)
            FAIL_CHECK(problem.prompt.toStdString() + " " +
                       Catch::StringMaker<Error>::convert(problem.error));
    }

    agreements::AgreementText text() { return valueOf(agreements::agreementText(*file, content, pair)); }

    void draft() { valueOf(agreements::draftAgreement(*file, content, pair)); }

    agreements::WorkingTerm term(const char *key, agreements::Voice voice = agreements::Voice::Both) {
        const auto version = agreements::currentVersion(*file, pair);
        REQUIRE(version);
        for (const agreements::WorkingTerm &term : agreements::termsOf(*file, version->id)) {
            if (term.key == QLatin1String(key) && term.voice == voice)
                return term;
        }
        FAIL("no such line");
        return {};
    }

    /// The sentence of a line as it is printed; empty when it is not.
    QString printed(const char *key, agreements::Voice voice = agreements::Voice::Both) {
        const agreements::AgreementText all = text();
        for (const agreements::AgreementLine *line : agreements::linesOf(all)) {
            if (line->key == QLatin1String(key) && line->voice == voice)
                return agreements::sentence(*line, [](QDate date) { return date.toString(Qt::ISODate); });
        }
        return {};
    }

    void signBoth(QDate on) {
        for (const Role side : {Role::Mentee, Role::Mentor}) {
            agreements::SignatureDraft draft;
            draft.side = side;
            draft.on = on;
            valueOf(agreements::sign(*file, content, pair, draft));
        }
    }
};

/// Fills what is needed to sign, as a pair would in the editor.
inline void completeLines(AgreementFile &fixture) {
    using namespace agreements;
    const AgreementText text = fixture.text();
    for (const AgreementLine *line : linesOf(text)) {
        if (!line->missing)
            continue;
        QJsonObject value = line->value;
        if (line->mustConfirm)
            value.insert(QStringLiteral("confirmed"), true);
        if (line->key == QLatin1String("goal")) {
            value = {{QStringLiteral("title"), QStringLiteral("Listen")},
                     {QStringLiteral("notice"), QStringLiteral("I ask more.")},
                     {QStringLiteral("step"), QStringLiteral("One talk")},
                     {QStringLiteral("step_date"), QStringLiteral("2027-03-01")}};
        }
        if (line->key == QLatin1String("next"))
            value.insert(QStringLiteral("date"), QStringLiteral("2027-03-01"));
        if (line->key == QLatin1String("end_told"))
            value.insert(QStringLiteral("told"), QStringLiteral("talk"));
        if (line->key == QLatin1String("talk_well"))
            value.insert(QStringLiteral("text"), QStringLiteral("there is tea"));
        valueOf(editTerm(*fixture.file, fixture.content, line->id, value));
    }
    CHECK(missingKeys(fixture.text()) == QStringList());
}

/// The first draft, written out and signed by both today.
inline void signFirst(AgreementFile &fixture) {
    fixture.draft();
    completeLines(fixture);
    valueOf(agreements::makeReady(*fixture.file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.clock.today());
}

/// The draft that is being written, signed by both today with what is missing left for later.
inline void signDraft(AgreementFile &fixture) {
    valueOf(agreements::makeReady(*fixture.file, fixture.content, fixture.pair,
                                  QStringLiteral("the rest comes later")));
    fixture.signBoth(fixture.clock.today());
}

/// Version 1 in force, the two under way.
inline void putInForce(AgreementFile &fixture) {
    ProgramFile &file = *fixture.file;
    signFirst(fixture);
    valueOf(partnerships::startPair(file, fixture.pair));
    valueOf(partnerships::overrideUnderway(file, fixture.pair, QStringLiteral("they met")));
}

/// The first review of its kind.
inline agreements::Review reviewOf(const AgreementFile &fixture, agreements::ReviewKind kind) {
    for (const agreements::Review &review : agreements::reviewsOf(*fixture.file, fixture.pair)) {
        if (review.kind == kind)
            return review;
    }
    FAIL("no such review");
    return {};
}

/// The value of a line that is one text.
inline QJsonObject textValue(const char *text, const char *field = "text") {
    return {{QString::fromLatin1(field), QString::fromUtf8(text)}};
}

/// The value of the line that says how often the two meet, and for how long.
inline QJsonObject cadence(const char *every, const char *minutes) {
    return {{QStringLiteral("cadence"), QString::fromLatin1(every)},
            {QStringLiteral("length"), QString::fromLatin1(minutes)}};
}

} // namespace groundwork::testing
