#include "ui/documents/match_reading_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/matching_change_words.h"
#include "ui/words/pair_words.h"
#include "ui/words/people_words.h"
#include "ui/words/plan_quality_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <map>

namespace groundwork::documents {

namespace {

using matching::Criterion;
using matching::PairRule;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

QString pairNames(const QStringList &pair) {
    return words::pairName(isolated(pair.value(0)), isolated(pair.value(1)));
}

QStringList pairNames(const std::vector<QStringList> &pairs) {
    QStringList names;
    for (const QStringList &pair : pairs)
        names.append(pairNames(pair));
    return names;
}

/// A title within a part: smaller than the part's own, and never without what it stands over.
void addTitle(FlowBuilder &flow, const QString &text) {
    Paragraph title = flow.text(text, Face::Plain, Weight::Bold);
    title.spaceBefore = flow.scaled(8);
    title.keepWithNext = true;
    title.keepTogether = true;
    flow.paragraph(title);
}

/// Who may read the sheet, and how it is checked without the program.
void addIntroduction(FlowBuilder &flow, const MatchReadingPrint &print) {
    Paragraph who = flow.text(Words::tr("Who may read this: the coordinator, and one second coordinator who checks the "
                                        "match. It names everybody and their points, so no participant reads it, and "
                                        "it is shredded when it has done its work."),
                              Face::Plain, Weight::Bold);
    flow.paragraph(who);
    if (print.plan.matches.empty())
        return;
    addTitle(flow, Words::tr("How to check it"));
    flow.list({Words::tr("Take any proposal: in each line, multiply fit by weight. The lines give the sum."),
               Words::tr("The weights are those of part 1, and the fits follow from its rules and the profiles."),
               Words::tr("The sums of all proposals give the points in all: %1.").arg(print.plan.points),
               Words::tr("No proposal is one that a rule of part 2 forbids.")});
}

void addWeights(FlowBuilder &flow, const MatchReadingPrint &print) {
    flow.section(QStringLiteral("1"), Words::tr("What counts"));
    std::vector<QStringList> rows;
    QStringList silent;
    QStringList none;
    for (const Criterion criterion : matching::allCriteria()) {
        const int weight = print.scenario.wanted.weights.of(criterion);
        const QString word = words::criterionWord(criterion);
        if (weight == 0)
            none.append(word);
        else if (!print.plan.matches.empty() && !print.hasData[static_cast<size_t>(criterion)])
            silent.append(word);
        else
            rows.push_back({word, words::criterionRule(criterion), QString::number(weight),
                            QString::number(matching::kBestFit * weight)});
    }
    for (const MatchReadingPrint::Own &own : print.own) {
        if (own.hasData)
            rows.push_back({own.wording, words::comparisonRule(own.criterion), QString::number(own.criterion.weight),
                            QString::number(matching::kBestFit * own.criterion.weight)});
        else
            silent.append(isolated(own.wording));
    }
    if (print.plan.possible > 0)
        rows.push_back({Words::tr("The most that a pair can have"), QString(), QString(),
                        QString::number(print.plan.possible)});
    flow.table({{Words::tr("What"), 1.9}, {Words::tr("How the fit is found"), 5}, {Words::tr("Weight"), 0.9, Qt::AlignTrailing},
                {Words::tr("At most"), 0.9, Qt::AlignTrailing}},
               rows, print.plan.possible > 0);
    if (!silent.isEmpty())
        flow.paragraph(Words::tr("No profile says anything of these, so they do not count: %1.").arg(silent.join(Words::tr(", "))));
    if (!none.isEmpty())
        flow.paragraph(Words::tr("Weight 0: %1.").arg(none.join(Words::tr(", "))));
}

void addRules(FlowBuilder &flow, const MatchReadingPrint &print) {
    const matching::Wanted &wanted = print.scenario.wanted;
    flow.section(QStringLiteral("2"), Words::tr("What forbids a pair"));
    std::vector<QStringList> rows;
    for (int i = 0; i < matching::kPairRules; ++i) {
        const auto rule = static_cast<PairRule>(i);
        const bool asked = (rule == PairRule::OtherSite && wanted.rules.samePlace) ||
                           (rule == PairRule::FewTimes && wanted.rules.sharedTimes > 0) ||
                           (rule == PairRule::NotReady && wanted.rules.wholeProfiles) ||
                           (rule == PairRule::NotTrained && wanted.rules.trained);
        const int count = print.plan.ruledOut.of(rule);
        if (count > 0 || asked)
            rows.push_back({rule == PairRule::NeverList ? Words::tr("kept apart by the coordinator")
                                                        : words::pairRuleWord(rule),
                            QString::number(count)});
    }
    if (print.plan.pairs > 0) {
        rows.push_back({Words::tr("Ruled out in all, of %n possible pair(s)", nullptr, print.plan.pairs),
                        QString::number(print.plan.ruledOut.total())});
        flow.table({{Words::tr("Rule"), 5}, {Words::tr("Pairs"), 1, Qt::AlignTrailing}}, rows, true);
    }
    flow.paragraph(Words::tr("A pair is counted once, under the first rule that forbids it. Please-not lists are counted "
                             "here and named nowhere."));
    if (wanted.rules.sharedTimes > 0)
        flow.paragraph(Words::tr("Asked for: at least %n part(s) of the week in common.", nullptr, wanted.rules.sharedTimes));
    if (!print.never.empty()) {
        addTitle(flow, Words::tr("Kept apart by the coordinator"));
        flow.list(pairNames(print.never));
    }
    if (!print.pins.empty()) {
        addTitle(flow, Words::tr("Kept together by the coordinator, whatever the points"));
        flow.list(pairNames(print.pins));
    }
}

void addAim(FlowBuilder &flow, const MatchReadingPrint &print) {
    flow.section(QStringLiteral("3"), Words::tr("The aim, and how the plan was found"));
    flow.list(words::aimSentences(print.scenario.wanted, print.plan));
    if (print.scenario.wanted.spread)
        flow.paragraph(Words::tr("Between plans as good, the one in which mentors have as few mentees as possible each is taken."));
    const auto when = [](qint64 seconds) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(seconds);
        return Words::tr("%1, %2").arg(words::longDate(at.date()), words::clockTime(seconds));
    };
    std::vector<QStringList> rows;
    rows.push_back({Words::tr("Scenario"), print.scenario.name});
    rows.push_back({Words::tr("Kept"), print.scenario.solvedAt > 0 ? when(print.scenario.solvedAt) : Words::tr("not yet")});
    if (print.scenario.publishedAt > 0)
        rows.push_back({Words::tr("Published"), when(print.scenario.publishedAt)});
    // The one that made the plan: in a later year the file is read by another.
    const bool isKept = !print.differs && !print.scenario.solvedWith.isEmpty();
    const QString version = isKept ? print.scenario.solvedWith : QStringLiteral(GROUNDWORK_VERSION);
    rows.push_back({Words::tr("Program"), Words::tr("Groundwork %1").arg(version)});
    if (print.plan.pairs > 0) {
        rows.push_back({Words::tr("People"), Words::tr("%1, and %2 with %3")
                                                 .arg(Words::tr("%n mentee(s)", nullptr, print.facts.mentees),
                                                      Words::tr("%n mentor(s)", nullptr, print.mentors),
                                                      Words::tr("%n free place(s)", nullptr, print.places))});
        rows.push_back({Words::tr("Digest of the people"), print.digest});
        rows.push_back({Words::tr("Proof"), words::proofSentence(print.scenario.wanted.aim, print.plan.certified)});
    }
    flow.table({{Words::tr("What"), 1.4}, {Words::tr("This plan"), 5}}, rows);
    if (print.plan.pairs > 0)
        flow.paragraph(Words::tr("The same people, settings and program give the same plan, on every computer. The digest "
                                 "is another one as soon as anything about them changes."));
    if (print.differs)
        flow.paragraph(flow.text(Words::tr("People changed after the plan was kept. This sheet shows the plan that they "
                                           "give now; the file keeps it with the next change of the settings."),
                                 Face::Plain, Weight::Bold));
}

QString nameOf(const matching::Part &part) {
    return part.criterion == Criterion::Own ? isolated(part.question) : words::criterionWord(part.criterion);
}

/// A pair: names and points, each line of the sum, and why in words. Never split.
void addPair(FlowBuilder &flow, const ReadPair &pair, int number) {
    const QString names = pairNames({pair.mentee, pair.mentor});
    addTitle(flow, pair.pinned ? Words::tr("%1. %2 (kept together)", "number and names of a pair").arg(number).arg(names)
                               : Words::tr("%1. %2", "number and names of a pair").arg(number).arg(names));
    if (pair.sum.parts.empty()) {
        flow.paragraph(Words::tr("Put together by hand; there is no sum."));
        return;
    }
    std::vector<QStringList> rows;
    QStringList nothing;
    for (const matching::Part &part : pair.sum.parts) {
        const QString line = words::partLine(part, words::MatchReader::Coordinator, pair.callNames);
        if (part.fit > 0)
            rows.push_back({line, Words::tr("%1 × %2").arg(part.fit).arg(part.weight), QString::number(part.points())});
        else
            nothing.append(part.known ? nameOf(part) : Words::tr("%1 (not known)").arg(nameOf(part)));
    }
    if (!nothing.isEmpty())
        rows.push_back({Words::tr("Nothing for: %1").arg(nothing.join(Words::tr(", "))), Words::tr("0 × weight"),
                        QStringLiteral("0")});
    rows.push_back({Words::tr("Sum of %1 possible").arg(pair.sum.possible), QString(), QString::number(pair.sum.points)});
    flow.table({{Words::tr("Why this match"), 6},
                {Words::tr("fit × weight"), 1.3, Qt::AlignTrailing},
                {Words::tr("points"), 0.9, Qt::AlignTrailing}},
               rows, true, true);
    flow.paragraph(words::reasonSentences(pair.sum, words::MatchReader::Coordinator, pair.callNames), Face::Reading);
}

void addProposals(FlowBuilder &flow, const MatchReadingPrint &print) {
    flow.section(QStringLiteral("4"), Words::tr("Proposals"));
    if (print.pairs.empty()) {
        flow.paragraph(Words::tr("Nobody is proposed for now."));
        return;
    }
    std::vector<QStringList> rows;
    int number = 0;
    for (const ReadPair &pair : print.pairs)
        rows.push_back({QString::number(++number), isolated(pair.mentee), isolated(pair.mentor), QString::number(pair.sum.points),
                        pair.pinned ? Words::tr("%1; kept together").arg(words::shortReason(pair.sum))
                                    : words::shortReason(pair.sum)});
    rows.push_back({QString(), Words::tr("Points in all"), QString(), QString::number(print.plan.points), QString()});
    flow.table({{Words::tr("No."), 0.5, Qt::AlignTrailing},
                {Words::tr("Mentee"), 2.4},
                {Words::tr("Mentor"), 2.4},
                {Words::tr("Points"), 0.8, Qt::AlignTrailing},
                {Words::tr("In words"), 2.6}},
               rows, true);
    number = 0;
    for (const ReadPair &pair : print.pairs)
        addPair(flow, pair, ++number);
}

void addUnplaced(FlowBuilder &flow, const MatchReadingPrint &print) {
    flow.section(QStringLiteral("5"), Words::tr("Not placed"));
    if (print.unplaced.empty())
        flow.paragraph(Words::tr("Nobody: each mentee has a mentor in this plan."));
    const auto joined = [](const QStringList &names) {
        QStringList made;
        for (const QString &name : names)
            made.append(isolated(name));
        return made.join(Words::tr(", "));
    };
    std::map<QStringList, QString> named; // these mentors, and for whom they were named
    for (const ReadUnplaced &one : print.unplaced) {
        addTitle(flow, isolated(one.name));
        flow.paragraph(one.cause);
        if (!one.narrow.isEmpty()) {
            const auto [before, isNew] = named.emplace(one.narrow, one.name);
            flow.paragraph(isNew ? Words::tr("These mentors are: %1.").arg(joined(one.narrow))
                                 : Words::tr("The mentors are those named for %1.").arg(isolated(before->second)));
        }
        if (!one.remedy.isEmpty())
            flow.paragraph(Words::tr("The smallest change that helps: %1").arg(one.remedy));
    }
    if (!print.unplaced.empty() && !print.waiting.empty() && print.scenario.wanted.aim == matching::Aim::Placed) {
        QStringList waits;
        for (const auto &[since, name] : print.waiting)
            waits.append(Words::tr("%1 since %2").arg(isolated(name), words::longDate(since)));
        addTitle(flow, Words::tr("Waiting"));
        flow.paragraph(Words::tr("They come first where not all can be placed, the longest wait before all others: %1.")
                           .arg(waits.join(Words::tr(", "))));
    }
    if (!print.freeMentors.isEmpty()) {
        addTitle(flow, Words::tr("Mentors with a free place and nobody proposed"));
        flow.paragraph(joined(print.freeMentors));
    }
}

/// The groups that can be judged in a table, those that are too small in a line.
void addGroups(FlowBuilder &flow, const MatchReadingPrint::Groups &each) {
    std::vector<QStringList> groups;
    QStringList small;
    for (const matching::GroupFacts &group : each.groups) {
        if (group.tooFew)
            small.append(Words::tr("%1 %2", "name of a group and how many").arg(isolated(group.name)).arg(group.mentees));
        else
            groups.push_back({group.name, QString::number(group.mentees), QString::number(group.placed),
                              words::groupAverage(group), words::groupSignWord(matching::groupSign(group, each.groups))});
    }
    addTitle(flow, words::groupingWord(each.by));
    if (!groups.empty())
        flow.table({{Words::tr("Group"), 3},
                    {Words::tr("Mentees"), 1, Qt::AlignTrailing},
                    {Words::tr("Placed"), 1, Qt::AlignTrailing},
                    {Words::tr("Points on average"), 1.6, Qt::AlignTrailing},
                    {Words::tr("Beside all others"), 1.8}},
                   groups);
    if (!small.isEmpty())
        flow.paragraph(Words::tr("Too few to say: %1.").arg(small.join(Words::tr(", "))));
}

void addQuality(FlowBuilder &flow, const MatchReadingPrint &print) {
    flow.section(QStringLiteral("6"), Words::tr("How good this plan is"));
    std::vector<QStringList> rows;
    for (const words::QualityLine &line : words::qualityLines(print.facts, print.plan.possible))
        rows.push_back({line.name, line.figure, line.meaning});
    flow.table({{Words::tr("What"), 2}, {Words::tr("Figure"), 1}, {Words::tr("What it means"), 4}}, rows);
    bool first = true;
    for (const MatchReadingPrint::Groups &each : print.groups) {
        if (each.groups.size() < 2)
            continue;
        if (first)
            flow.paragraph(words::groupCheckSentence());
        first = false;
        addGroups(flow, each);
    }
}

void addPublished(FlowBuilder &flow, const MatchReadingPrint &print) {
    if (print.proposed.empty() && print.together.empty())
        return;
    flow.section(print.plan.pairs > 0 ? QStringLiteral("7") : QStringLiteral("5"), Words::tr("Published before"));
    if (!print.proposed.empty())
        flow.paragraph(Words::tr("%n pair(s) (waits|wait) for a yes, with the sum of the day they were published.", nullptr,
                                 static_cast<int>(print.proposed.size())));
    int number = 0;
    for (const ReadPair &pair : print.proposed)
        addPair(flow, pair, ++number);
    if (print.together.empty())
        return;
    addTitle(flow, Words::tr("Further pairs"));
    flow.table({{Words::tr("Mentee"), 2.5}, {Words::tr("Mentor"), 2.5}, {Words::tr("State"), 1.5}}, print.together);
}

void addSignature(FlowBuilder &flow) {
    const size_t mark = flow.mark();
    flow.section(QString(), Words::tr("Read by"));
    flow.paragraph(Words::tr("What I would look at again, my name and the day:"), Face::Plain, true);
    flow.writingLines(4);
    flow.keepWithNextFrom(mark);
}

} // namespace

Document matchReadingDocument(const MatchReadingPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("The match, for a second reader");
    flow.titleBlock(print.context, title,
                    {Words::tr("Scenario %1").arg(isolated(print.scenario.name)), words::longDate(print.printedOn)});
    addIntroduction(flow, print);
    addWeights(flow, print);
    addRules(flow, print);
    addAim(flow, print);
    addProposals(flow, print);
    if (print.plan.pairs > 0) {
        addUnplaced(flow, print);
        addQuality(flow, print);
    }
    addPublished(flow, print);
    addSignature(flow);
    Furniture around;
    around.runningHead = title;
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For the coordinator and a second coordinator only. It names people.");
    around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(Words::tr("The match, for a second reader: %1").arg(print.scenario.name), print.context,
                         around);
}

} // namespace groundwork::documents
