#pragma once

#include "core/base/result.h"
#include "core/base/role_names.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace groundwork::content {

/// The texts that ship with the program in one language, read once from resources/content/<language>. Keys
/// are stable; a program file stores key and content version, so that a reworded prompt never rewrites
/// history.
class Pack {
  public:
    /// Reads all files of a language ("en", "de_CH"): the exact one, else the language alone, else English,
    /// file by file. Answers ContentMissing(file, reason) when a file is not JSON, has no "content" or
    /// "version", or when there is none at all.
    static Result<Pack> load(const QString &language = QStringLiteral("en"));
    /// The same from a folder that holds one folder a language (tests, translators).
    static Result<Pack> loadFrom(const QString &folder, const QString &language);

    /// The same texts with the roles called as a program calls them. Keys and machine values stay.
    [[nodiscard]] Pack inRoleNames(const RoleNames &names) const;

    /// The language asked for.
    [[nodiscard]] QString language() const { return m_language; }
    /// Names of the documents, sorted: "agreement", "first_meeting", "framework", ...
    [[nodiscard]] QStringList names() const;
    /// A document by the name of its file without ".json". Answers ContentMissing(name).
    [[nodiscard]] Result<QJsonObject> document(const QString &name) const;
    /// The content version of a document; 0 when there is none.
    [[nodiscard]] int version(const QString &name) const;

  private:
    QString m_language;
    QHash<QString, QJsonObject> m_documents;
};

} // namespace groundwork::content
