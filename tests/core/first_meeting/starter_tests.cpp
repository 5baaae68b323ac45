#include "core/first_meeting/starters.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/core/first_meeting/pair_file.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::testing;

TEST_CASE("Starters come from both profiles and open answers, and from nothing hidden", "[first_meeting][starters]") {
    PairFile pair;
    const auto row = valueOf(partnerships::partnershipRow(*pair.file, pair.pair));
    const auto change = [&](ParticipantId id, const char *interest, const char *offer, const char *seek) {
        people::Participant participant = valueOf(people::participant(*pair.file, id));
        participant.profile.interests = {QString::fromUtf8(interest), QStringLiteral("Swimming")};
        if (*offer)
            participant.profile.offers = {{QString::fromUtf8(offer), people::OfferLevel::KnowWell}};
        if (*seek)
            participant.profile.seeks = {{QString::fromUtf8(seek), 1}};
        valueOf(people::editParticipant(*pair.file, participant));
    };
    change(row.mentee, "choir", "Spanish", "Giving handover");
    change(row.mentor, "Choir", "giving handover", "");
    const auto kinds = [&] {
        std::vector<std::pair<Starter::Kind, QString>> all;
        for (const Starter &each : starters(*pair.file, pair.script, pair.pair))
            all.emplace_back(each.kind, each.what);
        return all;
    };
    using Kind = Starter::Kind;
    CHECK(kinds() == std::vector<std::pair<Kind, QString>>{{Kind::Interest, QStringLiteral("choir")},
                                                           {Kind::Interest, QStringLiteral("Swimming")},
                                                           {Kind::WantsAndKnows, QStringLiteral("Giving handover")}});
    pair.start();
    const QJsonValue words = json(R"({"ranking": ["kindness", "humour", "family"]})");
    valueOf(pair.save("2.4", Side::Mentee, words));
    valueOf(pair.save("2.4", Side::Mentor, json(R"({"ranking": ["humour", "order"]})")));
    CHECK(kinds().size() == 3); // covered: nobody knows yet
    valueOf(pair.reveal("2.4"));
    REQUIRE(kinds().size() == 4);
    CHECK(kinds().front() == std::pair<Kind, QString>{Kind::Value, QStringLiteral("humour")});
}
