#pragma once

#include "core/content/pack.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/played_example.h"
#include "core/partnerships/partnerships.h"
#include "tests/core/people/people_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace groundwork::testing {

/// A value as it stands in a JSON file, for readable tests: json("{\"pass\": true}").
inline QJsonValue json(const char *text) {
    const QJsonArray list = QJsonDocument::fromJson(QByteArray("[") + text + "]").array();
    REQUIRE(list.size() == 1);
    return list.at(0);
}

/// Alys and Noor, both with a yes, before their first meeting.
struct PairFile : PeopleFile {
    first_meeting::Script script;
    PartnershipId pair;

    PairFile()
        : script(valueOf(first_meeting::Script::read(valueOf(content::Pack::load())))) {
        partnerships::Proposal proposal;
        proposal.mentee = add("Alys Penhale", Role::Mentee);
        proposal.mentor = add("Noor Rahmani", Role::Mentor);
        pair = valueOf(partnerships::proposePair(*file, proposal));
        valueOf(partnerships::acceptPairBoth(*file, pair));
    }

    /// The meeting has begun.
    void start(first_meeting::Length length = first_meeting::Length::Ninety) {
        valueOf(first_meeting::planFirstMeeting(*file, script, pair, length, first_meeting::Mode::OneScreen));
        valueOf(first_meeting::startFirstMeeting(*file, pair));
    }

    Result<void> save(const char *prompt, Side side, const QJsonValue &value) {
        return first_meeting::saveAnswer(*file, script, pair, QString::fromLatin1(prompt), side, value);
    }
    Result<void> pass(const char *prompt, Side side) {
        return first_meeting::passAnswer(*file, script, pair, QString::fromLatin1(prompt), side);
    }
    Result<void> reveal(const char *prompt) {
        return first_meeting::reveal(*file, script, pair, QString::fromLatin1(prompt));
    }

    /// The row that a reader gets, or none.
    std::optional<first_meeting::AnswerRow> row(const char *prompt, Side side,
                                                std::optional<Side> author = std::nullopt) const {
        for (const first_meeting::AnswerRow &row : first_meeting::answers(*file, pair, author)) {
            if (row.prompt == QString::fromLatin1(prompt) && row.side == side)
                return row;
        }
        return std::nullopt;
    }
};

} // namespace groundwork::testing
