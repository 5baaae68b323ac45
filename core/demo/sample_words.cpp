#include "core/demo/sample_words.h"

#include <utility>

namespace groundwork::demo {

SampleWords::SampleWords(QJsonObject own, QJsonObject common, quint32 seed)
    : m_own(std::move(own))
    , m_common(std::move(common))
    , m_dice(seed) {}

QJsonArray SampleWords::list(const QString &key) const {
    QJsonArray all = m_own.value(key).toArray();
    for (const QJsonValue &value : m_common.value(key).toArray())
        all.append(value);
    if (!m_own.value(QLatin1String("remote")).toBool()) {
        for (const QJsonValue &value : m_common.value(key + QLatin1String("@site")).toArray())
            all.append(value);
    }
    return all;
}

QJsonArray &SampleWords::deck(const QString &key) {
    QJsonArray &left = m_decks[key];
    if (left.isEmpty()) {
        QJsonArray all = list(key);
        while (!all.isEmpty())
            left.append(all.takeAt(m_dice.roll(static_cast<int>(all.size()))));
    }
    return left;
}

QJsonValue SampleWords::deal(const QString &key) {
    QJsonArray &left = deck(key);
    return left.isEmpty() ? QJsonValue(QJsonValue::Undefined) : left.takeAt(0);
}

QJsonValue SampleWords::deal(const QString &key, const std::function<bool(const QJsonValue &)> &fits) {
    QJsonArray &left = deck(key);
    for (qsizetype at = 0; at < left.size(); ++at) {
        if (fits(left.at(at)))
            return left.takeAt(at);
    }
    return deal(key);
}

QStringList SampleWords::texts(const QString &key, int count) {
    QStringList chosen;
    const qsizetype most = qMin(static_cast<qsizetype>(count), list(key).size());
    while (chosen.size() < most) {
        if (const QString next = text(key); !chosen.contains(next))
            chosen.append(next);
    }
    return chosen;
}

QStringList SampleWords::some(QStringList from, int count) {
    QStringList chosen;
    while (chosen.size() < count && !from.isEmpty())
        chosen.append(from.takeAt(m_dice.roll(static_cast<int>(from.size()))));
    return chosen;
}

} // namespace groundwork::demo
