#pragma once

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/questions/questions.h"
#include "core/skills/exercise_library.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/undo_law.h"

#include <optional>
#include <vector>

namespace groundwork::testing {

template <class T>
Result<void> done(const Result<T> &result) {
    return result ? Result<void>() : failure(result.error());
}

inline Role anyRole(Random &random) {
    return random.chance(50) ? Role::Mentor : Role::Mentee;
}

/// Alys and Noor in the middle of their first meeting, and others who are still on the way to a pair.
struct Ward : PairFile {
    agreements::AgreementContent content;
    skills::ExerciseLibrary exercises = valueOf(skills::ExerciseLibrary::read(valueOf(content::Pack::load())));
    std::vector<first_meeting::PaperAnswer> played;

    /// With `inForce`, the two have met and signed.
    explicit Ward(bool inForce)
        : content(valueOf(agreements::AgreementContent::read(valueOf(content::Pack::load())))) {
        for (const char *name : {"Hana Kovářová", "Kofi Amankwah", "Jin-Ho Seong"})
            add(name, Role::Mentor, 2);
        for (const char *name : {"نادية بوخاري", "Zoë O'Malley", "Li Wei"})
            add(name, Role::Mentee);
        const auto example =
            valueOf(first_meeting::PlayedExample::read(valueOf(content::Pack::load()), clock.today()));
        for (const int sitting : {0, 1, 2}) {
            for (const first_meeting::PaperAnswer &answer : example.answers(sitting))
                played.push_back(answer);
        }
        for (const char *wording : {"Which bus?", "Which ward?", "Which days?"}) {
            questions::Question question;
            question.cohort = cohort;
            question.wording = QString::fromLatin1(wording);
            valueOf(questions::addQuestion(*file, question));
        }
        start();
        if (inForce) {
            valueOf(framework::publishFramework(*file, valueOf(framework::cohort(*file, cohort)).framework));
            valueOf(first_meeting::enterPaperAnswers(*file, script, pair, played));
            valueOf(agreements::draftAgreement(*file, content, pair));
            valueOf(agreements::makeReady(*file, content, pair, QStringLiteral("the rest comes later")));
            for (const Role side : {Role::Mentee, Role::Mentor}) {
                agreements::SignatureDraft signature;
                signature.side = side;
                valueOf(agreements::sign(*file, content, pair, signature));
            }
        }
        file->clearHistory();
    }

    [[nodiscard]] PartnershipId anyPair(Random &random) const {
        const auto rows = partnerships::partnershipRows(*file, cohort);
        return random.chance(40) || rows.empty() ? pair : random.pick(rows).id;
    }
    [[nodiscard]] std::vector<first_meeting::PaperAnswer> someAnswers(Random &random, int count) const {
        std::vector<first_meeting::PaperAnswer> some;
        for (int i = 0; i < count; ++i)
            some.push_back(random.pick(played));
        return some;
    }
    [[nodiscard]] std::optional<WorkingTermId> anyTerm(Random &random, PartnershipId id) const {
        const auto version = agreements::currentVersion(*file, id);
        if (!version)
            return std::nullopt;
        const auto terms = agreements::termsOf(*file, version->id);
        return terms.empty() ? std::nullopt : std::optional(random.pick(terms).id);
    }
};

// The verbs of each subject with random arguments; each list is in the file of its name.
std::vector<RandomVerb> peopleVerbs(const Ward &ward);
std::vector<RandomVerb> questionVerbs(const Ward &ward);
std::vector<RandomVerb> frameworkVerbs(const Ward &ward);
std::vector<RandomVerb> partnershipVerbs(const Ward &ward);
std::vector<RandomVerb> matchingVerbs(const Ward &ward);
std::vector<RandomVerb> meetingVerbs(const Ward &ward);
std::vector<RandomVerb> roomVerbs(const Ward &ward);
std::vector<RandomVerb> agreementVerbs(const Ward &ward);
std::vector<RandomVerb> jobVerbs(const Ward &ward);
std::vector<RandomVerb> exchangeVerbs(const Ward &ward);
std::vector<RandomVerb> letterVerbs(const Ward &ward);
std::vector<RandomVerb> certificateVerbs(const Ward &ward);

} // namespace groundwork::testing
