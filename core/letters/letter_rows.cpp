#include "core/letters/letter_rows.h"

#include "core/agreements/review_rows.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/letters/letter_table.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <unordered_map>

namespace groundwork::letters {

using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

QDate nextReview(const ProgramFile &file, PartnershipId pair) {
    for (const agreements::Review &review : agreements::reviewsOf(file, pair)) {
        if (review.isOpen())
            return review.dueOn;
    }
    return {};
}

LetterReader readerOf(const PartnershipRow &row, Role role) {
    const bool mentee = role == Role::Mentee;
    LetterReader reader;
    reader.pair = row.id;
    reader.person = mentee ? row.menteePerson : row.mentorPerson;
    reader.role = role;
    reader.name = mentee ? row.menteeName : row.mentorName;
    reader.callName = mentee ? row.menteeCallName : row.mentorCallName;
    reader.partnerName = mentee ? row.mentorName : row.menteeName;
    reader.partnerCallName = mentee ? row.mentorCallName : row.menteeCallName;
    reader.state = row.state;
    if (row.state == PartnershipState::Proposed)
        reader.by = row.answerBy;
    else if (row.state == PartnershipState::Trying)
        reader.by = row.trialUntil;
    reader.firstMove = row.firstMoveBy == role;
    reader.firstMoveBy = row.firstMoveDue;
    reader.meetingHeld = row.firstMeetingDone;
    reader.start = row.startedOn;
    reader.end = row.actualEnd.isValid() ? row.actualEnd : row.plannedEnd;
    return reader;
}

template <class EmailOf>
std::vector<LetterReader> bothOf(const ProgramFile &file, const PartnershipRow &row, EmailOf emailOf) {
    const auto meeting = first_meeting::firstMeetingOf(file, row.id);
    const QDate review = nextReview(file, row.id);
    std::vector<LetterReader> both;
    for (const Role role : {Role::Mentee, Role::Mentor}) {
        LetterReader reader = readerOf(row, role);
        reader.email = emailOf(reader.person);
        reader.partnerEmail = emailOf(role == Role::Mentee ? row.mentorPerson : row.menteePerson);
        reader.meetingOn = meeting ? meeting->plannedOn : QDate();
        reader.reviewOn = review;
        both.push_back(reader);
    }
    return both;
}

} // namespace

LetterText letterText(const ProgramFile &file, const LetterContent &content, LetterKind kind) {
    return LetterTable(file.database()).find(kind).value_or(content.letter(kind));
}

bool hasOwnWords(const ProgramFile &file, LetterKind kind) {
    return LetterTable(file.database()).find(kind).has_value();
}

Result<std::vector<LetterReader>> letterReadersOf(const ProgramFile &file, PartnershipId pair) {
    const Result<PartnershipRow> row = partnerships::partnershipRow(file, pair);
    if (!row)
        return failure(row.error());
    return bothOf(file, *row, [&](PersonId id) {
        const Result<people::Person> person = people::person(file, id);
        return person ? person->email : QString();
    });
}

std::vector<LetterReader> letterReaders(const ProgramFile &file, CohortId cohort) {
    std::unordered_map<PersonId, QString> emails;
    for (const people::Person &person : people::persons(file))
        emails.emplace(person.id, person.email);
    const auto emailOf = [&](PersonId person) {
        const auto found = emails.find(person);
        return found == emails.end() ? QString() : found->second;
    };
    std::vector<LetterReader> readers;
    for (const PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        const std::vector<LetterReader> both = bothOf(file, row, emailOf);
        readers.insert(readers.end(), both.begin(), both.end());
    }
    return readers;
}

bool isTimeFor(LetterKind kind, const LetterReader &reader) {
    const PartnershipState state = reader.state;
    switch (kind) {
    case LetterKind::MatchMentee:
    case LetterKind::MatchMentor:
        return partnerships::isUndecided(state) || state == PartnershipState::Accepted;
    case LetterKind::FirstMeeting:
        return !reader.meetingHeld.isValid() && (state == PartnershipState::Trying ||
                                                 state == PartnershipState::Accepted ||
                                                 state == PartnershipState::Starting);
    case LetterKind::Review:
        return reader.reviewOn.isValid() && partnerships::isAgreedAndOpen(state) && state != PartnershipState::Paused;
    case LetterKind::Thanks:
        return state == PartnershipState::Closing || state == PartnershipState::Completed;
    }
    return false;
}

} // namespace groundwork::letters
