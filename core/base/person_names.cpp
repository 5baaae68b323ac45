#include "core/base/person_names.h"

#include <QList>

namespace groundwork {

namespace {

bool isWholeName(const QString &name) {
    const QString trimmed = name.trimmed();
    if (trimmed.contains(QLatin1Char(' ')) || trimmed.contains(QChar(0x00A0)))
        return true;
    for (const uint c : trimmed.toUcs4()) {
        const QChar::Script script = QChar::script(c);
        if (QChar::isLetter(c) && script != QChar::Script_Latin && script != QChar::Script_Common &&
            script != QChar::Script_Inherited)
            return true;
    }
    return false;
}

} // namespace

QString displayName(const QString &fullName, const QString &preferredName) {
    return !preferredName.isEmpty() && isWholeName(preferredName) ? preferredName : fullName;
}

QString callName(const QString &fullName, const QString &preferredName) {
    if (!preferredName.isEmpty())
        return preferredName;
    return fullName.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
}

} // namespace groundwork
