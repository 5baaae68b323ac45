#include "ui/printing/print_again.h"

#include "core/file/program_file.h"
#include "core/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::ui {

using documents::DocumentKind;
using documents::PrintPlan;
using documents::PrintRequest;
using printing::PrintTarget;

namespace {

constexpr size_t kJobs = 10;        // that are kept of a cohort
constexpr size_t kJobsOfAll = 40;   // and of all cohorts of a program
constexpr size_t kPapersOfEach = 32;

const QString &jobsKey() {
    static const QString key = QStringLiteral("print/jobs");
    return key;
}
const QString &patternKey() {
    static const QString key = QStringLiteral("print/pattern");
    return key;
}
const QString &papersKey() {
    static const QString key = QStringLiteral("print/papers");
    return key;
}

const QString &personPrefix() {
    static const QString prefix = QStringLiteral("person-");
    return prefix;
}

QJsonDocument read(const ProgramFile &file, const QString &key) {
    return QJsonDocument::fromJson(settings::setting(file, key).toUtf8());
}

Result<void> write(ProgramFile &file, const QString &key, const QJsonDocument &value) {
    if (file.isReadOnly())
        return {};
    return settings::keepLook(file, key, QString::fromUtf8(value.toJson(QJsonDocument::Compact)));
}

/// "person-12345" for a person, the number alone for a pair.
QString receiverKey(documents::Receiver whose) {
    return whose.person.isValid() ? personPrefix() + whose.person.toText() : whose.pair.toText();
}

documents::Receiver receiverFromKey(const QString &key) {
    if (key.startsWith(personPrefix()))
        return {{}, ParticipantId::fromText(key.mid(personPrefix().size())).value_or(ParticipantId{})};
    return {PartnershipId::fromText(key).value_or(PartnershipId{}), {}};
}

QString targetKey(PrintTarget::Kind kind) {
    switch (kind) {
    case PrintTarget::Kind::Printer:
        return QStringLiteral("printer");
    case PrintTarget::Kind::OneFile:
        return QStringLiteral("file");
    case PrintTarget::Kind::Folder:
        return QStringLiteral("folder");
    }
    return {};
}

PrintTarget::Kind targetFromKey(const QString &key) {
    for (const auto kind : {PrintTarget::Kind::Printer, PrintTarget::Kind::Folder}) {
        if (targetKey(kind) == key)
            return kind;
    }
    return PrintTarget::Kind::OneFile;
}

/// What the job is, without when it was done.
QJsonObject planToJson(const PastJob &job) {
    const PrintRequest &request = job.plan.request;
    QJsonArray kinds;
    for (const DocumentKind kind : job.plan.kinds)
        kinds << documents::catalogEntry(kind).key;
    QJsonArray pairs;
    for (const PartnershipId pair : request.pairs)
        pairs << pair.toText();
    QJsonArray letterTo;
    for (const documents::LetterTo &to : request.letterTo)
        letterTo << QJsonArray{to.pair.toText(), roleKey(to.role)};
    QJsonArray people;
    for (const ParticipantId person : request.people)
        people << person.toText();
    QJsonArray sheets;
    for (const certificates::CertificateId sheet : request.certificates)
        sheets << sheet.toText();
    return {{QStringLiteral("kinds"), kinds},
            {QStringLiteral("people"), people},
            {QStringLiteral("sheets"), sheets},
            {QStringLiteral("sessions"), QJsonArray::fromStringList(request.sessions)},
            {QStringLiteral("cohort"), request.cohort.toText()},
            {QStringLiteral("pairs"), pairs},
            {QStringLiteral("letter_to"), letterTo},
            {QStringLiteral("letter"), request.letter ? letters::letterKindKey(*request.letter) : QString()},
            {QStringLiteral("room"), request.room.toText()},
            {QStringLiteral("scenario"), request.scenario.toText()},
            {QStringLiteral("framework"), request.framework.toText()},
            {QStringLiteral("before"), request.before.toText()},
            {QStringLiteral("version_before"), request.versionBefore.toText()},
            {QStringLiteral("version_after"), request.versionAfter.toText()},
            {QStringLiteral("copies"), request.copies},
            {QStringLiteral("minutes"), request.minutes},
            {QStringLiteral("letter_paper"), request.paper == documents::PageStyle::Paper::Letter},
            {QStringLiteral("large"), request.largePrint},
            {QStringLiteral("names"), request.withNames},
            {QStringLiteral("answers"), request.withAnswers},
            {QStringLiteral("cards"), QJsonArray::fromStringList(request.cards)},
            {QStringLiteral("order"), documents::paperOrderKey(job.plan.order)},
            {QStringLiteral("two_sided"), documents::twoSidedKey(job.plan.twoSided)},
            {QStringLiteral("files"), int(job.plan.files)},
            {QStringLiteral("pattern"), job.plan.pattern},
            {QStringLiteral("target"), targetKey(job.target)},
            {QStringLiteral("format"), documents::fileFormatKey(job.format)}};
}

template <class AnId>
AnId idOf(const QJsonValue &value) {
    return AnId::fromText(value.toString()).value_or(AnId{});
}

void readWho(const QJsonObject &json, PrintRequest &request) {
    request.cohort = idOf<CohortId>(json.value(QLatin1String("cohort")));
    request.room = idOf<rooms::RoomId>(json.value(QLatin1String("room")));
    request.scenario = idOf<ScenarioId>(json.value(QLatin1String("scenario")));
    request.framework = idOf<FrameworkId>(json.value(QLatin1String("framework")));
    request.before = idOf<FrameworkId>(json.value(QLatin1String("before")));
    request.versionBefore = idOf<AgreementVersionId>(json.value(QLatin1String("version_before")));
    request.versionAfter = idOf<AgreementVersionId>(json.value(QLatin1String("version_after")));
    request.letter = letters::letterKindFromKey(json.value(QLatin1String("letter")).toString());
    for (const QJsonValue pair : json.value(QLatin1String("pairs")).toArray())
        request.pairs.push_back(idOf<PartnershipId>(pair));
    for (const QJsonValue each : json.value(QLatin1String("letter_to")).toArray()) {
        const QJsonArray to = each.toArray();
        request.letterTo.push_back(
            {idOf<PartnershipId>(to.at(0)), roleFromKey(to.at(1).toString()).value_or(Role::Mentee)});
    }
    for (const QJsonValue person : json.value(QLatin1String("people")).toArray())
        request.people.push_back(idOf<ParticipantId>(person));
    for (const QJsonValue sheet : json.value(QLatin1String("sheets")).toArray())
        request.certificates.push_back(idOf<certificates::CertificateId>(sheet));
    for (const QJsonValue session : json.value(QLatin1String("sessions")).toArray())
        request.sessions << session.toString();
    for (const QJsonValue card : json.value(QLatin1String("cards")).toArray())
        request.cards << card.toString();
}

PastJob jobFromJson(const QJsonObject &json) {
    PastJob job;
    PrintRequest &request = job.plan.request;
    readWho(json, request);
    for (const QJsonValue key : json.value(QLatin1String("kinds")).toArray()) {
        if (const auto kind = documents::documentKindFromKey(key.toString()))
            job.plan.kinds.push_back(*kind);
    }
    if (!job.plan.kinds.empty())
        request.kind = job.plan.kinds.front(); // the sheets that were chosen are of this kind
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto number = [&](const char *key) { return json.value(QLatin1String(key)).toInt(); };
    const auto yes = [&](const char *key) { return json.value(QLatin1String(key)).toBool(); };
    request.copies = std::clamp(number("copies"), 1, 99);
    request.minutes = number("minutes");
    request.paper = yes("letter_paper") ? documents::PageStyle::Paper::Letter : documents::PageStyle::Paper::A4;
    request.largePrint = yes("large");
    request.withNames = yes("names");
    request.withAnswers = yes("answers");
    job.plan.order = documents::paperOrderFromKey(text("order")).value_or(documents::PaperOrder::ByPair);
    job.plan.twoSided = documents::twoSidedFromKey(text("two_sided")).value_or(documents::TwoSided::Off);
    job.plan.files = documents::PaperFiles(std::clamp(number("files"), 0, 2));
    job.plan.pattern = text("pattern");
    job.target = targetFromKey(text("target"));
    job.format = documents::fileFormatFromKey(text("format")).value_or(documents::FileFormat::Pdf);
    job.at = static_cast<qint64>(json.value(QLatin1String("at")).toDouble());
    job.documents = number("documents");
    job.pages = number("pages");
    return job;
}

} // namespace

std::vector<PastJob> pastJobs(const ProgramFile &file, CohortId cohort) {
    std::vector<PastJob> jobs;
    const QJsonArray kept = read(file, jobsKey()).array();
    for (const QJsonValue each : kept) {
        PastJob job = jobFromJson(each.toObject());
        if (job.plan.request.cohort == cohort && !job.plan.kinds.empty() && jobs.size() < kJobs)
            jobs.push_back(std::move(job));
    }
    return jobs;
}

Result<void> keepJob(ProgramFile &file, const PastJob &job) {
    const QJsonObject same = planToJson(job);
    QJsonObject first = same;
    first.insert(QStringLiteral("at"), double(job.at));
    first.insert(QStringLiteral("documents"), job.documents);
    first.insert(QStringLiteral("pages"), job.pages);
    QJsonArray jobs{first};
    const QJsonArray before = read(file, jobsKey()).array();
    for (const QJsonValue each : before) {
        if (planToJson(jobFromJson(each.toObject())) != same && size_t(jobs.size()) < kJobsOfAll)
            jobs << each;
    }
    return write(file, jobsKey(), QJsonDocument(jobs));
}

QString keptPattern(const ProgramFile &file) {
    return settings::setting(file, patternKey());
}

Result<void> keepPattern(ProgramFile &file, const QString &pattern) {
    if (file.isReadOnly())
        return {};
    return settings::keepLook(file, patternKey(), pattern);
}

PrintedPapers printedPapers(const ProgramFile &file) {
    PrintedPapers papers;
    const QJsonObject kept = read(file, papersKey()).object();
    for (auto each = kept.begin(); each != kept.end(); ++each) {
        const documents::Receiver whose = receiverFromKey(each.key());
        if (!whose.isValid())
            continue;
        std::vector<PrintedPaper> &of = papers[whose];
        for (const QJsonValue paper : each.value().toArray()) {
            const QJsonArray parts = paper.toArray();
            if (parts.size() == 2) // what is noted in another way is nothing that can be counted on
                of.push_back({static_cast<quint32>(parts.at(0).toDouble()), static_cast<qint64>(parts.at(1).toDouble())});
        }
    }
    return papers;
}

Result<void> keepPrinted(ProgramFile &file, const std::map<documents::Receiver, std::vector<quint32>> &papers, qint64 at) {
    PrintedPapers all = printedPapers(file);
    for (const auto &[whose, added] : papers) {
        std::vector<PrintedPaper> &of = all[whose];
        for (const quint32 paper : added) {
            std::erase_if(of, [paper](const PrintedPaper &one) { return one.paper == paper; });
            of.push_back({paper, at});
        }
        if (of.size() > kPapersOfEach)
            of.erase(of.begin(), of.end() - kPapersOfEach);
    }
    QJsonObject kept;
    for (const auto &[whose, of] : all) {
        QJsonArray list;
        for (const PrintedPaper &one : of)
            list << QJsonArray{double(one.paper), double(one.at)};
        kept.insert(receiverKey(whose), list);
    }
    return write(file, papersKey(), QJsonDocument(kept));
}

bool isNew(const PrintedPapers &printed, documents::Receiver whose, const std::vector<quint32> &papers) {
    const auto found = printed.find(whose);
    return std::any_of(papers.begin(), papers.end(), [&](quint32 paper) {
        return found == printed.end() ||
               std::none_of(found->second.begin(), found->second.end(),
                            [paper](const PrintedPaper &one) { return one.paper == paper; });
    });
}

qint64 printedLast(const PrintedPapers &printed, documents::Receiver whose) {
    const auto found = printed.find(whose);
    return found == printed.end() || found->second.empty() ? 0 : found->second.back().at;
}

} // namespace groundwork::ui
