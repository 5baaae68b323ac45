#include "core/exchange/csv_reader.h"

#include "core/base/error_code.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace groundwork::exchange {

namespace {

constexpr qint64 kChunk = 1 << 20;
constexpr int kSample = 256 * 1024;

/// Windows-1252 differs from Latin-1 between 0x80 and 0x9F; its five holes stay what Latin-1 says.
QChar windows1252(uchar byte) {
    static constexpr std::array<char16_t, 32> kHigh = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    return byte >= 0x80 && byte <= 0x9F ? QChar(kHigh[byte - 0x80U]) : QChar(static_cast<char16_t>(byte));
}

/// The length of the valid UTF-8 sequence at `at`, 0 when there is none, -1 when the bytes end inside it.
int sequenceLength(const uchar *bytes, qsizetype size, qsizetype at) {
    const uchar lead = bytes[at];
    int length = 0;
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        length = 2;
    else if (lead >= 0xE0 && lead <= 0xEF)
        length = 3;
    else if (lead >= 0xF0 && lead <= 0xF4)
        length = 4;
    else
        return 0;
    for (int i = 1; i < length; ++i) {
        if (at + i >= size)
            return -1;
        if ((bytes[at + i] & 0xC0) != 0x80)
            return 0;
    }
    const uchar second = bytes[at + 1];
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

/// Turns bytes into text piece by piece; what is cut in the middle of a character waits for the next piece.
class TextDecoder {
  public:
    TextDecoder(TextEncoding encoding, bool bigEndian)
        : m_encoding(encoding)
        , m_bigEndian(bigEndian) {}

    QString decode(const QByteArray &piece, bool last) {
        const QByteArray bytes = m_rest + piece;
        m_rest.clear();
        switch (m_encoding) {
        case TextEncoding::Utf16:
            return decodeUtf16(bytes);
        case TextEncoding::Windows1252: {
            QString text(bytes.size(), Qt::Uninitialized);
            for (qsizetype i = 0; i < bytes.size(); ++i)
                text[i] = windows1252(static_cast<uchar>(bytes[i]));
            return text;
        }
        case TextEncoding::Automatic:
        case TextEncoding::Utf8:
            break;
        }
        return decodeUtf8(bytes, last);
    }

  private:
    QString decodeUtf8(const QByteArray &bytes, bool last) {
        const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
        QString text;
        text.reserve(bytes.size());
        qsizetype start = 0;
        for (qsizetype i = 0; i < bytes.size();) {
            const int length = sequenceLength(data, bytes.size(), i);
            if (length > 0) {
                i += length;
                continue;
            }
            text += QString::fromUtf8(bytes.constData() + start, i - start);
            if (length < 0 && !last) {
                m_rest = bytes.mid(i);
                return text;
            }
            text += windows1252(data[i]);
            start = ++i;
        }
        return text + QString::fromUtf8(bytes.constData() + start, bytes.size() - start);
    }

    QString decodeUtf16(const QByteArray &bytes) {
        const qsizetype count = bytes.size() / 2;
        QString text(count, Qt::Uninitialized);
        for (qsizetype i = 0; i < count; ++i) {
            const auto first = static_cast<uchar>(bytes[2 * i]);
            const auto second = static_cast<uchar>(bytes[2 * i + 1]);
            text[i] =
                QChar(static_cast<char16_t>(m_bigEndian ? (first << 8) | second : (second << 8) | first));
        }
        m_rest = bytes.mid(2 * count);
        return text;
    }

    TextEncoding m_encoding;
    bool m_bigEndian;
    QByteArray m_rest;
};

/// Takes text character by character and gives rows: quotes as in RFC 4180, a quote inside an unquoted cell
/// is a character like any other, line ends CRLF, LF or CR.
class CsvParser {
  public:
    CsvParser(QChar delimiter, const ReadBudget &budget)
        : m_delimiter(delimiter)
        , m_budget(budget) {}

    /// The name of the limit that was met, or "nul", or nothing.
    QString feed(const QString &text) {
        for (const QChar c : text) {
            if (c.isNull())
                return QStringLiteral("nul");
            put(c);
            if (m_cell.size() > m_budget.cellLength)
                return m_quoted ? QStringLiteral("unterminated_quote") : QStringLiteral("cell");
            if (m_limit)
                return *m_limit;
        }
        return {};
    }
    /// False when a quote is still open.
    bool finish() {
        if (m_quoted && !m_quoteSeen)
            return false;
        if (m_cellStarted || !m_row.empty())
            endRow();
        return true;
    }
    [[nodiscard]] int rowNumber() const { return m_number + 1; }
    [[nodiscard]] int quoteRow() const { return m_quoteRow; }
    std::vector<RawRow> takeRows() { return std::move(m_rows); }
    [[nodiscard]] int columns() const { return m_columns; }

  private:
    void put(QChar c) {
        if (m_quoted) {
            putQuoted(c);
            return;
        }
        const bool afterReturn = std::exchange(m_returnSeen, false);
        if (afterReturn && c == QLatin1Char('\n'))
            return;
        if (c == m_delimiter) {
            endCell();
            m_cellStarted = true; // the row goes on: a last empty cell counts
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            m_returnSeen = c == QLatin1Char('\r');
            endRow();
        } else if (c == QLatin1Char('"') && m_cell.isEmpty() && !m_closed) {
            m_quoted = true;
            m_quoteSeen = false;
            m_cellStarted = true;
            m_quoteRow = rowNumber();
        } else {
            m_cell += c;
            m_cellStarted = true;
        }
    }
    void putQuoted(QChar c) {
        if (m_quoteSeen) {
            m_quoteSeen = false;
            if (c == QLatin1Char('"')) {
                m_cell += c;
                return;
            }
            m_quoted = false;
            m_closed = true;
            put(c);
            return;
        }
        if (c == QLatin1Char('"'))
            m_quoteSeen = true;
        else
            m_cell += c;
    }
    void endCell() {
        m_cell.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        const bool empty = QStringView(m_cell).trimmed().isEmpty();
        if (!empty)
            m_anything = true;
        m_characters += m_cell.size();
        if (m_characters > m_budget.characters)
            m_limit = QStringLiteral("characters");
        m_cell.squeeze();
        m_row.push_back({m_cell, empty ? CellKind::Empty : CellKind::Text});
        m_cell = QString();
        m_closed = false;
        m_quoted = false;
        if (static_cast<int>(m_row.size()) > m_budget.columns)
            m_limit = QStringLiteral("columns");
        if (++m_cells > m_budget.cells)
            m_limit = QStringLiteral("cells");
    }
    void endRow() {
        endCell();
        ++m_number;
        if (m_anything) {
            m_columns = std::max(m_columns, static_cast<int>(m_row.size()));
            m_row.shrink_to_fit();
            m_rows.push_back({m_number, std::move(m_row)});
        } else {
            m_cells -= static_cast<qint64>(m_row.size()); // an empty row costs nothing
        }
        if (m_number > m_budget.lastRow || static_cast<int>(m_rows.size()) > m_budget.rows)
            m_limit = QStringLiteral("rows");
        m_row = {};
        m_anything = false;
        m_cellStarted = false;
    }

    QChar m_delimiter;
    ReadBudget m_budget;
    std::vector<RawRow> m_rows;
    std::vector<Cell> m_row;
    QString m_cell;
    std::optional<QString> m_limit;
    qint64 m_cells = 0;
    qint64 m_characters = 0;
    int m_number = 0;
    int m_columns = 0;
    int m_quoteRow = 0;
    bool m_quoted = false;
    bool m_quoteSeen = false; ///< inside a quoted cell: the last character was a quote
    bool m_closed = false;    ///< the quotes of this cell are closed
    bool m_cellStarted = false;
    bool m_returnSeen = false;
    bool m_anything = false;
};

/// How well a delimiter explains the sample: the cells of the most common width above one, weighed by how
/// many rows have it.
double delimiterScore(const QString &sample, QChar delimiter) {
    ReadBudget budget;
    budget.rows = 400;
    CsvParser parser(delimiter, budget);
    (void)parser.feed(sample);
    const std::vector<RawRow> rows = parser.takeRows();
    if (rows.empty())
        return 0;
    std::map<size_t, int> widths;
    for (const RawRow &row : rows)
        ++widths[row.cells.size()];
    const auto best = std::max_element(widths.begin(), widths.end(), [](const auto &a, const auto &b) {
        return std::pair(a.second, a.first) < std::pair(b.second, b.first);
    });
    if (best->first < 2)
        return 0;
    const double share = static_cast<double>(best->second) / static_cast<double>(rows.size());
    return share * share * (1.0 + std::min<double>(static_cast<double>(best->first), 20.0) / 10.0);
}

/// Excel's first line "sep=;" names the delimiter and is not shown as a row.
QChar takeSeparatorLine(QString &text) {
    if (!text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) || text.size() < 6)
        return {};
    const QChar delimiter = text[4];
    if (text[5] != QLatin1Char('\n') && text[5] != QLatin1Char('\r'))
        return {};
    text.remove(0, text.mid(5, 2) == QLatin1String("\r\n") ? 7 : 6);
    return delimiter;
}

} // namespace

namespace {

/// Counts what is UTF-8 and what is not, piece by piece.
class Utf8Count {
  public:
    void add(const QByteArray &piece) {
        const QByteArray bytes = m_rest + piece;
        m_rest.clear();
        const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
        for (qsizetype i = 0; i < bytes.size();) {
            const int length = sequenceLength(data, bytes.size(), i);
            if (length < 0) { // the piece ends inside a character; a whole file ends in a broken one
                m_rest = bytes.mid(i);
                return;
            }
            m_good += length > 1 ? 1 : 0;
            m_bad += length == 0 ? 1 : 0;
            i += std::max(length, 1);
        }
    }
    [[nodiscard]] EncodingGuess guess() const {
        if (m_bad == 0)
            return {};
        if (m_good > m_bad)
            return {TextEncoding::Utf8, false, 0, true};
        return {TextEncoding::Windows1252, false, 0, false};
    }

  private:
    QByteArray m_rest;
    qint64 m_good = 0;
    qint64 m_bad = 0;
};

} // namespace

QChar detectDelimiter(const QString &sample) {
    QChar best = QLatin1Char(',');
    double bestScore = 0;
    for (const QChar candidate : {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t'), QLatin1Char('|')}) {
        const double score = delimiterScore(sample, candidate);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

EncodingGuess detectEncoding(const QByteArray &bytes) {
    if (bytes.startsWith(QByteArrayLiteral("\xEF\xBB\xBF")))
        return {TextEncoding::Utf8, false, 3, false};
    if (bytes.startsWith(QByteArrayLiteral("\xFF\xFE")))
        return {TextEncoding::Utf16, false, 2, false};
    if (bytes.startsWith(QByteArrayLiteral("\xFE\xFF")))
        return {TextEncoding::Utf16, true, 2, false};
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    const qsizetype look = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < look; ++i)
        (i % 2 == 0 ? even : odd) += data[i] == 0 ? 1 : 0;
    if (look >= 8 && odd * 10 >= look * 3 && even * 20 < look)
        return {TextEncoding::Utf16, false, 0, false};
    if (look >= 8 && even * 10 >= look * 3 && odd * 20 < look)
        return {TextEncoding::Utf16, true, 0, false};
    Utf8Count count;
    count.add(bytes);
    return count.guess();
}

namespace {

/// Over the whole file, since one late byte decides between UTF-8 and Windows-1252.
Result<EncodingGuess> encodingOf(QFile &file, const QByteArray &first, const ReadOptions &options) {
    EncodingGuess guess = detectEncoding(first);
    if (options.encoding != TextEncoding::Automatic) {
        if (options.encoding != guess.encoding)
            guess = {options.encoding, false, 0, false};
        return guess;
    }
    if (guess.encoding != TextEncoding::Utf8 || guess.markLength > 0 || first.size() < kChunk)
        return guess;
    Utf8Count count;
    count.add(first);
    if (!file.seek(first.size()))
        return failure(ErrorCode::FileNotReadable, {file.fileName()});
    for (QByteArray piece = file.read(kChunk); !piece.isEmpty(); piece = file.read(kChunk))
        count.add(piece);
    return count.guess();
}

} // namespace

Result<RawTable> readCsv(const QString &path, const ReadOptions &options, jobs::Reporter *reporter) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    const qint64 size = file.size();
    if (size > options.budget.bytes)
        return failure(ErrorCode::TableTooLarge, {path, QStringLiteral("bytes")});
    const QByteArray first = file.read(kChunk);
    const auto guess = encodingOf(file, first, options);
    if (!guess)
        return failure(guess.error());

    TextDecoder decoder(guess->encoding, guess->bigEndian);
    QString text = decoder.decode(first.mid(guess->markLength), first.size() == size);
    QChar delimiter = takeSeparatorLine(text);
    if (!options.delimiter.isNull())
        delimiter = options.delimiter;
    else if (delimiter.isNull())
        delimiter = detectDelimiter(text.left(kSample));

    CsvParser parser(delimiter, options.budget);
    const auto unreadable = [&](const QString &reason, int row) {
        return failure(ErrorCode::TableUnreadable, {path, reason, QString::number(row)});
    };
    if (!file.seek(first.size()))
        return failure(ErrorCode::FileNotReadable, {path});
    qint64 done = first.size();
    for (;;) {
        const QString limit = parser.feed(text);
        if (limit == QLatin1String("nul"))
            return unreadable(limit, parser.rowNumber());
        if (limit == QLatin1String("unterminated_quote"))
            return unreadable(limit, parser.quoteRow());
        if (!limit.isEmpty())
            return failure(ErrorCode::TableTooLarge, {path, limit});
        if (reporter && !reporter->report(done, size))
            return failure(ErrorCode::Cancelled);
        const QByteArray piece = file.read(kChunk);
        if (piece.isEmpty())
            break;
        done += piece.size();
        text = decoder.decode(piece, done >= size);
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileNotReadable, {path});
    if (!parser.finish())
        return unreadable(QStringLiteral("unterminated_quote"), parser.quoteRow());

    RawTable table;
    table.path = path;
    table.encoding = guess->encoding;
    table.mixedEncoding = guess->mixed;
    table.delimiter = delimiter;
    table.columns = parser.columns();
    table.rows = parser.takeRows();
    if (table.rows.empty())
        return failure(ErrorCode::TableEmpty, {path});
    return table;
}

} // namespace groundwork::exchange
