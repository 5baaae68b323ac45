#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace groundwork {

/// Lets equal texts stand in memory once. People of a large cohort write the same few areas, places and times many
/// thousand times over; what a list of them reads goes through here.
class SharedTexts {
  public:
    QString operator()(const QString &text) { return text.isEmpty() ? text : *m_texts.insert(text); }
    QStringList operator()(const QStringList &texts) {
        QStringList shared;
        shared.reserve(texts.size());
        for (const QString &text : texts)
            shared.append((*this)(text));
        return shared;
    }

  private:
    QSet<QString> m_texts;
};

} // namespace groundwork
