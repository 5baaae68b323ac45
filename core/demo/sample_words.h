#pragma once

#include "core/content/pack.h"
#include "core/demo/sample_dice.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace groundwork::demo {

/// The invented people and words of one sample cohort, and the dice that pick from them.
class SampleWords
{
  public:
    SampleWords(QJsonObject document, quint32 seed) : m_document(std::move(document)), m_dice(seed) {}

    [[nodiscard]] const QJsonObject &document() const { return m_document; }
    [[nodiscard]] QJsonArray list(const char *key) const
    {
        return m_document.value(QLatin1String(key)).toArray();
    }
    [[nodiscard]] SampleDice &dice() { return m_dice; }

    /// One text of a list.
    QString one(const char *key)
    {
        const QJsonArray all = list(key);
        return all.at(m_dice.roll(static_cast<int>(all.size()))).toString();
    }
    /// One object of a list.
    QJsonObject oneObject(const char *key)
    {
        const QJsonArray all = list(key);
        return all.at(m_dice.roll(static_cast<int>(all.size()))).toObject();
    }
    /// `count` different texts of a list.
    QStringList some(const char *key, int count)
    {
        QStringList left;
        for (const QJsonValue &value : list(key))
            left << value.toString();
        QStringList chosen;
        while (chosen.size() < count && !left.isEmpty())
            chosen << left.takeAt(m_dice.roll(static_cast<int>(left.size())));
        return chosen;
    }

  private:
    QJsonObject m_document;
    SampleDice m_dice;
};

} // namespace groundwork::demo
