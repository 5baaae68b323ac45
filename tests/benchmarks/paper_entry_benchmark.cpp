// Types a whole 90-minute worksheet into the real entry screen, key by key, and counts the keys: what people
// wrote, signs for boxes, dials, words and dates, and those that only move on. The sheet is the played example
// (content.md 3.12), which is a full one; and the same with half of its words. From that, how long it takes at 40
// words of five letters a minute. QT_QPA_PLATFORM=offscreen is enough.

#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "core/first_meeting/played_example.h"
#include "core/content/pack.h"
#include "tests/support/paper_typist.h"
#include "ui/models/program_bridge.h"
#include "ui/pages/page.h"
#include "ui/together/meeting_desk.h"
#include "ui/shell/modal_port.h"
#include "ui/together/paper_entry_view.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

constexpr double kKeysAMinute = 200; // 40 words of five letters

class QuietNavigator final : public Navigator {
  public:
    void go(const Place &) override {}
    void toast(const QString &, bool) override {}
    void showError(const Error &) override {}
    void pageChanged() override {}
};

/// The same answer in half the words.
QJsonValue halved(const QJsonValue &value) {
    if (value.isString() && value.toString().contains(QLatin1Char(' '))) {
        const QStringList words = value.toString().split(QLatin1Char(' '));
        return words.mid(0, (words.size() + 1) / 2).join(QLatin1Char(' '));
    }
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &each : value.toArray())
            list.append(halved(each));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = halved(*it);
    return object;
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

bool typeSheet(const char *name, bool half) {
    Theme theme;
    applyTheme(*qApp, theme);
    const auto file = ProgramFile::createInMemory();
    framework::NewProgram wanted;
    wanted.program.name = QStringLiteral("Benchmark");
    wanted.cohortName = QStringLiteral("2027");
    wanted.start = QDate(2027, 2, 1);
    const CohortId cohort = *framework::createFromTemplate(**file, wanted, {});
    partnerships::Proposal proposal;
    proposal.mentee = add(**file, cohort, "Alys Penhale", Role::Mentee);
    proposal.mentor = add(**file, cohort, "Noor Rahmani", Role::Mentor);
    const PartnershipId pair = *partnerships::proposePair(**file, proposal);
    (void)partnerships::acceptPairBoth(**file, pair);

    models::ProgramBridge bridge(**file);
    QuietNavigator navigator;
    SystemModalPort modal; // nothing is asked
    MeetingDesk desk(PageContext{**file, bridge, theme, cohort, navigator, modal}, pair);
    const auto example = first_meeting::PlayedExample::read(*content::Pack::load(), QDate(2027, 9, 1));
    std::vector<first_meeting::PaperAnswer> answers;
    for (const int sitting : {1, 2}) {
        for (first_meeting::PaperAnswer answer : example->answers(sitting)) {
            if (half)
                answer.value = halved(answer.value);
            answers.push_back(answer);
        }
    }
    PaperTypist typist(desk.script(), first_meeting::Length::Ninety, answers);
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
    std::printf("%-28s %5d keys: %d text, %d signs, %d that move on (1 in %.1f)  %.1f minutes at 40 words a minute\n", name,
                keys.all(), keys.text, keys.signs, keys.moves, double(keys.all()) / keys.moves,
                keys.all() / kKeysAMinute);
    return true;
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    const bool full = typeSheet("the played example", false);
    const bool half = typeSheet("the same, half the words", true);
    return full && half ? 0 : 1;
}
