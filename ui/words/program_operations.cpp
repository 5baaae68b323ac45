#include "ui/words/operation_phrases.h"

#include "core/file/verb.h"
#include "ui/words/framework_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("OperationWords", text);
}

} // namespace

QString frameworkPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::CreateProgram:
        return say("create the program");
    case Verb::EditProgram:
        return say("change the program");
    case Verb::RenameRoles:
        return say("call the roles %1 and %2").arg(operation.names.value(0), operation.names.value(1));
    case Verb::CreateCohort:
        return withName(operation, "create the cohort %1", "create a cohort");
    case Verb::EditCohort:
        return withName(operation, "change the cohort %1", "change the cohort");
    case Verb::SetCohortState:
        return withName(operation, "move the cohort %1 on", "move the cohort on");
    case Verb::EditFramework: {
        const QString part = frameworkPartWord(operation.names.value(1));
        return part.isEmpty() ? say("change the framework") : say("change %1").arg(part);
    }
    case Verb::StartFrameworkDraft:
        return say("start version %1 of the framework").arg(operation.names.value(0));
    case Verb::DiscardFrameworkDraft:
        return say("leave out the draft of version %1").arg(operation.names.value(0));
    case Verb::MoveCohort:
        return say("move %1 to version %2").arg(operation.names.value(0), operation.names.value(1));
    case Verb::Acknowledge: {
        bool counted = false;
        const int people = operation.names.value(0).toInt(&counted);
        return counted ? QCoreApplication::translate(
                             "OperationWords", "record that %n (person has|people have) read it", nullptr, people)
                       : withName(operation, "record that %1 has read it", "record who has read it");
    }
    case Verb::WithdrawAcknowledgement:
        return withName(operation, "take back that %1 has read it", "take back who has read it");
    default:
        return say("publish the framework");
    }
}

QString peoplePhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::AddPerson:
    case Verb::AddParticipant:
        return withName(operation, "add %1", "add a person");
    case Verb::EditPerson:
    case Verb::EditParticipant:
        return withName(operation, "change %1", "change a person");
    case Verb::RemovePerson:
        return withName(operation, "take out %1", "take out a person");
    case Verb::SetParticipantState:
        return withName(operation, "change the state of %1", "change a person's state");
    case Verb::SetNotWith:
        return withName(operation, "change who %1 is not matched with", "change who is not matched");
    case Verb::ChangeSeveralPeople:
        return withCount(operation, QT_TRANSLATE_NOOP("OperationWords", "change %n (person|people)"),
                       "change several people");
    case Verb::InviteAgain:
        return withCount(operation, QT_TRANSLATE_NOOP("OperationWords", "invite %n (person|people) again"),
                       "invite people again");
    case Verb::RememberImportMap:
        return say("remember the columns of a list");
    case Verb::ForgetImportMap:
        return say("forget the columns of a list");
    case Verb::ImportPairs:
        return withCount(operation, QT_TRANSLATE_NOOP("OperationWords", "bring in %n pair(s)"),
                       "bring in pairs");
    default:
        return withCount(operation, QT_TRANSLATE_NOOP("OperationWords", "bring in %n (person|people)"),
                       "bring in a list");
    }
}

QString questionPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::AddQuestion:
        return withName(operation, "ask “%1”", "add a question");
    case Verb::ChangeQuestion:
        return withName(operation, "change the question “%1”", "change a question");
    case Verb::OrderQuestions:
        return say("put the questions in another order");
    case Verb::RetireQuestion:
        return withName(operation, "no longer ask “%1”", "no longer ask a question");
    case Verb::BringBackQuestion:
        return withName(operation, "ask “%1” again", "ask a question again");
    case Verb::DeleteQuestion:
        return withName(operation, "delete the question “%1”", "delete a question");
    case Verb::AnswerForSeveral:
        return withCount(operation, QT_TRANSLATE_NOOP("OperationWords", "note an answer for %n (person|people)"),
                       "note an answer for several people");
    default:
        return withName(operation, "note the answers of %1", "note somebody's answers");
    }
}

} // namespace groundwork::words
