#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>

struct sqlite3;

namespace groundwork::sqlite {

/// One prepared statement, reset when it goes out of scope. Values are bound in order with bind(a, b, c);
/// text is UTF-8, a civil date is ISO text, an invalid date and an empty optional are NULL. Every failure
/// throws StorageError, which only ProgramFile catches.
class Statement {
  public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Binds all parameters of the statement, from ?1 on, and makes it ready to run again.
    template <class... Values>
    Statement &bind(const Values &...values) {
        reset();
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    /// Goes to the next row; false when there is none.
    bool step();
    /// Runs a statement that gives no rows.
    void run();

    /// How many columns a row of the answer has.
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int integer(int column) const;
    [[nodiscard]] bool boolean(int column) const { return int64(column) != 0; }
    [[nodiscard]] double real(int column) const;
    /// The text; invalid UTF-8 in a damaged file becomes U+FFFD.
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The civil date; invalid when NULL.
    [[nodiscard]] QDate date(int column) const;
    template <class IdType>
    [[nodiscard]] IdType id(int column) const {
        return IdType{int64(column)};
    }
    template <class IdType>
    [[nodiscard]] std::optional<IdType> optionalId(int column) const {
        return isNull(column) ? std::nullopt : std::optional<IdType>(IdType{int64(column)});
    }
    [[nodiscard]] std::optional<int> optionalInteger(int column) const {
        return isNull(column) ? std::nullopt : std::optional<int>(integer(column));
    }

    void bindAt(int index, std::nullopt_t);
    void bindAt(int index, int value);
    void bindAt(int index, qint64 value);
    void bindAt(int index, bool value) { bindAt(index, value ? 1 : 0); }
    void bindAt(int index, double value);
    void bindAt(int index, const QString &value);
    void bindAt(int index, const QByteArray &value);
    void bindAt(int index, const QDate &value);
    template <class Tag>
    void bindAt(int index, const Id<Tag> &value) {
        bindAt(index, value.value);
    }
    template <class T>
    void bindAt(int index, const std::optional<T> &value) {
        if (value)
            bindAt(index, *value);
        else
            bindAt(index, std::nullopt);
    }

  private:
    friend class Database;
    struct Private;
    explicit Statement(std::unique_ptr<Private> d);
    void reset();
    std::unique_ptr<Private> d;
};

/// Thrown by the storage layer; code is SQLite's extended result code. Never leaves core/file.
class StorageError {
  public:
    StorageError(int extendedCode, QString message)
        : m_code(extendedCode)
        , m_message(std::move(message)) {}
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] const QString &message() const { return m_message; }

  private:
    int m_code;
    QString m_message;
};

/// One connection. Statements that are prepared again with the same text come from a cache.
class Database {
  public:
    enum class Mode { ReadWrite, Create, ReadOnly };

    /// Opens `path` (":memory:" for none) with the VFS named, or the system's. No pragma is set here.
    Database(const QString &path, Mode mode, const char *vfs = nullptr);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// A statement ready for bind(). The SQL must stay the same text to hit the cache: never build it with
    /// values in it.
    Statement prepare(QStringView sql) const;
    Statement prepare(const char *sql) const { return prepare(QString::fromUtf8(sql)); }
    /// Runs one or several statements without parameters or rows.
    void execute(const QString &sql) const;
    void execute(const char *sql) const { execute(QString::fromUtf8(sql)); }
    /// The first column of the first row of a query without parameters; 0 when there is no row.
    [[nodiscard]] qint64 queryInt(const char *sql) const;
    [[nodiscard]] QString queryText(const char *sql) const;
    /// Rows changed by the last statement.
    [[nodiscard]] int changes() const;
    /// The handle, for core/file only (sessions, backup).
    [[nodiscard]] sqlite3 *handle() const;
    /// Closes the connection and opens it again, after an error that leaves the outcome open; or another file in
    /// its place. No statement may be alive.
    void reopen();
    void reopenAs(const QString &path, Mode mode);

  private:
    friend class Statement;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace groundwork::sqlite
