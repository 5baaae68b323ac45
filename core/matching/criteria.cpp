#include "core/matching/criteria.h"

#include "core/base/enum_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::matching {

namespace {

constexpr EnumKey<Criterion> kCriterionKeys[] = {{Criterion::FirstNeed, "first_need"},
                                                 {Criterion::SharedTimes, "shared_times"},
                                                 {Criterion::Wishes, "wishes"},
                                                 {Criterion::SecondNeed, "second_need"},
                                                 {Criterion::FurtherNeeds, "further_needs"},
                                                 {Criterion::MentorNeed, "mentor_need"},
                                                 {Criterion::InCommon, "in_common"},
                                                 {Criterion::SharedModes, "shared_modes"},
                                                 {Criterion::Language, "language"},
                                                 {Criterion::Difference, "difference"},
                                                 {Criterion::Place, "place"},
                                                 {Criterion::Words, "words"}};
static_assert(std::size(kCriterionKeys) == size_t(kCriteria));

constexpr EnumKey<NamedBy> kNamedByKeys[] = {
    {NamedBy::Mentee, "mentee"}, {NamedBy::Mentor, "mentor"}, {NamedBy::Both, "both"}};

QJsonObject toJson(const Part &part) {
    QJsonObject object{{QStringLiteral("criterion"), criterionKey(part.criterion)},
                       {QStringLiteral("fit"), part.fit},
                       {QStringLiteral("weight"), part.weight}};
    if (!part.known)
        object.insert(QStringLiteral("unknown"), true);
    if (!part.terms.isEmpty())
        object.insert(QStringLiteral("terms"), QJsonArray::fromStringList(part.terms));
    if (part.count != 0)
        object.insert(QStringLiteral("count"), part.count);
    if (part.well)
        object.insert(QStringLiteral("well"), true);
    if (part.namedBy != NamedBy::Nobody)
        object.insert(QStringLiteral("named_by"), keyOf(kNamedByKeys, part.namedBy));
    if (part.alike)
        object.insert(QStringLiteral("alike"), true);
    if (part.unlike)
        object.insert(QStringLiteral("unlike"), true);
    return object;
}

std::optional<Part> fromJson(const QJsonObject &object) {
    const auto criterion = criterionFromKey(object.value(QStringLiteral("criterion")).toString());
    if (!criterion)
        return std::nullopt;
    Part part;
    part.criterion = *criterion;
    part.fit = std::clamp(object.value(QStringLiteral("fit")).toInt(), 0, kBestFit);
    part.weight = std::clamp(object.value(QStringLiteral("weight")).toInt(), 0, kHighestWeight);
    part.known = !object.value(QStringLiteral("unknown")).toBool();
    for (const QJsonValue &term : object.value(QStringLiteral("terms")).toArray())
        part.terms.append(term.toString());
    part.count = object.value(QStringLiteral("count")).toInt();
    part.well = object.value(QStringLiteral("well")).toBool();
    part.namedBy =
        fromKey(kNamedByKeys, object.value(QStringLiteral("named_by")).toString()).value_or(NamedBy::Nobody);
    part.alike = object.value(QStringLiteral("alike")).toBool();
    part.unlike = object.value(QStringLiteral("unlike")).toBool();
    return part;
}

} // namespace

std::vector<Criterion> allCriteria() {
    return valuesOf(kCriterionKeys);
}

QString criterionKey(Criterion criterion) {
    return keyOf(kCriterionKeys, criterion);
}

std::optional<Criterion> criterionFromKey(const QString &key) {
    return fromKey(kCriterionKeys, key);
}

Weights::Weights() {
    // domain.md 2.5, in order of weight: needs, wishes of both sides, time, what they share, likeness or
    // difference.
    set(Criterion::FirstNeed, 5);
    set(Criterion::SharedTimes, 4);
    set(Criterion::Wishes, 4);
    set(Criterion::SecondNeed, 3);
    set(Criterion::FurtherNeeds, 2);
    set(Criterion::MentorNeed, 2);
    set(Criterion::InCommon, 2);
    set(Criterion::SharedModes, 1);
    set(Criterion::Language, 1);
    set(Criterion::Difference, 1);
    set(Criterion::Place, 1);
}

void Weights::set(Criterion criterion, int weight) {
    m_weights[static_cast<size_t>(criterion)] = std::clamp(weight, 0, kHighestWeight);
}

QString sumToJson(const Sum &sum) {
    QJsonArray parts;
    for (const Part &part : sum.parts)
        parts.append(toJson(part));
    const QJsonObject object{{QStringLiteral("points"), sum.points},
                             {QStringLiteral("possible"), sum.possible},
                             {QStringLiteral("parts"), parts}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Sum sumFromJson(const QString &json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Sum sum;
    sum.points = object.value(QStringLiteral("points")).toInt();
    sum.possible = object.value(QStringLiteral("possible")).toInt();
    for (const QJsonValue &value : object.value(QStringLiteral("parts")).toArray()) {
        if (std::optional<Part> part = fromJson(value.toObject()))
            sum.parts.push_back(*std::move(part));
    }
    return sum;
}

} // namespace groundwork::matching
