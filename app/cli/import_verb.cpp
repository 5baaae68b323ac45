#include "app/cli/verbs.h"

#include "core/exchange/sign_up_import.h"
#include "core/questions/question_rows.h"
#include "ui/words/import_words.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

using namespace exchange;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Import)
};

QJsonArray issueList(Invocation &invocation, const std::vector<ImportIssue> &issues, bool say)
{
    QJsonArray list;
    for (const ImportIssue &issue : issues) {
        const QString message = words::issueText(issue);
        list << QJsonObject{{QStringLiteral("row"), issue.row}, {QStringLiteral("column"), issue.column}, {QStringLiteral("message"), message}};
        if (say)
            invocation.say(words::issueLine(issue));
    }
    return list;
}

/// --role, --duplicates and the switches; none after wrong use.
std::optional<ImportOptions> readOptions(Invocation &invocation)
{
    ImportOptions options;
    options.leaveOutUnfinished = invocation.isSet("leave-out-unfinished");
    options.allOrNothing = invocation.isSet("all-or-nothing");
    if (invocation.isSet("role")) {
        options.role = roleFromKey(invocation.value("role"));
        if (!options.role) {
            invocation.misuse(Words::tr("The role is %1 or %2.").arg(roleKey(Role::Mentor), roleKey(Role::Mentee)));
            return std::nullopt;
        }
    }
    if (invocation.isSet("duplicates")) {
        const auto rule = duplicatesFromKey(invocation.value("duplicates"));
        if (!rule) {
            invocation.misuse(Words::tr("--duplicates is update, newest, keep or skip."));
            return std::nullopt;
        }
        options.duplicates = *rule;
    }
    return options;
}

int report(Invocation &invocation, const ImportResult &result)
{
    const ImportCounts &counts = result.counts;
    const QJsonArray problems = issueList(invocation, result.problems, true);
    invocation.say(Words::tr("%n people", nullptr, counts.people) + QStringLiteral(": ")
                   + Words::tr("%n mentor(s)", nullptr, counts.mentors) + QStringLiteral(", ")
                   + Words::tr("%n mentee(s)", nullptr, counts.mentees) + QStringLiteral("; ")
                   + Words::tr("%1 added, %2 updated, %3 skipped").arg(counts.added).arg(counts.updated).arg(counts.skipped));
    return invocation.succeed({{QStringLiteral("rows"), counts.rows},
                               {QStringLiteral("people"), counts.people},
                               {QStringLiteral("mentors"), counts.mentors},
                               {QStringLiteral("mentees"), counts.mentees},
                               {QStringLiteral("both"), counts.both},
                               {QStringLiteral("added"), counts.added},
                               {QStringLiteral("updated"), counts.updated},
                               {QStringLiteral("unchanged"), counts.unchanged},
                               {QStringLiteral("skipped"), counts.skipped},
                               {QStringLiteral("unfinished"), counts.unfinished},
                               {QStringLiteral("problems"), problems},
                               {QStringLiteral("notices"), issueList(invocation, result.notices, false)},
                               {QStringLiteral("mapping"), result.mapping}});
}

/// Columns that nothing was known about become questions of the program.
void askWhatIsLeft(SignUpTable &table)
{
    for (size_t i = 0; i < table.mapping.columns.size(); ++i) {
        if (table.mapping.columns[i].reason == MapReason::OwnQuestion)
            setNewQuestion(table.mapping, static_cast<int>(i), table.table, table.shape, table.profiles);
    }
}

int runImport(Invocation &invocation)
{
    std::optional<ImportOptions> options = readOptions(invocation);
    if (!options)
        return kMisuse;
    std::optional<MapFile> map;
    if (invocation.isSet("map")) {
        const Result<MapFile> read = readMapFile(invocation.value("map"));
        if (!read)
            return invocation.refuse(read.error());
        map = *read;
    }
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    ReadOptions reading;
    reading.sheet = invocation.value("sheet");
    Result<SignUpTable> table = readSignUps(invocation.positional(1), reading, map, knownTerms(*file), nullptr,
                                            questions::allQuestions(*file, *cohort));
    if (!table)
        return invocation.refuse(table.error());
    if (invocation.isSet("new-questions"))
        askWhatIsLeft(*table);
    if (map && map->role && !options->role)
        options->role = map->role;
    // Before the import: a map that cannot be written refuses while nothing has come in.
    if (invocation.isSet("write-map")) {
        MapFile written = mapFileOf(table->mapping, table->shape, table->table.sheet);
        if (options->role && !table->mapping.has(Field::Role))
            written.role = options->role;
        if (const Result<void> done = writeMapFile(invocation.value("write-map"), written, invocation.force()); !done)
            return invocation.refuse(done.error());
    }
    const Result<ImportResult> result = importSignUps(*file, *cohort, *table, *options, invocation.isSet("dry-run"));
    if (!result)
        return invocation.refuse(result.error());
    return report(invocation, *result);
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            QStringLiteral("import FILE SIGNUPS [--map MAP.json] [--write-map MAP.json] [--sheet NAME] "
                           "[--role mentor|mentee] [--duplicates update|newest|keep|skip] [--leave-out-unfinished] "
                           "[--new-questions] [--all-or-nothing] [--dry-run]"),
            Words::tr("Brings sign-ups in from CSV, TSV or XLSX."),
            {{QStringLiteral("map"), Words::tr("Which column is what; guessed without it."), QStringLiteral("MAP.json")},
             {QStringLiteral("write-map"), Words::tr("Write down which column was taken as what."), QStringLiteral("MAP.json")},
             {QStringLiteral("sheet"), Words::tr("The sheet of a workbook."), QStringLiteral("NAME")},
             {QStringLiteral("role"), Words::tr("The role of rows that do not say it."), QStringLiteral("ROLE")},
             {QStringLiteral("duplicates"), Words::tr("What to do with people who are here already."), QStringLiteral("RULE")},
             {QStringLiteral("leave-out-unfinished"), Words::tr("Leave out answers that were not sent off.")},
             {QStringLiteral("new-questions"), Words::tr("Columns that are not known become questions of this cohort.")},
             {QStringLiteral("all-or-nothing"), Words::tr("Refuse the file when one row has a problem.")},
             {QStringLiteral("dry-run"), Words::tr("Say what would happen and change nothing.")}},
            2,
            2,
            runImport};
}

} // namespace groundwork::cli
