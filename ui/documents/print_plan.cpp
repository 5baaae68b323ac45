#include "ui/documents/print_plan.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/documents/name_pattern.h"
#include "ui/words/pair_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// Where a pair stands in the list of its cohort, and what it is called.
struct PairPlace {
    size_t place = 0;
    QString mentee;
    QString mentor;
};
using PairPlaces = std::unordered_map<qint64, PairPlace>;

PairPlaces pairPlaces(const ProgramFile &file, CohortId cohort) {
    PairPlaces places;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort))
        places.emplace(row.id.value, PairPlace{places.size() + 1, row.menteeName, row.mentorName});
    return places;
}

/// Papers of the whole cohort first, then pair by pair; a pair that the list of the cohort does not hold stands together too.
void sortByPair(std::vector<DocumentSource> &sources, const PairPlaces &places) {
    const auto place = [&](const DocumentSource &source) {
        const auto found = places.find(source.pair.value);
        return std::pair(found == places.end() ? size_t(0) : found->second.place, source.pair.value);
    };
    std::stable_sort(sources.begin(), sources.end(),
                     [&](const DocumentSource &a, const DocumentSource &b) { return place(a) < place(b); });
}

/// Several sources as one: made one after another.
DocumentSource joined(std::vector<DocumentSource> parts) {
    DocumentSource whole = parts.front();
    if (parts.size() == 1)
        return whole;
    whole.kinds.clear();
    for (const DocumentSource &part : parts)
        whole.kinds.insert(whole.kinds.end(), part.kinds.begin(), part.kinds.end());
    whole.make = [parts = std::move(parts)]() -> Result<std::vector<Document>> {
        std::vector<Document> all;
        for (const DocumentSource &part : parts) {
            auto made = part.make();
            if (!made)
                return made;
            std::move(made->begin(), made->end(), std::back_inserter(all));
        }
        return all;
    };
    return whole;
}

std::vector<DocumentSource> joinedByPair(std::vector<DocumentSource> sources) {
    std::vector<DocumentSource> files;
    std::vector<DocumentSource> parts;
    for (size_t i = 0; i < sources.size(); ++i) {
        const bool alone = !sources[i].pair.isValid() || sources[i].forOne;
        if (alone) {
            files.push_back(std::move(sources[i]));
            continue;
        }
        parts.push_back(sources[i]);
        // A letter between the papers of a pair is not theirs; the next paper of the pair joins all the same.
        const auto more = std::find_if(sources.begin() + static_cast<std::ptrdiff_t>(i) + 1, sources.end(),
                                       [&](const DocumentSource &each) {
                                           return each.pair == parts.front().pair && !each.forOne;
                                       });
        if (more == sources.end())
            files.push_back(joined(std::exchange(parts, {})));
    }
    return files;
}

/// Every document but the last of a file takes whole sheets, so that the next begins on a right-hand page.
void startOnRightHandPages(DocumentSource &source, bool endsFile) {
    source.make = [inner = std::move(source.make), endsFile]() -> Result<std::vector<Document>> {
        auto made = inner();
        if (!made)
            return made;
        for (size_t i = 0; i < made->size(); ++i) {
            const bool last = endsFile && i + 1 == made->size();
            if (std::vector<Page> &pages = (*made)[i].pages; !last && pages.size() % 2 == 1)
                pages.emplace_back();
        }
        return made;
    };
}

/// Of several kinds, one that there is nothing of yet does not hold up the others.
void passOverNothing(DocumentSource &source) {
    source.make = [inner = std::move(source.make)]() -> Result<std::vector<Document>> {
        auto made = inner();
        if (!made && made.error().code == ErrorCode::NothingToPrint)
            return std::vector<Document>();
        return made;
    };
}

void nameFiles(const ProgramFile &file, const PrintPlan &plan, const PairPlaces &places,
               std::vector<DocumentSource> &sources) {
    const auto cohort = framework::cohort(file, plan.request.cohort);
    NameFields fields;
    fields.cohort = cohort ? cohort->name : QString();
    fields.date = file.clock().today();
    fields.total = static_cast<int>(sources.size());
    fields.number = 0;
    const QString pattern = plan.pattern.trimmed().isEmpty() ? usualPattern(plan) : plan.pattern;
    for (DocumentSource &source : sources) {
        ++fields.number;
        const auto found = places.find(source.pair.value);
        const bool known = found != places.end();
        fields.mentee = known ? found->second.mentee : QString();
        fields.mentor = known ? found->second.mentor : QString();
        fields.pair = known ? words::pairName(fields.mentee, fields.mentor) : QString();
        QStringList titles;
        for (const DocumentKind kind : source.kinds)
            titles << catalogEntry(kind).title;
        titles.removeDuplicates();
        fields.document = titles.join(QStringLiteral(" + "));
        const bool told = pattern.contains(QLatin1String("{document}"), Qt::CaseInsensitive);
        const QString ofCohort = told ? fields.cohort : fields.document + QStringLiteral(", ") + fields.cohort;
        fields.name = source.forOne ? source.name : known ? fields.pair : ofCohort;
        source.name = filledPattern(pattern, fields);
    }
}

QString titleOf(const PrintPlan &plan, const QString &first, const ProgramFile &file) {
    if (plan.kinds.size() == 1)
        return first;
    const auto cohort = framework::cohort(file, plan.request.cohort);
    return Words::tr("%n document(s), %1", nullptr, static_cast<int>(plan.kinds.size()))
        .arg(cohort ? cohort->name : QString());
}

constexpr EnumKey<PaperOrder> kOrderKeys[] = {{PaperOrder::ByPair, "pair"}, {PaperOrder::ByDocument, "document"}};
constexpr EnumKey<TwoSided> kTwoSidedKeys[] = {
    {TwoSided::Off, "off"}, {TwoSided::LongEdge, "long"}, {TwoSided::ShortEdge, "short"}};

} // namespace

QString paperOrderKey(PaperOrder order) {
    return keyOf(kOrderKeys, order);
}

std::optional<PaperOrder> paperOrderFromKey(const QString &key) {
    return fromKey(kOrderKeys, key);
}

QString twoSidedKey(TwoSided twoSided) {
    return keyOf(kTwoSidedKeys, twoSided);
}

std::optional<TwoSided> twoSidedFromKey(const QString &key) {
    return fromKey(kTwoSidedKeys, key);
}

QString usualPattern(const PrintPlan &plan) {
    const bool perPair = std::any_of(plan.kinds.begin(), plan.kinds.end(),
                                     [](DocumentKind kind) { return catalogEntry(kind).perPair || catalogEntry(kind).perPerson; });
    const bool pack = std::find(plan.kinds.begin(), plan.kinds.end(), DocumentKind::DayPack) != plan.kinds.end();
    if (!perPair && !pack)
        return QStringLiteral("{document}, {cohort}");
    const bool alone = plan.files == PaperFiles::PerPair || (plan.kinds.size() == 1 && !pack);
    return alone ? QStringLiteral("{name}") : QStringLiteral("{name}, {document}");
}

QString aboutWhom(const ProgramFile &file, const DocumentBatch &batch, size_t count, DocumentKind kind,
                  PrintRequest request) {
    QStringList about;
    request.kind = kind;
    if (kind == DocumentKind::Held)
        about << request.person.toText();
    if (isForm(kind) && !request.withNames)
        return {}; // blank sheets are about nobody
    if (isOfRoom(kind)) {
        for (const PartnershipId pair : pairsOfRoom(file, request))
            about << pair.toText();
        return about.join(QLatin1Char(' '));
    }
    about << peopleNamedOn(file, request);
    for (size_t i = 0; i < std::min(count, batch.sources.size()); ++i) {
        const DocumentSource &source = batch.sources[i];
        const bool is = std::find(source.kinds.begin(), source.kinds.end(), kind) != source.kinds.end();
        if (is && source.pair.isValid())
            about << source.pair.toText();
    }
    about.removeDuplicates();
    return about.join(QLatin1Char(' '));
}

bool isAmong(const DocumentBatch &batch, size_t count, DocumentKind kind) {
    if (kind == DocumentKind::DayPack) // its papers have kinds of their own
        return true;
    for (size_t i = 0; i < std::min(count, batch.sources.size()); ++i) {
        const std::vector<DocumentKind> &kinds = batch.sources[i].kinds;
        if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
            return true;
    }
    return false;
}

Result<DocumentBatch> plannedBatch(const ProgramFile &file, const PrintPlan &plan,
                                   std::vector<DocumentKind> *without) {
    if (plan.kinds.empty())
        return failure(ErrorCode::NothingToPrint);
    DocumentBatch whole;
    for (const DocumentKind kind : plan.kinds) {
        PrintRequest request = plan.request;
        request.kind = kind;
        auto batch = documentsFor(file, request);
        if (!batch && batch.error().code == ErrorCode::NothingToPrint && plan.kinds.size() > 1) {
            if (without)
                without->push_back(kind);
            continue;
        }
        if (!batch)
            return failure(batch.error());
        for (DocumentSource &source : batch->sources) {
            if (source.kinds.empty())
                source.kinds = {kind};
        }
        if (whole.sources.empty())
            whole.title = batch->title;
        for (DocumentSource &source : batch->sources) {
            if (plan.kinds.size() > 1)
                passOverNothing(source);
        }
        std::move(batch->sources.begin(), batch->sources.end(), std::back_inserter(whole.sources));
    }
    if (whole.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    whole.title = titleOf(plan, whole.title, file);
    const PairPlaces places = pairPlaces(file, plan.request.cohort);
    if (plan.order == PaperOrder::ByPair || plan.files == PaperFiles::PerPair)
        sortByPair(whole.sources, places);
    if (plan.files == PaperFiles::PerPair)
        whole.sources = joinedByPair(std::move(whole.sources));
    for (size_t i = 0; plan.twoSided != TwoSided::Off && i < whole.sources.size(); ++i)
        startOnRightHandPages(whole.sources[i], plan.files != PaperFiles::One || i + 1 == whole.sources.size());
    nameFiles(file, plan, places, whole.sources);
    return whole;
}

} // namespace groundwork::documents
