#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include "ui/words/role_words.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace groundwork::cli {

/// What the shell gets back (cli.md): done, a refused or failed job, wrong use.
inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;
inline constexpr int kMisuse = 2;

class Invocation;

/// One verb of groundwork-cli: its words, its options, and what it does. One file a verb.
struct Command {
    QString name;
    QString usage;   ///< the line after "groundwork-cli", e.g. "pairs FILE"
    QString summary; ///< one sentence
    std::vector<QCommandLineOption> options;
    int minimumPositional = 1;
    int maximumPositional = 1;
    std::function<int(Invocation &)> run;
};

/// One call of one verb: what was typed, the clock, and the two streams. Standard output holds the answer
/// alone (with --json one object and nothing else); everything said to a person goes to standard error.
class Invocation
{
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Invocation)

  public:
    Invocation(const Command &command, const QCommandLineParser &parser, const Clock &clock);

    [[nodiscard]] QString positional(int index) const;
    [[nodiscard]] bool isSet(const char *option) const;
    [[nodiscard]] QString value(const char *option) const;
    /// All values of an option that can be given several times.
    [[nodiscard]] QStringList values(const char *option) const;
    [[nodiscard]] bool json() const { return isSet("json"); }
    [[nodiscard]] bool force() const { return isSet("force"); }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }

    /// The date of an option; `fallback` when it is not set, invalid when it is not a date (after misuse()).
    [[nodiscard]] std::optional<QDate> dateValue(const char *option, QDate fallback);

    /// Opens the program file named first and speaks of its roles as it calls them, or says why not (then none and the job is refused).
    std::unique_ptr<ProgramFile> openProgram(bool readOnly = false);
    /// The cohort of --cohort, or the newest; none after a sentence.
    std::optional<CohortId> chosenCohort(const ProgramFile &file);

    /// A line for people: standard output without --json, nowhere with it.
    void say(const QString &line);
    /// Ends the job well: prints the object with --json.
    int succeed(const QJsonObject &answer);
    /// Ends the job with the sentence of the error on standard error.
    int refuse(const Error &error);
    int refuse(const QString &sentence);
    /// Ends with a sentence and the usage.
    int misuse(const QString &sentence);

  private:
    const Command *m_command;
    const QCommandLineParser *m_parser;
    const Clock *m_clock;
    words::InstalledRoleWords m_roles; ///< of the program that was opened
    QTextStream m_out;
    QTextStream m_err;
};

/// Makes the program file named first and lets `fill` put its rows in; the answer of `fill` is printed. Where
/// anything is refused, no file is left behind, and an existing one (written over with --force only) is back as
/// it was.
int createProgramFile(Invocation &invocation, const std::function<Result<QJsonObject>(ProgramFile &)> &fill);

/// All verbs, in the order of the help.
std::vector<Command> commands();

} // namespace groundwork::cli
