// What the command box finds: names of every script, without case and accents, in any order of the words.
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"
#include "ui/models/program_bridge.h"
#include "ui/shell/box_index.h"
#include "ui/words/state_words.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

struct IndexFixture {
    testing::CohortFile cohort;
    models::ProgramBridge bridge{*cohort.file};
    BoxIndex index{*cohort.file, cohort.cohort, nullptr};

    IndexFixture() {
        QObject::connect(&bridge, &models::ProgramBridge::changed, &bridge,
                         [this](const ChangeReport &report) { index.note(report); });
    }

    /// The texts of the people and pairs that fit.
    QStringList find(const QString &typed) {
        index.refresh();
        QStringList found;
        for (const BoxEntry &entry : index.find(typed, {})) {
            if (entry.kind == BoxEntry::Kind::Person || entry.kind == BoxEntry::Kind::Pair)
                found.append(entry.text);
        }
        return found;
    }
};

} // namespace

TEST_CASE("Names of every script are found without case, accents and vowel marks", "[ui][shell][box]") {
    IndexFixture fixture;
    for (const char *name : {"Saoirse Ní Dhomhnaill", "Łukasz Żółć", "نَادِيَة بُوخَارِي", "أحمد المصري",
                             "שָׁלוֹם כֹּהֵן", "Ιωάννης Παπαδόπουλος", "Søren Ærø", "山田 太郎"})
        fixture.cohort.add(name, Role::Mentee);
    const auto only = [&](const char *typed, const char *name) {
        INFO(typed);
        CHECK(fixture.find(QString::fromUtf8(typed)) == QStringList{QString::fromUtf8(name)});
    };
    only("ni DHOMH", "Saoirse Ní Dhomhnaill");
    only("lukasz zolc", "Łukasz Żółć");
    only("zolc lukasz", "Łukasz Żółć"); // the words in any order
    only("نادية", "نَادِيَة بُوخَارِي");
    only("بوخاري نادية", "نَادِيَة بُوخَارِي");
    only("احمد", "أحمد المصري");
    only("שלום", "שָׁלוֹם כֹּהֵן");
    only("ιωαννης", "Ιωάννης Παπαδόπουλος");
    only("soren aero", "Søren Ærø");
    only("太郎", "山田 太郎");
    CHECK(fixture.find(QStringLiteral("zeppelin")).isEmpty());
}

TEST_CASE("Who begins with what was typed comes first, and a kind fills no more than its lines",
          "[ui][shell][box]") {
    IndexFixture fixture;
    for (int i = 0; i < 30; ++i)
        fixture.cohort.add(qPrintable(QStringLiteral("Anna %1 Marlow").arg(i, 2, 10, QLatin1Char('0'))),
                           Role::Mentor);
    fixture.cohort.add("Marlow Zuse", Role::Mentor);
    const QStringList found = fixture.find(QStringLiteral("marlow"));
    REQUIRE(found.size() == 6);
    CHECK(found.first() == QStringLiteral("Marlow Zuse"));
    CHECK(found.at(1) == QStringLiteral("Anna 00 Marlow"));
}

TEST_CASE("A pair is found by words of either name and says where it stands", "[ui][shell][box]") {
    IndexFixture fixture;
    fixture.cohort.accept("Alys Penhale", "شیرین توسلی", 3);
    const QString title = words::pairTitle(QStringLiteral("Alys Penhale"), QStringLiteral("شیرین توسلی"));
    CHECK(fixture.find(QStringLiteral("penhale شیرین")) == QStringList{title});
    fixture.index.refresh();
    const std::vector<BoxEntry> found = fixture.index.find(QStringLiteral("penhale"), {});
    REQUIRE(found.size() == 2);
    CHECK(found.front().place.page == PageId::Pair);
    CHECK(found.front().first == QStringLiteral("Alys Penhale"));
    CHECK_FALSE(found.front().detail.isEmpty());
}

TEST_CASE("A changed name is found at once, and the old one no more, by undo as well", "[ui][shell][box]") {
    IndexFixture fixture;
    fixture.cohort.accept("Alys Penhale", "Noor Rahmani", 3);
    REQUIRE(fixture.find(QStringLiteral("penhale")).size() == 2);
    CHECK_FALSE(fixture.index.isStale());
    const auto rows = people::participantRows(*fixture.cohort.file, fixture.cohort.cohort);
    const auto alys = std::find_if(rows.begin(), rows.end(), [](const people::ParticipantRow &row) {
        return row.name == QStringLiteral("Alys Penhale");
    });
    REQUIRE(alys != rows.end());
    people::Person person = valueOf(people::person(*fixture.cohort.file, alys->person));
    person.fullName = QStringLiteral("Alys Trevanion");
    valueOf(people::editPerson(*fixture.cohort.file, person));
    CHECK(fixture.find(QStringLiteral("penhale")).isEmpty());
    CHECK(fixture.find(QStringLiteral("trevanion noor")).size() == 1);
    REQUIRE(fixture.cohort.file->undo());
    CHECK(fixture.find(QStringLiteral("penhale")).size() == 2);
    // What changes no name leaves the index as it is.
    person = valueOf(people::person(*fixture.cohort.file, alys->person));
    fixture.index.note(
        ChangeReport{{{QStringLiteral("exercise_favourite"), 0, RowChange::Kind::Inserted}}, false});
    CHECK_FALSE(fixture.index.isStale());
}

TEST_CASE("What only the coordinator sees is never found", "[ui][shell][box]") {
    IndexFixture fixture;
    people::Person person;
    person.fullName = QStringLiteral("Kofi Amankwah");
    person.accessNeeds = QStringLiteral("zeppelin needs");
    person.email = QStringLiteral("kofi@zeppelin.example");
    const PersonId id = valueOf(people::addPerson(*fixture.cohort.file, person));
    people::Participant participant;
    participant.person = id;
    participant.cohort = fixture.cohort.cohort;
    participant.role = Role::Mentee;
    participant.profile.goalSeed = QStringLiteral("zeppelin goals");
    valueOf(people::addParticipant(*fixture.cohort.file, participant));
    CHECK(fixture.find(QStringLiteral("kofi")).size() == 1);
    CHECK(fixture.find(QStringLiteral("zeppelin")).isEmpty());
}
