#include "core/demo/sample_meeting.h"

#include <QJsonObject>

#include <algorithm>

namespace groundwork::demo {

namespace {

using first_meeting::Length;
using first_meeting::PaperAnswer;

QString key(const char *text) {
    return QString::fromLatin1(text);
}

QString iso(QDate date) {
    return date.toString(Qt::ISODate);
}

QJsonArray array(const QStringList &texts) {
    return QJsonArray::fromStringList(texts);
}

QJsonObject choices(const QStringList &chosen) {
    return {{key("choices"), array(chosen)}};
}

/// Fills in a worksheet; each call is one cell of it.
class Worksheet {
  public:
    Worksheet(SampleWords &words, const SampleMeeting &meeting)
        : m_words(words)
        , m_meeting(meeting) {}

    std::vector<PaperAnswer> fill() {
        arrive();
        connect();
        bring();
        expect();
        setGoals();
        agreeHowToWork();
        commit();
        return std::move(m_answers);
    }

  private:
    [[nodiscard]] bool isShort() const { return m_meeting.length == Length::Sixty; }
    QString text(const char *list) { return m_words.text(key(list)); }
    QStringList texts(const char *list, int count) { return m_words.texts(key(list), count); }
    /// One of these keys of the script.
    QString one(std::initializer_list<const char *> keys) {
        return key(*(keys.begin() + m_words.dice().roll(static_cast<int>(keys.size()))));
    }
    void put(const char *prompt, Side side, const QJsonValue &value) {
        m_answers.push_back({key(prompt), side, value});
    }
    /// One answer in each column.
    void each(const char *prompt, const QJsonValue &mentee, const QJsonValue &mentor) {
        put(prompt, Side::Mentee, mentee);
        put(prompt, Side::Mentor, mentor);
    }
    void both(const char *prompt, const QJsonValue &value) { put(prompt, Side::Program, value); }
    [[nodiscard]] QStringList keysOf(const char *prompt, const char *field) const {
        QStringList keys;
        if (const first_meeting::Prompt *found = m_meeting.script->prompt(key(prompt))) {
            if (const first_meeting::Field *of = found->field(key(field))) {
                for (const first_meeting::Option &option : of->options)
                    keys.append(option.key);
            }
        }
        return keys;
    }

    void arrive() {
        both("1.1", true);
        both("1.2", key("clear"));
        each("1.3", QJsonObject{{key("call_me"), m_meeting.mentee}, {key("today"), text("today")}},
             QJsonObject{{key("call_me"), m_meeting.mentor}, {key("today"), text("today")}});
        each("1.4", text("useful"), text("useful"));
    }

    QJsonObject story() { return {{key("matters"), text("led_here")}, {key("right"), key("yes")}}; }

    void connect() {
        each("2.1", story(), story());
        each("2.2", array(texts("worked", 2)), array(texts("worked", 1)));
        each("2.3", array(texts("in_the_way", 1)), array(texts("in_the_way", 1 + m_words.dice().roll(2))));
        const int count = isShort() ? 3 : 5;
        const QStringList all = keysOf("2.4", "words");
        const QStringList mentee = m_words.some(all, count);
        QStringList mentor = m_words.some(all, count);
        if (!mentor.contains(mentee.first()))
            mentor[1] = mentee.first(); // one word in common at least
        each("2.4", QJsonObject{{key("ranking"), array(mentee)}}, QJsonObject{{key("ranking"), array(mentor)}});
        if (!isShort())
            each("2.5", text("joy"), text("joy"));
        both("2.6", QJsonObject{{key("share"), array(texts("shared", 3 + m_words.dice().roll(2)))}});
        each("2.6", QJsonObject{{key("hear_more"), text("hear_more")}},
             QJsonObject{{key("hear_more"), text("hear_more")}});
    }

    void bring() {
        each("3.1", QJsonObject{{key("about_me"), text("about_me")}, {key("keep"), true}},
             QJsonObject{{key("about_me"), text("about_me")}, {key("keep"), true}});
        QJsonObject mentee;
        QJsonObject mentor;
        for (const QString &dial : isShort() ? QStringList{key("a"), key("b"), key("f")} : keysOf("3.2", "dials")) {
            const int value = 2 + m_words.dice().roll(7);
            const bool wide = m_words.dice().roll(4) == 0;
            const int other = wide ? (value >= 5 ? value - 4 : value + 4) : value + m_words.dice().roll(5) - 2;
            mentee.insert(dial, value);
            mentor.insert(dial, std::clamp(other, 0, 10));
        }
        each("3.2", QJsonObject{{key("dials"), mentee}}, QJsonObject{{key("dials"), mentor}});
        both("3.3", array(texts("differences", isShort() ? 1 : 2)));
        each("3.4", choices(m_words.some(keysOf("3.4", "easier"), 1 + m_words.dice().roll(2))),
             choices(m_words.some(keysOf("3.4", "easier"), 1)));
    }

    /// What one wants and the other gladly gives: near each other, and apart in a few.
    void amounts(const char *prompt) {
        QJsonObject wanted;
        QJsonObject given;
        for (const QString &kind : keysOf(prompt, "help")) {
            const int want = m_words.dice().roll(4);
            const int give = m_words.dice().roll(6) == 0 ? 3 - want : want + m_words.dice().roll(3) - 1;
            wanted.insert(kind, want);
            given.insert(kind, std::clamp(give, 0, 3));
        }
        const bool byMentee = qstrcmp(prompt, "4.3") == 0;
        each(prompt, QJsonObject{{key("amounts"), byMentee ? wanted : given}},
             QJsonObject{{key("amounts"), byMentee ? given : wanted}});
    }

    void expect() {
        each("4.1", QJsonObject{{key("hopes"), array({text("hopes_mentee")})}, {key("star"), 1}},
             QJsonObject{{key("hopes"), array({text("hopes_mentor")})}, {key("star"), 1}});
        if (isShort()) {
            const QStringList kinds = keysOf("4.3", "help");
            const QStringList picked = m_words.some(kinds, 4);
            QStringList offered = m_words.some(picked, 3);
            QStringList others = kinds;
            for (const QString &each : picked)
                others.removeAll(each);
            offered += m_words.some(others, 1);
            each("4.3", choices(picked), choices(offered));
        } else {
            const QStringList unsure = keysOf("4.2", "unsure");
            each("4.2", choices(m_words.some(unsure, 1)), choices(m_words.some(unsure, 1)));
            amounts("4.3");
            amounts("4.4");
        }
        both("4.5", QJsonObject{{key("clear"), choices(keysOf("4.5", "clear"))}});
        both("4.6", QJsonObject{{key("dates"), one({"mentee", "mentor", "in_turn"})},
                                {key("topic"), key("mentee")},
                                {key("notes"), one({"mentee", "in_turn"})},
                                {key("first_message"), key("mentee")}});
        const auto sure = [&](const char *list) {
            return QJsonObject{{key("sure"), 3 + m_words.dice().roll(3)}, {key("help"), text(list)}};
        };
        each("4.7", sure("time_mentee"), sure("time_mentor"));
    }

    /// [area, wish, title, heard, notice, first step, help]
    QJsonArray goalCard(const char *list) {
        return m_words
            .deal(key(list), [&](const QJsonValue &card) { return card.toArray().at(0).toString() == m_meeting.need; })
            .toArray();
    }

    void goalOf(Side side, const char *wishPrompt, const char *list, int stepDays, int months) {
        const QJsonArray card = goalCard(list);
        const QDate by = std::min(m_meeting.heldOn.addMonths(months), m_meeting.ends);
        put(wishPrompt, side, card.at(1));
        put("5.3", side, QJsonObject{{key("heard"), card.at(3)}, {key("right"), key("yes")}});
        put("5.4", side,
            QJsonObject{{key("title"), card.at(2)},
                        {key("notice"), card.at(4)},
                        {key("step"), card.at(5)},
                        {key("step_date"), iso(m_meeting.heldOn.addDays(stepDays))},
                        {key("help"), card.at(6)},
                        {key("by"), iso(by)}});
    }

    void setGoals() {
        const QJsonObject later{{key("later"), true}};
        const int months = m_meeting.heldOn.daysTo(m_meeting.ends) > 150 ? 6 : 3;
        if (m_meeting.menteeGoal)
            goalOf(Side::Mentee, "5.1", "goals_mentee", 7, months);
        else
            put("5.1", Side::Mentee, later);
        if (m_meeting.mentorGoal)
            goalOf(Side::Mentor, "5.2", "goals_mentor", 14, months - 1);
        else
            put("5.2", Side::Mentor, later);
        const QString together = text("together");
        if (!together.isEmpty())
            both("5.5", together);
        const QString shared = one({"yes", "no"});
        if (m_meeting.menteeGoal)
            consent(Side::Mentee, one({"yes", "yes", "no"}), together, shared);
        if (m_meeting.mentorGoal)
            consent(Side::Mentor, one({"yes", "yes", "no"}), together, shared);
    }

    void consent(Side side, const QString &own, const QString &together, const QString &shared) {
        QJsonObject says{{key("title"), own}};
        if (!together.isEmpty())
            says.insert(key("shared"), shared);
        put("5.8", side, says);
    }

    void agreeHowToWork() {
        each("6.1", text("talk_well"), text("talk_well"));
        const auto quiet = [&] {
            return QJsonObject{{key("silent"), text("silent")}, {key("not_heard"), text("not_heard")}};
        };
        each("6.2", quiet(), quiet());
        const QJsonArray watched = m_words.deal(key("watched")).toArray(); // [we want, we watch for, then]
        both("6.2a", QJsonObject{{key("want"), watched.at(0)}, {key("watch"), watched.at(1)}, {key("then"), watched.at(2)}});
        both("6.3", m_words.deal(key("ways")));
        const QString notes = one({"each_own", "one_page", "each_own", "none"});
        QJsonObject between{{key("between_us"), key("confirmed")},
                            {key("may_tell"), choices({key("that_we_meet"), one({"about_myself", "ideas"})})},
                            {key("notes"), notes}};
        if (notes == QLatin1String("one_page"))
            between.insert(key("shared_notes"), one({"deleted", "kept"}));
        both("6.4", between);
        both("6.5", QJsonObject{{key("leave_out"), choices({key("decisions"), key("references"),
                                                            one({"favours", "in_front_of_colleagues", "photographs"})})}});
        each("6.6", QJsonObject{{key("like"), choices({one({"ask_first", "later", "example", "in_writing"})})}},
             QJsonObject{{key("like"), choices({one({"right_away", "not_in_front", "good_news", "example"})})}});
        both("6.6", QJsonObject{{key("when"), one({"every_third", "each_meeting", "each_review"})}});
        each("6.7", QJsonObject{{key("will"), one({"say_it", "write"})}, {key("turn_to"), text("turn_to")}},
             QJsonObject{{key("will"), one({"say_it", "ten_minutes"})}});
        both("6.8", QJsonObject{{key("read_aloud"), true}, {key("finish"), text("finish")}});
        each("6.8", QJsonObject{{key("told"), one({"talk", "message_then_talk"})}}, QJsonObject{{key("told"), key("talk")}});
    }

    void commit() {
        both("7.1", QJsonObject{{key("draft"), key("right")}});
        if (!isShort())
            each("7.1a", QJsonObject{{key("there"), key("yes")}}, QJsonObject{{key("there"), one({"yes", "partly"})}});
        both("7.2", QJsonObject{{key("next"), iso(m_meeting.next)}, {key("next_2"), iso(m_meeting.after)}});
        if (m_meeting.menteeGoal)
            put("7.3", Side::Mentee, QJsonObject{{key("step"), key("confirmed")}});
        if (m_meeting.mentorGoal)
            put("7.3", Side::Mentor, QJsonObject{{key("step"), key("confirmed")}});
        each("7.4", text("helped"), text("helped"));
    }

    SampleWords &m_words;
    const SampleMeeting &m_meeting;
    std::vector<PaperAnswer> m_answers;
};

} // namespace

std::vector<PaperAnswer> sampleAnswers(SampleWords &words, const SampleMeeting &meeting) {
    return Worksheet(words, meeting).fill();
}

std::vector<PaperAnswer> withTold(std::vector<PaperAnswer> answers, const QJsonArray &told) {
    std::vector<first_meeting::PaperProblem> problems;
    for (const PaperAnswer &mine : first_meeting::paperAnswersFromJson(told, problems)) {
        const auto dealt = std::find_if(answers.begin(), answers.end(), [&](const PaperAnswer &answer) {
            return answer.prompt == mine.prompt && answer.side == mine.side;
        });
        if (mine.value.isNull()) { // left empty on the sheet
            if (dealt != answers.end())
                answers.erase(dealt);
        } else if (dealt == answers.end())
            answers.push_back(mine);
        else
            *dealt = mine;
    }
    return answers;
}

} // namespace groundwork::demo
