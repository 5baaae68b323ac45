#include "core/file/schema/schema.h"

#include "core/file/schema/finished_cohorts.h"

#include <QFile>
#include <QtGlobal>

// Outside of every namespace, as Qt asks; without it a static library's resources are left out of the
// program.
static void initialiseResources() {
    Q_INIT_RESOURCE(schema);
}

namespace groundwork::schema {

namespace {

/// The subjects in the order of their foreign keys. A new subject: its line here, and in schema.qrc.
constexpr const char *kSubjects[] = {
    "file", "audit", "settings", "framework", "people", "questions", "framework_use", "partnerships", "matching", "first_meeting", "goals", "agreements", "exchange", "quality", "skills", "rooms", "letters", "certificates", "letterhead",
};

// Until the release tagged 1.0 the schema is edited in place, so there is no migration yet. The first one
// turns this into an array, with static_assert(strictlyIncreasing(kMigrations)) below it.
constexpr int kVersion = 1;
constexpr int kLowestReader = 1;

} // namespace

QString subjectSql(const QString &subject) {
    initialiseResources();
    QFile file(QStringLiteral(":/schema/%1.sql").arg(subject));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("schema of %s is missing", qUtf8Printable(subject));
    return QString::fromUtf8(file.readAll());
}

Definition current() {
    Definition definition;
    definition.version = kVersion;
    definition.lowestReader = kLowestReader;
    definition.rule = changeInFinishedCohort;
    for (const char *subject : kSubjects)
        definition.sql += subjectSql(QString::fromLatin1(subject));
    return definition;
}

} // namespace groundwork::schema
