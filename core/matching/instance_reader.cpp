#include "core/matching/instance_reader.h"

#include "core/base/error_code.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace groundwork::matching {

namespace {

constexpr qint64 kMostPairs = 100'000'000;
constexpr qint64 kLargest = 1'000'000'000;

/// Whole numbers separated by blanks. A fraction of zeros ("7.0") counts as whole.
class Numbers {
  public:
    explicit Numbers(const QByteArray &bytes)
        : m_at(bytes.constData())
        , m_end(m_at + bytes.size()) {}

    enum class Got { Number, End, Bad };
    Got next(qint64 &value) {
        while (m_at != m_end && isBlank(*m_at))
            ++m_at;
        if (m_at == m_end)
            return Got::End;
        const bool minus = *m_at == '-';
        if (minus || *m_at == '+')
            ++m_at;
        qint64 number = 0;
        int digits = 0;
        for (; m_at != m_end && isDigit(*m_at); ++m_at, ++digits) {
            number = number * 10 + (*m_at - '0');
            if (number > kLargest)
                return Got::Bad;
        }
        if (m_at != m_end && *m_at == '.') {
            for (++m_at; m_at != m_end && *m_at == '0';)
                ++m_at;
        }
        if (digits == 0 || (m_at != m_end && !isBlank(*m_at)))
            return Got::Bad;
        value = minus ? -number : number;
        ++m_count;
        return Got::Number;
    }
    [[nodiscard]] qint64 count() const { return m_count; }

  private:
    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    const char *m_at;
    const char *m_end;
    qint64 m_count = 0;
};

auto unreadable(const char *reason, qint64 place) {
    return failure(ErrorCode::TableUnreadable, {QString::fromLatin1(reason), QString::number(place)});
}

auto tooLarge(qint64 pairs) {
    return failure(ErrorCode::TableTooLarge, {QString::number(pairs), QString::number(kMostPairs)});
}

/// The numbers of a file before they become costs; no value is a forbidden pair.
struct Raw {
    int rows = 0;
    int columns = 0;
    std::vector<qint64> values;
    std::vector<char> allowed;
    std::vector<int> seats;
    std::vector<int> pins;
    std::vector<qint64> rising;

    void resize(int r, int c, bool allAllowed) {
        rows = r;
        columns = c;
        values.assign(size_t(r) * size_t(c), 0);
        allowed.assign(size_t(r) * size_t(c), allAllowed ? 1 : 0);
        seats.assign(size_t(c), 1);
    }
};

Result<Raw> readOrLib(const QByteArray &bytes, bool sparse) {
    Numbers numbers(bytes);
    qint64 n = 0;
    if (numbers.next(n) != Numbers::Got::Number || n < 1)
        return unreadable("not_a_number", 1);
    if (n * n > kMostPairs)
        return tooLarge(n * n);
    Raw raw;
    raw.resize(static_cast<int>(n), static_cast<int>(n), !sparse);
    const auto want = [&](qint64 &value) { return numbers.next(value); };
    if (!sparse) {
        for (qint64 &value : raw.values) {
            const Numbers::Got got = want(value);
            if (got != Numbers::Got::Number)
                return unreadable(got == Numbers::Got::End ? "too_few" : "not_a_number", numbers.count() + 1);
        }
        qint64 more = 0;
        if (want(more) != Numbers::Got::End)
            return unreadable("too_many", numbers.count());
        return raw;
    }
    for (;;) {
        qint64 row = 0;
        qint64 column = 0;
        qint64 cost = 0;
        const Numbers::Got got = want(row);
        if (got == Numbers::Got::End)
            return raw;
        if (got == Numbers::Got::Bad || want(column) != Numbers::Got::Number ||
            want(cost) != Numbers::Got::Number)
            return unreadable("not_a_number", numbers.count() + 1);
        if (row < 1 || row > n || column < 1 || column > n)
            return unreadable("out_of_range", numbers.count());
        const size_t at = size_t(row - 1) * size_t(n) + size_t(column - 1);
        raw.values[at] = cost;
        raw.allowed[at] = 1;
    }
}

std::optional<qint64> wholeNumber(const QJsonValue &value) {
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > double(kLargest))
        return std::nullopt;
    return static_cast<qint64>(number);
}

/// The list of this name, with one entry for each of `count`; empty where there is none.
Result<QJsonArray> listOf(const QJsonObject &object, const char *name, qsizetype count) {
    const QJsonValue value = object.value(QLatin1String(name));
    if (value.isUndefined())
        return QJsonArray();
    const QJsonArray list = value.toArray();
    if (list.size() != count)
        return unreadable(list.size() < count ? "too_few" : "too_many", 0);
    return list;
}

Result<void> readSeats(const QJsonObject &object, Raw &raw) {
    const Result<QJsonArray> list = listOf(object, "seats", raw.columns);
    if (!list)
        return failure(list.error());
    for (qsizetype j = 0; j < list->size(); ++j) {
        const std::optional<qint64> value = wholeNumber(list->at(j));
        if (!value || *value < 0)
            return unreadable("out_of_range", j + 1);
        raw.seats[size_t(j)] = static_cast<int>(std::min<qint64>(*value, raw.rows));
    }
    return {};
}

Result<void> readPins(const QJsonObject &object, Raw &raw) {
    const Result<QJsonArray> list = listOf(object, "pins", raw.rows);
    if (!list)
        return failure(list.error());
    std::vector<int> taken(size_t(raw.columns), 0);
    for (qsizetype i = 0; i < list->size(); ++i) {
        raw.pins.resize(size_t(raw.rows), kNobody);
        if (list->at(i).isNull())
            continue;
        const std::optional<qint64> column = wholeNumber(list->at(i));
        if (!column || *column < 0 || *column >= raw.columns)
            return unreadable("out_of_range", i + 1);
        const auto j = size_t(*column);
        if (!raw.allowed[size_t(i) * size_t(raw.columns) + j] || ++taken[j] > raw.seats[j])
            return unreadable("out_of_range", i + 1);
        raw.pins[size_t(i)] = static_cast<int>(*column);
    }
    return {};
}

Result<void> readRising(const QJsonObject &object, Raw &raw) {
    const QJsonValue value = object.value(QLatin1String("rising"));
    if (!value.isUndefined() && !value.isArray())
        return unreadable("not_a_number", 0);
    const QJsonArray list = value.toArray();
    for (qsizetype seat = 0; seat < list.size(); ++seat) {
        const std::optional<qint64> cost = wholeNumber(list[seat]);
        if (!cost || *cost < 0 || (!raw.rising.empty() && *cost < raw.rising.back()))
            return unreadable("out_of_range", seat + 1);
        raw.rising.push_back(*cost);
    }
    return {};
}

Result<Raw> readJson(const QByteArray &bytes) {
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return unreadable("not_json", error.offset);
    const QJsonArray rows = object.value(QStringLiteral("scores")).toArray();
    const qint64 columns = rows.isEmpty() ? 0 : rows.first().toArray().size();
    if (rows.isEmpty() || columns == 0)
        return unreadable("too_few", 0);
    if (rows.size() * columns > kMostPairs)
        return tooLarge(rows.size() * columns);
    Raw raw;
    raw.resize(static_cast<int>(rows.size()), static_cast<int>(columns), false);
    size_t at = 0;
    qint64 line = 0;
    for (const QJsonValue &row : rows) {
        ++line;
        const QJsonArray cells = row.toArray();
        if (cells.size() != columns)
            return unreadable(cells.size() < columns ? "too_few" : "too_many", line);
        for (const QJsonValue &cell : cells) {
            if (!cell.isNull()) {
                const std::optional<qint64> value = wholeNumber(cell);
                if (!value)
                    return unreadable("not_a_number", line);
                raw.values[at] = *value;
                raw.allowed[at] = 1;
            }
            ++at;
        }
    }
    for (const auto read : {readSeats, readPins, readRising}) {
        if (const Result<void> done = read(object, raw); !done)
            return failure(done.error());
    }
    return raw;
}

} // namespace

std::optional<InstanceFormat> instanceFormatFromKey(const QString &key) {
    if (key == QLatin1String("orlib"))
        return InstanceFormat::OrLib;
    if (key == QLatin1String("orlib-sparse"))
        return InstanceFormat::OrLibSparse;
    return key == QLatin1String("json") ? std::optional(InstanceFormat::Json) : std::nullopt;
}

qint64 ReadInstance::valueOf(const Solution &solution) const {
    qint64 sum = 0;
    for (int row = 0; row < instance.rows; ++row) {
        if (const int column = solution.columnOf[size_t(row)]; column != kNobody)
            sum += values[size_t(row) * size_t(instance.columns) + size_t(column)];
    }
    return sum;
}

qint64 ReadInstance::seatsOf(const Solution &solution) const {
    std::vector<int> used(size_t(instance.columns), 0);
    qint64 sum = 0;
    for (const int column : solution.columnOf) {
        if (column != kNobody)
            sum += instance.seatCost(column, used[size_t(column)]++);
    }
    return sum;
}

int ReadInstance::matched(const Solution &solution) const {
    return static_cast<int>(std::count_if(solution.columnOf.begin(), solution.columnOf.end(),
                                          [](int column) { return column != kNobody; }));
}

Result<ReadInstance> readInstance(const QByteArray &bytes, InstanceFormat format, Goal goal) {
    Result<Raw> raw = format == InstanceFormat::Json
                          ? readJson(bytes)
                          : readOrLib(bytes, format == InstanceFormat::OrLibSparse);
    if (!raw)
        return failure(raw.error());
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = std::numeric_limits<qint64>::min();
    for (size_t k = 0; k < raw->values.size(); ++k) {
        if (!raw->allowed[k])
            continue;
        least = std::min(least, raw->values[k]);
        most = std::max(most, raw->values[k]);
    }
    const qint64 span = most >= least ? most - least : 0;
    if (span >= kForbidden)
        return unreadable("out_of_range", 0);
    ReadInstance made;
    made.instance.rows = raw->rows;
    made.instance.columns = raw->columns;
    made.instance.seats = std::move(raw->seats);
    made.instance.cost.assign(raw->values.size(), kForbidden);
    for (size_t k = 0; k < raw->values.size(); ++k) {
        const qint64 cost = goal == Goal::Min ? raw->values[k] - least : most - raw->values[k];
        made.instance.cost[k] = raw->allowed[k] ? static_cast<qint32>(cost) : kForbidden;
    }
    // Leaving one more out costs more than anything else could gain.
    const qint64 dearest = raw->rising.empty() ? 0 : raw->rising.back();
    made.instance.alone.assign(size_t(raw->rows), (span + dearest + 1) * (qint64(raw->rows) + 1));
    made.instance.pins = std::move(raw->pins);
    made.instance.rising = std::move(raw->rising);
    made.values = std::move(raw->values);
    return made;
}

} // namespace groundwork::matching
