// For whom: the pairs and the people that the chosen documents fit (print_form.h).
#include "core/partnerships/partnership_rows.h"
#include "ui/printing/pair_choice.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_form.h"

#include <algorithm>

namespace groundwork::ui {

using documents::DocumentKind;

std::vector<PartnershipId> PrintForm::pairsOfCohort() const {
    std::vector<PartnershipId> ids;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(m_file, m_given.cohort))
        ids.push_back(row.id);
    return ids;
}

void PrintForm::fillPairs() {
    // Everybody whom one of the documents fits, in the order of the cohort's list.
    std::vector<documents::PrintablePair> pairs;
    for (const DocumentKind kind : m_kinds) {
        for (const documents::PrintablePair &pair : documents::printablePairs(m_file, m_given.cohort, kind)) {
            const bool there =
                std::any_of(pairs.begin(), pairs.end(), [&](const auto &each) { return each.id == pair.id; });
            if (!there)
                pairs.push_back(pair);
        }
    }
    m_pairs->setPairs(pairs);
    std::vector<documents::PrintablePerson> people;
    for (const DocumentKind kind : m_kinds) {
        for (const documents::PrintablePerson &person : documents::printablePeople(m_file, m_given.cohort, kind)) {
            const bool there =
                std::any_of(people.begin(), people.end(), [&](const auto &each) { return each.id == person.id; });
            if (!there)
                people.push_back(person);
        }
    }
    m_people->setPeople(people);
    showPrinted();
}

void PrintForm::tickEverybody() {
    m_pairs->choose({}, {});
    m_people->choosePeople({});
}

void PrintForm::tick(const std::vector<documents::Receiver> &those) {
    std::vector<PartnershipId> pairs;
    std::vector<ParticipantId> people;
    for (const documents::Receiver &one : those) {
        if (one.person.isValid())
            people.push_back(one.person);
        else
            pairs.push_back(one.pair);
    }
    if (pairs.empty())
        m_pairs->chooseNobody();
    else
        m_pairs->choose(pairs, pairsOfCohort());
    if (people.empty())
        m_people->chooseNobody();
    else
        m_people->choosePeople(people);
}

void PrintForm::showPrinted() {
    const PrintedPapers printed = printedPapers(m_file);
    m_pairs->showPrinted([&](qint64 id) { return printedLast(printed, {PartnershipId{id}, {}}); });
    m_people->showPrinted([&](qint64 id) { return printedLast(printed, {{}, ParticipantId{id}}); });
}

} // namespace groundwork::ui
