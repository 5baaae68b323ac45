// Types a whole 90-minute worksheet into the real entry screen, key by key, and counts the keys: what people
// wrote, signs for boxes, dials, words and dates, and those that only move on. From that, how long it takes at 40
// words of five letters a minute. QT_QPA_PLATFORM=offscreen is enough. Four sheets:
//
// 1. The played example (content.md 3.12) with its agreed lines. It is a full one: nearly every line has words.
// 2. An average one: the same answers, cut to what two people get down by hand in the minutes that the script gives.
//    Adults copy by hand at 13 words a minute on average (40 letters; Wikipedia, "Words per minute", handwriting);
//    older norms and students reach 22, and what one makes up is slower than what one copies (van Drempt 2011).
//    Where each answers alone, both write at the same time for about a quarter of the minutes; the rest is reading,
//    thinking, the reveal and the talk. Turn by turn, the listener writes for about an eighth of them, and where the
//    two answer together one writes for a fifth. No line holds more than the sheet has room for: two ruled lines of
//    eight words. What is ticked, dialled and dated stays whole. The shares are a guess, so:
// 3. The same with quicker hands, 15 words a minute.
// 4. Half of the words of the played example, as another point.
//
// Six minutes at 40 words a minute are 1,200 keys, and 350 of them are boxes, digits and Enter. Completing words from
// those typed before was tried on the played example: it spares one key in twenty at best, and each completion is a
// key that moves; so the words are typed as they are. Going on by itself behind a ticked box would spare forty keys,
// and one box too many, typed by somebody who looks at the paper, would put all that follows one line too low.

#include "core/content/pack.h"
#include "core/first_meeting/played_example.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "tests/benchmarks/cohort_of.h"
#include "tests/benchmarks/quiet_navigator.h"
#include "tests/support/paper_typist.h"
#include "tests/support/whole_meeting.h"
#include "ui/models/program_bridge.h"
#include "ui/pages/page.h"
#include "ui/paper_entry/paper_entry_view.h"
#include "ui/shell/modal_port.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

constexpr double kKeysAMinute = 200; // 40 words of five letters

constexpr int kHandWordsAMinute = 13;
constexpr int kQuickHandWordsAMinute = 15;
constexpr int kWordsOfAnEntry = 4;
constexpr int kRoomOnTheSheet = 16; // two ruled lines of eight words

QString firstWords(const QString &text, int most) {
    return text.split(QLatin1Char(' ')).mid(0, most).join(QLatin1Char(' '));
}

/// The first entries of a list, each in the first of its words: who has little room writes fewer of them, and no
/// entry of a word or two.
QJsonValue cutList(const QJsonArray &entries, const std::function<int(int)> &most) {
    int all = 0;
    for (const QJsonValue &each : entries)
        all += most(static_cast<int>(each.toString().split(QLatin1Char(' ')).size()));
    const auto count = std::clamp<qsizetype>(all / kWordsOfAnEntry, 1, entries.size());
    QJsonArray list;
    for (qsizetype i = 0; i < count; ++i)
        list.append(firstWords(entries[i].toString(), std::max(1, all / static_cast<int>(count))));
    return list;
}

bool isListOfTexts(const QJsonValue &value) {
    const QJsonArray list = value.toArray();
    return std::any_of(list.begin(), list.end(), [](const QJsonValue &each) {
        return each.toString().contains(QLatin1Char(' '));
    });
}

/// A text in the first `most` of its words.
QJsonValue cut(const QJsonValue &value, const std::function<int(int)> &most) {
    if (value.isString() && value.toString().contains(QLatin1Char(' '))) {
        const QString text = value.toString();
        return firstWords(text, most(static_cast<int>(text.count(QLatin1Char(' '))) + 1));
    }
    if (isListOfTexts(value))
        return cutList(value.toArray(), most);
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &each : value.toArray())
            list.append(cut(each, most));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = cut(*it, most);
    return object;
}

int wordsIn(const QJsonValue &value) {
    int words = 0;
    (void)cut(value, [&words](int count) {
        words += count;
        return count;
    });
    return words;
}

/// The words that one side gets down at a prompt in its minutes.
int wordsByHand(const first_meeting::Prompt &prompt, int wordsAMinute) {
    using first_meeting::Who;
    const double share = prompt.who == Who::Alone ? 1.0 / 4 : prompt.who == Who::Turns ? 1.0 / 8 : 1.0 / 5;
    // at the same time, or in turn
    const int writers = prompt.who == Who::Alone ? 1 : static_cast<int>(prompt.sides().size());
    return std::max(1, static_cast<int>(prompt.minutes(first_meeting::Length::Ninety) * share * wordsAMinute /
                                        std::max(1, writers)));
}

enum class Sheet { Full, Average, QuickHands, Half };

QJsonValue onSheet(const first_meeting::Script &script, const first_meeting::PaperAnswer &answer, Sheet sheet) {
    const first_meeting::Prompt *prompt = script.prompt(answer.prompt);
    if (sheet == Sheet::Full || !prompt)
        return answer.value;
    if (sheet == Sheet::Half)
        return cut(answer.value, [](int words) { return (words + 1) / 2; });
    const int written = wordsIn(answer.value);
    const int room = wordsByHand(*prompt, sheet == Sheet::QuickHands ? kQuickHandWordsAMinute : kHandWordsAMinute);
    return cut(answer.value, [=](int words) {
        const int share = written > room ? std::max(1, words * room / written) : words;
        return std::min(share, kRoomOnTheSheet);
    });
}

ParticipantId add(ProgramFile &file, CohortId cohort, const char *name, Role role) {
    people::Person person;
    person.fullName = QString::fromLatin1(name);
    people::Participant participant;
    participant.person = *people::addPerson(file, person);
    participant.cohort = cohort;
    participant.role = role;
    return *people::addParticipant(file, participant);
}

bool typeSheet(const char *name, Sheet sheet) {
    Theme theme;
    applyTheme(*qApp, theme);
    const benchmarks::Cohort made = benchmarks::cohortOf(0);
    ProgramFile &file = *made.file;
    const CohortId cohort = made.id;
    partnerships::Proposal proposal;
    proposal.mentee = add(file, cohort, "Alys Penhale", Role::Mentee);
    proposal.mentor = add(file, cohort, "Noor Rahmani", Role::Mentor);
    const PartnershipId pair = *partnerships::proposePair(file, proposal);
    (void)partnerships::acceptPairBoth(file, pair);

    models::ProgramBridge bridge(file);
    benchmarks::QuietNavigator navigator;
    SystemModalPort modal; // nothing is asked
    MeetingDesk desk(PageContext{file, bridge, theme, cohort, navigator, modal}, pair);
    const auto example = first_meeting::PlayedExample::read(*content::Pack::load(), QDate(2027, 9, 1));
    std::vector<first_meeting::PaperAnswer> answers = first_meeting::wholeMeeting(*example);
    for (first_meeting::PaperAnswer &answer : answers)
        answer.value = onSheet(desk.script(), answer, sheet);
    std::vector<first_meeting::AgreedLineRow> lines;
    for (const QJsonValue &each : example->data().value(QLatin1String("agreed_lines")).toArray()) {
        const QJsonObject row = each.toObject();
        first_meeting::PaperAnswer line;
        line.prompt = row.value(QLatin1String("prompt")).toString();
        line.value = row.value(QLatin1String("text"));
        // What is printed on the line stays, whatever is cut.
        const first_meeting::Prompt *prompt = desk.script().prompt(line.prompt);
        const QString printed = prompt ? prompt->agreedLine.section(QStringLiteral("..."), 0, 0) : QString();
        const QString text = line.value.toString();
        line.value = text.mid(text.startsWith(printed) ? printed.size() : 0);
        line.value = onSheet(desk.script(), line, sheet);
        if (!text.isEmpty())
            lines.push_back({line.prompt,
                             {(text.startsWith(printed) ? printed : QString()) + line.value.toString(),
                              first_meeting::LineStatus::Settled,
                              {}}});
    }
    PaperTypist typist(desk.script(), first_meeting::Length::Ninety, answers, lines);
    typist.setSheetDay(QDate::currentDate()); // the view's own, where no meeting was held yet
    PaperEntryView view(desk);
    bool finished = false;
    QObject::connect(&view, &PaperEntryView::finished, [&] { finished = true; });
    view.resize(1060, 700);
    view.show();
    view.activateWindow();
    QApplication::processEvents();
    if (auto *first = view.findChild<QWidget *>(QStringLiteral("paper_1.1_program_begin_1")))
        first->setFocus(); // behind the day
    if (!typist.typeAll(view, [&] { return finished; })) {
        std::printf("%s: the keyboard got lost at %s\n", name, qUtf8Printable(typist.order().join(QStringLiteral(", "))));
        return false;
    }
    const PaperKeys &keys = typist.keys();
    int words = 0;
    for (const first_meeting::PaperAnswer &answer : answers)
        words += wordsIn(answer.value);
    for (const first_meeting::AgreedLineRow &line : lines)
        words += wordsIn(line.line.text);
    std::printf("%-28s %4d words %5d keys: %d text, %d signs, %d that move on (1 in %.1f)  "
                "%.1f minutes at 40 words a minute\n",
                name, words, keys.all(), keys.text, keys.signs, keys.moves, double(keys.all()) / keys.moves,
                keys.all() / kKeysAMinute);
    return true;
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    const bool full = typeSheet("the played example", Sheet::Full);
    const bool average = typeSheet("an average sheet", Sheet::Average);
    const bool quick = typeSheet("the same, with quicker hands", Sheet::QuickHands);
    const bool half = typeSheet("half of the example's words", Sheet::Half);
    return full && average && quick && half ? 0 : 1;
}
