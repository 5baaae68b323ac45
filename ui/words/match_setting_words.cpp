#include "ui/words/match_words.h"

#include <QCoreApplication>

// What counts, what rules a pair out, and the aim: the words of the settings.

namespace groundwork::words {

using matching::Criterion;

namespace {

struct Match {
    Q_DECLARE_TR_FUNCTIONS(MatchWords)
};

} // namespace

QString criterionWord(Criterion criterion) {
    switch (criterion) {
    case Criterion::FirstNeed:
        return Match::tr("Mentee’s 1st need");
    case Criterion::SharedTimes:
        return Match::tr("Shared times");
    case Criterion::Wishes:
        return Match::tr("Wishes from both");
    case Criterion::SecondNeed:
        return Match::tr("Mentee’s 2nd need");
    case Criterion::FurtherNeeds:
        return Match::tr("Further needs");
    case Criterion::MentorNeed:
        return Match::tr("Mentor’s own need");
    case Criterion::InCommon:
        return Match::tr("Interests in common");
    case Criterion::SharedModes:
        return Match::tr("Ways to meet");
    case Criterion::Language:
        return Match::tr("Shared languages");
    case Criterion::Difference:
        return Match::tr("Alike or different");
    case Criterion::Place:
        return Match::tr("Same place");
    case Criterion::Words:
        return Match::tr("Words in common");
    case Criterion::Experience:
        return Match::tr("More experience");
    case Criterion::MostForMentee:
        return Match::tr("What matters most to the mentee");
    case Criterion::MostForMentor:
        return Match::tr("What matters most to the mentor");
    case Criterion::Own:
        return Match::tr("Your own question");
    }
    return {};
}

QString criterionRule(Criterion criterion) {
    switch (criterion) {
    case Criterion::FirstNeed:
    case Criterion::SecondNeed:
        return Match::tr("Fit 2 when the mentor knows it well, 1 when happy to help.");
    case Criterion::SharedTimes:
        return Match::tr("Fit 2 for three or more shared times a week, 1 for one or two.");
    case Criterion::Wishes:
        return Match::tr("Fit 2 when both named each other, 1 when one did.");
    case Criterion::FurtherNeeds:
        return Match::tr("Fit 2 when two of them are met, or the only one is known well, else 1.");
    case Criterion::MentorNeed:
        return Match::tr("Fit 2 when the mentee knows it well, 1 when happy to help.");
    case Criterion::InCommon:
        return Match::tr("Fit 2 for two or more interests or values, 1 for one.");
    case Criterion::SharedModes:
        return Match::tr("Fit 2 when every way of the choosier one suits, 1 when some do.");
    case Criterion::Language:
        return Match::tr("Fit 2 for two or more languages, 1 for one.");
    case Criterion::Difference:
        return Match::tr("Fit 2 when both asked and both get it, 1 when one asked.");
    case Criterion::Place:
        return Match::tr("Fit 2 for the same place.");
    case Criterion::Words:
        return Match::tr("Fit 2 for two or more words that both wrote in their goal or note, 1 for one; usual words do "
                         "not count.");
    case Criterion::Experience:
        return Match::tr("Fit 2 when the mentor has a lot of it and the mentee none, 1 for one step more. "
                         "For years or grades, compare a question of your own by a range.");
    case Criterion::MostForMentee:
    case Criterion::MostForMentor:
        return Match::tr("What somebody said matters most counts once more, with the fit that it has in its own line.");
    case Criterion::Own:
        break; // comparisonRule
    }
    return {};
}

QString comparisonWord(matching::Comparison comparison) {
    switch (comparison) {
    case matching::Comparison::Equal:
        return Match::tr("the same answer");
    case matching::Comparison::Different:
        return Match::tr("different answers");
    case matching::Comparison::Overlap:
        return Match::tr("answers in common");
    case matching::Comparison::Near:
        return Match::tr("close to each other");
    case matching::Comparison::Range:
        return Match::tr("the mentor further, by a range");
    }
    return {};
}

QString comparisonRule(const matching::OwnCriterion &own) {
    const QString reach = questions::plainNumber(own.reach);
    switch (own.comparison) {
    case matching::Comparison::Equal:
        return Match::tr("Fit 2 for the same answer.");
    case matching::Comparison::Different:
        return Match::tr("Fit 2 for two answers that have nothing in common.");
    case matching::Comparison::Overlap:
        return Match::tr("Fit 2 when all answers of who gave fewer are shared, 1 when some are.");
    case matching::Comparison::Near:
        return Match::tr("Fit 2 up to %1 apart, 1 up to twice that.").arg(reach);
    case matching::Comparison::Range:
        return Match::tr("Fit 2 when the mentor has %1 to %2 more.").arg(reach, questions::plainNumber(own.upTo));
    }
    return {};
}

QString pairRuleWord(matching::PairRule rule) {
    using matching::PairRule;
    switch (rule) {
    case PairRule::SamePerson:
        return Match::tr("same person");
    case PairRule::NotTakingPart:
        return Match::tr("not taking part now");
    case PairRule::OwnPreceptor:
        return Match::tr("own preceptor");
    case PairRule::ReportingLine:
        return Match::tr("same reporting line");
    case PairRule::PleaseNot:
        return Match::tr("please-not list");
    case PairRule::NoCommonLanguage:
        return Match::tr("no common language");
    case PairRule::NoSharedTime:
        return Match::tr("too little shared time");
    case PairRule::PastPartners:
        return Match::tr("partners before");
    case PairRule::DeclinedBefore:
        return Match::tr("declined before");
    case PairRule::OtherSite:
        return Match::tr("another place");
    case PairRule::FewTimes:
        return Match::tr("too few times in common");
    case PairRule::NotReady:
        return Match::tr("profile not complete");
    case PairRule::NotTrained:
        return Match::tr("no training noted");
    case PairRule::NeverList:
        return Match::tr("kept apart by you");
    }
    return {};
}

QString aimWord(matching::Aim aim) {
    switch (aim) {
    case matching::Aim::Placed:
        return Match::tr("Nobody left out");
    case matching::Aim::Points:
        return Match::tr("Most points in total");
    case matching::Aim::Stable:
        return Match::tr("Stable pairs");
    }
    return {};
}

QString aimSentence(matching::Aim aim) {
    switch (aim) {
    case matching::Aim::Placed:
        return Match::tr("As many mentees as possible get a mentor. With that settled, the points are the "
                         "most there can be.");
    case matching::Aim::Points:
        return Match::tr("The points of all pairs together are the most there can be.");
    case matching::Aim::Stable:
        return Match::tr("No mentee and mentor would both rather have each other. Fewer may be placed.");
    }
    return {};
}

} // namespace groundwork::words
