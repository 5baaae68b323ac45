#pragma once

#include "core/exchange/sign_up_import.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "tests/core/people/people_file.h"

#include <QFile>
#include <QTemporaryDir>

namespace groundwork::testing {

inline QString signUpPath(const char *name) {
    return QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + QString::fromLatin1(name);
}

/// Brings sign-ups into a file as the command line does.
struct SignUpFile : PeopleFile {
    exchange::ImportResult bring(const QString &path, const exchange::ImportOptions &options = {}) {
        const auto table = valueOf(exchange::readSignUps(path, {}, std::nullopt, exchange::knownTerms(*file),
                                                         nullptr, questions::allQuestions(*file, cohort)));
        return valueOf(exchange::importSignUps(*file, cohort, table, options));
    }
    exchange::ImportResult bring(const char *name, const exchange::ImportOptions &options = {}) {
        return bring(signUpPath(name), options);
    }

    /// A field of somebody as text, lists joined by "; ", for pinning cells.
    [[nodiscard]] QString cell(const char *name, const char *field) const;
};

/// A text file that lives as long as this.
struct TemporaryFile {
    QTemporaryDir folder;
    QString write(const char *name, const QByteArray &bytes) const {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path;
    }
};

} // namespace groundwork::testing
