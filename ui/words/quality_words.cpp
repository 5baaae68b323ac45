#include "ui/words/quality_words.h"

#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

using quality::CheckId;
using quality::NextStep;
using quality::PipelineNote;
using quality::PipelineStage;
using quality::StepKind;

QString say(const char *text, int number = -1) {
    return QCoreApplication::translate("QualityWords", text, nullptr, number);
}

QString notes(PipelineStage stage, PipelineNote note, int count) {
    switch (note) {
    case PipelineNote::None:
        return {};
    case PipelineNote::Nobody:
        return stage == PipelineStage::Enrolled ? say("nobody yet") : say("no pair yet");
    case PipelineNote::AllDone:
        if (stage == PipelineStage::Matched)
            return say("all placed");
        if (stage == PipelineStage::FirstMeeting)
            return say("all have met");
        if (stage == PipelineStage::Underway)
            return say("all under way");
        return stage == PipelineStage::Agreement ? say("all signed") : say("all of them");
    case PipelineNote::WaitingPeople:
        return say("%n waiting", count);
    case PipelineNote::WithoutPartner:
        return say("%n without a partner", count);
    case PipelineNote::WaitingForYes:
        return say("%n waiting for a yes", count);
    case PipelineNote::NoMeetingYet:
        return say("%n not yet", count);
    case PipelineNote::NotSigned:
        return say("%n not signed", count);
    case PipelineNote::NotUnderway:
        return say("%n not yet", count);
    }
    return {};
}

QString severalTitle(const NextStep &step) {
    const int count = static_cast<int>(step.pairs.size());
    switch (step.kind) {
    case StepKind::ReportingLine:
        return say("%n more pairs in one line of managers", count);
    case StepKind::NotStarted:
        return say("%n more pairs without a first meeting", count);
    case StepKind::FirstMoveDue:
        return say("%n more first moves are due", count);
    case StepKind::WaitingForYes:
        return say("%n more proposals wait for a yes", count);
    case StepKind::TalkFirst:
        return say("%n more pairs in which somebody would like to talk first", count);
    case StepKind::TrialOver:
        return say("%n more trial meetings without both answers", count);
    case StepKind::Unsigned:
        return say("%n more agreements not signed yet", count);
    case StepKind::OneSidedGoals:
        return say("%n more pairs with a goal on one side only", count);
    case StepKind::QuestionWaits:
        return say("%n more questions from pairs wait for an answer", step.count);
    case StepKind::ReviewDue:
        return say("%n more pairs have a review to hold", count);
    case StepKind::UnplacedMentees:
    case StepKind::FrameworkNotRead:
        return {};
    }
    return {};
}

QString daysAgo(int days) {
    if (days <= 0)
        return say("today");
    return days == 1 ? say("yesterday") : say("%n days ago", days);
}

} // namespace

QString nameList(const QStringList &plain, int most) {
    QStringList names;
    for (const QString &name : plain)
        names.append(nameInSentence(name));
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return names.first();
    const auto all = static_cast<int>(names.size());
    if (all > most)
        return say("%1 and %2 more")
            .arg(names.mid(0, most - 1).join(QStringLiteral(", ")))
            .arg(all - most + 1);
    return say("%1 and %2").arg(names.mid(0, all - 1).join(QStringLiteral(", ")), names.last());
}

QString pipelineStageWord(PipelineStage stage) {
    switch (stage) {
    case PipelineStage::Enrolled:
        return say("Enrolled");
    case PipelineStage::Matched:
        return say("Matched");
    case PipelineStage::FirstMeeting:
        return say("First meeting");
    case PipelineStage::Agreement:
        return say("Agreement");
    case PipelineStage::Underway:
        return say("Under way");
    }
    return {};
}

QString pipelineNote(const quality::PipelineCell &cell) {
    return notes(cell.stage, cell.note, cell.noteCount);
}

QString pipelineSentence(const quality::PipelineCell &cell) {
    const QString figure = cell.stage == PipelineStage::Enrolled
                               ? say("%n (person|people)", cell.done)
                               : say("%1 of %2").arg(cell.done).arg(cell.total);
    const QString note = pipelineNote(cell);
    const QString start = pipelineStageWord(cell.stage) + QStringLiteral(": ") + figure;
    return note.isEmpty() ? start : start + QStringLiteral(", ") + note;
}

QString stepGroupWord(quality::StepGroup group) {
    switch (group) {
    case quality::StepGroup::Talk:
        return say("Talk to someone");
    case quality::StepGroup::Paper:
        return say("On paper");
    case quality::StepGroup::Ready:
        return say("Get ready");
    }
    return {};
}

QString stepTitle(const NextStep &step) {
    if (step.kind == StepKind::UnplacedMentees)
        return step.people.size() == 1
                   ? say("%1 has no partner yet").arg(nameInSentence(step.names.first()))
                   : say("%n mentees have no partner yet", static_cast<int>(step.people.size()));
    if (step.kind == StepKind::FrameworkNotRead)
        return say("The framework is still a draft");
    if (step.pairs.size() == 1)
        return say("%1 and %2").arg(nameInSentence(step.names.value(0)), nameInSentence(step.names.value(1)));
    return severalTitle(step);
}

QString stepReason(const NextStep &step) {
    if (step.kind == StepKind::UnplacedMentees)
        return step.people.size() == 1 ? say("No proposal is open.")
                                       : nameList(step.names) + QLatin1Char('.');
    if (step.kind == StepKind::FrameworkNotRead)
        return say("Pairs exist already. Publish it, so that everybody works by the same words.");
    if (step.pairs.size() > 1)
        return nameList(step.names, 6) + QLatin1Char('.');
    switch (step.kind) {
    case StepKind::ReportingLine:
        return say("One of them is in the other's line of managers now. Talk to each one alone.");
    case StepKind::NotStarted:
        return say("Both said yes %1, and no first meeting is noted. %2 has the first move.")
            .arg(daysAgo(step.days), nameInSentence(step.who));
    case StepKind::FirstMoveDue:
        return step.days <= 0
                   ? say("%1 has the first move, due today.").arg(nameInSentence(step.who))
                   : say("%1 has the first move, due %2.").arg(nameInSentence(step.who), longDate(step.due));
    case StepKind::WaitingForYes:
        return step.who.isEmpty() ? say("Proposed %1. Neither has answered yet.").arg(daysAgo(step.days))
                                  : say("Proposed %1. %2 has not answered yet.")
                                        .arg(daysAgo(step.days), nameInSentence(step.who));
    case StepKind::TalkFirst:
        return step.who.isEmpty() ? say("Both would like to talk with you before they answer.")
                                  : say("%1 would like to talk with you before answering, since %2.")
                                        .arg(nameInSentence(step.who), longDate(step.keys.empty() ? QDate() : QDate::fromString(step.keys.front().fact, Qt::ISODate)));
    case StepKind::TrialOver:
        return step.who.isEmpty() ? say("The time to try it out ended %1. Ask each alone whether to go on.").arg(daysAgo(step.days))
                                  : say("The time to try it out ended %1. %2 has not said yet whether to go on.")
                                        .arg(daysAgo(step.days), nameInSentence(step.who));
    case StepKind::Unsigned:
        return say("They have met. Both said yes %1, and the agreement is not signed yet.")
            .arg(daysAgo(step.days));
    case StepKind::OneSidedGoals:
        return say("%1 has no agreed goal yet. Both said yes %2.")
            .arg(nameInSentence(step.who), daysAgo(step.days));
    case StepKind::QuestionWaits:
        if (step.count > 1)
            return say("%n questions from them wait for your answer.", step.count);
        return step.who.isEmpty() ? say("They asked you something %1.").arg(daysAgo(step.days))
                                  : say("%1 asked you something %2.")
                                        .arg(nameInSentence(step.who), daysAgo(step.days));
    case StepKind::ReviewDue:
        return step.days <= 0
                   ? say("Today they look at their agreement again. Ten minutes are enough.")
                   : say("They wanted to look at their agreement again on %1. Nothing is noted yet.")
                         .arg(longDate(step.due));
    case StepKind::UnplacedMentees:
    case StepKind::FrameworkNotRead:
        return {};
    }
    return {};
}

QString stepAction(const NextStep &step) {
    if (step.pairs.size() > 1)
        return say("Open the list");
    switch (step.kind) {
    case StepKind::ReportingLine:
    case StepKind::FirstMoveDue:
        return say("Open the pair");
    case StepKind::NotStarted:
        return say("Open the first meeting");
    case StepKind::WaitingForYes:
    case StepKind::TrialOver:
        return say("Record the answer");
    case StepKind::TalkFirst:
        return say("Open the pair");
    case StepKind::Unsigned:
        return say("Open the agreement");
    case StepKind::OneSidedGoals:
        return say("Open the pair");
    case StepKind::QuestionWaits:
        return step.count > 1 ? say("Read the questions") : say("Read the question");
    case StepKind::ReviewDue:
        return say("Open the reviews");
    case StepKind::UnplacedMentees:
        return say("Open matching");
    case StepKind::FrameworkNotRead:
        return say("Open the framework");
    }
    return {};
}

QString checkWord(CheckId id, const framework::Thresholds &limits) {
    switch (id) {
    case CheckId::F2:
        return say("Framework published before matching");
    case CheckId::F3:
        return say("Both had read the framework");
    case CheckId::F4:
        return say("Confidentiality and a contact stated");
    case CheckId::M1:
        return say("Both had a say in the match");
    case CheckId::M2:
        return say("Both said yes to this partner");
    case CheckId::M3:
        return say("Reasons recorded");
    case CheckId::M4:
        return say("Nobody in one reporting line");
    case CheckId::M5:
        return say("Mentors' places respected");
    case CheckId::M6:
        return say("First move within %1 days").arg(limits.firstMoveDays);
    case CheckId::P1:
        return say("First meeting within %1 days").arg(limits.firstMeetingDays);
    case CheckId::P5:
        return say("Goals from both");
    case CheckId::P7:
        return say("Agreement signed in %1 days").arg(limits.agreementDays);
    }
    return {};
}

QString checkFigure(const quality::CheckResult &result) {
    if (result.state == quality::CheckState::DoesNotApply) {
        switch (result.id) {
        case CheckId::P5:
            return say("from the first meeting");
        case CheckId::M6:
        case CheckId::P1:
        case CheckId::P7:
            return say("nothing due yet");
        default:
            return say("from the first pair");
        }
    }
    if (result.id == CheckId::F2 || result.id == CheckId::F4)
        return result.met > 0 ? say("yes") : say("not yet");
    return say("%1 of %2").arg(result.met).arg(result.total);
}

QString checkStateWord(quality::CheckState state) {
    switch (state) {
    case quality::CheckState::Met:
        return say("met");
    case quality::CheckState::NotYet:
        return say("not yet");
    case quality::CheckState::DoesNotApply:
        return say("does not apply");
    }
    return {};
}

} // namespace groundwork::words
