#include "core/base/error_code.h"
#include "core/first_meeting/meeting_clock.h"
#include "core/first_meeting/meeting_sequence.h"
#include "tests/core/first_meeting/pair_file.h"

#include <QDateTime>
#include <QSet>

#include <memory>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::testing;

namespace {

/// A clock whose calendar can jump while its elapsed time goes on, as a real one does.
class JumpingClock final : public Clock {
  public:
    [[nodiscard]] qint64 nowMs() const override { return m_wall; }
    [[nodiscard]] QDate today() const override { return m_day; }
    [[nodiscard]] qint64 elapsedMs() const override { return m_elapsed; }
    void pass(int seconds) {
        m_elapsed += qint64{seconds} * 1000;
        m_wall += qint64{seconds} * 1000;
    }
    void jumpTo(QDate day) {
        m_day = day;
        m_wall = QDateTime(day, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    }
    void startComputerAgain() { m_elapsed = 20000; }

  private:
    QDate m_day{2026, 9, 14};
    qint64 m_wall = QDateTime(QDate(2026, 9, 14), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    qint64 m_elapsed = qint64{7} * 3600 * 1000;
};

/// A file in memory on that clock; the note about time needs no more than a pair's number.
struct ClockFile {
    std::unique_ptr<ProgramFile> file;
    PartnershipId pair{77};

    explicit ClockFile(const Clock &clock) {
        OpenOptions options;
        options.clock = &clock;
        file = valueOf(ProgramFile::createInMemory(options));
    }
};

QStringList list(const char *keys) {
    return QString::fromLatin1(keys).split(QLatin1Char(' '));
}

QStringList keysOf(const std::vector<const Prompt *> &prompts) {
    QStringList keys;
    for (const Prompt *prompt : prompts)
        keys.append(prompt->key);
    return keys;
}

FirstMeeting running(Length length, Shortening how = Shortening::None) {
    FirstMeeting meeting;
    meeting.state = FirstMeetingState::Running;
    meeting.length = length;
    meeting.shortened = how;
    return meeting;
}

} // namespace

TEST_CASE("A late start leaves out what the content file says, for all three lengths", "[first_meeting][script]") {
    const PairFile pair;
    const auto left = [&](Length length, Shortening how) {
        return keysOf(leftOutBy(pair.script, running(length), length, how, {}));
    };
    CHECK(left(Length::Ninety, Shortening::Late) ==
          list("1.5 2.5 4.2 4.4 5.5 5.6 7.1a"));
    CHECK(left(Length::OneTwenty, Shortening::Late) == list("1.5 2.5 3.5 4.4 4.8 6.9"));
    // 60: do not shorten; after stage 5 only 7.2, stages 6 and 7 at meeting two (content.md 3.11).
    const QStringList sixty = left(Length::Sixty, Shortening::Late);
    CHECK_FALSE(sixty.isEmpty());
    for (const QString &key : sixty) {
        INFO(key.toStdString());
        CHECK(pair.script.prompt(key)->stage >= 6);
        CHECK(key != QStringLiteral("7.2"));
    }
    for (const Prompt *prompt : meetingSequence(pair.script, running(Length::Sixty, Shortening::Late), {}))
        CHECK((prompt->stage <= 5 || prompt->key == QStringLiteral("7.2")));
    // What is asked behind the short form is not lost with its end.
    const QStringList waiting = keysOf(waitingForMeetingTwo(pair.script, running(Length::Sixty, Shortening::Late), {}));
    CHECK(waiting.contains(QStringLiteral("7.5")));
    CHECK(waiting.contains(QStringLiteral("7.6")));
    CHECK_FALSE(keysOf(waitingForMeetingTwo(pair.script, running(Length::Sixty), {})).contains(QStringLiteral("7.5")));
}

TEST_CASE("With half of the time gone the core is kept, and what is answered stays", "[first_meeting][script]") {
    const PairFile pair;
    const QStringList core = list("1.3 2.2 2.3 2.6 4.6 4.7 5.1 5.3 6.3 6.4 6.8 7.2");
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty})
        CHECK(keysOf(meetingSequence(pair.script, running(length, Shortening::HalfTime), {})) == core);
    const auto with = keysOf(meetingSequence(pair.script, running(Length::Ninety, Shortening::HalfTime),
                                             {QStringLiteral("1.4"), QStringLiteral("3.2")}));
    CHECK(with.contains(QStringLiteral("1.4")));
    CHECK(with.contains(QStringLiteral("3.2")));
    CHECK(with.size() == core.size() + 2);
}

TEST_CASE("Minutes saved by a late start are the ten of the card, and the parts know them", "[first_meeting]") {
    PairFile pair;
    pair.start(Length::Ninety);
    valueOf(shortenFirstMeeting(*pair.file, pair.script, pair.pair, Length::Ninety, Shortening::Late));
    const auto meeting = firstMeetingOf(*pair.file, pair.pair);
    REQUIRE(meeting);
    CHECK(meeting->shortened == Shortening::Late);
    int planned = 0;
    for (const StageRun &run : meeting->stages)
        planned += run.plannedMinutes;
    CHECK(planned >= 80); // 90 less 9.5, in whole minutes a part
    CHECK(planned <= 83);
    valueOf(shortenFirstMeeting(*pair.file, pair.script, pair.pair, Length::Sixty, Shortening::None));
    CHECK(firstMeetingOf(*pair.file, pair.pair)->length == Length::Sixty);
    CHECK(firstMeetingOf(*pair.file, pair.pair)->stages.front().plannedMinutes == 5);
    CHECK(shortenFirstMeeting(*pair.file, pair.script, pair.pair, Length::Ninety, Shortening::None).error().code ==
          ErrorCode::ValueOutOfRange);
    valueOf(completeFirstMeeting(*pair.file, pair.pair));
    CHECK(shortenFirstMeeting(*pair.file, pair.script, pair.pair, Length::Sixty, Shortening::Late).error().code ==
          ErrorCode::WrongState);
    // At the second meeting everything of the form is asked again.
    valueOf(reopenFirstMeeting(*pair.file, pair.pair));
    const auto second = meetingSequence(pair.script, *firstMeetingOf(*pair.file, pair.pair), {});
    CHECK(keysOf(second).contains(QStringLiteral("6.5")));
}

TEST_CASE("A prompt is added in the content file alone", "[first_meeting][script]") {
    QJsonObject document = valueOf(valueOf(content::Pack::load()).document(QStringLiteral("first_meeting")));
    QJsonArray prompts = document.value(QStringLiteral("prompts")).toArray();
    prompts.append(QJsonDocument::fromJson(R"({"key": "7.9", "stage": 7, "label": "A song", "text": {"both": "Sing."},
        "who": "J", "minutes": {"60": 0, "90": 0, "120": 0}, "in": {"60": "out", "90": "full", "120": "full"},
        "fields": [{"key": "song", "type": "short_text", "owner": "both"}], "hint": "Any.", "shows_next": "it",
        "goes_to": ["connection"]})").object());
    document.insert(QStringLiteral("prompts"), prompts);
    const Script script = valueOf(Script::read(document));
    CHECK(keysOf(meetingSequence(script, running(Length::Ninety), {})).contains(QStringLiteral("7.9")));
    CHECK_FALSE(keysOf(meetingSequence(script, running(Length::Sixty), {})).contains(QStringLiteral("7.9")));
}

TEST_CASE("The time of a part survives a restart, sleep and a jump of the calendar", "[first_meeting][clock]") {
    JumpingClock clock;
    const ClockFile setup(clock);
    MeetingClock first(*setup.file, setup.pair);
    first.open(2);
    clock.pass(100);
    CHECK(first.seconds() == 100);
    clock.jumpTo(QDate(2031, 1, 1));
    CHECK(first.seconds() == 100);
    clock.jumpTo(QDate(2020, 1, 1));
    CHECK(first.seconds() == 100);
    clock.pass(3000); // the laptop slept: elapsed time counts it
    CHECK(first.seconds() == 3100);
    valueOf(first.keep());
    clock.pass(20); // killed here, and started again a moment later
    clock.pass(40);
    MeetingClock again(*setup.file, setup.pair);
    again.open(2);
    CHECK(again.seconds() == 3160);
    MeetingClock other(*setup.file, setup.pair);
    other.open(3); // another part is open: the note is not about it
    CHECK(other.seconds() == 0);
}

TEST_CASE("A window that was left open for days does not count the days", "[first_meeting][clock]") {
    JumpingClock clock;
    const ClockFile setup(clock);
    MeetingClock first(*setup.file, setup.pair);
    first.open(4);
    clock.pass(200);
    valueOf(first.keep());
    clock.pass(3 * 24 * 3600);
    MeetingClock later(*setup.file, setup.pair);
    later.open(4);
    CHECK(later.seconds() == 200);
    valueOf(later.keep());
    clock.startComputerAgain(); // elapsed time begins anew
    MeetingClock rebooted(*setup.file, setup.pair);
    rebooted.open(4);
    CHECK(rebooted.seconds() == 200);
    valueOf(rebooted.stop());
    MeetingClock stopped(*setup.file, setup.pair);
    stopped.open(4);
    CHECK(stopped.seconds() == 0);
}

TEST_CASE("After another start of the computer the gap does not count, however long it has run",
          "[first_meeting][clock]") {
    JumpingClock clock;
    const ClockFile setup(clock);
    const QString first = QStringLiteral("7c1e");
    clock.startComputerAgain();
    MeetingClock seen(*setup.file, setup.pair, first);
    seen.open(4);
    clock.pass(280);
    valueOf(seen.keep()); // five minutes after the start
    clock.startComputerAgain();
    clock.pass(460); // restarted, and opened again after eight: a larger number
    MeetingClock rebooted(*setup.file, setup.pair, QStringLiteral("d04b"));
    rebooted.open(4);
    CHECK(rebooted.seconds() == 280);
    MeetingClock same(*setup.file, setup.pair, first); // the same start: the two sat there
    same.open(4);
    CHECK(same.seconds() == 460);
}
