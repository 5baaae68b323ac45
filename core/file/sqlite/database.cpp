#include "core/file/sqlite/database.h"

#include "core/file/sqlite/sqlite_api.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace groundwork::sqlite {

namespace {
constexpr int kCachedStatements = 256;

StorageError lastError(sqlite3 *handle) {
    if (!handle)
        return {SQLITE_NOMEM, QStringLiteral("out of memory")};
    return {sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle))};
}
} // namespace

struct Database::Private {
    sqlite3 *handle = nullptr;
    QString path;
    Mode mode = Mode::ReadWrite;
    QByteArray vfs;
    QHash<QString, sqlite3_stmt *> idle; ///< prepared statements that nobody uses at the moment

    void open();
    void close();
};

void Database::Private::open() {
    int flags = SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    switch (mode) {
    case Mode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Mode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    }
    // An absolute path is never taken for a "file:" URI, so that '?', '#' and '%' in names mean themselves.
    const QString name = path == QStringLiteral(":memory:") ? path : QFileInfo(path).absoluteFilePath();
    const int code = sqlite3_open_v2(QDir::toNativeSeparators(name).toUtf8().constData(), &handle, flags,
                                     vfs.isEmpty() ? nullptr : vfs.constData());
    if (code != SQLITE_OK) {
        const StorageError error = lastError(handle);
        close();
        throw StorageError(code, error.message());
    }
}

void Database::Private::close() {
    for (sqlite3_stmt *statement : std::as_const(idle))
        sqlite3_finalize(statement);
    idle.clear();
    sqlite3_close_v2(handle);
    handle = nullptr;
}

struct Statement::Private {
    sqlite3_stmt *statement = nullptr;
    Database::Private *owner = nullptr;
    QString sql;

    ~Private() {
        if (!statement)
            return;
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        const bool current = sqlite3_db_handle(statement) == owner->handle; // not so after reopen()
        if (current && owner->idle.size() < kCachedStatements && !owner->idle.contains(sql))
            owner->idle.insert(sql, statement);
        else
            sqlite3_finalize(statement);
    }
    [[nodiscard]] StorageError error() const { return lastError(sqlite3_db_handle(statement)); }
    void check(int code) const {
        if (code != SQLITE_OK)
            throw error();
    }
};

Statement::Statement(std::unique_ptr<Private> p)
    : d(std::move(p)) {}
Statement::Statement(Statement &&other) noexcept = default;
Statement &Statement::operator=(Statement &&other) noexcept = default;
Statement::~Statement() = default;

void Statement::reset() {
    sqlite3_reset(d->statement); // answers the error of the last step, which has been thrown already
    sqlite3_clear_bindings(d->statement);
}

bool Statement::step() {
    const int code = sqlite3_step(d->statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const StorageError error = d->error();
    sqlite3_reset(d->statement);
    throw error; // NOLINT: a copy is what is thrown
}

void Statement::run() {
    while (step()) {
    }
    sqlite3_reset(d->statement); // a finished write must not hold the transaction open
}

int Statement::columns() const {
    return sqlite3_column_count(d->statement);
}
bool Statement::isNull(int column) const {
    return sqlite3_column_type(d->statement, column) == SQLITE_NULL;
}
qint64 Statement::int64(int column) const {
    return sqlite3_column_int64(d->statement, column);
}
int Statement::integer(int column) const {
    return sqlite3_column_int(d->statement, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(d->statement, column);
}

QString Statement::text(int column) const {
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(d->statement, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(d->statement, column)) : QString();
}

QByteArray Statement::blob(int column) const {
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(d->statement, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(d->statement, column)) : QByteArray();
}

QDate Statement::date(int column) const {
    return isNull(column) ? QDate() : QDate::fromString(text(column), Qt::ISODate);
}

void Statement::bindAt(int index, std::nullopt_t) {
    d->check(sqlite3_bind_null(d->statement, index));
}
void Statement::bindAt(int index, int value) {
    d->check(sqlite3_bind_int(d->statement, index, value));
}
void Statement::bindAt(int index, qint64 value) {
    d->check(sqlite3_bind_int64(d->statement, index, value));
}
void Statement::bindAt(int index, double value) {
    d->check(sqlite3_bind_double(d->statement, index, value));
}

void Statement::bindAt(int index, const QString &value) {
    const QByteArray utf8 = value.toUtf8();
    d->check(
        sqlite3_bind_text(d->statement, index, utf8.constData(), static_cast<int>(utf8.size()), transient()));
}

void Statement::bindAt(int index, const QByteArray &value) {
    d->check(sqlite3_bind_blob(d->statement, index, value.constData(), static_cast<int>(value.size()),
                               transient()));
}

void Statement::bindAt(int index, const QDate &value) {
    if (value.isValid())
        bindAt(index, value.toString(Qt::ISODate));
    else
        bindAt(index, std::nullopt);
}

Database::Database(const QString &path, Mode mode, const char *vfs)
    : d(std::make_unique<Private>()) {
    d->path = path;
    d->mode = mode;
    d->vfs = QByteArray(vfs);
    d->open();
}

Database::~Database() {
    d->close();
}

void Database::reopen() {
    d->close();
    d->open();
}

void Database::reopenAs(const QString &path, Mode mode) {
    d->close();
    d->path = path;
    d->mode = mode;
    d->open();
}

Statement Database::prepare(QStringView sql) const {
    auto statement = std::make_unique<Statement::Private>();
    statement->owner = d.get();
    statement->sql = sql.toString();
    statement->statement = d->idle.take(statement->sql);
    if (!statement->statement) {
        const QByteArray utf8 = statement->sql.toUtf8();
        const int code = sqlite3_prepare_v3(d->handle, utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                            SQLITE_PREPARE_PERSISTENT, &statement->statement, nullptr);
        if (code != SQLITE_OK)
            throw lastError(d->handle);
    }
    return Statement(std::move(statement));
}

void Database::execute(const QString &sql) const {
    if (sqlite3_exec(d->handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw lastError(d->handle);
}

qint64 Database::queryInt(const char *sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.int64(0) : 0;
}

QString Database::queryText(const char *sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : QString();
}

int Database::changes() const {
    return sqlite3_changes(d->handle);
}

sqlite3 *Database::handle() const {
    return d->handle;
}

} // namespace groundwork::sqlite
