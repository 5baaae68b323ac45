// From the start of the process to the first painted overview of a file with 100 pairs:
//   start_benchmark [runs, default 9]
// The program starts itself again for each run, as a person starts Groundwork with a file.
#include "core/base/clock.h"
#include "core/content/default_framework.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "ui/shell/main_window.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/preferences.h"
#include "ui/shell/program_view.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"
#include "ui/words/english_plurals.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace groundwork;

namespace {

constexpr int kPairs = 100;

/// Two hundred people, a hundred pairs in turn proposed, accepted, met and signed.
Result<void> buildFile(const QString &path) {
    const auto pack = content::Pack::load();
    if (!pack)
        return failure(pack.error());
    const auto text = content::defaultFramework(*pack);
    if (!text)
        return failure(text.error());
    auto opened = ProgramFile::create(path);
    if (!opened)
        return failure(opened.error());
    ProgramFile &file = **opened;
    return file.perform(Operation{Verb::BuildSample, {}, {}, false}, [&](Change &) -> Result<void> {
        framework::NewProgram wanted;
        wanted.program.name = QStringLiteral("Start benchmark");
        wanted.cohortName = QStringLiteral("Hundred pairs");
        wanted.start = file.clock().today().addDays(-60);
        wanted.publish = true;
        const auto cohort = framework::createFromTemplate(file, wanted, *text);
        if (!cohort)
            return failure(cohort.error());
        const auto add = [&](int number, Role role) -> Result<ParticipantId> {
            people::Person person;
            person.fullName = QStringLiteral("Person %1 %2").arg(roleKey(role)).arg(number);
            const auto id = people::addPerson(file, person);
            if (!id)
                return failure(id.error());
            people::Participant participant;
            participant.person = *id;
            participant.cohort = *cohort;
            participant.role = role;
            return people::addParticipant(file, participant);
        };
        for (int number = 0; number < kPairs; ++number) {
            const auto mentee = add(number, Role::Mentee);
            const auto mentor = add(number, Role::Mentor);
            if (!mentee || !mentor)
                return failure(mentee ? mentor.error() : mentee.error());
            partnerships::Proposal proposal;
            proposal.mentee = *mentee;
            proposal.mentor = *mentor;
            proposal.matchedOn = file.clock().today().addDays(-50);
            const auto pair = partnerships::proposePair(file, proposal);
            if (!pair)
                return failure(pair.error());
            const QDate yes = proposal.matchedOn.addDays(2);
            if (number % 4 > 0 && !partnerships::acceptPairBoth(file, *pair, yes))
                continue;
            if (number % 4 > 1)
                (void)partnerships::noteFirstMeetingDone(file, *pair, yes.addDays(5));
            if (number % 4 > 2)
                (void)partnerships::noteAgreementSigned(file, *pair, yes.addDays(9));
        }
        return {};
    });
}

/// Says so on standard output after the overview has been painted, and ends.
class FirstPaint final : public QObject {
  public:
    using QObject::QObject;

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            QTimer::singleShot(0, watched, [] {
                std::puts("painted");
                std::fflush(stdout);
                QApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    bool m_said = false;
};

int runWindow(QApplication &application, const QString &path, const QString &folder) {
    words::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    ui::Theme theme;
    ui::applyTheme(application, theme);
    ui::Preferences preferences(folder + QStringLiteral("/preferences.ini"));
    ui::SystemModalPort modal;
    const SystemClock clock;
    const auto content = content::Pack::load();
    if (!content)
        return 1;
    ui::Services services{theme,  preferences, modal,    clock, folder + QStringLiteral("/backups"),
                          folder, folder,      *content, {}};
    ui::MainWindow window(services);
    window.QWidget::show();
    if (!window.openFile(path))
        return 1;
    FirstPaint paint;
    window.programView()->currentPage()->installEventFilter(&paint);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 3 && arguments.at(1) == QLatin1String("--window"))
        return runWindow(application, arguments.at(2), arguments.at(3));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("hundred.groundwork"));
    if (const auto built = buildFile(path); !built) {
        std::fprintf(stderr, "the file could not be built: error %d\n", static_cast<int>(built.error().code));
        return 1;
    }
    const int runs = arguments.size() > 1 ? arguments.at(1).toInt() : 9;
    std::vector<qint64> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        QProcess process;
        timer.start();
        process.start(QApplication::applicationFilePath(), {QStringLiteral("--window"), path, folder.path()});
        if (!process.waitForReadyRead(30000)) {
            std::fprintf(stderr, "the window was not painted\n");
            return 1;
        }
        times.push_back(timer.elapsed());
        process.waitForFinished();
    }
    std::sort(times.begin(), times.end());
    std::printf("start to first painted overview, %d pairs, %d runs: median %lld ms, fastest %lld ms, "
                "slowest %lld ms\n",
                kPairs, runs, static_cast<long long>(times[times.size() / 2]),
                static_cast<long long>(times.front()), static_cast<long long>(times.back()));
    return 0;
}
