#include "core/agreements/reviews.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/agreements.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/review_plan.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/review_table.h"
#include "core/agreements/version_edit.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"

#include <algorithm>

namespace groundwork::agreements {

namespace {

tl::unexpected<Error> notOpen(const Review &review) {
    return failure(ErrorCode::WrongState, {QStringLiteral("review"), reviewStateKey(review.state)});
}

ReviewWords tidied(ReviewWords words) {
    for (QString *text : {&words.betterMentee, &words.betterMentor, &words.stoppedMentee, &words.stoppedMentor,
                          &words.waivedBecause})
        *text = tidyText(*text);
    for (TermRating &rated : words.ratings)
        rated.note = tidyText(rated.note);
    return words;
}

Result<AgreementVersion> inForceOf(const ProgramFile &file, PartnershipId partnership) {
    const auto found = versionInForce(file, partnership);
    if (!found)
        return noAgreement(partnership);
    if (found->state != VersionState::InForce)
        return wrongState(found->state);
    return *found;
}

/// A day on which a review may be due.
Result<void> checkDue(const ProgramFile &file, PartnershipId partnership, QDate on) {
    if (!on.isValid() || on < file.clock().today())
        return failure(ErrorCode::BadDate, {on.toString(Qt::ISODate)});
    const auto pair = partnerships::partnership(file, partnership);
    if (!pair)
        return failure(pair.error());
    if (pair->plannedEnd.isValid() && on > pair->plannedEnd)
        return failure(ErrorCode::DateOrder,
                       {on.toString(Qt::ISODate), pair->plannedEnd.toString(Qt::ISODate)});
    return {};
}

/// Lines that both want to drop leave the draft; what can only be confirmed stays for them to talk about.
Result<void> dropLines(ProgramFile &file, const AgreementContent &content, AgreementVersionId draft,
                       const std::vector<TermRating> &ratings) {
    const auto of = version(file, draft);
    if (!of)
        return failure(of.error());
    const AgreementContent arranged = contentOf(file, content, of->partnership);
    for (const TermRating &rated : ratings) {
        const LineSpec *line = arranged.line(rated.key, rated.voice);
        if (rated.rating != Rating::Drop || !line || line->confirm)
            continue;
        for (const WorkingTerm &term : termsOf(file, draft)) {
            if (term.key != rated.key || term.voice != rated.voice)
                continue;
            if (auto done = passTerm(file, content, term.id); !done)
                return done;
        }
    }
    return {};
}

/// The draft that comes of a review: the one that is being written, or a new one.
Result<void> amendAfter(ProgramFile &file, Change &change, const AgreementContent &content, const Review &review,
                        const ReviewNotes &notes) {
    const QString why = tidyText(notes.reason);
    const auto open = openVersion(file, review.partnership);
    if (open && why.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("reason")});
    const auto draft = open ? Result<AgreementVersionId>(open->id) : amendAgreement(file, review.partnership, why);
    if (!draft)
        return failure(draft.error());
    if (open) {
        // Whoever has signed it has not signed this reason: it is a draft again.
        if (auto done = openForEdit(change, *open); !done)
            return done;
        agreement_table::setReason(change, open->id, joinedReason(open->changeReason, why));
    }
    agreement_table::setReview(change, *draft, review.id);
    return dropLines(file, content, *draft, notes.words.ratings);
}

Result<void> extendAfter(ProgramFile &file, Change &change, const AgreementContent &content, const Review &review,
                         const ReviewNotes &notes) {
    if (auto done = extendPartnership(file, content, review.partnership, notes.newEnd, notes.reason); !done)
        return done;
    const auto draft = openVersion(file, review.partnership);
    if (!draft)
        return noAgreement(review.partnership);
    agreement_table::setReview(change, draft->id, review.id);
    return dropLines(file, content, draft->id, notes.words.ratings);
}

Result<void> comeOf(ProgramFile &file, Change &change, const AgreementContent &content, const Review &review,
                    const ReviewNotes &notes) {
    switch (notes.outcome) {
    case ReviewOutcome::Keep:
        return {};
    case ReviewOutcome::Amend:
        return amendAfter(file, change, content, review, notes);
    case ReviewOutcome::Extend:
        return extendAfter(file, change, content, review, notes);
    case ReviewOutcome::End:
        break;
    }
    const auto pair = partnerships::partnership(file, review.partnership);
    if (!pair)
        return failure(pair.error());
    if (pair->state == partnerships::PartnershipState::Closing)
        return {};
    return endPartnershipEarly(file, review.partnership, notes.endKind, review.heldOn);
}

} // namespace

void followReviewDates(ProgramFile &file, Change &change, const AgreementVersion &version) {
    QJsonObject dates;
    for (const WorkingTerm &term : termsOf(file, version.id)) {
        if (term.key == QLatin1String("reviews"))
            dates = term.value;
    }
    struct Planned {
        ReviewKind kind;
        const char *field;
    };
    constexpr Planned kPlanned[] = {{ReviewKind::AfterThirdMeeting, "third"},
                                    {ReviewKind::Halfway, "half"},
                                    {ReviewKind::BeforeEnd, "end"}};
    const std::vector<Review> there = reviewsOf(file, version.partnership);
    for (const Planned &planned : kPlanned) {
        const QDate due = QDate::fromString(dates.value(QLatin1String(planned.field)).toString(), Qt::ISODate);
        if (!due.isValid())
            continue;
        // After an extension the day before the end comes once more, although one was held before the old end.
        const auto old = std::find_if(there.rbegin(), there.rend(),
                                      [&](const Review &review) { return review.kind == planned.kind; });
        const bool again = old != there.rend() && !old->isOpen() && planned.kind == ReviewKind::BeforeEnd &&
                           version.kind == VersionKind::Extension && due > old->agreedOn;
        if (old == there.rend() || again) {
            Review review;
            review.id = change.newId<ReviewId>();
            review.kind = planned.kind;
            review.dueOn = due;
            review.agreedOn = due;
            review_table::insert(change, version.agreement, review);
        } else if (old->agreedOn != due && old->isOpen()) {
            Review review = *old;
            review.dueOn = due;
            review.agreedOn = due;
            review.state = ReviewState::Due;
            review_table::update(change, review);
        }
    }
}

Result<void> holdReview(ProgramFile &file, const AgreementContent &content, ReviewId id, const ReviewNotes &notes) {
    const auto found = review(file, id);
    if (!found)
        return failure(found.error());
    if (!found->isOpen())
        return notOpen(*found);
    const auto inForce = inForceOf(file, found->partnership);
    if (!inForce)
        return failure(inForce.error());
    const QDate today = file.clock().today();
    const QDate on = notes.on.isValid() ? notes.on : today;
    if (on > today)
        return failure(ErrorCode::BadDate, {on.toString(Qt::ISODate)});
    return file.perform(operationFor(file, Verb::HoldReview, found->partnership), [&](Change &change) -> Result<void> {
        Review held = *found;
        held.state = ReviewState::Held;
        held.heldOn = on;
        held.heldWith = notes.with;
        held.outcome = notes.outcome;
        held.looked = inForce->id;
        review_table::update(change, held);
        review_table::writeWords(change, id, tidied(notes.words));
        return comeOf(file, change, content, held, notes);
    });
}

Result<void> moveReview(ProgramFile &file, ReviewId id, QDate on) {
    const auto found = review(file, id);
    if (!found)
        return failure(found.error());
    if (!found->isOpen())
        return notOpen(*found);
    if (auto fits = checkDue(file, found->partnership, on); !fits)
        return fits;
    return file.perform(operationFor(file, Verb::MoveReview, found->partnership), [&](Change &change) -> Result<void> {
        Review moved = *found;
        if (moved.dueOn == on)
            return {};
        moved.dueOn = on;
        moved.state = on == moved.agreedOn ? ReviewState::Due : ReviewState::Moved;
        review_table::update(change, moved);
        return {};
    });
}

Result<void> waiveReview(ProgramFile &file, ReviewId id, const QString &because) {
    const auto found = review(file, id);
    if (!found)
        return failure(found.error());
    if (!found->isOpen())
        return notOpen(*found);
    return file.perform(operationFor(file, Verb::WaiveReview, found->partnership), [&](Change &change) -> Result<void> {
        Review waived = *found;
        waived.state = ReviewState::Waived;
        review_table::update(change, waived);
        ReviewWords words;
        words.waivedBecause = tidyText(because);
        review_table::writeWords(change, id, words);
        return {};
    });
}

Result<ReviewId> addReview(ProgramFile &file, PartnershipId partnership, ReviewReason reason, QDate dueOn) {
    const auto inForce = inForceOf(file, partnership);
    if (!inForce)
        return failure(inForce.error());
    if (auto fits = checkDue(file, partnership, dueOn); !fits)
        return failure(fits.error());
    return file.perform(operationFor(file, Verb::AddReview, partnership), [&](Change &change) -> Result<ReviewId> {
        Review extra;
        extra.id = change.newId<ReviewId>();
        extra.kind = ReviewKind::Extra;
        extra.reason = reason;
        extra.dueOn = dueOn;
        extra.agreedOn = dueOn;
        review_table::insert(change, inForce->agreement, extra);
        return extra.id;
    });
}

Result<void> resumePartnership(ProgramFile &file, PartnershipId partnership, QDate on, bool shiftEnd) {
    return file.perform(operationFor(file, Verb::ResumePair, partnership), [&](Change &change) -> Result<void> {
        const QDate since = partnerships::pausedOn(file, partnership);
        if (auto done = partnerships::resumePair(file, partnership, on, shiftEnd); !done)
            return done;
        const QDate back = on.isValid() ? on : change.today();
        const auto pair = partnerships::partnership(file, partnership);
        if (!pair || !since.isValid())
            return {};
        for (Review review : reviewsOf(file, partnership)) {
            if (!review.isOpen() || review.dueOn < since)
                continue;
            const QDate shifted = review.dueOn.addDays(since.daysTo(back));
            review.dueOn = pair->plannedEnd.isValid() ? std::min(shifted, pair->plannedEnd) : shifted;
            review.state = review.dueOn == review.agreedOn ? ReviewState::Due : ReviewState::Moved;
            review_table::update(change, review);
        }
        return {};
    });
}

} // namespace groundwork::agreements
