#include "core/exchange/table_shape.h"

#include "core/base/text_fold.h"
#include "core/exchange/value_patterns.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace groundwork::exchange {

namespace {

constexpr int kLook = 60; ///< rows that are looked at to know the table

int filledCells(const RawRow &row) {
    return static_cast<int>(std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const Cell &cell) { return !cell.text.trimmed().isEmpty(); }));
}

/// What a cell looks like, where that tells answers from titles.
enum class Look { None, Text, Number, Date, Email, Truth };

Look lookOf(const Cell &cell) {
    const QString text = cell.text.trimmed();
    if (text.isEmpty())
        return Look::None;
    if (looksLikeEmail(text) || text == QLatin1String("anonymous"))
        return Look::Email;
    if (cell.kind == CellKind::Date || cell.kind == CellKind::DateTime || dateShape(text))
        return Look::Date;
    if (cell.kind == CellKind::Number || readNumber(text, true))
        return Look::Number;
    if (yesOrNo(text))
        return Look::Truth;
    return Look::Text;
}

/// The look that most answers of a column share, or Text.
std::vector<Look> looksOfColumns(const RawTable &table, int first) {
    std::vector<Look> looks(static_cast<size_t>(table.columns), Look::Text);
    const int end = std::min(static_cast<int>(table.rows.size()), first + kLook);
    for (int column = 0; column < table.columns; ++column) {
        std::array<int, 6> counts{};
        int filled = 0;
        for (int row = first; row < end; ++row) {
            const Look look = lookOf(table.at(row, column));
            ++counts[static_cast<size_t>(look)];
            filled += look != Look::None ? 1 : 0;
        }
        for (const Look look : {Look::Number, Look::Date, Look::Email, Look::Truth}) {
            if (filled > 0 && counts[static_cast<size_t>(look)] * 5 >= filled * 4)
                looks[static_cast<size_t>(column)] = look;
        }
    }
    return looks;
}

/// Do the cells of this row differ from the answers of their columns as titles do?
bool looksLikeTitles(const RawTable &table, int row, const std::vector<Look> &looks) {
    int differs = 0;
    int agrees = 0;
    for (int column = 0; column < table.columns; ++column) {
        const Look wanted = looks[static_cast<size_t>(column)];
        const Look look = lookOf(table.at(row, column));
        if (wanted == Look::Text || look == Look::None)
            continue;
        ++(look == wanted ? agrees : differs);
    }
    return differs > 0 && differs > agrees * 2;
}

bool isImportIds(const RawTable &table, int row) {
    int ids = 0;
    for (const Cell &cell : table.rows[static_cast<size_t>(row)].cells)
        ids += cell.text.contains(QLatin1String("\"ImportId\"")) ? 1 : 0;
    return ids > 0;
}

int firstWideRow(const RawTable &table) {
    const int end = std::min(static_cast<int>(table.rows.size()), kLook);
    int widest = 0;
    for (int row = 0; row < end; ++row)
        widest = std::max(widest, filledCells(table.rows[static_cast<size_t>(row)]));
    for (int row = 0; row < end; ++row) {
        if (filledCells(table.rows[static_cast<size_t>(row)]) * 2 >= widest)
            return row;
    }
    return 0;
}

/// A word that is a code rather than a question: "Q5", "q05_sq001", "RecipientEmail" has letters only.
bool isCode(const QString &text) {
    const QString tidy = text.trimmed();
    if (tidy.isEmpty() || tidy.contains(QLatin1Char(' ')))
        return false;
    return std::any_of(tidy.begin(), tidy.end(), [](QChar c) { return c.isDigit(); });
}

/// "Response" under a question: what some tools write where a question has one column only.
bool isFiller(const QString &text) {
    static const QStringList kFillers = {QStringLiteral("response"), QStringLiteral("open-ended response"),
                                         QStringLiteral("antwort"),  QStringLiteral("offene antwort"),
                                         QStringLiteral("respuesta"), QStringLiteral("respuesta abierta"),
                                         QStringLiteral("reponse"),  QStringLiteral("reponse ouverte")};
    return kFillers.contains(foldText(text));
}

/// "StartDate" and "Start Date" say the same.
bool sameWords(const QString &one, const QString &other) {
    return wordsOf(one).join(QString()) == wordsOf(other).join(QString());
}

/// One title from up to three cells. A code and its question: the question. A group over two columns: both.
QString titleOf(const QStringList &parts) {
    QStringList kept;
    for (const QString &part : parts) {
        const QString tidy = tidyText(part);
        if (tidy.isEmpty() || tidy.contains(QLatin1String("\"ImportId\"")) || kept.contains(tidy))
            continue;
        if (!kept.isEmpty() && isFiller(tidy))
            continue;
        if (!kept.isEmpty() && sameWords(kept.last(), tidy))
            kept.removeLast();
        kept << tidy;
    }
    if (kept.size() > 1 && isCode(kept.first()))
        kept.removeFirst();
    return kept.join(QStringLiteral(" / "));
}

/// A group title stands in the first of its columns only: it goes on over the empty cells to its right as
/// long as the row below has titles there.
QStringList carriedTitles(const RawTable &table, int row, bool carry) {
    QStringList titles;
    QString group;
    for (int column = 0; column < table.columns; ++column) {
        const QString text = table.at(row, column).text.trimmed();
        if (!text.isEmpty())
            group = text;
        const bool below = !table.at(row + 1, column).text.trimmed().isEmpty();
        titles << (!text.isEmpty() || !carry || !below ? text : group);
    }
    return titles;
}

void nameColumns(const RawTable &table, TableShape &shape) {
    std::vector<QStringList> rows;
    for (int i = 0; i < shape.headerRows; ++i)
        rows.push_back(carriedTitles(table, shape.firstHeader + i, i + 1 < shape.headerRows));
    std::vector<size_t> used(static_cast<size_t>(table.columns), 0);
    for (size_t row = static_cast<size_t>(shape.firstData()); row < table.rows.size(); ++row) {
        const auto &cells = table.rows[row].cells;
        for (size_t column = 0; column < cells.size(); ++column)
            used[column] += cells[column].kind != CellKind::Empty ? 1U : 0U;
    }
    int titled = 0;
    for (int column = 0; column < table.columns; ++column) {
        const bool any = std::any_of(rows.begin(), rows.end(),
                                     [&](const QStringList &row) { return !row[column].isEmpty(); });
        titled = any ? column + 1 : titled;
    }
    QHash<QString, int> seen;
    for (int column = 0; column < table.columns; ++column) {
        QStringList parts;
        for (const QStringList &row : rows)
            parts << row[column];
        QString title = titleOf(parts);
        const size_t count = used[static_cast<size_t>(column)];
        if (title.isEmpty() && count == 0)
            continue;
        // A few rows of a text file that are wider than the titles have a comma too many, not a column more.
        if (!table.isWorkbook && titled > 0 && column >= titled && count * 20 < table.rows.size() + 19)
            continue;
        if (title.isEmpty())
            title = columnLetters(column);
        const QString plain = title;
        while (seen.contains(title))
            title = QStringLiteral("%1 (%2)").arg(plain).arg(++seen[plain]);
        seen.insert(title, 1);
        shape.columns.push_back({column, title});
    }
}

/// "Total" or "Average" and numbers only.
bool isSum(const RawRow &row) {
    static const QStringList kWords = {
        QStringLiteral("total"),      QStringLiteral("totals"),       QStringLiteral("sum"),
        QStringLiteral("average"),    QStringLiteral("mean"),         QStringLiteral("median"),
        QStringLiteral("count"),      QStringLiteral("responses"),    QStringLiteral("gesamt"),
        QStringLiteral("summe"),      QStringLiteral("mittelwert"),   QStringLiteral("durchschnitt"),
        QStringLiteral("anzahl"),     QStringLiteral("suma"),         QStringLiteral("promedio"),
        QStringLiteral("media"),      QStringLiteral("somme"),        QStringLiteral("moyenne")};
    bool named = false;
    for (const Cell &cell : row.cells) {
        const QString text = cell.text.trimmed();
        if (text.isEmpty())
            continue;
        const QStringList words = wordsOf(text);
        if (!named) {
            named = !words.isEmpty() && words.size() <= 3 && kWords.contains(words.first());
            if (!named)
                return false;
        } else if (!readNumber(text, true) && !text.endsWith(QLatin1Char('%'))) {
            return false;
        }
    }
    return named;
}

/// Rows below the answers that nobody gave.
int sumRowsOf(const RawTable &table, const TableShape &shape) {
    if (shape.columns.size() < 3)
        return 0;
    const int first = shape.firstData();
    int row = static_cast<int>(table.rows.size());
    bool sums = false;
    bool gap = false;
    while (row - 1 > first) {
        const RawRow &last = table.rows[static_cast<size_t>(row - 1)];
        const bool sum = isSum(last);
        if (!sum && filledCells(last) != 1)
            break;
        sums = sums || sum;
        --row;
        gap = last.number > table.rows[static_cast<size_t>(row - 1)].number + 1;
        if (gap)
            break;
    }
    // A lone name at the end of a list is somebody; below an empty row, or among sums, it is a note.
    return sums || gap ? static_cast<int>(table.rows.size()) - row : 0;
}

} // namespace

QString columnLetters(int column) {
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>('A' + (rest - 1) % 26)));
    return letters;
}

TableShape detectShape(const RawTable &table) {
    TableShape shape;
    shape.firstHeader = firstWideRow(table);
    const int rows = static_cast<int>(table.rows.size());
    const std::vector<Look> looks = looksOfColumns(table, std::min(shape.firstHeader + 3, rows - 1));
    shape.headerRows = 1;
    while (shape.headerRows < 3 && shape.firstData() < rows) {
        const int row = shape.firstData();
        const bool more = isImportIds(table, row) || (row + 1 < rows && looksLikeTitles(table, row, looks));
        if (!more)
            break;
        ++shape.headerRows;
    }
    // A row of a group title alone may stand above what looks like the first row of titles.
    nameColumns(table, shape);
    shape.sumRows = sumRowsOf(table, shape);
    return shape;
}

TableShape shapeWith(const RawTable &table, int headerRows, int firstHeaderRow) {
    TableShape shape;
    shape.firstHeader = firstWideRow(table);
    if (firstHeaderRow > 0) {
        const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                        [&](const RawRow &row) { return row.number >= firstHeaderRow; });
        shape.firstHeader = found == table.rows.end() ? 0 : static_cast<int>(found - table.rows.begin());
    }
    const int rows = static_cast<int>(table.rows.size());
    shape.headerRows = std::clamp(headerRows, 0, std::min(3, rows - shape.firstHeader));
    nameColumns(table, shape);
    shape.sumRows = sumRowsOf(table, shape);
    return shape;
}

} // namespace groundwork::exchange
