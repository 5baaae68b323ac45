#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "core/base/error_code.h"
#include "core/file/safe_file.h"
#include "core/file/sqlite/database.h"
#include "ui/words/english_plurals.h"
#include "ui/words/english_plurals.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace groundwork;
using namespace groundwork::cli;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Main)
};

void printHelp(QTextStream &stream)
{
    stream << Words::tr("groundwork-cli, the command line of Groundwork %1").arg(QStringLiteral(GROUNDWORK_VERSION))
           << "\n\n";
    for (const Command &command : commands())
        stream << "  groundwork-cli " << command.usage << "\n      " << command.summary << '\n';
    stream << '\n'
           << Words::tr("Every verb takes --json (one JSON object on standard output), --today YYYY-MM-DD (instead of "
                        "the clock), and --cohort NAME where a cohort matters (default: the newest). An existing "
                        "output is refused without --force.\n"
                        "Ends with 0 when done, 1 when a job was refused, 2 for wrong use.")
           << Qt::endl;
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("json"), Words::tr("One JSON object on standard output.")});
    parser.addOption({QStringLiteral("today"), Words::tr("The day to take as today."), QStringLiteral("YYYY-MM-DD")});
    parser.addOption({QStringLiteral("cohort"), Words::tr("The cohort; the newest without it."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("force"), Words::tr("Write over an existing output.")});
}

/// A clock for one call: the machine's, or noon of --today.
std::unique_ptr<Clock> clockFor(const QCommandLineParser &parser, bool *ok)
{
    *ok = true;
    if (!parser.isSet(QStringLiteral("today")))
        return std::make_unique<SystemClock>();
    const QDate day = QDate::fromString(parser.value(QStringLiteral("today")), Qt::ISODate);
    *ok = day.isValid();
    return std::make_unique<FixedClock>(day);
}

/// Standard error belongs to the one sentence of a refused job: Qt's remark on a missing XDG_RUNTIME_DIR, which
/// nothing here uses, is left out.
void messageHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        return;
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    for (const QCommandLineOption &option : command.options)
        parser.addOption(option);
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream out(stdout);
        out << QStringLiteral("groundwork-cli ") << command.usage << QStringLiteral("\n\n") << command.summary
            << QStringLiteral("\n\n");
        for (const QCommandLineOption &option : command.options)
            out << QStringLiteral("  --%1  %2\n").arg(option.names().first(), -22).arg(option.description());
        out.flush();
        return kDone;
    }
    QTextStream err(stderr);
    const auto misuse = [&](const QString &sentence) {
        err << sentence << "\ngroundwork-cli " << command.usage << Qt::endl;
        return kMisuse;
    };
    if (!parser.parse(arguments))
        return misuse(parser.errorText());
    const auto given = parser.positionalArguments().size() - 1;
    if (given < command.minimumPositional || given > command.maximumPositional)
        return misuse(Words::tr("\"%1\" was given %n value(s), which does not fit.", nullptr, static_cast<int>(given))
                          .arg(command.name));
    bool clockOk = true;
    const std::unique_ptr<Clock> clock = clockFor(parser, &clockOk);
    if (!clockOk)
        return misuse(Words::tr("--today needs a date such as 2027-03-14."));
    Invocation invocation(command, parser, *clock);
    try {
        return command.run(invocation);
    } catch (const sqlite::StorageError &error) { // a disk that fails while rows are read
        return invocation.refuse(Error(ErrorCode::StorageFailed, {error.message()}));
    }
}

} // namespace

int main(int argc, char **argv)
{
    ignoreFileSizeSignal();
    qInstallMessageHandler(messageHandler);
    // Printing lays text out, which needs a QGuiApplication; nothing here needs a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool prints = argc > 1 && qstrcmp(argv[1], "print") == 0;
    const std::unique_ptr<QCoreApplication> application =
        prints ? std::make_unique<QGuiApplication>(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    words::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    QCoreApplication::setApplicationName(QStringLiteral("groundwork-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GROUNDWORK_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    const QString verb = arguments.value(1);
    if (verb == QLatin1String("--version")) {
        QTextStream(stdout) << QStringLiteral("groundwork-cli ") << QStringLiteral(GROUNDWORK_VERSION) << Qt::endl;
        return kDone;
    }
    if (verb == QLatin1String("--help") || verb == QLatin1String("-h") || verb == QLatin1String("help")) {
        QTextStream out(stdout);
        printHelp(out);
        return kDone;
    }
    const std::vector<Command> all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command &c) { return c.name == verb; });
    if (found == all.end()) {
        QTextStream err(stderr);
        if (!verb.isEmpty())
            err << Words::tr("There is no verb \"%1\".").arg(verb) << "\n\n";
        printHelp(err);
        return kMisuse;
    }
    return runCommand(*found, arguments);
}
