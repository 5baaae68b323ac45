#include "ui/words/review_words.h"

#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>

#include <cstddef>

namespace groundwork::words {

namespace {

using agreements::Review;
using agreements::ReviewKind;
using agreements::ReviewOutcome;
using agreements::ReviewReason;
using agreements::ReviewState;
using agreements::StoryEntry;
using agreements::StoryKind;
using agreements::VersionKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words::Review)
};

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString quoted(const QString &name, const QString &text) {
    return Words::tr("%1: “%2”", "who said it, and what").arg(isolated(name), isolated(text));
}

/// "Alys in ink and Noor by a spoken yes".
QString signers(const agreements::AgreementStory &story, const StoryEntry &entry) {
    QStringList both;
    for (const agreements::Signature &signature : entry.signatures) {
        const QString name = signature.side == Role::Mentee ? story.menteeName : story.mentorName;
        QString how = signatureKindWord(signature.kind) + QStringLiteral(", ") + longDate(signature.signedOn);
        if (!signature.place.isEmpty())
            how += QStringLiteral(", ") + isolated(signature.place);
        both.append(Words::tr("%1 (%2)", "who signed, and how").arg(isolated(name), how));
    }
    return both.join(QStringLiteral(" · "));
}

QStringList versionSentences(const agreements::AgreementStory &story, const StoryEntry &entry) {
    QStringList said;
    if (!entry.version.changeReason.isEmpty())
        said.append(Words::tr("Why: %1").arg(isolated(entry.version.changeReason)));
    said.append(Words::tr("Signed by %1.").arg(signers(story, entry)));
    if (entry.version.kind == VersionKind::Extension && entry.end.isValid())
        said.append(Words::tr("The new last day is %1.").arg(longDate(entry.end)));
    else if (entry.version.kind == VersionKind::First && entry.end.isValid())
        said.append(Words::tr("They wanted to finish on %1.").arg(longDate(entry.end)));
    if (!entry.version.openReason.isEmpty() && entry.version.kind != VersionKind::SmallChange)
        said.append(Words::tr("Signed with lines open: %1").arg(isolated(entry.version.openReason)));
    if (entry.open > 0)
        said.append(Words::tr("%n line(s) to come back to.", "", entry.open));
    return said;
}

QStringList reviewSentences(const agreements::AgreementStory &story, const StoryEntry &entry) {
    const Review &review = entry.review;
    QStringList said;
    if (entry.lookedAt > 0)
        said.append(review.heldWith == agreements::ReviewWith::Coordinator
                        ? Words::tr("They looked at version %1, with the coordinator.").arg(entry.lookedAt)
                        : Words::tr("They looked at version %1.").arg(entry.lookedAt));
    if (entry.works > 0 && entry.rated.empty())
        said.append(Words::tr("Everything that was rated works."));
    else if (entry.works > 0)
        said.append(Words::tr("%n line(s) (works|work).", "", entry.works));
    const auto speak = [&](const QString &question, const QString &mentee, const QString &mentor) {
        QStringList both;
        if (!mentee.isEmpty())
            both.append(quoted(story.menteeName, mentee));
        if (!mentor.isEmpty())
            both.append(quoted(story.mentorName, mentor));
        if (!both.isEmpty())
            said.append(question + QLatin1Char(' ') + both.join(QStringLiteral(" · ")));
    };
    speak(betterQuestion(), entry.words.betterMentee, entry.words.betterMentor);
    speak(stoppedQuestion(), entry.words.stoppedMentee, entry.words.stoppedMentor);
    if (review.outcome)
        said.append(entry.cameOf > 0 ? Words::tr("%1: version %2.").arg(reviewOutcomeWord(*review.outcome)).arg(entry.cameOf)
                                     : reviewOutcomeWord(*review.outcome) + QLatin1Char('.'));
    return said;
}

} // namespace

QString reviewKindWord(ReviewKind kind) {
    switch (kind) {
    case ReviewKind::AfterThirdMeeting:
        return Words::tr("after meeting 3");
    case ReviewKind::Halfway:
        return Words::tr("halfway");
    case ReviewKind::BeforeEnd:
        return Words::tr("before the end");
    case ReviewKind::Extra:
        return Words::tr("extra");
    }
    return {};
}

QString reviewReasonWord(ReviewReason reason) {
    switch (reason) {
    case ReviewReason::NewPost:
        return Words::tr("a new post or place to study");
    case ReviewReason::Pause:
        return Words::tr("a pause is over");
    case ReviewReason::TwoMissed:
        return Words::tr("two meetings in a row were missed");
    case ReviewReason::GoalReached:
        return Words::tr("a goal was reached");
    case ReviewReason::PulseGap:
        return Words::tr("the two see it differently");
    case ReviewReason::NewFramework:
        return Words::tr("the framework has changed");
    case ReviewReason::Extension:
        return Words::tr("they go on for longer");
    case ReviewReason::Asked:
        return Words::tr("one of them asked for it");
    }
    return {};
}

QString reviewName(const Review &review) {
    if (review.kind == ReviewKind::Extra && review.reason)
        return Words::tr("Extra: %1", "a review and its reason").arg(reviewReasonWord(*review.reason));
    return capital(reviewKindWord(review.kind));
}

QString ratingWord(agreements::Rating rating) {
    switch (rating) {
    case agreements::Rating::Works:
        return Words::tr("works");
    case agreements::Rating::Adjust:
        return Words::tr("adjust");
    case agreements::Rating::Drop:
        return Words::tr("drop");
    }
    return {};
}

QString reviewOutcomeWord(ReviewOutcome outcome) {
    switch (outcome) {
    case ReviewOutcome::Keep:
        return Words::tr("The agreement stays as it is");
    case ReviewOutcome::Amend:
        return Words::tr("They change it");
    case ReviewOutcome::Extend:
        return Words::tr("They go on for longer");
    case ReviewOutcome::End:
        return Words::tr("They finish here");
    }
    return {};
}

QString reviewStateSentence(const Review &review, QDate today) {
    switch (review.state) {
    case ReviewState::Held:
        return Words::tr("Held on %1. %2.")
            .arg(longDate(review.heldOn), review.outcome ? reviewOutcomeWord(*review.outcome) : QString());
    case ReviewState::Waived:
        return Words::tr("Left out.");
    case ReviewState::Due:
    case ReviewState::Moved:
        break;
    }
    const QString day = longDate(review.dueOn);
    QString said = review.dueOn < today    ? Words::tr("Was to be on %1; nothing is noted yet.").arg(day)
                   : review.dueOn == today ? Words::tr("Today.")
                                           : Words::tr("On %1.").arg(day);
    if (review.state == ReviewState::Moved)
        said += QLatin1Char(' ') + Words::tr("Moved from %1.").arg(longDate(review.agreedOn));
    return said;
}

QString suggestionSentence(ReviewReason reason, QDate since) {
    const QString what = capital(reviewReasonWord(reason));
    return Words::tr("%1, %2. A short look at the agreement may help.", "what happened, and when")
        .arg(what, longDate(since));
}

QString betterQuestion() {
    return Words::tr("What is better than we expected?");
}

QString stoppedQuestion() {
    return Words::tr("What have we stopped doing?");
}

QString storyTitle(const StoryEntry &entry) {
    const int number = entry.version.number;
    switch (entry.kind) {
    case StoryKind::ReviewHeld:
        return Words::tr("Review: %1").arg(entry.review.kind == ReviewKind::Extra && entry.review.reason
                                               ? reviewReasonWord(*entry.review.reason)
                                               : reviewKindWord(entry.review.kind));
    case StoryKind::ReviewLeftOut:
        return Words::tr("Review left out: %1").arg(reviewKindWord(entry.review.kind));
    case StoryKind::ReviewAhead:
        return Words::tr("Ahead: review, %1").arg(reviewKindWord(entry.review.kind));
    case StoryKind::DraftBegun:
        return Words::tr("Version %1 was begun as a draft").arg(number);
    case StoryKind::DraftSetAside:
        return Words::tr("The draft of version %1 was set aside").arg(number);
    case StoryKind::Ended:
        return Words::tr("The agreement ended");
    case StoryKind::InForce:
        break;
    }
    switch (entry.version.kind) {
    case VersionKind::First:
        return Words::tr("Version %1: the first agreement").arg(number);
    case VersionKind::Amended:
        return Words::tr("Version %1: changed").arg(number);
    case VersionKind::SmallChange:
        return Words::tr("Version %1: a small change").arg(number);
    case VersionKind::Extension:
        return Words::tr("Version %1: they go on for longer").arg(number);
    }
    return {};
}

QStringList storySentences(const agreements::AgreementStory &story, const StoryEntry &entry) {
    switch (entry.kind) {
    case StoryKind::InForce:
        return versionSentences(story, entry);
    case StoryKind::ReviewHeld:
        return reviewSentences(story, entry);
    case StoryKind::ReviewLeftOut:
        return entry.words.waivedBecause.isEmpty()
                   ? QStringList{Words::tr("The two did without it.")}
                   : QStringList{Words::tr("The two did without it: %1").arg(isolated(entry.words.waivedBecause))};
    case StoryKind::ReviewAhead:
        return {entry.review.state == ReviewState::Moved
                    ? Words::tr("Moved from %1.").arg(longDate(entry.review.agreedOn))
                    : Words::tr("Ten minutes are enough.")};
    case StoryKind::DraftBegun:
        return entry.version.changeReason.isEmpty()
                   ? QStringList{}
                   : QStringList{Words::tr("Why: %1").arg(isolated(entry.version.changeReason))};
    case StoryKind::DraftSetAside:
        return {Words::tr("The version before it went on.")};
    case StoryKind::Ended:
        return {Words::tr("Version %1 was the last one.").arg(entry.version.number)};
    }
    return {};
}

QString storySummary(const agreements::AgreementStory &story) {
    const int versions = story.versions();
    const QString reviews = Words::tr("%n review(s)", "", story.reviewsHeld());
    return versions == 0
               ? Words::tr("Nothing is signed yet.")
               : Words::tr("%n version(s)", "", versions) + QStringLiteral(", ") + reviews;
}

std::vector<DiffPiece> changePieces(const agreements::LineChange &change) {
    constexpr int kWrittenAnew = 55; // less in common than this: not the same sentence any more
    const QString before = agreements::sentence(change.before, longDate);
    const QString after = agreements::sentence(change.after, longDate);
    std::vector<DiffPiece> pieces;
    if (!before.isEmpty() && !after.isEmpty() && likeness(before, after) < kWrittenAnew)
        pieces = {{DiffKind::Removed, before}, {DiffKind::Added, after}};
    else
        pieces = wordDiff(before, after);
    for (size_t i = 1; i < pieces.size(); ++i) {
        const DiffPiece &last = pieces[i - 1];
        const bool changes = last.kind != DiffKind::Same && pieces[i].kind != DiffKind::Same;
        if (changes && !last.text.endsWith(QLatin1Char(' ')) && !pieces[i].text.startsWith(QLatin1Char(' ')))
            pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i++), {DiffKind::Same, QStringLiteral(" ")});
    }
    return pieces;
}

QString storyLineName(const agreements::AgreementStory &story, const QString &label, agreements::Voice voice) {
    if (voice == agreements::Voice::Both)
        return label;
    const QString name = voice == agreements::Voice::Mentee ? story.menteeName : story.mentorName;
    return Words::tr("%1 (%2)", "a line of the agreement and whose it is").arg(label, isolated(name));
}

} // namespace groundwork::words
