#include "ui/words/matching_change_words.h"

#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace groundwork::words {

namespace {

using matching::Remedy;

struct Change {
    Q_DECLARE_TR_FUNCTIONS(MatchingChangeWords)
};

/// With its sign; the minus of typography, so that it is as wide as the plus.
QString signedNumber(int number) {
    if (number > 0)
        return QStringLiteral("+%1").arg(number);
    return number < 0 ? QStringLiteral("\u2212%1").arg(-number) : QStringLiteral("0");
}

constexpr qsizetype kAreasNamed = 5; ///< more of them nobody reads

QString called(const CallNames &names, ParticipantId id) {
    return isolated(names(id));
}

QString ordinal(int place) {
    switch (place) {
    case 1:
        return Change::tr("first");
    case 2:
        return Change::tr("second");
    case 3:
        return Change::tr("third");
    default:
        return Change::tr("further");
    }
}

QString lossSentence(int loss) {
    if (loss > 0)
        return Change::tr("The cohort loses %n point(s).", nullptr, loss);
    if (loss < 0)
        return Change::tr("The cohort gains %n point(s).", nullptr, -loss);
    return Change::tr("The cohort loses nothing.");
}

} // namespace

QString moveWords(const matching::Move &move, const CallNames &names) {
    const QString who = called(names, move.mentee);
    const QString points = signedNumber(move.points);
    return move.to ? Change::tr("%1 to %2 (%3)").arg(who, called(names, *move.to), points)
                   : Change::tr("%1 without a mentor (%2)").arg(who, points);
}

QString whatIfSentence(const matching::WhatIf &change, const CallNames &names, int most) {
    if (!change.possible)
        return Change::tr("Not possible: pins or places are against it.");
    QStringList sentences;
    const int count = static_cast<int>(change.moves.size());
    if (count == 0) {
        sentences += Change::tr("Nobody moves.");
    } else {
        QStringList moves;
        for (const matching::Move &move : change.moves) {
            if (moves.size() < most)
                moves += moveWords(move, names);
        }
        if (count > most)
            moves += Change::tr("%n more", nullptr, count - most);
        sentences +=
            Change::tr("%n mentee(s) (moves|move): %1.", nullptr, count).arg(moves.join(Change::tr(", ")));
    }
    if (change.lostPlaces > 0)
        sentences += Change::tr("%n mentee(s) fewer (has|have) a mentor.", nullptr, change.lostPlaces);
    else if (change.lostPlaces < 0)
        sentences += Change::tr("%n mentee(s) more (has|have) a mentor.", nullptr, -change.lostPlaces);
    sentences += lossSentence(change.loss);
    return sentences.join(QLatin1Char(' '));
}

QString remedyAction(const Remedy &remedy, const CallNames &names, int place) {
    switch (remedy.kind) {
    case Remedy::Kind::MorePlaces:
        return Change::tr("Ask %1 for a %2 place").arg(called(names, remedy.mentor), ordinal(place));
    case Remedy::Kind::LetBe:
        return Change::tr("Let these two be matched: %1").arg(called(names, remedy.mentor));
    case Remedy::Kind::DropRule:
        return Change::tr("Without the rule: %1").arg(pairRuleWord(remedy.rule));
    case Remedy::Kind::DropPin:
        return Change::tr("Let the pin of %1 and %2 go")
            .arg(remedy.pinned ? called(names, *remedy.pinned) : QString(), called(names, remedy.mentor));
    }
    return {};
}

QString remedyResult(const Remedy &remedy, ParticipantId freed, const CallNames &names) {
    const QString who = Change::tr("%1 would have a mentor with %n point(s).", nullptr, remedy.points)
                            .arg(called(names, freed));
    const QString others = remedy.moved == 0
                               ? Change::tr("Nobody else moves.")
                               : Change::tr("%n other mentee(s) (moves|move).", nullptr, remedy.moved);
    return who + QLatin1Char(' ') + others;
}

namespace {

/// What an aim other than "nobody left out" costs in people.
QStringList leftOut(const matching::Plan &plan) {
    const int more = plan.mostPlaced - static_cast<int>(plan.matches.size());
    if (plan.mostPlaced < 0)
        return {};
    return {more > 0 ? Change::tr("It leaves out %n mentee(s) whom the aim “Nobody left out” would place.", nullptr, more)
                     : Change::tr("It places as many as can be placed.")};
}

} // namespace

QStringList aimSentences(const matching::Wanted &wanted, const matching::Plan &plan) {
    QStringList sentences;
    switch (wanted.aim) {
    case matching::Aim::Placed:
        sentences += Change::tr("As many mentees as possible get a mentor.");
        if (plan.bestFloor >= 0) {
            const int band = plan.bestFloor - plan.floor;
            const QString floor =
                Change::tr("Nobody’s match is worse than it has to be: no pair has fewer than %n point(s)",
                           nullptr, plan.floor);
            sentences += band > 0 ? floor + Change::tr(" (the best possible floor is %1).").arg(plan.bestFloor)
                                  : floor + QLatin1Char('.');
        }
        sentences += plan.certified ? Change::tr("With that settled, the total is the best possible: proven.")
                                    : Change::tr("With that settled, the total is the best possible.");
        break;
    case matching::Aim::Points:
        sentences += plan.certified ? Change::tr("The points of all pairs together are the most there can be: proven.")
                                    : Change::tr("The points of all pairs together are the most there can be.");
        break;
    case matching::Aim::Stable:
        sentences += Change::tr("No mentee and mentor would both rather have each other.");
        return sentences + leftOut(plan);
    }
    if (wanted.aim == matching::Aim::Placed && !plan.unplaced.empty())
        sentences += Change::tr("Where not all can be placed, who has waited longest comes first.");
    sentences += leftOut(plan);
    sentences += wanted.keep > 0
                     ? Change::tr("Your pins and nevers are kept, and as few others as possible move.")
                     : Change::tr("Your pins and nevers are kept; everybody else may move.");
    return sentences;
}

std::vector<FactLine> factLines(const matching::PlanFacts &shown, const std::optional<matching::PlanFacts> &other) {
    std::vector<FactLine> lines;
    const auto add = [&](const QString &name, int here, int there, bool brief = false, bool pairs = true) {
        lines.push_back({name, QString::number(here), other ? QString::number(there) : QString(), brief, pairs});
    };
    const matching::PlanFacts there = other.value_or(matching::PlanFacts{});
    add(Change::tr("Placed"), shown.placed, there.placed);
    add(Change::tr("First need met"), shown.firstNeeds, there.firstNeeds, true);
    add(Change::tr("Second need met"), shown.secondNeeds, there.secondNeeds);
    add(Change::tr("%n and more shared times", nullptr, matching::kManyTimes), shown.sharedTimes, there.sharedTimes, true);
    add(Change::tr("A wish met"), shown.wishes, there.wishes, true);
    add(Change::tr("Points in all"), shown.points, there.points, true);
    add(Change::tr("Points in the middle"), shown.middle, there.middle);
    add(Change::tr("Fewest points"), shown.lowest, there.lowest, true);
    add(Change::tr("Have their best mentor"), shown.best, there.best, false, false);
    add(Change::tr("Have one of their best three"), shown.topThree, there.topThree, false, false);
    add(Change::tr("Two who would both gain together"), shown.bothBetter, there.bothBetter, false, false);
    return lines;
}

QString supplySentence(const matching::Supply &supply) {
    const QString people = Change::tr("%n mentee(s)", nullptr, supply.mentees);
    const QString places = Change::tr("%n free place(s)", nullptr, supply.places);
    const QString mentors = Change::tr("%n mentor(s)", nullptr, supply.mentors);
    const QString sentence = Change::tr("%1, and %2 with %3.").arg(people, places, mentors);
    const int short_ = supply.mentees - supply.places;
    return short_ > 0 ? sentence + QLatin1Char(' ') + Change::tr("%n place(s) too few.", nullptr, short_) : sentence;
}

QString recruitingLine(const matching::Supply &supply) {
    if (supply.missing() <= 0)
        return {};
    QStringList parts;
    int others = supply.missing();
    for (const matching::AreaSupply &area : supply.areas) {
        const int missing = area.missing();
        if (missing == 0 || parts.size() == kAreasNamed)
            continue;
        others -= missing;
        parts += parts.isEmpty()
                     ? Change::tr("%n mentor(s) who can help with %1", nullptr, missing).arg(isolated(area.area))
                     : Change::tr("%n who can help with %1", nullptr, missing).arg(isolated(area.area));
    }
    if (parts.isEmpty())
        return Change::tr("We need %n mentor(s).", nullptr, others);
    if (others > 0)
        parts += Change::tr("%n more", nullptr, others);
    if (parts.size() == 1)
        return Change::tr("We need %1.").arg(parts.first());
    const QString last = parts.takeLast();
    return Change::tr("We need %1, and %2.").arg(parts.join(Change::tr(", ")), last);
}

QString areaSign(const matching::AreaSupply &area) {
    if (area.isUnmet())
        return Change::tr("No mentor yet");
    if (area.missing() > 0)
        return Change::tr("%n mentor(s) short", nullptr, area.missing());
    if (area.isRare())
        return Change::tr("Hangs on %n mentor(s)", nullptr, area.offered);
    return Change::tr("Enough");
}

QString areaSentence(const matching::AreaSupply &area) {
    const QString asked = area.askedFirst > 0
                              ? Change::tr("asked by %1, first by %2").arg(area.asked).arg(area.askedFirst)
                              : Change::tr("asked by %1").arg(area.asked);
    if (area.offered == 0)
        return Change::tr("%1; nobody offers it").arg(asked);
    const QString offered = area.offeredWell > 0
                                ? Change::tr("offered by %1, known well by %2").arg(area.offered).arg(area.offeredWell)
                                : Change::tr("offered by %1").arg(area.offered);
    return Change::tr("%1; %2; %3").arg(asked, offered, Change::tr("%n place(s)", nullptr, area.places));
}

QString narrowSentence(const matching::NarrowAnswers &narrow) {
    if (narrow.permitted <= matching::kNarrowPartners)
        return Change::tr("%n mentor(s) possible, and a wish among the names. Ask whether more would do.", nullptr,
                          narrow.permitted);
    return Change::tr("Hardly anything was answered but a name. Ask for needs and times.");
}

QString groupSentence(const matching::GroupFacts &group) {
    if (group.tooFew)
        return Change::tr("%n mentee(s): too few to say", nullptr, group.mentees);
    const QString average =
        group.placed > 0 ? QLocale().toString(double(group.points) / group.placed, 'f', 1) : QStringLiteral("0");
    return Change::tr("%1, %2 placed, %3 points on average")
        .arg(Change::tr("%n mentee(s)", nullptr, group.mentees))
        .arg(group.placed)
        .arg(average);
}

} // namespace groundwork::words
