#pragma once

#include "core/demo/sample_dice.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace groundwork::demo {

/// The words of a sample cohort, dealt like cards: nothing of a list comes twice before all of it has come once,
/// so that no two pairs of a cohort say the same as long as the lists reach.
class SampleWords {
  public:
    /// The lists of `own`, each followed by the list of the same name in `common`, and by "NAME@site" of it for
    /// people who share a place ("remote": true in `own`: they do not).
    SampleWords(QJsonObject own, QJsonObject common, quint32 seed);

    [[nodiscard]] QJsonArray list(const QString &key) const;
    [[nodiscard]] SampleDice &dice() { return m_dice; }

    /// The next entry of a list; undefined for an empty one.
    QJsonValue deal(const QString &key);
    /// The next entry that `fits`, or the next one of all.
    QJsonValue deal(const QString &key, const std::function<bool(const QJsonValue &)> &fits);
    QString text(const QString &key) { return deal(key).toString(); }
    /// `count` different texts; fewer when the list is shorter.
    QStringList texts(const QString &key, int count);
    /// `count` different entries of `from`, in the order of the dice.
    QStringList some(QStringList from, int count);

  private:
    QJsonArray &deck(const QString &key);

    QJsonObject m_own;
    QJsonObject m_common;
    SampleDice m_dice;
    QHash<QString, QJsonArray> m_decks;
};

} // namespace groundwork::demo
