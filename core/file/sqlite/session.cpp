#include "core/file/sqlite/session.h"

#include "core/file/sqlite/database.h"
#include "core/file/sqlite/sqlite_api.h"

#include <cstring>
#include <memory>

namespace groundwork::sqlite {

namespace {

void check(int code, const char *what) {
    if (code != SQLITE_OK)
        throw StorageError(code, QString::fromUtf8(what));
}

/// Bytes that SQLite allocated, copied and given back.
QByteArray taken(int size, void *bytes) {
    QByteArray copy(static_cast<const char *>(bytes), bytes ? size : 0);
    sqlite3_free(bytes);
    return copy;
}

// SQLite's session functions take non-const buffers that they only read.
void *readable(const QByteArray &bytes) {
    return const_cast<char *>(bytes.constData());
}
int sizeOf(const QByteArray &bytes) {
    return static_cast<int>(bytes.size());
}

struct IteratorDeleter {
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

qint64 keyOf(sqlite3_changeset_iter *iterator, int columns, int operation) {
    unsigned char *isKey = nullptr;
    check(sqlite3changeset_pk(iterator, &isKey, nullptr), "changeset key");
    int keyColumn = -1;
    for (int column = 0; column < columns; ++column) {
        if (!isKey[column])
            continue;
        if (keyColumn >= 0)
            return 0; // a key of several columns
        keyColumn = column;
    }
    sqlite3_value *value = nullptr;
    const int code = operation == SQLITE_INSERT ? sqlite3changeset_new(iterator, keyColumn, &value)
                                                : sqlite3changeset_old(iterator, keyColumn, &value);
    check(code, "changeset value");
    return value && sqlite3_value_type(value) == SQLITE_INTEGER ? sqlite3_value_int64(value) : 0;
}

} // namespace

Session::Session(const Database &database, Filter records)
    : m_records(records) {
    check(sqlite3session_create(database.handle(), "main", &m_session), "session");
    sqlite3session_table_filter(
        m_session,
        [](void *self, const char *table) {
            return static_cast<Session *>(self)->m_records(QString::fromUtf8(table)) ? 1 : 0;
        },
        this);
    const int code = sqlite3session_attach(m_session, nullptr);
    if (code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        check(code, "session attach");
    }
}

Session::~Session() {
    sqlite3session_delete(m_session);
}

QByteArray Session::changeset() const {
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(m_session, &size, &bytes), "changeset");
    return taken(size, bytes);
}

QByteArray inverted(const QByteArray &changeset) {
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_invert(sizeOf(changeset), changeset.constData(), &size, &bytes),
          "changeset invert");
    return taken(size, bytes);
}

QByteArray joined(const QByteArray &first, const QByteArray &second) {
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_concat(sizeOf(first), readable(first), sizeOf(second), readable(second), &size,
                                  &bytes),
          "changeset concat");
    return taken(size, bytes);
}

namespace {

/// The row that the iterator stands on.
RowChange currentRow(sqlite3_changeset_iter *iterator, int &columns, int &operation) {
    const char *table = nullptr;
    int indirect = 0;
    check(sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect), "changeset row");
    RowChange row;
    row.table = QString::fromUtf8(table);
    row.key = keyOf(iterator, columns, operation);
    row.kind = operation == SQLITE_INSERT   ? RowChange::Kind::Inserted
               : operation == SQLITE_DELETE ? RowChange::Kind::Deleted
                                            : RowChange::Kind::Updated;
    return row;
}

std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter> startOf(const QByteArray &changeset) {
    sqlite3_changeset_iter *raw = nullptr;
    check(sqlite3changeset_start(&raw, sizeOf(changeset), readable(changeset)), "changeset read");
    return std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter>(raw);
}

} // namespace

ChangeReport reportOf(const QByteArray &changeset) {
    ChangeReport report;
    const auto iterator = startOf(changeset);
    int columns = 0;
    int operation = 0;
    while (sqlite3changeset_next(iterator.get()) == SQLITE_ROW)
        report.rows.push_back(currentRow(iterator.get(), columns, operation));
    return report;
}

void eachRow(const QByteArray &changeset, const std::function<bool(const RecordedRow &)> &use) {
    const auto iterator = startOf(changeset);
    int columns = 0;
    int operation = 0;
    while (sqlite3changeset_next(iterator.get()) == SQLITE_ROW) {
        RecordedRow recorded;
        recorded.row = currentRow(iterator.get(), columns, operation);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value *value = nullptr;
            const int code = operation == SQLITE_DELETE
                                 ? sqlite3changeset_old(iterator.get(), column, &value)
                                 : sqlite3changeset_new(iterator.get(), column, &value);
            check(code, "changeset value");
            if (operation == SQLITE_UPDATE)
                recorded.changed.push_back(value != nullptr);
            else
                recorded.integers.push_back(value && sqlite3_value_type(value) == SQLITE_INTEGER
                                                ? std::optional<qint64>(sqlite3_value_int64(value))
                                                : std::nullopt);
        }
        if (!use(recorded))
            return;
    }
}

bool apply(const Database &database, const QByteArray &changeset) {
    const int code = sqlite3changeset_apply(
        database.handle(), sizeOf(changeset), readable(changeset), nullptr,
        [](void *, int, sqlite3_changeset_iter *) { return SQLITE_CHANGESET_ABORT; }, nullptr);
    if (code == SQLITE_ABORT)
        return false;
    check(code, "changeset apply");
    return true;
}

QByteArray serialized(const Database &database) {
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(database.handle(), "main", &size, 0);
    if (!bytes)
        throw StorageError(SQLITE_NOMEM, QStringLiteral("serialize"));
    QByteArray copy(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    sqlite3_free(bytes);
    return copy;
}

void copyOver(const Database &from, const Database &into) {
    sqlite3_backup *copy = sqlite3_backup_init(into.handle(), "main", from.handle(), "main");
    if (!copy)
        throw StorageError(sqlite3_extended_errcode(into.handle()), QStringLiteral("copy"));
    const int step = sqlite3_backup_step(copy, -1);
    const int code = sqlite3_backup_finish(copy);
    if (step != SQLITE_DONE)
        throw StorageError(code == SQLITE_OK ? step : code, QStringLiteral("copy"));
}

void load(const Database &database, const QByteArray &bytes, bool writable) {
    auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(static_cast<sqlite3_uint64>(bytes.size())));
    if (!copy)
        throw StorageError(SQLITE_NOMEM, QStringLiteral("deserialize"));
    std::memcpy(copy, bytes.constData(), static_cast<size_t>(bytes.size()));
    check(sqlite3_deserialize(database.handle(), "main", copy, bytes.size(), bytes.size(),
                              SQLITE_DESERIALIZE_FREEONCLOSE |
                                  (writable ? SQLITE_DESERIALIZE_RESIZEABLE : SQLITE_DESERIALIZE_READONLY)),
          "deserialize");
}

} // namespace groundwork::sqlite
