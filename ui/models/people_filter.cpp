#include "ui/models/people_filter.h"

#include "core/base/text_fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::models {

using people::ParticipantRow;

namespace {

QSet<QString> folded(const QStringList &texts) {
    QSet<QString> set;
    for (const QString &text : texts)
        set.insert(foldText(text));
    return set;
}

bool hasAny(const QSet<QString> &wanted, const QStringList &texts) {
    return wanted.isEmpty() || std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
               return wanted.contains(foldText(text));
           });
}

QString whoKey(PeopleFilter::Who who) {
    switch (who) {
    case PeopleFilter::Who::All:
        return {};
    case PeopleFilter::Who::Mentees:
        return QStringLiteral("mentees");
    case PeopleFilter::Who::Mentors:
        return QStringLiteral("mentors");
    case PeopleFilter::Who::Both:
        return QStringLiteral("both");
    }
    return {};
}

QJsonObject toJson(const PeopleFilter &filter) {
    QJsonObject object;
    const auto put = [&object](const char *key, const QStringList &texts) {
        if (!texts.isEmpty())
            object.insert(QLatin1String(key), QJsonArray::fromStringList(texts));
    };
    if (filter.who != PeopleFilter::Who::All)
        object.insert(QStringLiteral("who"), whoKey(filter.who));
    QStringList keys;
    for (const people::ParticipantState state : filter.states)
        keys.append(people::participantStateKey(state));
    put("states", std::exchange(keys, {}));
    for (const people::EnrolmentStage stage : filter.stages)
        keys.append(people::enrolmentStageKey(stage));
    put("stages", std::exchange(keys, {}));
    for (const people::ProfilePart part : people::profileParts()) {
        if (filter.missing.testFlag(part))
            keys.append(people::profilePartKey(part));
    }
    put("missing", keys);
    put("units", filter.units);
    put("sites", filter.sites);
    put("languages", filter.languages);
    put("seeks", filter.seeks);
    put("offers", filter.offers);
    if (filter.freePlaces)
        object.insert(QStringLiteral("free"), true);
    if (filter.wishes)
        object.insert(QStringLiteral("wishes"), true);
    QJsonArray questions;
    for (const QuestionFilter &question : filter.questions)
        questions.append(toJson(question));
    if (!questions.isEmpty())
        object.insert(QStringLiteral("questions"), questions);
    if (filter.waitingDays > 0)
        object.insert(QStringLiteral("waiting_days"), filter.waitingDays);
    if (!filter.search.isEmpty())
        object.insert(QStringLiteral("search"), filter.search);
    return object;
}

QStringList texts(const QJsonObject &object, const char *key) {
    QStringList found;
    const QJsonArray array = object.value(QLatin1String(key)).toArray();
    for (const auto &value : array) {
        if (value.isString())
            found.append(value.toString());
    }
    return found;
}

PeopleFilter fromJson(const QJsonObject &object) {
    PeopleFilter filter;
    for (const PeopleFilter::Who who :
         {PeopleFilter::Who::Mentees, PeopleFilter::Who::Mentors, PeopleFilter::Who::Both}) {
        if (object.value(QLatin1String("who")).toString() == whoKey(who))
            filter.who = who;
    }
    for (const QString &key : texts(object, "states")) {
        if (const auto state = people::participantStateFromKey(key))
            filter.states.insert(*state);
    }
    for (const QString &key : texts(object, "stages")) {
        if (const auto stage = people::enrolmentStageFromKey(key))
            filter.stages.insert(*stage);
    }
    const QStringList missing = texts(object, "missing");
    for (const people::ProfilePart part : people::profileParts()) {
        if (missing.contains(people::profilePartKey(part)))
            filter.missing |= part;
    }
    filter.units = texts(object, "units");
    filter.sites = texts(object, "sites");
    filter.languages = texts(object, "languages");
    filter.seeks = texts(object, "seeks");
    filter.offers = texts(object, "offers");
    const QJsonArray questions = object.value(QLatin1String("questions")).toArray();
    for (const auto &value : questions) {
        if (auto question = questionFilterFromJson(value.toObject()))
            filter.questions.push_back(*std::move(question));
    }
    filter.freePlaces = object.value(QLatin1String("free")).toBool();
    filter.wishes = object.value(QLatin1String("wishes")).toBool();
    filter.waitingDays = std::max(0, object.value(QLatin1String("waiting_days")).toInt());
    filter.search = object.value(QLatin1String("search")).toString();
    return filter;
}

} // namespace

QString PeopleFilter::toText() const {
    return QString::fromUtf8(QJsonDocument(toJson(*this)).toJson(QJsonDocument::Compact));
}

PeopleFilter PeopleFilter::fromText(const QString &text) {
    return fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

PeopleMatcher::PeopleMatcher(const PeopleFilter &filter, QDate today, const std::vector<questions::Question> &questions)
    : m_filter(filter)
    , m_today(today)
    , m_questions(&questions)
    , m_words(foldText(filter.search).split(QLatin1Char(' '), Qt::SkipEmptyParts))
    , m_units(folded(filter.units))
    , m_sites(folded(filter.sites))
    , m_languages(folded(filter.languages))
    , m_seeks(folded(filter.seeks))
    , m_offers(folded(filter.offers)) {}

bool PeopleMatcher::accepts(const ParticipantRow &row) const {
    using Who = PeopleFilter::Who;
    if ((m_filter.who == Who::Mentees && row.role != Role::Mentee) ||
        (m_filter.who == Who::Mentors && row.role != Role::Mentor) ||
        (m_filter.who == Who::Both && !row.alsoOtherRole))
        return false;
    if (!m_filter.states.empty() && m_filter.states.count(row.state) == 0)
        return false;
    if (!m_filter.stages.empty() && m_filter.stages.count(people::enrolmentStage(row)) == 0)
        return false;
    if (m_filter.missing && !(m_filter.missing & ~row.has))
        return false;
    if (m_filter.freePlaces && (row.role != Role::Mentor || row.freePlaces() == 0))
        return false;
    if (m_filter.wishes && row.wishes == 0)
        return false;
    if (m_filter.waitingDays > 0) {
        const bool waits = row.openPartnerships == 0 && people::canBeMatched(row.state);
        const bool asked = row.state == people::ParticipantState::Invited;
        if (!(waits || asked) || row.stateSince.daysTo(m_today) < m_filter.waitingDays)
            return false;
    }
    if (!(m_units.isEmpty() || m_units.contains(foldText(row.unit))) ||
        !(m_sites.isEmpty() || m_sites.contains(foldText(row.location))) ||
        !passesAll(m_filter.questions, *m_questions, row.ownAnswers) || !hasAny(m_languages, row.languages) || !hasAny(m_seeks, row.seeks) || !hasAny(m_offers, row.offers))
        return false;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&row](const QString &word) { return row.searchText.contains(word); });
}

QString keptFiltersToText(const std::vector<KeptFilter> &filters) {
    QJsonArray array;
    for (const KeptFilter &kept : filters)
        array.append(QJsonObject{{QStringLiteral("name"), kept.name},
                                 {QStringLiteral("filter"), toJson(kept.filter)}});
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<KeptFilter> keptFiltersFromText(const QString &text) {
    std::vector<KeptFilter> filters;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const QString name = object.value(QLatin1String("name")).toString();
        if (!name.isEmpty())
            filters.push_back({name, fromJson(object.value(QLatin1String("filter")).toObject())});
    }
    return filters;
}

} // namespace groundwork::models
