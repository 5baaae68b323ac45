#include "core/partnerships/pair_rules.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"

using namespace groundwork;
using namespace groundwork::partnerships;
using groundwork::testing::PeopleFile;

namespace {

struct RulesFile : PeopleFile {
    people::Participant mentee = get(add("Alys Penhale", Role::Mentee));
    people::Participant mentor = get(add("Noor Rahmani", Role::Mentor));

    people::Participant get(ParticipantId id) { return valueOf(people::participant(*file, id)); }
    void editPerson(PersonId id, const std::function<void(people::Person &)> &edit) {
        people::Person person = valueOf(people::person(*file, id));
        edit(person);
        valueOf(people::editPerson(*file, person));
    }
    void edit(people::Participant &participant, const std::function<void(people::Profile &)> &change) {
        change(participant.profile);
        valueOf(people::editParticipant(*file, participant));
    }
    std::vector<PairRule> rules() {
        const PairRules rules(readRulePeople(*file, cohort));
        const std::vector<PairRule> all = rules.allThatForbid(get(mentee.id), get(mentor.id));
        const auto first = rules.forbids(get(mentee.id), get(mentor.id));
        CHECK(first.has_value() == !all.empty());
        if (first)
            CHECK(*first == all.front());
        return all;
    }
};

const std::vector<PairRule> kLine{PairRule::ReportingLine};

} // namespace

TEST_CASE("Nobody is matched within a reporting line", "[partnerships]") {
    RulesFile it;
    const PersonId between = it.addPerson("Ines Carvalho");
    CHECK(it.rules().empty());
    SECTION("the mentor is the manager") {
        it.editPerson(it.mentee.person, [&](people::Person &p) { p.manager = it.mentor.person; });
        CHECK(it.rules() == kLine);
    }
    SECTION("the mentor is the manager's manager, who takes no part") {
        it.editPerson(it.mentee.person, [&](people::Person &p) { p.manager = between; });
        it.editPerson(between, [&](people::Person &p) { p.manager = it.mentor.person; });
        CHECK(it.rules() == kLine);
    }
    SECTION("the mentor reports to the mentee") {
        it.editPerson(it.mentor.person, [&](people::Person &p) { p.manager = it.mentee.person; });
        CHECK(it.rules() == kLine);
    }
    SECTION("the manager is only text, in another case and order") {
        it.editPerson(it.mentee.person,
                      [](people::Person &p) { p.managerText = QStringLiteral("RAHMANI,  noor"); });
        CHECK(it.rules() == kLine);
    }
    SECTION("a name that two share counts for both") {
        it.add("Noor Rahmani", Role::Mentor);
        it.editPerson(it.mentee.person,
                      [](people::Person &p) { p.managerText = QStringLiteral("Noor Rahmani"); });
        CHECK(it.rules() == kLine);
    }
    SECTION("two who have the same manager are not in one line") {
        it.editPerson(it.mentee.person, [&](people::Person &p) { p.manager = between; });
        it.editPerson(it.mentor.person, [&](people::Person &p) { p.manager = between; });
        CHECK(it.rules().empty());
    }
    SECTION("a circle of managers ends") {
        it.editPerson(it.mentee.person, [&](people::Person &p) { p.manager = between; });
        it.editPerson(between, [&](people::Person &p) { p.manager = it.mentee.person; });
        CHECK(it.rules().empty());
        it.editPerson(between, [&](people::Person &p) { p.manager = it.mentor.person; });
        it.editPerson(it.mentor.person, [&](people::Person &p) { p.manager = it.mentee.person; });
        CHECK(it.rules() == kLine);
    }
}

TEST_CASE("Please not works from either side, by person and by name", "[partnerships]") {
    RulesFile it;
    const std::vector<PairRule> rule{PairRule::PleaseNot};
    SECTION("the mentee asked") {
        valueOf(people::setNotWith(*it.file, it.mentee.id, {{it.mentor.person, {}}}));
    }
    SECTION("the mentor asked") {
        valueOf(people::setNotWith(*it.file, it.mentor.id, {{it.mentee.person, {}}}));
    }
    SECTION("by name") {
        valueOf(people::setNotWith(*it.file, it.mentee.id, {{std::nullopt, QStringLiteral("noor rahmani")}}));
    }
    CHECK(it.rules() == rule);
}

TEST_CASE("A preceptor is not the mentor of the same nurse", "[partnerships]") {
    RulesFile it;
    it.edit(it.mentee, [&](people::Profile &p) { p.preceptor = it.mentor.person; });
    CHECK(it.rules() == std::vector<PairRule>{PairRule::OwnPreceptor});
    it.edit(it.mentee, [&](people::Profile &p) {
        p.preceptor.reset();
        p.preceptorText = QStringLiteral("Noor Rahmani");
    });
    CHECK(it.rules() == std::vector<PairRule>{PairRule::OwnPreceptor});
}

TEST_CASE("A common language is needed where both named theirs", "[partnerships]") {
    RulesFile it;
    it.editPerson(it.mentee.person, [](people::Person &p) { p.languages = {QStringLiteral("Welsh")}; });
    CHECK(it.rules().empty()); // nothing is known of the other
    it.editPerson(it.mentor.person, [](people::Person &p) { p.languages = {QStringLiteral("Farsi")}; });
    CHECK(it.rules() == std::vector<PairRule>{PairRule::NoCommonLanguage});
    it.editPerson(it.mentor.person, [](people::Person &p) {
        p.languages = {QStringLiteral("Farsi"), QStringLiteral("welsh")};
    });
    CHECK(it.rules().empty());
    it.edit(it.mentee, [](people::Profile &p) { p.languagesNeeded = {QStringLiteral("BSL")}; });
    CHECK(it.rules() == std::vector<PairRule>{PairRule::NoCommonLanguage});
}

TEST_CASE("A least overlap of hours is a rule where both named their times", "[partnerships]") {
    RulesFile it;
    it.edit(it.mentee, [](people::Profile &p) {
        p.overlapHours = 2;
        p.availability = {QStringLiteral("mon_am")};
    });
    CHECK(it.rules().empty());
    it.edit(it.mentor, [](people::Profile &p) { p.availability = {QStringLiteral("tue_am")}; });
    CHECK(it.rules() == std::vector<PairRule>{PairRule::NoSharedTime});
    it.edit(it.mentor, [](people::Profile &p) { p.availability = {QStringLiteral("mon_am")}; });
    CHECK(it.rules().empty());
}

TEST_CASE("Somebody who only has an invitation, or has left, takes no part", "[partnerships]") {
    RulesFile it;
    valueOf(people::setParticipantState(*it.file, it.mentee.id, people::ParticipantState::NotPlaced));
    CHECK(it.rules() == std::vector<PairRule>{PairRule::NotTakingPart});
}
