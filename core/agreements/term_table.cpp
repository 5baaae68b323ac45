#include "core/agreements/agreement_table.h"

#include "core/file/sqlite/database.h"

#include <QJsonDocument>

namespace groundwork::agreements::term_table {

namespace {

constexpr auto kTerms = "SELECT t.working_term_id, t.agreement_version_id, t.key, t.voice, t.origin, "
                        "t.status, t.come_back_on, t.passed, "
                        "t.edited, p.value, p.open_part FROM working_term t "
                        "JOIN working_term_private p ON p.working_term_id = t.working_term_id ";

WorkingTerm read(const sqlite::Statement &row) {
    WorkingTerm term;
    term.id = row.id<WorkingTermId>(0);
    term.version = row.id<AgreementVersionId>(1);
    term.key = row.text(2);
    term.voice = voiceFromKey(row.text(3)).value_or(Voice::Both);
    term.origin = lineOriginFromKey(row.text(4)).value_or(LineOrigin::FrameworkDefault);
    term.status = lineStatusFromKey(row.text(5)).value_or(LineStatus::Settled);
    term.comeBackOn = row.date(6);
    term.passed = row.boolean(7);
    term.edited = row.boolean(8);
    term.value = QJsonDocument::fromJson(row.text(9).toUtf8()).object();
    term.openPart = row.text(10);
    return term;
}

QString text(const QJsonObject &value) {
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

} // namespace

std::vector<WorkingTerm> terms(const sqlite::Database &database, AgreementVersionId version) {
    auto row = database.prepare(QString::fromLatin1(kTerms) +
                                QStringLiteral("WHERE t.agreement_version_id = ?1 ORDER BY t.position"));
    row.bind(version);
    std::vector<WorkingTerm> all;
    while (row.step())
        all.push_back(read(row));
    return all;
}

std::optional<WorkingTerm> term(const sqlite::Database &database, WorkingTermId id) {
    auto row = database.prepare(QString::fromLatin1(kTerms) + QStringLiteral("WHERE t.working_term_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional<WorkingTerm>(read(row)) : std::nullopt;
}

void insert(Change &change, const WorkingTerm &term, int position) {
    change.database()
        .prepare(
            "INSERT INTO working_term (working_term_id, agreement_version_id, position, key, voice, origin, "
            "status, come_back_on, passed, edited, created_at, updated_at, created_by_side) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .bind(term.id, term.version, position, term.key, voiceKey(term.voice), lineOriginKey(term.origin),
              lineStatusKey(term.status), term.comeBackOn, term.passed, term.edited, change.now(),
              change.now(), sideKey(change.side()))
        .run();
    change.database()
        .prepare(
            "INSERT INTO working_term_private (working_term_id, value, open_part, created_at, updated_at, "
            "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(term.id, text(term.value), term.openPart, change.now(), change.now(), sideKey(change.side()))
        .run();
}

void update(Change &change, const WorkingTerm &term) {
    change.database()
        .prepare(
            "UPDATE working_term SET origin = ?1, status = ?2, come_back_on = ?3, passed = ?4, edited = ?5, "
            "updated_at = ?6 WHERE working_term_id = ?7")
        .bind(lineOriginKey(term.origin), lineStatusKey(term.status), term.comeBackOn, term.passed,
              term.edited, change.now(), term.id)
        .run();
    change.database()
        .prepare("UPDATE working_term_private SET value = ?1, open_part = ?2, updated_at = ?3 "
                 "WHERE working_term_id = ?4")
        .bind(text(term.value), term.openPart, change.now(), term.id)
        .run();
}

} // namespace groundwork::agreements::term_table
