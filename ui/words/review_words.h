#pragma once

#include "core/agreements/agreement_story.h"
#include "core/agreements/review.h"
#include "core/base/text_diff.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::words {

/// "after meeting 3", "halfway", "before the end", "extra".
QString reviewKindWord(agreements::ReviewKind kind);
/// "a pause is over", "a goal was reached", ...: why there is an extra one.
QString reviewReasonWord(agreements::ReviewReason reason);
/// "After meeting 3", "Extra: a goal was reached": what a list calls a review.
QString reviewName(const agreements::Review &review);
/// "works", "adjust", "drop".
QString ratingWord(agreements::Rating rating);
/// "The agreement stays as it is", "A new version was begun", ...
QString reviewOutcomeWord(agreements::ReviewOutcome outcome);
/// Where a review stands on a day: "held on 3 May 2027", "due on ...", "was due on ...; nothing noted yet".
QString reviewStateSentence(const agreements::Review &review, QDate today);
/// What a suggestion says: "A goal was reached on 3 May 2027."
QString suggestionSentence(agreements::ReviewReason reason, QDate since);
/// The two questions of a review (content.md 4.4, 2).
QString betterQuestion();
QString stoppedQuestion();

/// The heading of an entry of the chain: "Version 2: a small change", "Review, halfway".
QString storyTitle(const agreements::StoryEntry &entry);
/// What happened, in sentences for somebody who was not there. Names are those of the story.
QStringList storySentences(const agreements::AgreementStory &story, const agreements::StoryEntry &entry);
/// "1 first agreement, 4 changes, 3 reviews".
QString storySummary(const agreements::AgreementStory &story);
/// A line that changed, its words laid over one another; one that was written anew stands struck through before the
/// new one. Between a word that is taken out and the one in its place there is always a gap.
std::vector<DiffPiece> changePieces(const agreements::LineChange &change);
/// A line of a version and whose it is: "Goal (Alys)".
QString storyLineName(const agreements::AgreementStory &story, const QString &label, agreements::Voice voice);

} // namespace groundwork::words
