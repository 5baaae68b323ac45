#include "app/cli/verbs.h"

#include "core/audit/audit.h"
#include "core/letters/letter.h"
#include "core/matching/scenario_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/pdf_export.h"

#include <QJsonArray>
#include <QLocale>

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

int runPrint(Invocation &invocation)
{
    if (invocation.isSet("list"))
        return listDocuments(invocation);
    const auto kind = documents::documentKindFromKey(invocation.positional(1));
    if (!kind)
        return invocation.misuse(
            Words::tr("There is no document \"%1\". \"print --list\" names them all.").arg(invocation.positional(1)));
    const QString out = invocation.value("out");
    if (out.isEmpty())
        return invocation.misuse(Words::tr("Say with --out which PDF, or which folder (ending in \"/\"), to write."));
    auto request = readRequest(invocation, *kind);
    if (!request)
        return kMisuse;
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    request->cohort = *cohort;
    if (invocation.isSet("scenario")) {
        request->scenario = matching::scenarioByName(*file, *cohort, invocation.value("scenario")).id;
        if (!request->scenario.isValid())
            return invocation.refuse(
                Words::tr("There is no scenario \"%1\". The verb \"scenarios\" lists them.").arg(invocation.value("scenario")));
    }
    if (request->minutes == 0) {
        request->minutes = documents::usualMinutes(*file, *cohort);
    }
    const Result<documents::DocumentBatch> batch = documents::documentsFor(*file, *request);
    if (!batch)
        return invocation.refuse(batch.error());
    const Result<documents::PdfReport> report = out.endsWith(QLatin1Char('/'))
        ? documents::writePdfFolder(*batch, out, invocation.force())
        : documents::writePdf(*batch, out, invocation.force());
    if (!report)
        return invocation.refuse(report.error());
    QStringList about;
    for (const PartnershipId pair : documents::isOfRoom(*kind) ? documents::pairsOfRoom(*file, *request) : request->pairs)
        about << pair.toText();
    const audit::Disclosure disclosure{documents::catalogEntry(*kind).key, audit::Way::Pdf,
                                       about.join(QLatin1Char(' ')), request->copies, 0, file->side()};
    if (const Result<void> noted = audit::recordDisclosure(*file, disclosure); !noted)
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
            QStringLiteral("print FILE DOCUMENT [--pair ID]... --out X.pdf|FOLDER/ [--paper A4|Letter] [--copies N] "
                           "[--length 60|90|120] [--blank] [--answers] [--large] [--card CODE]... [--letter KIND] [--scenario NAME] | print --list"),
            Words::tr("Prints documents to one PDF, or one PDF a pair into a folder."),
            {{QStringLiteral("pair"), Words::tr("A pair, can be given several times; all without it."), QStringLiteral("ID")},
             {QStringLiteral("out"), Words::tr("The PDF, or a folder ending in \"/\"."), QStringLiteral("PATH")},
             {QStringLiteral("paper"), Words::tr("A4 or Letter."), QStringLiteral("PAPER")},
             {QStringLiteral("copies"), Words::tr("Copies of each."), QStringLiteral("N")},
             {QStringLiteral("length"), Words::tr("Minutes of the first meeting, for worksheets."), QStringLiteral("MINUTES")},
             {QStringLiteral("answers"), Words::tr("Worksheets with what the two have answered openly so far.")},
             {QStringLiteral("blank"), Words::tr("Without names, for worksheets, prep sheets and framework forms.")},
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
