#include "ui/words/pair_words.h"

#include <QCoreApplication>

namespace groundwork::words {

QString pairName(const QString &mentee, const QString &mentor) {
    return QCoreApplication::translate("PairWords", "%1 with %2", "names of a pair").arg(mentee, mentor);
}

} // namespace groundwork::words
