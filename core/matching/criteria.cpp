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
                                                 {Criterion::Words, "words"},
                                                 {Criterion::Experience, "experience"},
                                                 {Criterion::MostForMentee, "most_for_mentee"},
                                                 {Criterion::MostForMentor, "most_for_mentor"}};
static_assert(std::size(kCriterionKeys) == size_t(kCriteria));

constexpr EnumKey<NamedBy> kNamedByKeys[] = {
    {NamedBy::Mentee, "mentee"}, {NamedBy::Mentor, "mentor"}, {NamedBy::Both, "both"}};

constexpr EnumKey<Comparison> kComparisonKeys[] = {{Comparison::Equal, "equal"},
                                                   {Comparison::Different, "different"},
                                                   {Comparison::Overlap, "overlap"},
                                                   {Comparison::Near, "near"},
                                                   {Comparison::Range, "range"}};
constexpr auto kOwnKey = "own";

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
    if (part.most != people::MattersMost::NotSaid)
        object.insert(QStringLiteral("most"), people::mattersMostKey(part.most));
    if (part.criterion == Criterion::Own) {
        object.insert(QStringLiteral("question_id"), part.questionId.toText());
        object.insert(QStringLiteral("question"), part.question);
        object.insert(QStringLiteral("comparison"), comparisonKey(part.comparison));
    }
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
    part.most = people::mattersMostFromKey(object.value(QStringLiteral("most")).toString())
                    .value_or(people::MattersMost::NotSaid);
    part.questionId = questions::QuestionId{object.value(QStringLiteral("question_id")).toString().toLongLong()};
    part.question = object.value(QStringLiteral("question")).toString();
    part.comparison =
        comparisonFromKey(object.value(QStringLiteral("comparison")).toString()).value_or(Comparison::Equal);
    return part;
}

} // namespace

std::vector<Criterion> allCriteria() {
    return valuesOf(kCriterionKeys);
}

QString criterionKey(Criterion criterion) {
    if (criterion == Criterion::Own)
        return QLatin1String(kOwnKey);
    return keyOf(kCriterionKeys, criterion);
}

std::optional<Criterion> criterionFromKey(const QString &key) {
    if (key == QLatin1String(kOwnKey))
        return Criterion::Own;
    return fromKey(kCriterionKeys, key);
}

std::optional<Criterion> meantBy(people::MattersMost what, Role who) {
    switch (what) {
    case people::MattersMost::NotSaid:
        return std::nullopt;
    case people::MattersMost::Needs:
        return who == Role::Mentee ? Criterion::FirstNeed : Criterion::MentorNeed;
    case people::MattersMost::Times:
        return Criterion::SharedTimes;
    case people::MattersMost::People:
        return Criterion::Wishes;
    case people::MattersMost::InCommon:
        return Criterion::InCommon;
    case people::MattersMost::Language:
        return Criterion::Language;
    case people::MattersMost::Place:
        return Criterion::Place;
    case people::MattersMost::Difference:
        return Criterion::Difference;
    }
    return std::nullopt;
}

QString comparisonKey(Comparison comparison) {
    return keyOf(kComparisonKeys, comparison);
}

std::optional<Comparison> comparisonFromKey(const QString &key) {
    return fromKey(kComparisonKeys, key);
}

QString ownCriterionKey(const OwnCriterion &criterion) {
    return QStringLiteral("own:%1:%2:%3:%4")
        .arg(criterion.question.value)
        .arg(comparisonKey(criterion.comparison), questions::plainNumber(criterion.reach),
             questions::plainNumber(criterion.upTo));
}

std::optional<OwnCriterion> ownCriterionFromKey(const QString &key) {
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() != 5 || parts[0] != QLatin1String(kOwnKey))
        return std::nullopt;
    bool isId = false;
    OwnCriterion made;
    made.question = questions::QuestionId{parts[1].toLongLong(&isId)};
    const std::optional<Comparison> comparison = comparisonFromKey(parts[2]);
    if (!isId || !comparison)
        return std::nullopt;
    made.comparison = *comparison;
    made.reach = parts[3].toDouble();
    made.upTo = parts[4].toDouble();
    return made;
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
    set(Criterion::MostForMentee, 2);
    set(Criterion::MostForMentor, 2);
}

void Weights::setOwn(OwnCriterion criterion) {
    criterion.weight = std::min(criterion.weight, kHighestWeight);
    const auto same = std::find_if(m_own.begin(), m_own.end(), [&](const OwnCriterion &one) {
        return one.question == criterion.question;
    });
    if (criterion.weight < 1) {
        if (same != m_own.end())
            m_own.erase(same);
    } else if (same != m_own.end()) {
        *same = criterion;
    } else {
        m_own.push_back(criterion);
    }
}

void Weights::set(Criterion criterion, int weight) {
    if (criterion == Criterion::Own)
        return; // setOwn
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
