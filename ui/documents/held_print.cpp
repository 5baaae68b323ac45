#include "core/agreements/agreement_rows.h"
#include "core/audit/audit.h"
#include "core/certificates/certificate_rows.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/held_document.h"
#include "ui/documents/shaped_text.h"
#include "ui/words/certificate_words.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"
#include "ui/words/operation_words.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace groundwork::documents {

namespace {

using people::Participant;
using people::Person;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

class Lines {
  public:
    void add(const QString &what, const QString &held) {
        if (!held.isEmpty())
            m_lines.emplace_back(what, held);
    }
    HeldPrint::Lines take() { return std::move(m_lines); }

  private:
    HeldPrint::Lines m_lines;
};

QString comma(const QStringList &texts) {
    return texts.join(Words::tr(", "));
}

QString day(qint64 seconds) {
    return words::longDate(QDateTime::fromSecsSinceEpoch(seconds).date());
}

class HeldReader {
  public:
    explicit HeldReader(const ProgramFile &file)
        : m_file(file) {}

    HeldPrint read(const Person &person) {
        HeldPrint print;
        print.name = people::displayName(person);
        print.printedOn = m_file.clock().today();
        print.person = personLines(person);
        m_ids.append(person.id.toText());
        for (const framework::Cohort &cohort : framework::cohorts(m_file)) {
            for (const Participant &participant : people::participantsOf(m_file, person.id, cohort.id))
                print.parts.push_back(part(cohort, participant));
        }
        for (const audit::ChangeLogRow &row : audit::changesAbout(m_file, m_ids))
            print.changes.push_back({day(row.at), words::changePhrase(row.verb), sideWords(row.side)});
        readDisclosures(print);
        return print;
    }

  private:
    void readDisclosures(HeldPrint &print) const {
        for (const audit::Disclosure &each : audit::disclosures(m_file)) {
            const QStringList about = each.about.split(QLatin1Char(' '));
            const bool ours = std::any_of(m_ids.begin(), m_ids.end(),
                                          [&](const QString &id) { return about.contains(id); });
            if (!ours)
                continue;
            print.left.push_back({day(each.at), titleOf(each.what), wayWords(each.way)});
        }
    }

    /// What left, in words: a document of the catalog, or what has no document of its own.
    static QString titleOf(const QString &what) {
        if (const auto kind = documentKindFromKey(what))
            return catalogEntry(*kind).title;
        if (what == QLatin1String("held"))
            return catalogEntry(DocumentKind::Held).title;
        if (what == QLatin1String("calendar"))
            return Words::tr("Calendar file with the days of the two");
        if (what == QLatin1String("first_meeting"))
            return Words::tr("What they made in their first meeting");
        return what;
    }

    static QString sideWords(Side side) {
        switch (side) {
        case Side::Coordinator:
            return Words::tr("coordinator");
        case Side::Mentee:
            return Words::tr("mentee");
        case Side::Mentor:
            return Words::tr("mentor");
        case Side::Facilitator:
            return Words::tr("facilitator");
        case Side::Program:
            return Words::tr("program");
        }
        return {};
    }

    static QString wayWords(audit::Way way) {
        switch (way) {
        case audit::Way::Printed:
            return Words::tr("printed");
        case audit::Way::Pdf:
            return Words::tr("saved as PDF");
        case audit::Way::Exported:
            return Words::tr("exported");
        case audit::Way::Mailed:
            return Words::tr("mailed");
        case audit::Way::PairFile:
            return Words::tr("in the pair's own file");
        case audit::Way::Shown:
            return Words::tr("shown to the coordinator");
        }
        return {};
    }

    [[nodiscard]] QString nameOf(const people::Wish &wish) const {
        if (!wish.person)
            return wish.text;
        const Result<Person> person = people::person(m_file, *wish.person);
        return person ? people::displayName(*person) : wish.text;
    }

    [[nodiscard]] HeldPrint::Lines personLines(const Person &person) const {
        Lines lines;
        lines.add(Words::tr("Full name"), person.fullName);
        lines.add(Words::tr("Preferred name"), person.preferredName);
        lines.add(Words::tr("Pronouns"), person.pronouns);
        lines.add(Words::tr("How to say the name"), person.sayMyName);
        lines.add(Words::tr("E-mail"), person.email);
        lines.add(Words::tr("Phone"), person.phone);
        lines.add(Words::tr("Unit"), person.unit);
        lines.add(Words::tr("Role title"), person.roleTitle);
        lines.add(Words::tr("Line manager"), nameOf({person.manager, person.managerText}));
        lines.add(Words::tr("Site"), person.location);
        lines.add(Words::tr("Time zone"), person.timeZone);
        lines.add(Words::tr("Languages"), comma(person.languages));
        lines.add(Words::tr("What helps to take part (coordinator only)"), person.accessNeeds);
        lines.add(Words::tr("Consent to hold this"), words::longDate(person.consentOn));
        return lines.take();
    }

    HeldPrint::Part part(const framework::Cohort &cohort, const Participant &participant) {
        HeldPrint::Part part;
        part.title = participant.role == Role::Mentor ? Words::tr("As a mentor in %1").arg(cohort.name)
                                                      : Words::tr("As a mentee in %1").arg(cohort.name);
        part.lines = profileLines(participant);
        m_ids.append(participant.id.toText());
        for (const partnerships::Partnership &pair : partnerships::partnershipsOf(m_file, participant.id)) {
            const Result<partnerships::PartnershipRow> row = partnerships::partnershipRow(m_file, pair.id);
            if (!row)
                continue;
            m_ids.append(pair.id.toText());
            part.pairs.push_back({participant.role == Role::Mentor ? row->menteeName : row->mentorName,
                                  words::partnershipStateWord(pair.state), words::longDate(pair.matchedOn),
                                  words::longDate(pair.actualEnd.isValid() ? pair.actualEnd : pair.plannedEnd)});
            addKept(part, *row);
            addCertificates(part, *row, participant.role);
            addAsked(part, *row, participant.role == Role::Mentor ? Side::Mentor : Side::Mentee);
        }
        return part;
    }

    [[nodiscard]] HeldPrint::Lines profileLines(const Participant &participant) const {
        const people::Profile &profile = participant.profile;
        const QLocale locale;
        Lines lines;
        lines.add(Words::tr("State"), words::participantStateWord(participant.state));
        if (participant.withdrawReason)
            lines.add(Words::tr("Reason"), words::withdrawReasonWord(*participant.withdrawReason));
        lines.add(Words::tr("Joined"), words::joinedHowWord(participant.joinedHow));
        QStringList areas;
        for (const people::Seek &seek : profile.seeks)
            areas.append(Words::tr("%1 (%2)").arg(seek.area, words::priorityWord(seek.priority)));
        lines.add(Words::tr("Wants help with"), comma(areas));
        areas.clear();
        for (const people::Offer &offer : profile.offers)
            areas.append(Words::tr("%1 (%2)").arg(offer.area, words::offerLevelWord(offer.level)));
        lines.add(Words::tr("Can help with"), comma(areas));
        lines.add(Words::tr("By the end I would like to"), profile.goalSeed);
        lines.add(Words::tr("What I would like my partner to know"), profile.note);
        lines.add(Words::tr("Interests"), comma(profile.interests));
        lines.add(Words::tr("What matters"), comma(profile.values));
        lines.add(Words::tr("When"), words::availabilityLine(profile.availability));
        lines.add(Words::tr("Rota"), profile.shiftPattern);
        if (profile.hoursPerMonth)
            lines.add(Words::tr("Hours a month"), locale.toString(*profile.hoursPerMonth));
        if (participant.role == Role::Mentor)
            lines.add(Words::tr("Mentees at once"), QString::number(profile.capacity));
        QStringList modes;
        for (const QString &mode : profile.modes)
            modes.append(words::modeWord(mode));
        lines.add(Words::tr("How to meet"), comma(modes));
        lines.add(Words::tr("Place"), profile.place);
        lines.add(Words::tr("Likeness or difference"), words::differenceLine(profile.difference));
        QStringList names;
        for (const people::Wish &wish : profile.wouldWelcome)
            names.append(nameOf(wish));
        lines.add(Words::tr("Would welcome"), comma(names));
        if (profile.mattersMost != people::MattersMost::NotSaid)
            lines.add(Words::tr("What matters most"), words::mattersMostWord(profile.mattersMost));
        lines.add(Words::tr("Language needed"), comma(profile.languagesNeeded));
        if (profile.prior != people::PriorMentoring::Unknown)
            lines.add(Words::tr("Mentored before"), words::priorMentoringWord(profile.prior));
        lines.add(Words::tr("Training before"), words::longDate(profile.trainedBefore));
        lines.add(Words::tr("Preceptor"), nameOf({profile.preceptor, profile.preceptorText}));
        for (const people::IntakeAnswer &answer : participant.answers)
            lines.add(answer.question, answer.body);
        addOwnAnswers(lines, participant);
        const auto notWith = static_cast<int>(people::notWith(m_file, participant.id).size());
        if (notWith > 0)
            lines.add(Words::tr("Please not with"),
                      Words::tr("%n name(s) given by you. They are never printed; the coordinator reads them to you.",
                                nullptr, notWith));
        return lines.take();
    }

    /// What was said to the program's own questions, also that somebody would rather not say it.
    void addOwnAnswers(Lines &lines, const Participant &participant) const {
        const questions::OwnAnswers answers = questions::ownAnswers(m_file, participant.id);
        for (const questions::Question &question : questions::allQuestions(m_file, participant.cohort)) {
            const auto answer = answers.find(question.id);
            if (answer == answers.end() ||
                (!answer->second.isGiven() && answer->second.said != questions::Said::Declined))
                continue;
            lines.add(question.isPrivate() ? Words::tr("%1 (coordinator only)").arg(question.wording) : question.wording,
                      words::answerText(question, answer->second));
        }
    }

    void addKept(HeldPrint::Part &part, const partnerships::PartnershipRow &pair) const {
        const QString partner = part.pairs.back().front();
        const auto answered = first_meeting::firstMeetingCounts(m_file, pair.id).answered;
        const goals::GoalCounts goals = goals::goalCounts(m_file, pair.id);
        const agreements::AgreementFacts facts = agreements::agreementFacts(m_file, pair.id);
        if (pair.firstMeetingDone.isValid())
            part.kept.append(Words::tr("First meeting with %1 on %2.")
                                 .arg(isolated(partner), words::longDate(pair.firstMeetingDone)));
        if (answered > 0)
            part.kept.append(Words::tr("Open answers of the first meeting with %1: %2. They belong to the two of you.")
                                 .arg(isolated(partner))
                                 .arg(answered));
        if (const int count = goals.mentee + goals.mentor + goals.shared; count > 0)
            part.kept.append(Words::tr("Goals with %1: %2.").arg(isolated(partner)).arg(count));
        if (facts.inForceNumber > 0)
            part.kept.append(Words::tr("Agreement with %1: version %2, in force from %3. You have a copy.")
                                 .arg(isolated(partner))
                                 .arg(facts.inForceNumber)
                                 .arg(words::longDate(facts.inForceOn)));
    }

    /// What was certified to this person, and why it was corrected or withdrawn.
    void addCertificates(HeldPrint::Part &part, const partnerships::PartnershipRow &pair, Role own) const {
        for (const certificates::Certificate &issue : certificates::certificatesOf(m_file, pair.id)) {
            if (issue.facts.role != own)
                continue;
            QStringList said{words::certificateNumberLine(issue), words::longDate(issue.issuedOn) + QLatin1Char('.')};
            if (issue.facts.minutes > 0)
                said << Words::tr("%n meeting(s), %1.", nullptr, issue.facts.meetings)
                            .arg(words::durationWord(issue.facts.minutes));
            if (!issue.earlyBecause.isEmpty())
                said << Words::tr("Issued before the end: %1.").arg(issue.earlyBecause);
            if (issue.state != certificates::CertificateState::Issued)
                said << Words::tr("%1: %2.").arg(words::certificateStateWord(issue.state), issue.because);
            part.kept.append(said.join(QLatin1Char(' ')));
        }
    }

    /// What this person sent to the coordinator, alone or with the partner.
    void addAsked(HeldPrint::Part &part, const partnerships::PartnershipRow &pair, Side own) const {
        for (const auto &question : first_meeting::questionsOf(m_file, pair.id)) {
            if (question.asked.side != own && question.asked.side != Side::Program)
                continue;
            part.kept.append(Words::tr("Asked of the coordinator on %1: %2")
                                 .arg(words::longDate(question.askedOn), words::askedWords(question.asked)));
        }
    }

    const ProgramFile &m_file;
    QStringList m_ids;
};

} // namespace

Result<HeldPrint> heldPrint(const ProgramFile &file, PersonId id) {
    const Result<Person> person = people::person(file, id);
    if (!person)
        return failure(person.error());
    return HeldReader(file).read(*person);
}

} // namespace groundwork::documents
