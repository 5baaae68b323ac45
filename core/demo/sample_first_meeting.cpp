#include "core/demo/sample_first_meeting.h"

namespace groundwork::demo {

namespace {

using first_meeting::PaperAnswer;

/// Collects answers; each call is one cell of the worksheet.
class Worksheet
{
  public:
    void put(const char *prompt, Side side, const QJsonValue &value)
    {
        m_answers.push_back({QString::fromLatin1(prompt), side, value});
    }
    /// One answer in each column.
    void each(const char *prompt, const QJsonValue &mentee, const QJsonValue &mentor)
    {
        put(prompt, Side::Mentee, mentee);
        put(prompt, Side::Mentor, mentor);
    }
    void both(const char *prompt, const QJsonValue &value) { put(prompt, Side::Program, value); }
    std::vector<PaperAnswer> take() { return std::move(m_answers); }

  private:
    std::vector<PaperAnswer> m_answers;
};

QString iso(QDate date) { return date.toString(Qt::ISODate); }

QJsonArray array(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

/// One of the keys of a choice in the script.
QString key(SampleWords &words, std::initializer_list<const char *> keys)
{
    return QString::fromLatin1(*(keys.begin() + words.dice().roll(static_cast<int>(keys.size()))));
}

QJsonObject choice(const QString &chosen) { return {{QStringLiteral("choice"), chosen}}; }

QJsonObject choices(const QStringList &chosen) { return {{QStringLiteral("choices"), array(chosen)}}; }

QStringList someKeys(SampleWords &words, QStringList keys, int count)
{
    QStringList chosen;
    while (chosen.size() < count && !keys.isEmpty())
        chosen << keys.takeAt(words.dice().roll(static_cast<int>(keys.size())));
    return chosen;
}

QJsonObject ranking(SampleWords &words)
{
    const QStringList all{QStringLiteral("kindness"), QStringLiteral("humour"), QStringLiteral("honesty"),
                          QStringLiteral("fairness"), QStringLiteral("family"), QStringLiteral("curiosity"),
                          QStringLiteral("patience"), QStringLiteral("service")};
    return {{QStringLiteral("ranking"), array(someKeys(words, all, 3))}};
}

QJsonObject dials(SampleWords &words)
{
    QJsonObject values;
    for (const char *dial : {"a", "b", "f"})
        values.insert(QLatin1String(dial), 2 + words.dice().roll(7));
    return {{QStringLiteral("dials"), values}};
}

void meetAndConnect(Worksheet &sheet, SampleWords &words)
{
    sheet.both("1.1", true);
    sheet.both("1.2", choice(QStringLiteral("clear")));
    sheet.each("2.1", QJsonObject{{QStringLiteral("matters"), words.one("led_here")}, {QStringLiteral("right"), choice(QStringLiteral("yes"))}},
               QJsonObject{{QStringLiteral("matters"), words.one("led_here")}, {QStringLiteral("right"), choice(QStringLiteral("yes"))}});
    sheet.each("2.2", array(words.some("worked", 2)), array(words.some("worked", 1)));
    sheet.each("2.3", array(words.some("in_the_way", 1)), array(words.some("in_the_way", 2)));
    sheet.each("2.4", ranking(words), ranking(words));
    sheet.both("2.6", QJsonObject{{QStringLiteral("share"), array(words.some("shared", 3))}});
    sheet.put("2.6", Side::Mentee, QJsonObject{{QStringLiteral("hear_more"), words.one("hear_more")}});
    sheet.put("2.6", Side::Mentor, QJsonObject{{QStringLiteral("hear_more"), words.one("hear_more")}});
    sheet.each("3.1", QJsonObject{{QStringLiteral("about_me"), words.one("about_me")}, {QStringLiteral("keep"), true}},
               QJsonObject{{QStringLiteral("about_me"), words.one("about_me")}, {QStringLiteral("keep"), true}});
    sheet.each("3.2", dials(words), dials(words));
    sheet.both("3.3", array(words.some("differences", 1)));
}

void compareExpectations(Worksheet &sheet, SampleWords &words)
{
    const QStringList help{QStringLiteral("think"), QStringLiteral("experience"), QStringLiteral("comment"),
                           QStringLiteral("practise"), QStringLiteral("encourage"), QStringLiteral("how_things_work")};
    sheet.each("4.1", QJsonObject{{QStringLiteral("hopes"), array({words.one("hopes_mentee")})}, {QStringLiteral("star"), 1}},
               QJsonObject{{QStringLiteral("hopes"), array({words.one("hopes_mentor")})}, {QStringLiteral("star"), 1}});
    sheet.each("4.3", choices(someKeys(words, help, 4)), choices(someKeys(words, help, 4)));
    sheet.both("4.5", QJsonObject{{QStringLiteral("clear"),
                                   choices({QStringLiteral("line_management"), QStringLiteral("appraisal"),
                                            QStringLiteral("counselling"), QStringLiteral("job_promise"),
                                            QStringLiteral("work_done"), QStringLiteral("complaints")})}});
    sheet.both("4.6", QJsonObject{{QStringLiteral("dates"), choice(key(words, {"mentee", "mentor", "in_turn"}))},
                                  {QStringLiteral("topic"), choice(QStringLiteral("mentee"))},
                                  {QStringLiteral("notes"), choice(key(words, {"mentee", "in_turn"}))},
                                  {QStringLiteral("first_message"), choice(QStringLiteral("mentee"))}});
    sheet.each("4.7", QJsonObject{{QStringLiteral("sure"), 3 + words.dice().roll(3)}, {QStringLiteral("help"), words.one("time_mentee")}},
               QJsonObject{{QStringLiteral("sure"), 3 + words.dice().roll(3)}, {QStringLiteral("help"), words.one("time_mentor")}});
}

QJsonObject clearGoal(const QJsonObject &goal, const SampleMeeting &meeting, int stepDays, int months)
{
    const auto text = [&](const char *name) { return goal.value(QLatin1String(name)).toString(); };
    return {{QStringLiteral("title"), text("title")},
            {QStringLiteral("notice"), text("notice")},
            {QStringLiteral("step"), text("step")},
            {QStringLiteral("step_date"), iso(meeting.heldOn.addDays(stepDays))},
            {QStringLiteral("help"), text("help")},
            {QStringLiteral("by"), iso(qMin(meeting.heldOn.addMonths(months), meeting.ends))}};
}

void setGoals(Worksheet &sheet, SampleWords &words, const SampleMeeting &meeting)
{
    const QJsonObject later{{QStringLiteral("later"), true}};
    const QJsonObject mentee = words.oneObject("goals_mentee");
    const QJsonObject mentor = words.oneObject("goals_mentor");
    sheet.put("5.1", Side::Mentee, meeting.menteeGoal ? mentee.value(QLatin1String("wish")) : QJsonValue(later));
    sheet.put("5.2", Side::Mentor, meeting.mentorGoal ? mentor.value(QLatin1String("wish")) : QJsonValue(later));
    if (meeting.menteeGoal) {
        sheet.put("5.4", Side::Mentee, clearGoal(mentee, meeting, 7, 6));
        sheet.put("5.8", Side::Mentee, QJsonObject{{QStringLiteral("title"), choice(key(words, {"yes", "yes", "no"}))}});
    }
    if (meeting.mentorGoal) {
        sheet.put("5.4", Side::Mentor, clearGoal(mentor, meeting, 14, 5));
        sheet.put("5.8", Side::Mentor, QJsonObject{{QStringLiteral("title"), choice(key(words, {"yes", "no"}))}});
    }
    const QString together = words.one("together");
    if (!together.isEmpty())
        sheet.both("5.5", together);
}

void agreeHowToWork(Worksheet &sheet, SampleWords &words)
{
    sheet.each("6.1", words.one("talk_well"), words.one("talk_well"));
    sheet.each("6.2", QJsonObject{{QStringLiteral("silent"), words.one("silent")}, {QStringLiteral("not_heard"), words.one("not_heard")}},
               QJsonObject{{QStringLiteral("silent"), words.one("silent")}, {QStringLiteral("not_heard"), words.one("not_heard")}});
    sheet.both("6.3", QJsonObject{{QStringLiteral("cadence"), choice(QStringLiteral("every_4_weeks"))},
                                  {QStringLiteral("length"), choice(QStringLiteral("45"))},
                                  {QStringLiteral("how"), choice(key(words, {"in_person", "in_person", "walk", "mixed"}))},
                                  {QStringLiteral("place"), words.one("places")},
                                  {QStringLiteral("times"), words.one("suits")},
                                  {QStringLiteral("between"), choice(key(words, {"text_message", "email", "phone_call"}))},
                                  {QStringLiteral("reply"), choice(key(words, {"3_days", "a_week"}))},
                                  {QStringLiteral("notice"), choice(QStringLiteral("24_hours"))}});
    sheet.both("6.4", QJsonObject{{QStringLiteral("between_us"), choice(QStringLiteral("confirmed"))},
                                  {QStringLiteral("may_tell"), choices({QStringLiteral("that_we_meet")})},
                                  {QStringLiteral("notes"), choice(key(words, {"each_own", "one_page"}))},
                                  {QStringLiteral("shared_notes"), choice(QStringLiteral("deleted"))}});
    sheet.both("6.5", QJsonObject{{QStringLiteral("leave_out"), choices({QStringLiteral("decisions"), QStringLiteral("references"),
                                                                        QStringLiteral("in_front_of_colleagues")})}});
    sheet.each("6.6", QJsonObject{{QStringLiteral("like"), choices({key(words, {"ask_first", "later", "example"})})}},
               QJsonObject{{QStringLiteral("like"), choices({key(words, {"right_away", "not_in_front", "good_news"})})}});
    sheet.both("6.6", QJsonObject{{QStringLiteral("when"), choice(QStringLiteral("every_third"))}});
    sheet.each("6.7", QJsonObject{{QStringLiteral("will"), choice(key(words, {"say_it", "write"}))}, {QStringLiteral("turn_to"), words.one("turn_to")}},
               QJsonObject{{QStringLiteral("will"), choice(key(words, {"say_it", "ten_minutes"}))}});
    sheet.both("6.8", QJsonObject{{QStringLiteral("read_aloud"), true}, {QStringLiteral("finish"), words.one("finish")}});
    sheet.put("6.8", Side::Mentee, QJsonObject{{QStringLiteral("told"), choice(key(words, {"talk", "message_then_talk"}))}});
    sheet.put("6.8", Side::Mentor, QJsonObject{{QStringLiteral("told"), choice(QStringLiteral("talk"))}});
}

} // namespace

std::vector<PaperAnswer> sampleAnswers(SampleWords &words, const SampleMeeting &meeting)
{
    Worksheet sheet;
    meetAndConnect(sheet, words);
    compareExpectations(sheet, words);
    setGoals(sheet, words, meeting);
    agreeHowToWork(sheet, words);
    sheet.both("7.1", QJsonObject{{QStringLiteral("draft"), choice(QStringLiteral("right"))}});
    sheet.both("7.2", QJsonObject{{QStringLiteral("next"), iso(meeting.signsOn)}, {QStringLiteral("next_2"), iso(meeting.signsOn.addDays(28))}});
    sheet.each("7.4", words.one("helped"), words.one("helped"));
    return sheet.take();
}

} // namespace groundwork::demo
