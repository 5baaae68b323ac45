#include "app/cli/verbs.h"

#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/letters/letter.h"
#include "core/matching/scenario_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/file_export.h"
#include "ui/documents/name_pattern.h"
#include "ui/documents/print_plan.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Print)
};

int listDocuments(Invocation &invocation)
{
    QJsonArray names;
    for (const documents::CatalogEntry &entry : documents::documentCatalog()) {
        names << entry.key;
        invocation.say(QStringLiteral("%1  %2").arg(entry.key, -16).arg(entry.title));
    }
    return invocation.succeed({{QStringLiteral("documents"), names}});
}

/// --pair, --paper, --copies, --length and --blank, or none after wrong use.
std::optional<documents::PrintRequest> readRequest(Invocation &invocation, documents::DocumentKind kind)
{
    documents::PrintRequest request;
    request.kind = kind;
    request.paper = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem
        ? documents::PageStyle::Paper::Letter
        : documents::PageStyle::Paper::A4;
    if (invocation.isSet("paper")) {
        const QString paper = invocation.value("paper").toLower();
        if (paper != QLatin1String("a4") && paper != QLatin1String("letter")) {
            invocation.misuse(Words::tr("The paper is A4 or Letter."));
            return std::nullopt;
        }
        request.paper = paper == QLatin1String("a4") ? documents::PageStyle::Paper::A4 : documents::PageStyle::Paper::Letter;
    }
    for (const QString &text : invocation.values("pair")) {
        const auto pair = PartnershipId::fromText(text);
        if (!pair) {
            invocation.misuse(Words::tr("\"%1\" is not the id of a pair. The verb \"pairs\" lists them.").arg(text));
            return std::nullopt;
        }
        request.pairs.push_back(*pair);
    }
    bool ok = true;
    if (invocation.isSet("copies"))
        request.copies = invocation.value("copies").toInt(&ok);
    if (!ok || request.copies < 1 || request.copies > 99) {
        invocation.misuse(Words::tr("The number of copies is from 1 to 99."));
        return std::nullopt;
    }
    request.minutes = invocation.isSet("length") ? invocation.value("length").toInt() : 0; // 0: as the cohort has it
    if (invocation.isSet("length") && request.minutes != 60 && request.minutes != 90 && request.minutes != 120) {
        invocation.misuse(Words::tr("A first meeting takes 60, 90 or 120 minutes."));
        return std::nullopt;
    }
    request.withNames = !invocation.isSet("blank");
    request.withAnswers = invocation.isSet("answers");
    request.largePrint = invocation.isSet("large");
    request.cards = invocation.values("card");
    request.sessions = invocation.values("training"); // Qt takes an option called "session" for itself
    if (invocation.isSet("letter")) {
        request.letter = letters::letterKindFromKey(invocation.value("letter"));
        if (!request.letter) {
            QStringList keys;
            for (const letters::LetterKind each : letters::allLetterKinds())
                keys << letters::letterKindKey(each);
            invocation.misuse(Words::tr("There is no letter \"%1\". There are: %2.")
                                  .arg(invocation.value("letter"), keys.join(QStringLiteral(", "))));
            return std::nullopt;
        }
    }
    return request;
}

/// As --format says, else as the ending of --out does, else PDF; none after wrong use.
std::optional<documents::FileFormat> readFormat(Invocation &invocation, const QString &out)
{
    if (!invocation.isSet("format"))
        return documents::fileFormatOfPath(out).value_or(documents::FileFormat::Pdf);
    const auto format = documents::fileFormatFromKey(invocation.value("format"));
    if (!format)
        invocation.misuse(Words::tr("The format is pdf, odt or html."));
    return format;
}

/// The kinds that are asked for, "agreements,worksheets"; none after wrong use.
std::vector<documents::DocumentKind> readKinds(Invocation &invocation)
{
    std::vector<documents::DocumentKind> kinds;
    for (const QString &key : invocation.positional(1).split(QLatin1Char(','))) {
        const auto kind = documents::documentKindFromKey(key.trimmed());
        if (!kind) {
            invocation.misuse(Words::tr("There is no document \"%1\". \"print --list\" names them all.").arg(key));
            return {};
        }
        if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end())
            kinds.push_back(*kind);
    }
    return kinds;
}

/// The whole job; none after wrong use.
std::optional<documents::PrintPlan> readPlan(Invocation &invocation, bool toFolder)
{
    documents::PrintPlan plan;
    plan.kinds = readKinds(invocation);
    if (plan.kinds.empty())
        return std::nullopt;
    auto request = readRequest(invocation, plan.kinds.front());
    if (!request)
        return std::nullopt;
    plan.request = std::move(*request);
    if (invocation.isSet("by")) {
        const auto order = documents::paperOrderFromKey(invocation.value("by").toLower());
        if (!order) {
            invocation.misuse(Words::tr("Papers are put together by pair or by document."));
            return std::nullopt;
        }
        plan.order = *order;
    }
    if (invocation.isSet("two-sided")) {
        const auto twoSided = documents::twoSidedFromKey(invocation.value("two-sided").toLower());
        if (!twoSided) {
            invocation.misuse(Words::tr("Two-sided is off, long or short: the edge on which a sheet is turned."));
            return std::nullopt;
        }
        plan.twoSided = *twoSided;
    }
    plan.pattern = invocation.value("pattern");
    if (const QString problem = documents::patternProblem(plan.pattern); !problem.isEmpty()) {
        invocation.misuse(problem);
        return std::nullopt;
    }
    if (toFolder)
        plan.files = plan.order == documents::PaperOrder::ByPair ? documents::PaperFiles::PerPair
                                                                 : documents::PaperFiles::PerDocument;
    return plan;
}

/// Notes what left the program, a line a kind: the first `count` sources of the batch.
Result<void> noteDisclosures(ProgramFile &file, const documents::PrintPlan &plan, const documents::DocumentBatch &batch,
                             size_t count, audit::Way way)
{
    for (const documents::DocumentKind kind : plan.kinds) {
        if (count == 0 || !documents::isAmong(batch, count, kind))
            continue;
        const audit::Disclosure disclosure{documents::catalogEntry(kind).key, way,
                                           documents::aboutWhom(file, batch, count, kind, plan.request),
                                           plan.request.copies, 0, file.side()};
        if (const Result<void> noted = audit::recordDisclosure(file, disclosure); !noted)
            return noted;
    }
    return {};
}

int runPrint(Invocation &invocation)
{
    if (invocation.isSet("list"))
        return listDocuments(invocation);
    const QString out = invocation.value("out");
    auto plan = readPlan(invocation, out.endsWith(QLatin1Char('/')));
    if (!plan)
        return kMisuse;
    if (out.isEmpty())
        return invocation.misuse(Words::tr("Say with --out which file, or which folder (ending in \"/\"), to write."));
    const auto format = readFormat(invocation, out);
    if (!format)
        return kMisuse;
    documents::PrintRequest &request = plan->request;
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    request.cohort = *cohort;
    if (invocation.isSet("scenario")) {
        request.scenario = matching::scenarioByName(*file, *cohort, invocation.value("scenario")).id;
        if (!request.scenario.isValid())
            return invocation.refuse(
                Words::tr("There is no scenario \"%1\". The verb \"scenarios\" lists them.").arg(invocation.value("scenario")));
    }
    if (request.minutes == 0)
        request.minutes = documents::usualMinutes(*file, *cohort);
    const Result<documents::DocumentBatch> batch = documents::plannedBatch(*file, *plan);
    if (!batch)
        return invocation.refuse(batch.error());
    size_t written = 0;
    const auto countWritten = [&written](int done, int) {
        written = static_cast<size_t>(done);
        return true;
    };
    const bool toFolder = plan->files != documents::PaperFiles::One;
    const Result<documents::FileReport> report = toFolder
        ? documents::writeBatchFolder(*format, *batch, out, invocation.force(), countWritten)
        : documents::writeBatch(*format, *batch, out, invocation.force());
    const audit::Way way = *format == documents::FileFormat::Pdf ? audit::Way::Pdf : audit::Way::Exported;
    if (!report) {
        // The files that were finished before the refusal stay, and have left the program.
        const bool stay = report.error().code != ErrorCode::NothingToPrint;
        const Result<void> noted = noteDisclosures(*file, *plan, *batch, stay ? written : 0, way);
        return invocation.refuse(noted ? report.error() : noted.error());
    }
    if (const Result<void> noted = noteDisclosures(*file, *plan, *batch, batch->sources.size(), way); !noted)
        return invocation.refuse(noted.error());
    for (const QString &path : report->files)
        invocation.say(path);
    return invocation.succeed({{QStringLiteral("documents"), report->documents},
                               {QStringLiteral("pages"), report->pages},
                               {QStringLiteral("files"), QJsonArray::fromStringList(report->files)}});
}

} // namespace

Command printCommand()
{
    return {QStringLiteral("print"),
            QStringLiteral("print FILE DOCUMENT[,DOCUMENT]... [--pair ID]... --out X.pdf|X.odt|X.html|FOLDER/ [--format pdf|odt|html] "
                           "[--by pair|document] [--pattern NAMES] [--paper A4|Letter] [--copies N] [--two-sided long|short] "
                           "[--length 60|90|120] [--blank] [--answers] [--large] [--card CODE]... [--training KEY]... [--letter KIND] [--scenario NAME] | print --list"),
            Words::tr("Prints documents to one file, or one file a pair or a document into a folder: as PDF, as ODT to adapt, or as HTML to have read aloud."),
            {{QStringLiteral("pair"), Words::tr("A pair, can be given several times; all without it."), QStringLiteral("ID")},
             {QStringLiteral("out"), Words::tr("The file, or a folder ending in \"/\"."), QStringLiteral("PATH")},
             {QStringLiteral("format"), Words::tr("pdf, odt or html; as the ending of --out says without it, else pdf."), QStringLiteral("FORMAT")},
             {QStringLiteral("by"), Words::tr("pair: all papers of a pair together, in a folder in one file; document: all of one kind "
                                              "together, in a folder each in a file. Without it by pair."), QStringLiteral("ORDER")},
             {QStringLiteral("pattern"), Words::tr("Names of the files in a folder, with fields in braces: {name} {pair} {mentee} {mentor} "
                                                   "{document} {date} {cohort} {number}."), QStringLiteral("NAMES")},
             {QStringLiteral("two-sided"), Words::tr("long or short: the edge to turn on. Every document begins on a sheet of its own."), QStringLiteral("EDGE")},
             {QStringLiteral("paper"), Words::tr("A4 or Letter."), QStringLiteral("PAPER")},
             {QStringLiteral("copies"), Words::tr("Copies of each."), QStringLiteral("N")},
             {QStringLiteral("length"), Words::tr("Minutes of the first meeting, for worksheets."), QStringLiteral("MINUTES")},
             {QStringLiteral("answers"), Words::tr("Worksheets with what the two have answered openly so far.")},
             {QStringLiteral("blank"), Words::tr("Without names, for worksheets, prep sheets and forms.")},
             {QStringLiteral("large"), Words::tr("Large print; exercise cards one on a page, with room to write.")},
             {QStringLiteral("letter"), Words::tr("Which letter; the two about the match without it."), QStringLiteral("KIND")},
             {QStringLiteral("card"), Words::tr("An exercise card or a ready-made set, can be given several times; all without it."), QStringLiteral("CODE")},
             {QStringLiteral("training"), Words::tr("A session, for run sheets and sign-in sheets: training_120. Can be given several times."), QStringLiteral("KEY")},
             {QStringLiteral("scenario"), Words::tr("matching: this scenario; the newest without it."), QStringLiteral("NAME")},
             {QStringLiteral("list"), Words::tr("Name all documents.")}},
            0,
            2,
            runPrint};
}

} // namespace groundwork::cli
