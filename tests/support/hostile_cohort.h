#pragma once

#include "core/agreements/agreement_content.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/people/participant.h"
#include "core/people/person.h"
#include "tests/support/naughty_texts.h"

#include <QJsonObject>
#include <QJsonValue>

#include <memory>
#include <vector>

namespace groundwork::testing {

/// A cohort in memory, built through the public verbs, in which whatever a person can type is a text that nobody
/// expects: names, program, framework, questions, answers of the first meeting, agreement, goals, reviews, letters,
/// room. The first pair is under way with a chain of versions, the second has written 3,000 words in each long
/// answer and is called by two names of 300 characters, the agreement of the third has ended; the others are on
/// their way.
struct HostileCohort {
    static constexpr int kManyWords = 3000;

    FixedClock clock{QDate(2027, 1, 11)};
    NaughtyTexts texts;
    content::Pack pack;
    agreements::AgreementContent content;
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;
    std::vector<PersonId> persons;
    std::vector<PartnershipId> pairs;

    explicit HostileCohort(int pairs = 8);

    /// The texts run from right to left from now on, or from left to right again: the language of the program.
    void setRightToLeft(bool rightToLeft);

  private:
    void makeProgram();
    void makeFramework();
    void makeQuestions();
    people::Person person(int number);
    people::Profile profile(int number);
    ParticipantId join(int number, Role role);
    void askAndAnswer(ParticipantId id, int number);
    void match(int count);
    void meet(PartnershipId pair, int longWords);
    void writeAgreement(PartnershipId pair);
    void writeLines(PartnershipId pair);
    void signBoth(PartnershipId pair);
    void liveThrough(PartnershipId pair);
    void setGoals(PartnershipId pair);
    void writeLetters();
    void planRoom();
    QJsonValue answerOf(const first_meeting::Field &field, int longWords);
};

} // namespace groundwork::testing
