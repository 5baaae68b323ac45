// What each paper is called, who gets it, and with which others it stands (document_catalog.h).
#include "ui/documents/document_catalog.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

} // namespace

QString paperGroupTitle(PaperGroup group) {
    switch (group) {
    case PaperGroup::Pair:
        return Words::tr("For the pair");
    case PaperGroup::FirstMeeting:
        return Words::tr("For the first meeting");
    case PaperGroup::Room:
        return Words::tr("For the room");
    case PaperGroup::Along:
        return Words::tr("Along the way and at the end");
    case PaperGroup::Training:
        return Words::tr("For the training");
    case PaperGroup::Program:
        return Words::tr("For the program");
    }
    return {};
}

PaperGroup CatalogEntry::group() const {
    switch (kind) {
    case DocumentKind::Slips:
    case DocumentKind::Worksheets:
    case DocumentKind::PrepSheets:
        return PaperGroup::FirstMeeting;
    case DocumentKind::Certificates:
    case DocumentKind::HoursStatements:
        return PaperGroup::Along;
    case DocumentKind::ExerciseCards:
        return PaperGroup::Training;
    default:
        break;
    }
    if (isOfRoom(kind))
        return PaperGroup::Room;
    if (isForm(kind))
        return PaperGroup::Along;
    if (isOfTraining(kind))
        return PaperGroup::Training;
    return perPair ? PaperGroup::Pair : PaperGroup::Program;
}

CatalogEntry catalogEntry(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::Agreements:
        return {kind, QStringLiteral("agreements"), Words::tr("Partnership agreements"),
                Words::tr("Two copies, one for each of the two. Nobody else in the program sees them."),
                true};
    case DocumentKind::AgreementPage:
        return {kind, QStringLiteral("agreement-page"), Words::tr("Agreements in short"),
                Words::tr("Goals, how the two work, and dates, on one page to pin up. Nothing private."),
                true};
    case DocumentKind::AgreementStories:
        return {kind, QStringLiteral("agreement-stories"), Words::tr("Agreements and their story"),
                Words::tr("For the two: every version, review and ending, in the order of the days."), true};
    case DocumentKind::AgreementChanges:
        return {kind, QStringLiteral("agreement-changes"), Words::tr("Changes of agreements"),
                Words::tr("For the two: what the last version changed, word by word."), true};
    case DocumentKind::GoalSheets:
        return {kind, QStringLiteral("goal-sheets"), Words::tr("Goal sheets"),
                Words::tr("For the two: their goals, what was said of them, and how far they are."), true};
    case DocumentKind::Worksheets:
        return {kind, QStringLiteral("worksheets"), Words::tr("First-meeting worksheets"),
                Words::tr("One for a pair. It belongs to the two and is not collected."), true};
    case DocumentKind::PrepSheets:
        return {kind, QStringLiteral("prep-sheets"), Words::tr("Preparation sheets"),
                Words::tr("One for each person, to fill in alone before the first meeting."), true};
    case DocumentKind::MeetingNotes:
        return {kind, QStringLiteral("meeting-notes"), Words::tr("Meeting notes"),
                Words::tr("One for a pair and a meeting, with what was still to do. It stays with the two; the "
                          "coordinator gets a strip with four facts."),
                true};
    case DocumentKind::CheckIns:
        return {kind, QStringLiteral("check-ins"), Words::tr("Check-in forms"),
                Words::tr("For the coordinator alone: one for a talk with one person. Without names it lies beside the "
                          "phone."),
                false, true};
    case DocumentKind::Pulses:
        return {kind, QStringLiteral("pulses"), Words::tr("Pulse forms"),
                Words::tr("One for each person with a partner. The name stands on a strip that is cut off."), false, true};
    case DocumentKind::SelfAssessments:
        return {kind, QStringLiteral("self-assessments"), Words::tr("Self-assessments, before the training"),
                Words::tr("One for each person, to keep. Nobody collects it."), false, true};
    case DocumentKind::SelfAssessmentsMidpoint:
        return {kind, QStringLiteral("self-assessments-midpoint"), Words::tr("Self-assessments, half-way"),
                Words::tr("The short form: one line for each skill. One for each person, to keep."), false, true};
    case DocumentKind::SelfAssessmentsAfter:
        return {kind, QStringLiteral("self-assessments-after"), Words::tr("Self-assessments, at the end"),
                Words::tr("One for each person, to keep: how it is now, and a look back, side by side."), false, true};
    case DocumentKind::ClosingSheets:
        return {kind, QStringLiteral("closing-sheets"), Words::tr("Closing conversations"),
                Words::tr("One for a pair. It belongs to the two; the program gets the day, and a message if they say so."),
                true};
    case DocumentKind::Surveys:
        return {kind, QStringLiteral("surveys"), Words::tr("Experience surveys"),
                Words::tr("One for each person, given in without a name. The name stands on a strip that is cut off."),
                false, true};
    case DocumentKind::EndingEarly:
        return {kind, QStringLiteral("ending-early"), Words::tr("Three questions at an early end"),
                Words::tr("One for each of two who ended early, separately. For the coordinator."), false, true};
    case DocumentKind::RunSheets:
        return {kind, QStringLiteral("run-sheets"), Words::tr("Run sheets of sessions"),
                Words::tr("For whoever leads: what comes when, in minutes that add up, what to bring, which cards."), false};
    case DocumentKind::SessionSignIn:
        return {kind, QStringLiteral("session-sign-in"), Words::tr("Sign-in sheet of a session"),
                Words::tr("To lie at the door, with everybody in the cohort. The coordinator keeps it."), false};
    case DocumentKind::AllNameCards:
        return {kind, QStringLiteral("all-name-cards"), Words::tr("Name cards for everybody"),
                Words::tr("To fold and stand up, two on a sheet, by the name each asked to be called."), false};
    case DocumentKind::ExpectationCards:
        return {kind, QStringLiteral("expectation-cards"), Words::tr("Expectation cards"),
                Words::tr("Twelve cards to sort at the orientation, a set for each three people. They name nobody."), false};
    case DocumentKind::PairList:
        return {kind, QStringLiteral("pair-list"), Words::tr("List of pairs"),
                Words::tr("For the coordinator: who is with whom, where they stand, and what comes next."), false};
    case DocumentKind::ContactList:
        return {kind, QStringLiteral("contact-list"), Words::tr("Contact list"),
                Words::tr("For the coordinator alone: how to reach everybody who agreed that the program may hold it."),
                false};
    case DocumentKind::DayPack:
        return {kind, QStringLiteral("day-pack"), Words::tr("Pack for the day"),
                Words::tr("Everything for a room of pairs: the facilitator's card, seating plan, sign-in sheet, cards, "
                          "and for each pair preparation sheets and a worksheet."),
                false};
    case DocumentKind::FacilitatorCard:
        return {kind, QStringLiteral("facilitator-card"), Words::tr("Facilitator's card"),
                Words::tr("For whoever leads the room: opening words, clock, tips, and the script."), false};
    case DocumentKind::SeatingPlan:
        return {kind, QStringLiteral("seating-plan"), Words::tr("Seating plan"),
                Words::tr("For the facilitator: which pair sits at which table."), false};
    case DocumentKind::SignIn:
        return {kind, QStringLiteral("sign-in"), Words::tr("Sign-in sheet"),
                Words::tr("To lie at the door. The coordinator keeps it: it says who was there."), false};
    case DocumentKind::NameCards:
        return {kind, QStringLiteral("name-cards"), Words::tr("Name cards"),
                Words::tr("To fold and stand up, a sheet for a pair, by the name each asked to be called."), false};
    case DocumentKind::StageCards:
        return {kind, QStringLiteral("stage-cards"), Words::tr("Cards for the tables"),
                Words::tr("One for each part of the first meeting, two on a page. A set for each table."), false};
    case DocumentKind::Framework:
        return {kind, QStringLiteral("framework"), Words::tr("Framework page"),
                Words::tr("For everyone in the program."), false};
    case DocumentKind::FrameworkForms:
        return {kind, QStringLiteral("framework-forms"), Words::tr("Framework forms"),
                Words::tr("One for each who has not said yet that they read it. The coordinator collects them."),
                false};
    case DocumentKind::FrameworkChanges:
        return {kind, QStringLiteral("framework-changes"), Words::tr("Changes of the framework"),
                Words::tr("What is new in this version, word by word. For everyone in the program."), false};
    case DocumentKind::Slips:
        return {kind, QStringLiteral("slips"), Words::tr("Match slips"),
                Words::tr("A sheet for a pair: cut it, and give each of the two their own half."), true};
    case DocumentKind::Letters:
        return {kind, QStringLiteral("letters"), Words::tr("Letters"),
                Words::tr("One for each person, to hand out or post. Each is for its reader alone."), true};
    case DocumentKind::Certificates:
        return {kind, QStringLiteral("certificates"), Words::tr("Certificates"),
                Words::tr("One for each person it was issued for, to frame. It says what the person agreed to."), true};
    case DocumentKind::HoursStatements:
        return {kind, QStringLiteral("hours-statements"), Words::tr("Hours statements"),
                Words::tr("For professional credit: each meeting with its minutes, signed by both and the coordinator."),
                true};
    case DocumentKind::Matching:
        return {kind, QStringLiteral("matching"), Words::tr("The match, for a second reader"),
                Words::tr("For the coordinator and a second coordinator who checks: settings, every sum, who is not placed "
                          "and why. Not for participants."),
                false};
    case DocumentKind::SignUpForms:
        return {kind, QStringLiteral("sign-up-forms"), Words::tr("Sign-up forms"),
                Words::tr("Blank, one for a mentee and one for a mentor, in the order in which they are typed in."),
                false};
    case DocumentKind::Held:
        return {kind, QStringLiteral("held"), Words::tr("Everything held about one person"),
                Words::tr("For the person it is about, who asked for it. It holds what only the coordinator sees."),
                false};
    case DocumentKind::Shortcuts:
        return {kind, QStringLiteral("shortcuts"), Words::tr("Keyboard shortcuts"),
                Words::tr("To lay beside the keyboard. Nothing of a program is on it."), false};
    case DocumentKind::Week:
        return {kind, QStringLiteral("week"), Words::tr("This week"),
                Words::tr("For the coordinator alone: what to do next, and why. Not to be handed on."),
                false};
    case DocumentKind::YearPlan:
        return {kind, QStringLiteral("year-plan"), Words::tr("Year plan"),
                Words::tr("Two sheets for the wall, side by side: the days of this cohort and what there is to do. It "
                          "names nobody."),
                false};
    case DocumentKind::ExerciseCards:
        return {kind, QStringLiteral("exercise-cards"), Words::tr("Exercise cards"),
                Words::tr("Four on a page with cut marks, or one on a page, large, with room to write."), false};
    }
    return {};
}

} // namespace groundwork::documents
