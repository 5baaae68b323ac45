#include "app/cli/match_options.h"

#include "core/base/text_fold.h"
#include "core/people/person_rows.h"

#include <QJsonArray>

#include <algorithm>

namespace groundwork::cli {

namespace {

using namespace matching;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Match)
};

constexpr int kMostThousandths = 1000;
constexpr int kPartsOfTheWeek = 28;

/// A whole number from 0 to `most`; none after wrong use.
std::optional<int> numberFrom(Invocation &invocation, const char *option, int most) {
    bool ok = false;
    const int number = invocation.value(option).toInt(&ok);
    if (ok && number >= 0 && number <= most)
        return number;
    invocation.misuse(Words::tr("--%1 is a whole number from 0 to %2.").arg(QString::fromLatin1(option)).arg(most));
    return std::nullopt;
}

/// "on" or "off" of an option that was given. False after wrong use.
bool takeSwitch(Invocation &invocation, const char *option, bool &into) {
    if (!invocation.isSet(option))
        return true;
    const QString value = invocation.value(option);
    if (value != QLatin1String("on") && value != QLatin1String("off")) {
        invocation.misuse(Words::tr("--%1 is on or off.").arg(QString::fromLatin1(option)));
        return false;
    }
    into = value == QLatin1String("on");
    return true;
}

bool takeNumber(Invocation &invocation, const char *option, int most, int &into) {
    if (!invocation.isSet(option))
        return true;
    const std::optional<int> number = numberFrom(invocation, option, most);
    into = number.value_or(into);
    return number.has_value();
}

/// An own question as it is kept beside its weight, "own:12:near:5:0", that matching may use. None: there is no such.
std::optional<OwnCriterion> ownCriterion(const ProgramFile &file, CohortId cohort, const QString &key) {
    const std::optional<OwnCriterion> own = ownCriterionFromKey(key);
    const std::vector<OwnQuestion> asked = own ? ownQuestions(file, cohort) : std::vector<OwnQuestion>();
    const bool there = std::any_of(asked.begin(), asked.end(),
                                   [&](const OwnQuestion &one) {
                                       return one.question.id == own->question && suits(one.question, own->comparison);
                                   });
    return there ? own : std::nullopt;
}

bool takeWeights(Invocation &invocation, const ProgramFile &file, CohortId cohort, Weights &weights) {
    for (const QString &each : invocation.values("weight")) {
        const QString key = each.section(QLatin1Char('='), 0, 0);
        const auto criterion = criterionFromKey(key);
        bool ok = false;
        const int weight = each.section(QLatin1Char('='), 1).toInt(&ok);
        if (std::optional<OwnCriterion> own = ownCriterion(file, cohort, key);
            own && ok && weight >= 0 && weight <= kHighestWeight) {
            own->weight = weight;
            weights.setOwn(*own);
            continue;
        }
        if (!criterion || *criterion == Criterion::Own || !ok || weight < 0 || weight > kHighestWeight) {
            QStringList keys;
            for (const Criterion one : allCriteria())
                keys.append(criterionKey(one));
            invocation.misuse(Words::tr("--weight is CRITERION=0 to CRITERION=%1. The criteria are %2, and a question that "
                                            "partners may read as own:ID:COMPARISON:REACH:UPTO.")
                                  .arg(kHighestWeight)
                                  .arg(keys.join(QStringLiteral(", "))));
            return false;
        }
        weights.set(*criterion, weight);
    }
    return true;
}

/// Who is meant in a role, by id or by name. None after a sentence.
std::optional<ParticipantId> someone(Invocation &invocation, const std::vector<people::ParticipantRow> &rows, Role role,
                                     const QString &text) {
    std::vector<ParticipantId> found;
    for (const people::ParticipantRow &row : rows) {
        if (row.role != role)
            continue;
        if (row.id.toText() == text)
            return row.id;
        if (foldText(row.name) == foldText(text))
            found.push_back(row.id);
    }
    if (found.size() == 1)
        return found.front();
    const QString name = text.trimmed();
    if (!found.empty())
        invocation.refuse(Words::tr("%n (person|people) in the role %1 are called \"%2\". Say which by the id that "
                                    "\"export FILE people\" gives.",
                                    nullptr, static_cast<int>(found.size()))
                              .arg(roleKey(role), name));
    else
        invocation.refuse(Words::tr("Nobody in the role %1 is called \"%2\" in this cohort.").arg(roleKey(role), name));
    return std::nullopt;
}

} // namespace

std::vector<QCommandLineOption> matchSettingOptions() {
    const auto pair = QStringLiteral("MENTEE=MENTOR");
    const auto onOff = QStringLiteral("on|off");
    return {{QStringLiteral("aim"), Words::tr("placed: most people, then points; points; stable."), QStringLiteral("AIM")},
            {QStringLiteral("weight"), Words::tr("What a criterion counts, 0 to 5. Can be given several times."),
             QStringLiteral("CRITERION=N")},
            {QStringLiteral("band"),
             Words::tr("How far below the best floor a match may be, in thousandths of the highest sum; off: no floor."),
             QStringLiteral("N|off")},
            {QStringLiteral("keep"), Words::tr("What a pair that is there counts more, in thousandths of the highest sum."),
             QStringLiteral("N")},
            {QStringLiteral("spread"), Words::tr("Whether a mentor's second and third mentee cost something."), onOff},
            {QStringLiteral("same-place"), Words::tr("Only pairs at one place."), onOff},
            {QStringLiteral("shared-times"), Words::tr("Only pairs with so many parts of the week in common."),
             QStringLiteral("N")},
            {QStringLiteral("whole-profiles"), Words::tr("Only people whose profile has no gap."), onOff},
            {QStringLiteral("trained"), Words::tr("Only people whose day of training is noted."), onOff},
            {QStringLiteral("pin"), Words::tr("Keep this pair together. Can be given several times."), pair},
            {QStringLiteral("never"), Words::tr("Keep these two apart. Can be given several times."), pair},
            {QStringLiteral("let-go"), Words::tr("Take a pin or a never back. Can be given several times."), pair}};
}

QString matchSettingUsage() {
    return QStringLiteral("[--aim placed|points|stable] [--weight CRITERION=N]... [--band N|off] [--keep N] "
                          "[--spread on|off] [--same-place on|off] [--shared-times N] [--whole-profiles on|off] [--trained on|off] "
                          "[--pin MENTEE=MENTOR]... [--never MENTEE=MENTOR]... [--let-go MENTEE=MENTOR]...");
}

std::optional<Wanted> wantedFrom(Invocation &invocation, const ProgramFile &file, CohortId cohort, Wanted wanted) {
    if (invocation.isSet("aim")) {
        const std::optional<Aim> aim = aimFromKey(invocation.value("aim"));
        if (!aim) {
            invocation.misuse(Words::tr("The aim is placed, points or stable."));
            return std::nullopt;
        }
        wanted.aim = *aim;
    }
    if (invocation.value("band") == QLatin1String("off"))
        wanted.band = kNoBand;
    else if (!takeNumber(invocation, "band", kMostThousandths, wanted.band))
        return std::nullopt;
    const bool well = takeNumber(invocation, "keep", kMostThousandths, wanted.keep) &&
                      takeSwitch(invocation, "spread", wanted.spread) &&
                      takeSwitch(invocation, "same-place", wanted.rules.samePlace) &&
                      takeNumber(invocation, "shared-times", kPartsOfTheWeek, wanted.rules.sharedTimes) &&
                      takeSwitch(invocation, "whole-profiles", wanted.rules.wholeProfiles) &&
                      takeSwitch(invocation, "trained", wanted.rules.trained) &&
                      takeWeights(invocation, file, cohort, wanted.weights);
    return well ? std::optional(wanted) : std::nullopt;
}

std::optional<std::vector<PairKey>> pairsFrom(Invocation &invocation, const ProgramFile &file, CohortId cohort,
                                              const char *option) {
    std::vector<PairKey> pairs;
    if (!invocation.isSet(option))
        return pairs;
    const std::vector<people::ParticipantRow> rows = people::participantRows(file, cohort);
    for (const QString &text : invocation.values(option)) {
        const auto mentee = someone(invocation, rows, Role::Mentee, text.section(QLatin1Char('='), 0, 0));
        const auto mentor =
            mentee ? someone(invocation, rows, Role::Mentor, text.section(QLatin1Char('='), 1)) : std::nullopt;
        if (!mentor)
            return std::nullopt;
        pairs.push_back({*mentee, *mentor});
    }
    return pairs;
}

QHash<qint64, QString> participantNames(const ProgramFile &file, CohortId cohort) {
    QHash<qint64, QString> names;
    for (const people::ParticipantRow &row : people::participantRows(file, cohort))
        names.insert(row.id.value, row.name);
    return names;
}

QJsonObject settingsJson(const Wanted &wanted, const QHash<qint64, QString> &names) {
    QJsonObject weights;
    for (const Criterion criterion : allCriteria())
        weights.insert(criterionKey(criterion), wanted.weights.of(criterion));
    for (const OwnCriterion &own : wanted.weights.own())
        weights.insert(ownCriterionKey(own), own.weight);
    const auto list = [&](const std::vector<PairKey> &pairs) {
        QJsonArray array;
        for (const PairKey &pair : pairs)
            array << QJsonObject{{QStringLiteral("mentee"), names.value(pair.mentee.value)},
                                 {QStringLiteral("mentor"), names.value(pair.mentor.value)}};
        return array;
    };
    return {{QStringLiteral("aim"), aimKey(wanted.aim)},
            {QStringLiteral("weights"), weights},
            {QStringLiteral("band"), wanted.band == kNoBand ? QJsonValue() : QJsonValue(wanted.band)},
            {QStringLiteral("keep"), wanted.keep},
            {QStringLiteral("spread"), wanted.spread},
            {QStringLiteral("same_place"), wanted.rules.samePlace},
            {QStringLiteral("shared_times"), wanted.rules.sharedTimes},
            {QStringLiteral("whole_profiles"), wanted.rules.wholeProfiles},
            {QStringLiteral("trained"), wanted.rules.trained},
            {QStringLiteral("pins"), list(wanted.pins)},
            {QStringLiteral("never"), list(wanted.never)}};
}

QJsonObject factsJson(const PlanFacts &facts) {
    return {{QStringLiteral("mentees"), facts.mentees},
            {QStringLiteral("placed"), facts.placed},
            {QStringLiteral("points"), facts.points},
            {QStringLiteral("lowest"), facts.lowest},
            {QStringLiteral("fifth_of_hundred"), facts.fifth},
            {QStringLiteral("median"), facts.middle},
            {QStringLiteral("first_needs_asked"), facts.firstAsked},
            {QStringLiteral("first_needs_met"), facts.firstNeeds},
            {QStringLiteral("second_needs_met"), facts.secondNeeds},
            {QStringLiteral("wishes_met"), facts.wishes},
            {QStringLiteral("many_shared_times"), facts.sharedTimes},
            {QStringLiteral("best"), facts.best},
            {QStringLiteral("top_three"), facts.topThree},
            {QStringLiteral("both_would_gain"), facts.bothBetter}};
}

} // namespace groundwork::cli
