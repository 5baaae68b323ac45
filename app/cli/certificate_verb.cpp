#include "app/cli/verbs.h"

#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/words/certificate_words.h"

#include <QJsonArray>

#include <cmath>

namespace groundwork::cli {

namespace {

using namespace certificates;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Certificate)
};

/// What the options say over what the file knows.
struct Given
{
    CertificateKind kind = CertificateKind::Completion;
    std::vector<Role> sides;
    std::optional<int> minutes;
    std::optional<int> meetings;
    std::optional<int> training;
    FigureSource source = FigureSource::PaperLog;
    std::vector<LoggedMeeting> log;
};

std::optional<std::vector<Role>> sidesOf(const QString &text)
{
    if (text.isEmpty() || text == QLatin1String("both"))
        return std::vector<Role>{Role::Mentee, Role::Mentor};
    const auto side = roleFromKey(text);
    return side ? std::optional(std::vector<Role>{*side}) : std::nullopt;
}

/// "2027-03-14,60,video"
std::optional<LoggedMeeting> meetingOf(const QString &text, FigureSource source)
{
    const QStringList parts = text.split(QLatin1Char(','));
    if (parts.size() != 3)
        return std::nullopt;
    bool isNumber = false;
    LoggedMeeting meeting;
    meeting.on = QDate::fromString(parts.at(0).trimmed(), Qt::ISODate);
    meeting.minutes = parts.at(1).trimmed().toInt(&isNumber);
    const auto channel = channelFromKey(parts.at(2).trimmed());
    meeting.source = source;
    if (!meeting.on.isValid() || !isNumber || !channel)
        return std::nullopt;
    meeting.channel = *channel;
    return meeting;
}

/// A whole number of an option, or none; false after wrong use.
bool number(Invocation &invocation, const char *option, double factor, std::optional<int> &value)
{
    if (!invocation.isSet(option))
        return true;
    bool ok = false;
    const double read = invocation.value(option).toDouble(&ok);
    if (!ok || read < 0 || read * factor > kMostMinutes) {
        invocation.misuse(Words::tr("\"%1\" is not a number for --%2.")
                              .arg(invocation.value(option), QString::fromLatin1(option)));
        return false;
    }
    value = static_cast<int>(std::lround(read * factor));
    return true;
}

std::optional<Given> readGiven(Invocation &invocation)
{
    Given given;
    const auto kind = invocation.isSet("kind") ? certificateKindFromKey(invocation.value("kind"))
                                               : std::optional(CertificateKind::Completion);
    const auto sides = sidesOf(invocation.value("side"));
    const QString source = invocation.isSet("source") ? invocation.value("source") : QStringLiteral("paper");
    if (!kind || !sides || (source != QLatin1String("paper") && source != QLatin1String("told"))) {
        invocation.misuse(Words::tr("The kind is completion or hours, the side mentor, mentee or both, the source paper "
                                    "or told."));
        return std::nullopt;
    }
    given.kind = *kind;
    given.sides = *sides;
    given.source = source == QLatin1String("told") ? FigureSource::AsTold : FigureSource::PaperLog;
    if (!number(invocation, "hours", 60, given.minutes) || !number(invocation, "meetings", 1, given.meetings) ||
        !number(invocation, "training", 1, given.training))
        return std::nullopt;
    for (const QString &text : invocation.values("meeting")) {
        const auto meeting = meetingOf(text, given.source);
        if (!meeting) {
            invocation.misuse(Words::tr("\"%1\" is not a meeting. Write it as 2027-03-14,60,in_person: the day, the "
                                        "minutes, and in_person, video, phone or written.")
                                  .arg(text));
            return std::nullopt;
        }
        given.log.push_back(*meeting);
    }
    return given;
}

/// Puts what was given in the place of what the wish says.
void putGiven(const Invocation &invocation, const Given &given, CertificateWish &wish)
{
    if (given.minutes || given.meetings) {
        wish.facts.log.clear();
        wish.facts.source = given.source;
    }
    if (!given.log.empty())
        wish.facts.log = given.log;
    wish.facts.minutes = given.minutes.value_or(wish.facts.minutes);
    wish.facts.meetings = given.meetings.value_or(wish.facts.meetings);
    if (given.training) {
        wish.facts.trainingMinutes = *given.training;
        wish.facts.trainingSource = given.source;
        std::erase(wish.facts.done, Done::Training);
        if (*given.training > 0)
            wish.facts.done.push_back(Done::Training);
    }
    if (invocation.isSet("skill"))
        wish.facts.skills = invocation.values("skill");
    if (invocation.isSet("place"))
        wish.facts.place = invocation.value("place");
    if (given.sides.size() == 1 && invocation.isSet("name"))
        wish.facts.name = invocation.value("name");
    if (given.sides.size() == 1 && invocation.isSet("second-name"))
        wish.facts.secondName = invocation.value("second-name");
    wish.personAgrees = invocation.isSet("agreed");
    wish.partnerAgrees = wish.partnerAgrees || invocation.isSet("both-named");
    wish.earlyBecause = invocation.value("reason");
}

/// What the file knows, with what was given in its place.
Result<CertificateWish> wishOf(const Invocation &invocation, const ProgramFile &file, const Given &given,
                               PartnershipId pair, Role side)
{
    const auto facts = proposedFacts(file, pair, side);
    if (!facts)
        return failure(facts.error());
    CertificateWish wish;
    wish.partnership = pair;
    wish.side = side;
    wish.kind = given.kind;
    wish.facts = *facts;
    if (given.kind == CertificateKind::Completion)
        wish.facts.log.clear(); // the sum of it stands
    putGiven(invocation, given, wish);
    return wish;
}

/// What the issue says that is corrected, with what was given in its place: what is not named stays as it was printed.
Result<CertificateWish> correctionOf(const Invocation &invocation, const ProgramFile &file, const Given &given,
                                     const Certificate &before)
{
    CertificateWish wish;
    wish.partnership = before.partnership;
    wish.side = before.facts.role;
    wish.kind = before.kind;
    wish.facts = before.facts;
    wish.partnerAgrees = !before.facts.partnerName.isEmpty();
    if (!wish.partnerAgrees && invocation.isSet("both-named")) { // the name was left out before
        const auto known = proposedFacts(file, before.partnership, before.facts.role);
        if (!known)
            return failure(known.error());
        wish.facts.partnerName = known->partnerName;
        if (!wish.facts.signers.empty() && wish.facts.signers.front().name.isEmpty())
            wish.facts.signers.front().name = known->partnerName;
    }
    putGiven(invocation, given, wish);
    return wish;
}

QJsonObject toJson(const Certificate &certificate)
{
    return {{QStringLiteral("id"), certificate.id.toText()},
            {QStringLiteral("number"), numberText(certificate)},
            {QStringLiteral("issue"), certificate.issue},
            {QStringLiteral("state"), certificateStateKey(certificate.state)},
            {QStringLiteral("kind"), certificateKindKey(certificate.kind)},
            {QStringLiteral("side"), roleKey(certificate.facts.role)},
            {QStringLiteral("name"), certificate.facts.name},
            {QStringLiteral("partner"), certificate.facts.partnerName},
            {QStringLiteral("meetings"), certificate.facts.meetings},
            {QStringLiteral("minutes"), certificate.facts.minutes},
            {QStringLiteral("place"), certificate.facts.place},
            {QStringLiteral("issued_on"), certificate.issuedOn.toString(Qt::ISODate)},
            {QStringLiteral("pair"), certificate.partnership.toText()}};
}

int answer(Invocation &invocation, const ProgramFile &file, const std::vector<CertificateId> &ids)
{
    QJsonArray all;
    for (const CertificateId id : ids) {
        const auto one = certificate(file, id);
        if (!one)
            return invocation.refuse(one.error());
        all << toJson(*one);
        invocation.say(words::certificateNumberLine(*one) + QLatin1Char(' ') + one->facts.name);
    }
    return invocation.succeed({{QStringLiteral("certificates"), all}});
}

int list(Invocation &invocation, const ProgramFile &file, CohortId cohort)
{
    QJsonArray all;
    for (const Certificate &one : certificatesOfCohort(file, cohort)) {
        all << toJson(one);
        invocation.say(QStringLiteral("%1  %2  %3  %4").arg(numberText(one)).arg(one.issue).arg(
            words::certificateStateWord(one.state), one.facts.name));
    }
    return invocation.succeed({{QStringLiteral("certificates"), all}});
}

/// The issue in use with this number, "2027-014".
std::optional<Certificate> byNumber(const ProgramFile &file, CohortId cohort, const QString &number)
{
    std::optional<Certificate> found;
    for (const Certificate &one : certificatesOfCohort(file, cohort)) {
        if (numberText(one) == number)
            found = one; // the last issue
    }
    return found;
}

int correct(Invocation &invocation, ProgramFile &file, CohortId cohort, const Given &given)
{
    const bool withdraws = invocation.isSet("withdraw");
    const QString number = invocation.value(withdraws ? "withdraw" : "correct");
    const auto before = byNumber(file, cohort, number);
    if (!before)
        return invocation.refuse(Words::tr("There is no certificate %1. With --list all are named.").arg(number));
    if (withdraws) {
        const Result<void> done = withdrawCertificate(file, before->id, invocation.value("because"));
        return done ? answer(invocation, file, {before->id}) : invocation.refuse(done.error());
    }
    Given mine = given;
    mine.sides = {before->facts.role};
    const auto wish = correctionOf(invocation, file, mine, *before);
    if (!wish)
        return invocation.refuse(wish.error());
    const auto next = reissueCertificate(file, before->id, *wish, invocation.value("because"));
    return next ? answer(invocation, file, {*next}) : invocation.refuse(next.error());
}

int runCertificate(Invocation &invocation)
{
    const auto given = readGiven(invocation);
    if (!given)
        return kMisuse;
    const QString pairs = invocation.value("pair");
    const auto pair = PartnershipId::fromText(pairs);
    const bool another = invocation.isSet("list") || invocation.isSet("correct") || invocation.isSet("withdraw");
    if (!another && !pair && pairs != QLatin1String("all"))
        return invocation.misuse(Words::tr("Say with --pair ID for which pair, or --pair all."));
    const auto file = invocation.openProgram(invocation.isSet("list"));
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    if (invocation.isSet("list"))
        return list(invocation, *file, *cohort);
    if (another)
        return correct(invocation, *file, *cohort, *given);

    std::vector<CertificateWish> wishes;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(*file, *cohort)) {
        for (const Role side : given->sides) {
            const bool asked = pair ? row.id == *pair
                                    : readiness(*file, row.id, side, given->kind) == Readiness::Ready;
            if (!asked)
                continue;
            auto wish = wishOf(invocation, *file, *given, row.id, side);
            if (!wish)
                return invocation.refuse(wish.error());
            wishes.push_back(*wish);
        }
    }
    if (wishes.empty())
        return invocation.refuse(pair ? Words::tr("There is no pair %1 in this cohort.").arg(pairs)
                                      : Words::tr("No pair is closing or over that has none yet."));
    const auto issued = issueCertificates(*file, wishes);
    return issued ? answer(invocation, *file, *issued) : invocation.refuse(issued.error());
}

} // namespace

Command certificateCommand()
{
    return {QStringLiteral("certificate"),
            QStringLiteral("certificate FILE --pair ID|all --agreed [--side mentor|mentee|both] [--kind completion|hours] "
                           "[--hours N --meetings N] [--meeting DATE,MINUTES,CHANNEL]... [--training MINUTES] "
                           "[--source paper|told] [--both-named] [--place TEXT] [--skill TEXT]... [--name TEXT] "
                           "[--second-name TEXT] [--reason TEXT] | --correct NUMBER --because TEXT | "
                           "--withdraw NUMBER --because TEXT | --list"),
            Words::tr("Issues certificates and hours statements; \"print\" prints them."),
            {{QStringLiteral("pair"), Words::tr("The pair, or all that are closing or over."), QStringLiteral("ID")},
             {QStringLiteral("agreed"), Words::tr("The person agrees that it is issued. Without it nothing is.")},
             {QStringLiteral("side"), Words::tr("For whom; both without it."), QStringLiteral("SIDE")},
             {QStringLiteral("kind"), Words::tr("completion or hours."), QStringLiteral("KIND")},
             {QStringLiteral("hours"), Words::tr("Hours together, such as 7.5."), QStringLiteral("N")},
             {QStringLiteral("meetings"), Words::tr("How many meetings."), QStringLiteral("N")},
             {QStringLiteral("meeting"), Words::tr("A meeting, can be given several times; the sum is made of them."),
              QStringLiteral("DATE,MINUTES,CHANNEL")},
             {QStringLiteral("training"), Words::tr("Minutes of training attended."), QStringLiteral("MINUTES")},
             {QStringLiteral("source"), Words::tr("Where these figures come from: paper or told."),
              QStringLiteral("SOURCE")},
             {QStringLiteral("both-named"), Words::tr("Both agree that the partner is named.")},
             {QStringLiteral("place"), Words::tr("The place."), QStringLiteral("TEXT")},
             {QStringLiteral("skill"), Words::tr("A skill that was practised, can be given several times."),
              QStringLiteral("TEXT")},
             {QStringLiteral("name"), Words::tr("The name as printed, with one side."), QStringLiteral("TEXT")},
             {QStringLiteral("second-name"), Words::tr("The name in another script, with one side."),
              QStringLiteral("TEXT")},
             {QStringLiteral("reason"), Words::tr("Why it is issued while the two still meet."), QStringLiteral("TEXT")},
             {QStringLiteral("correct"), Words::tr("Issue this number again; what is not given stays as it was printed."),
              QStringLiteral("NUMBER")},
             {QStringLiteral("withdraw"), Words::tr("Take this number out of use."), QStringLiteral("NUMBER")},
             {QStringLiteral("because"), Words::tr("Why it is corrected or withdrawn."), QStringLiteral("TEXT")},
             {QStringLiteral("list"), Words::tr("Name all that were issued.")}},
            1,
            1,
            runCertificate};
}

} // namespace groundwork::cli
