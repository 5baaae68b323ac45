// What a profile lacks, and how far somebody has come with signing up (people_words.h).
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("PeopleWords", text);
}

} // namespace

QString profilePartWord(people::ProfilePart part, Role role) {
    using people::ProfilePart;
    switch (part) {
    case ProfilePart::Contact:
        return say("an e-mail address or a phone number");
    case ProfilePart::Areas:
        return role == Role::Mentor ? say("what they can help with") : say("what they want help with");
    case ProfilePart::Times:
        return say("when they can meet");
    case ProfilePart::Modes:
        return say("how they would like to meet");
    case ProfilePart::Goal:
        return say("what they would like by the end");
    case ProfilePart::Unit:
        return say("their unit");
    case ProfilePart::RoleTitle:
        return say("their role title");
    case ProfilePart::Manager:
        return say("their line manager");
    case ProfilePart::Languages:
        return say("their languages");
    case ProfilePart::Location:
        return say("their site");
    case ProfilePart::Hours:
        return say("how many hours a month");
    case ProfilePart::Consent:
        return say("their consent to hold the data");
    }
    return {};
}

QStringList profilePartWords(people::ProfileParts parts, Role role) {
    QStringList words;
    for (const people::ProfilePart part : people::profileParts()) {
        if (parts.testFlag(part))
            words.append(profilePartWord(part, role));
    }
    return words;
}

QString enrolmentStageWord(people::EnrolmentStage stage) {
    using people::EnrolmentStage;
    switch (stage) {
    case EnrolmentStage::Invited:
        return say("Invited");
    case EnrolmentStage::Incomplete:
        return say("Profile gaps");
    case EnrolmentStage::Ready:
        return say("Ready to match");
    case EnrolmentStage::Waiting:
        return say("Waiting list");
    case EnrolmentStage::Matched:
        return say("Matched");
    case EnrolmentStage::Gone:
        return say("Not taking part");
    }
    return {};
}

QString stayReasonWord(const people::Staying &staying) {
    using people::StayReason;
    switch (staying.reason) {
    case StayReason::AlreadySo:
        return say("is so already");
    case StayReason::NoSuchStep:
        return say("cannot go there from “%1”").arg(participantStateWord(staying.state));
    case StayReason::HasPartner:
        return say("has a partner: end or decline the pair on its own page first");
    case StayReason::OtherRole:
        return say("is not a mentor");
    case StayReason::TooFewPlaces:
        return say("has more partners now than that");
    case StayReason::GoneAlready:
        return say("is no longer in this cohort");
    }
    return {};
}

QString gapsLetter(const QString &callName, people::ProfileParts missing, Role role,
                   const QStringList &unanswered) {
    using people::ProfilePart;
    const auto asked = [role](ProfilePart part) {
        switch (part) {
        case ProfilePart::Contact:
            return say("an e-mail address or a phone number");
        case ProfilePart::Areas:
            return role == Role::Mentor ? say("what you can help with") : say("what you would like help with");
        case ProfilePart::Times:
            return say("when you can meet");
        case ProfilePart::Modes:
            return say("how you would like to meet");
        case ProfilePart::Goal:
            return say("what you would like by the end");
        case ProfilePart::Unit:
            return say("your unit");
        case ProfilePart::RoleTitle:
            return say("your role title");
        case ProfilePart::Manager:
            return say("the name of your line manager");
        case ProfilePart::Languages:
            return say("the languages that you speak");
        case ProfilePart::Location:
            return say("your site");
        case ProfilePart::Hours:
            return say("how many hours a month you have");
        case ProfilePart::Consent:
            return say("your consent to our holding these details");
        }
        return QString();
    };
    QStringList parts;
    for (const ProfilePart part : people::profileParts()) {
        if (missing.testFlag(part))
            parts.append(asked(part));
    }
    for (const QString &wording : unanswered)
        parts.append(say("your answer to “%1”").arg(wording));
    if (parts.isEmpty())
        return {};
    return say("Dear %1, before we can look for a partner for you we still need: %2.")
        .arg(callName, andList(parts));
}

} // namespace groundwork::words
