#include "app/cli/verbs.h"

#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/exchange/export_sheet.h"
#include "core/file/safe_file.h"
#include "core/framework/framework_rows.h"
#include "core/letters/letter_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/letter_mail.h"
#include "ui/words/letter_words.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Letters)
};

Result<words::LetterSource> readSource(const ProgramFile &file, CohortId cohort)
{
    const Result<framework::Program> program = framework::program(file);
    if (!program)
        return failure(program.error());
    const Result<content::Pack> shipped =
        content::Pack::load(program->locale.isEmpty() ? QStringLiteral("en") : program->locale);
    if (!shipped)
        return failure(shipped.error());
    return words::LetterSource::read(file, cohort, shipped->inRoleNames(program->roles));
}

/// Those of --pair, or whose turn it is.
std::vector<letters::LetterReader> readersOf(const Invocation &invocation, const ProgramFile &file, CohortId cohort,
                                             letters::LetterKind kind)
{
    const QStringList pairs = invocation.values("pair");
    std::vector<letters::LetterReader> readers = letters::letterReaders(file, cohort);
    std::erase_if(readers, [&](const letters::LetterReader &reader) {
        return pairs.isEmpty() ? !letters::isTimeFor(kind, reader) : !pairs.contains(reader.pair.toText());
    });
    return readers;
}

Result<void> writeDrafts(const Invocation &invocation, const ProgramFile &file, const words::LetterSource &source,
                         const std::vector<words::Letter> &whole)
{
    const QString folder = invocation.value("drafts");
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FolderNotWritable, {folder});
    documents::LetterMail mail(file, source, whole, folder, documents::LetterExtra::None, {});
    const QStringList there = mail.existing();
    if (!there.isEmpty() && !invocation.force())
        return failure(ErrorCode::FileExists, {QDir(folder).filePath(there.front())});
    while (!mail.isDone()) {
        if (Result<void> written = mail.step(invocation.force()); !written)
            return written;
    }
    return {};
}

Result<void> note(ProgramFile &file, audit::Way way, const std::vector<words::Letter> &whole)
{
    QStringList about;
    for (const words::Letter &letter : whole)
        about << letter.reader.pair.toText();
    about.removeDuplicates();
    audit::Disclosure disclosure;
    disclosure.what = documents::catalogEntry(documents::DocumentKind::Letters).key;
    disclosure.way = way;
    disclosure.about = about.join(QLatin1Char(' '));
    return audit::recordDisclosure(file, disclosure);
}

/// Writes what is asked for, and notes it. Answers how many letters have gone out.
Result<int> writeAll(const Invocation &invocation, ProgramFile &file, const words::LetterSource &source,
                     const std::vector<words::Letter> &whole)
{
    const bool drafts = invocation.isSet("drafts");
    if (whole.empty() || (!drafts && !invocation.isSet("table")))
        return 0;
    const Result<void> written =
        drafts ? writeDrafts(invocation, file, source, whole)
               : writeSafely(invocation.value("table"), exchange::toCsv(words::letterTable(source, whole)),
                             invocation.force());
    if (!written)
        return failure(written.error());
    if (const Result<void> noted = note(file, drafts ? audit::Way::Mailed : audit::Way::Exported, whole); !noted)
        return failure(noted.error());
    return static_cast<int>(whole.size());
}

int runLetters(Invocation &invocation)
{
    const auto kind = letters::letterKindFromKey(invocation.positional(1));
    if (!kind) {
        QStringList keys;
        for (const letters::LetterKind each : letters::allLetterKinds())
            keys << letters::letterKindKey(each);
        return invocation.misuse(Words::tr("There is no letter \"%1\". There are: %2.")
                                     .arg(invocation.positional(1), keys.join(QStringLiteral(", "))));
    }
    if (invocation.isSet("drafts") && invocation.isSet("table"))
        return invocation.misuse(Words::tr("Write drafts or a table, one at a time."));
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const Result<words::LetterSource> source = readSource(*file, *cohort);
    if (!source)
        return invocation.refuse(source.error());
    std::vector<words::Letter> whole;
    QJsonArray missing;
    for (const words::Letter &letter :
         words::lettersTo(*source, letters::letterText(*file, source->content, *kind), readersOf(invocation, *file, *cohort, *kind))) {
        const QString gap = words::letterGap(letter, true);
        if (gap.isEmpty()) {
            whole.push_back(letter);
            continue;
        }
        missing << QJsonObject{{QStringLiteral("name"), letter.reader.name}, {QStringLiteral("missing"), gap}};
        invocation.say(Words::tr("Left out: %1, %2").arg(letter.reader.name, gap));
    }
    const Result<int> written = writeAll(invocation, *file, *source, whole);
    if (!written)
        return invocation.refuse(written.error());
    invocation.say(Words::tr("%n letter(s) ready", nullptr, static_cast<int>(whole.size())));
    if (*written > 0)
        invocation.say(Words::tr("%n letter(s) written; nothing is sent", nullptr, *written));
    return invocation.succeed({{QStringLiteral("ready"), static_cast<int>(whole.size())},
                               {QStringLiteral("written"), *written},
                               {QStringLiteral("missing"), missing}});
}

} // namespace

Command lettersCommand()
{
    return {QStringLiteral("letters"),
            QStringLiteral("letters FILE KIND [--pair ID]... [--drafts FOLDER | --table X.csv]"),
            Words::tr("Who gets a letter and what is missing; as mail drafts or a table for a mail merge. Nothing is sent."),
            {{QStringLiteral("pair"), Words::tr("A pair, can be given several times; all whose turn it is without it."),
              QStringLiteral("ID")},
             {QStringLiteral("drafts"), Words::tr("The folder for one .eml a person."), QStringLiteral("FOLDER")},
             {QStringLiteral("table"), Words::tr("The .csv to write."), QStringLiteral("FILE")}},
            2,
            2,
            runLetters};
}

} // namespace groundwork::cli
