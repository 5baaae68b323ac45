#include "core/content/pack.h"

#include "core/base/error_code.h"
#include "core/base/role_renamer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

// Outside of every namespace, as Qt asks; without it a static library's resources are left out of the
// program.
static void initialiseContent() {
    Q_INIT_RESOURCE(content);
}

namespace groundwork::content {

namespace {

Result<QJsonObject> readDocument(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::ContentMissing, {path, file.errorString()});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::ContentMissing, {path, error.errorString()});
    const QJsonObject object = document.object();
    for (const auto &key : {QStringLiteral("content"), QStringLiteral("version")}) {
        if (!object.contains(key))
            return failure(ErrorCode::ContentMissing, {path, key});
    }
    return object;
}

/// From the least to the most fitting folder, so that a later one replaces the files of an earlier one.
QStringList fallbacks(const QString &language) {
    QStringList folders{QStringLiteral("en")};
    const QString general = language.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0);
    for (const QString &name : {general, language}) {
        if (!name.isEmpty() && !folders.contains(name))
            folders.append(name);
    }
    return folders;
}

/// Keys, enumerations and references are small letters without a blank; words that are read are not, but for the
/// two role words themselves.
bool isMachineValue(const QString &value, const QString &within) {
    static const QRegularExpression machine(QStringLiteral("^[a-z0-9_.:|+\\-]*$"));
    return within != QLatin1String("roles") && machine.match(value).hasMatch();
}

QJsonValue renamed(const QJsonValue &value, const RoleRenamer &roles, const QString &within) {
    if (value.isString()) {
        const QString text = value.toString();
        return isMachineValue(text, within) ? value : QJsonValue(roles.renamed(text));
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(renamed(each, roles, within));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        each.value() = renamed(each.value(), roles, within == QLatin1String("roles") ? within : each.key());
    return object;
}

} // namespace

Result<Pack> Pack::load(const QString &language) {
    initialiseContent();
    return loadFrom(QStringLiteral(":/content"), language);
}

Result<Pack> Pack::loadFrom(const QString &folder, const QString &language) {
    Pack pack;
    pack.m_language = language;
    for (const QString &name : fallbacks(language)) {
        const QDir directory(folder + QLatin1Char('/') + name);
        for (const QString &file : directory.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            auto document = readDocument(directory.filePath(file));
            if (!document)
                return failure(document.error());
            pack.m_documents.insert(file.chopped(5), *document);
        }
    }
    if (pack.m_documents.isEmpty())
        return failure(ErrorCode::ContentMissing, {folder, language});
    return pack;
}

Pack Pack::inRoleNames(const RoleNames &names) const {
    const RoleRenamer roles(names);
    if (roles.isIdle())
        return *this;
    Pack pack;
    pack.m_language = m_language;
    for (auto document = m_documents.constBegin(); document != m_documents.constEnd(); ++document)
        pack.m_documents.insert(document.key(), renamed(document.value(), roles, {}).toObject());
    return pack;
}

QStringList Pack::names() const {
    QStringList names = m_documents.keys();
    std::sort(names.begin(), names.end());
    return names;
}

Result<QJsonObject> Pack::document(const QString &name) const {
    const auto found = m_documents.constFind(name);
    if (found == m_documents.constEnd())
        return failure(ErrorCode::ContentMissing, {name});
    return *found;
}

int Pack::version(const QString &name) const {
    return m_documents.value(name).value(QStringLiteral("version")).toInt();
}

} // namespace groundwork::content
