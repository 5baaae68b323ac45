// Types a whole 90-minute worksheet into the real entry screen, key by key, and counts the keys: what people
// wrote, signs for boxes, dials, words and dates, and those that only move on. From that, how long it takes at 40
// words of five letters a minute. QT_QPA_PLATFORM=offscreen is enough. Three sheets:
//
// 1. The played example (content.md 3.12) with its agreed lines. It is a full one: nearly every line has words.
// 2. An average one: the same answers, cut to what two people get down by hand in the minutes that the script gives.
//    A hand writes some 15 words a minute. Where each answers alone, both write at the same time for about a quarter
//    of the minutes; the rest is reading, thinking, the reveal and the talk. Turn by turn, the listener writes for
//    about an eighth of them, and where the two answer together one writes for a fifth. No line holds more than the
//    sheet has room for: two ruled lines of eight words. What is ticked, dialled and dated stays whole.
// 3. The same with half of the words of the played example, as a second point.
//
// Six minutes at 40 words a minute are 1,200 keys, and some 300 of them are boxes, digits and Enter: such a sheet
// has 180 words by hand. Completing words from those typed before was tried on the played example: it spares one key
// in twenty at best, and each completion is a key that moves; so the words are typed as they are.

#include "core/content/pack.h"
#include "core/first_meeting/played_example.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "tests/benchmarks/cohort_of.h"
#include "tests/benchmarks/quiet_navigator.h"
#include "tests/support/paper_typist.h"
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

constexpr int kHandWordsAMinute = 15;
constexpr int kRoomOnTheSheet = 16; // two ruled lines of eight words

/// A text in the first `most` of its words.
QJsonValue cut(const QJsonValue &value, const std::function<int(int)> &most) {
    if (value.isString() && value.toString().contains(QLatin1Char(' '))) {
        const QStringList words = value.toString().split(QLatin1Char(' '));
        return words.mid(0, most(static_cast<int>(words.size()))).join(QLatin1Char(' '));
    }
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
int wordsByHand(const first_meeting::Prompt &prompt) {
    using first_meeting::Who;
    const double share = prompt.who == Who::Alone ? 1.0 / 4 : prompt.who == Who::Turns ? 1.0 / 8 : 1.0 / 5;
    const int writers = prompt.who == Who::Alone ? 1 : static_cast<int>(prompt.sides().size()); // at the same time, or in turn
    return std::max(1, static_cast<int>(prompt.minutes(first_meeting::Length::Ninety) * share * kHandWordsAMinute /
                                        std::max(1, writers)));
}

enum class Sheet { Full, Average, Half };

QJsonValue onSheet(const first_meeting::Script &script, const first_meeting::PaperAnswer &answer, Sheet sheet) {
    const first_meeting::Prompt *prompt = script.prompt(answer.prompt);
    if (sheet == Sheet::Full || !prompt)
        return answer.value;
    if (sheet == Sheet::Half)
        return cut(answer.value, [](int words) { return (words + 1) / 2; });
    const int written = wordsIn(answer.value);
    const int room = wordsByHand(*prompt);
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
    std::vector<first_meeting::PaperAnswer> answers;
    for (const int sitting : {1, 2}) {
        for (first_meeting::PaperAnswer answer : example->answers(sitting)) {
            answer.value = onSheet(desk.script(), answer, sheet);
            answers.push_back(answer);
        }
    }
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
    std::printf("%-28s %4d words %5d keys: %d text, %d signs, %d that move on (1 in %.1f)  %.1f minutes at 40 words a minute\n", name,
                words, keys.all(), keys.text, keys.signs, keys.moves, double(keys.all()) / keys.moves,
                keys.all() / kKeysAMinute);
    return true;
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    const bool full = typeSheet("the played example", Sheet::Full);
    const bool average = typeSheet("an average sheet", Sheet::Average);
    const bool half = typeSheet("the same, half the words", Sheet::Half);
    return full && average && half ? 0 : 1;
}
