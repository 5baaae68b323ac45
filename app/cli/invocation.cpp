#include "app/cli/invocation.h"

#include "core/file/backup_place.h"
#include "core/framework/framework_rows.h"
#include "ui/words/error_words.h"

#include <QJsonDocument>

#include <cstdio>

namespace groundwork::cli {

Invocation::Invocation(const Command &command, const QCommandLineParser &parser, const Clock &clock)
    : m_command(&command)
    , m_parser(&parser)
    , m_clock(&clock)
    , m_out(stdout)
    , m_err(stderr)
{
}

QString Invocation::positional(int index) const
{
    const QStringList given = m_parser->positionalArguments();
    return index + 1 < given.size() ? given.at(index + 1) : QString(); // the first one is the verb
}

bool Invocation::isSet(const char *option) const { return m_parser->isSet(QString::fromLatin1(option)); }

QStringList Invocation::values(const char *option) const { return m_parser->values(QString::fromLatin1(option)); }

QString Invocation::value(const char *option) const { return m_parser->value(QString::fromLatin1(option)); }

std::optional<QDate> Invocation::dateValue(const char *option, QDate fallback)
{
    if (!isSet(option))
        return fallback;
    const QDate date = QDate::fromString(value(option), Qt::ISODate);
    if (date.isValid())
        return date;
    misuse(tr("\"%1\" is not a date. Write it as YYYY-MM-DD.").arg(value(option)));
    return std::nullopt;
}

std::unique_ptr<ProgramFile> Invocation::openProgram(bool readOnly)
{
    OpenOptions options;
    options.clock = m_clock;
    options.readOnly = readOnly;
    if (!readOnly) { // the same backups as in the window, in the same place
        const QString data = userDataFolder();
        const BackupPlace place = backupPlace(preferencesPath(data), data);
        options.backupFolder = place.folder;
        options.backupMinutes = place.minutes;
    }
    auto file = ProgramFile::open(positional(0), options);
    if (file) {
        if (const auto program = framework::program(**file))
            m_roles.set(program->roles);
        return std::move(*file);
    }
    refuse(file.error());
    return nullptr;
}

std::optional<CohortId> Invocation::chosenCohort(const ProgramFile &file)
{
    const std::vector<framework::Cohort> all = framework::cohorts(file);
    const QString wanted = value("cohort");
    for (const framework::Cohort &cohort : all) {
        if (wanted.isEmpty() || cohort.name == wanted)
            return cohort.id;
    }
    if (wanted.isEmpty())
        refuse(tr("This program has no cohort yet. Nothing was changed. Make one in the window or with \"new\"."));
    else
        refuse(tr("There is no cohort called \"%1\" in this program. Nothing was changed.").arg(wanted));
    return std::nullopt;
}

void Invocation::say(const QString &line)
{
    if (!json())
        m_out << line << Qt::endl;
}

int Invocation::succeed(const QJsonObject &answer)
{
    if (json())
        m_out << QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)) << Qt::endl;
    return kDone;
}

int Invocation::refuse(const Error &error) { return refuse(words::errorText(error)); }

int Invocation::refuse(const QString &sentence)
{
    m_err << sentence.simplified() << Qt::endl;
    return kRefused;
}

int Invocation::misuse(const QString &sentence)
{
    m_err << sentence << Qt::endl
          << QStringLiteral("groundwork-cli ") << m_command->usage << Qt::endl;
    return kMisuse;
}

} // namespace groundwork::cli
