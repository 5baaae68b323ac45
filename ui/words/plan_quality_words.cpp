#include "ui/words/plan_quality_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace groundwork::words {

namespace {

struct Quality {
    Q_DECLARE_TR_FUNCTIONS(PlanQualityWords)
};

QString ofAll(int count, int all) {
    return Quality::tr("%1 of %2").arg(count).arg(all);
}

} // namespace

std::vector<QualityLine> qualityLines(const matching::PlanFacts &facts, int possible) {
    std::vector<QualityLine> lines;
    const auto add = [&](const QString &name, const QString &figure, const QString &meaning) {
        lines.push_back({name, figure, meaning});
    };
    add(Quality::tr("Placed"), ofAll(facts.placed, facts.mentees), Quality::tr("Mentees who have a mentor in this plan."));
    add(Quality::tr("Points in all"), QString::number(facts.points),
        Quality::tr("A pair can have %1 at most.").arg(possible));
    add(Quality::tr("Fewest points"), QString::number(facts.lowest), Quality::tr("The weakest pair."));
    add(Quality::tr("Points at the lower end"), QString::number(facts.fifth),
        Quality::tr("Of a hundred pairs, the fifth from below."));
    add(Quality::tr("Points in the middle"), QString::number(facts.middle),
        Quality::tr("Half of the pairs have more, half fewer."));
    add(Quality::tr("First need met"), ofAll(facts.firstNeeds, facts.firstAsked),
        Quality::tr("Of the placed who named a need."));
    add(Quality::tr("Second need met"), QString::number(facts.secondNeeds), Quality::tr("Pairs."));
    add(Quality::tr("A wish met"), QString::number(facts.wishes), Quality::tr("Pairs of whom one named the other."));
    add(Quality::tr("%n and more shared times", nullptr, matching::kManyTimes), QString::number(facts.sharedTimes),
        Quality::tr("Pairs with so many parts of the week in common."));
    add(Quality::tr("Have their best mentor"), ofAll(facts.best, facts.mentees),
        Quality::tr("The one who gives them most points of all they may have."));
    add(Quality::tr("Have one of their best three"), ofAll(facts.topThree, facts.mentees),
        Quality::tr("The best included."));
    add(Quality::tr("Two who would both gain together"), QString::number(facts.bothBetter),
        Quality::tr("They have fewer points now so that others are placed, or placed better."));
    return lines;
}

QString proofSentence(matching::Aim aim, bool certified) {
    if (!certified)
        return Quality::tr("It was not proven that no other plan is better.");
    if (aim == matching::Aim::Stable)
        return Quality::tr("Checked: no mentee and mentor would both rather have each other.");
    return Quality::tr("Checked: no other plan reaches the aim better. The check shares nothing with the search.");
}

QString groupingWord(matching::Grouping by) {
    switch (by) {
    case matching::Grouping::Unit:
        return Quality::tr("Unit");
    case matching::Grouping::Place:
        return Quality::tr("Place");
    case matching::Grouping::RoleTitle:
        return Quality::tr("Role title");
    }
    return {};
}

QString groupSignWord(matching::GroupSign sign) {
    switch (sign) {
    case matching::GroupSign::TooFew:
        return Quality::tr("Too few to say");
    case matching::GroupSign::AsOthers:
        return Quality::tr("As the others");
    case matching::GroupSign::FewerPlaced:
        return Quality::tr("Fewer placed");
    case matching::GroupSign::FewerPoints:
        return Quality::tr("Fewer points");
    }
    return {};
}

QString groupAverage(const matching::GroupFacts &group) {
    if (group.tooFew || group.placed == 0)
        return {};
    return QLocale().toString(double(group.points) / group.placed, 'f', 1);
}

QString groupCheckSentence() {
    return Quality::tr("Whether the plan is one-sided: how the mentees of each group fare beside all others. Groups of "
                       "fewer than %n are not judged.",
                       nullptr, matching::kFewestOfGroup);
}

} // namespace groundwork::words
