#include "core/first_meeting/starters.h"

#include "core/base/text_fold.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/participant.h"
#include "core/people/person.h"
#include "core/people/person_rows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace groundwork::first_meeting {

namespace {

/// Collects each thing once, however it is written.
class Finder {
  public:
    void common(Starter::Kind kind, const QStringList &mentee, const QStringList &mentor) {
        for (const QString &each : mentee) {
            const auto same = [&](const QString &other) { return foldText(other) == foldText(each); };
            if (!foldText(each).isEmpty() && std::any_of(mentor.begin(), mentor.end(), same))
                add({kind, each, true});
        }
    }
    void wanted(const people::Profile &seeker, const people::Profile &helper, bool menteeWants) {
        for (const people::Seek &seek : seeker.seeks) {
            const auto known = [&](const people::Offer &offer) { return foldText(offer.area) == foldText(seek.area); };
            if (std::any_of(helper.offers.begin(), helper.offers.end(), known))
                add({Starter::Kind::WantsAndKnows, seek.area, menteeWants});
        }
    }
    [[nodiscard]] std::vector<Starter> all() const { return m_starters; }

  private:
    void add(const Starter &starter) {
        const auto there = [&](const Starter &each) { return foldText(each.what) == foldText(starter.what); };
        if (std::none_of(m_starters.begin(), m_starters.end(), there))
            m_starters.push_back(starter);
    }
    std::vector<Starter> m_starters;
};

/// The words that a side has put in order in an open answer.
QStringList ranked(const Script &script, const std::vector<AnswerRow> &rows, Side side) {
    QStringList words;
    for (const AnswerRow &row : rows) {
        const Prompt *prompt = script.prompt(row.prompt);
        if (!prompt || row.side != side || row.state != AnswerState::Revealed)
            continue;
        for (const Field &field : prompt->fields) {
            if (field.type != FieldType::Ranking)
                continue;
            const QJsonValue value = fieldValue(*prompt, row.value, field.key);
            for (const QJsonValue &key : value.toObject().value(QLatin1String("ranking")).toArray()) {
                if (const Option *option = field.option(key.toString()))
                    words.append(option->text);
            }
        }
    }
    return words;
}

} // namespace

std::vector<Starter> starters(const ProgramFile &file, const Script &script, PartnershipId partnership) {
    Finder finder;
    const auto pair = partnerships::partnershipRow(file, partnership);
    if (!pair)
        return {};
    const auto mentee = people::participant(file, pair->mentee);
    const auto mentor = people::participant(file, pair->mentor);
    const auto menteePerson = people::person(file, pair->menteePerson);
    const auto mentorPerson = people::person(file, pair->mentorPerson);
    if (!mentee || !mentor || !menteePerson || !mentorPerson)
        return {};
    const auto rows = answers(file, partnership);
    using Kind = Starter::Kind;
    finder.common(Kind::Value, ranked(script, rows, Side::Mentee), ranked(script, rows, Side::Mentor));
    finder.common(Kind::Value, mentee->profile.values, mentor->profile.values);
    finder.common(Kind::Interest, mentee->profile.interests, mentor->profile.interests);
    finder.common(Kind::Language, menteePerson->languages, mentorPerson->languages);
    finder.wanted(mentee->profile, mentor->profile, true);
    finder.wanted(mentor->profile, mentee->profile, false);
    finder.common(Kind::Place, {menteePerson->location}, {mentorPerson->location});
    return finder.all();
}

} // namespace groundwork::first_meeting
