#include "core/exchange/xlsx_reader.h"

#include "core/base/error_code.h"
#include "core/exchange/xlsx_parts.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace groundwork::exchange {

namespace {

struct SheetPart {
    SheetInfo info;
    QString relation;
    QString member;
};

/// Reads the parts of one workbook. The first thing that goes wrong is kept and stops all reading.
class WorkbookReader {
  public:
    WorkbookReader(const QString &path, const ReadOptions &options, jobs::Reporter *reporter)
        : m_path(path)
        , m_options(options)
        , m_reporter(reporter)
        , m_zip(options.budget) {}

    Result<RawTable> read();

  private:
    bool readRelations(const QString &workbook);
    bool readWorkbook(const QString &workbook);
    bool readStyles(const QString &member);
    bool readStrings(const QString &member);
    bool readSheet(const QString &member, std::vector<RawRow> &rows, int &columns);
    bool readRow(QXmlStreamReader &xml, std::vector<RawRow> &rows, int &columns);
    Cell readCell(QXmlStreamReader &xml, QStringView type, int style);
    [[nodiscard]] Cell valueOf(QStringView type, int style, const QString &value,
                               const std::optional<QString> &formula, const QString &inlineText) const;
    [[nodiscard]] Cell numberCell(const QString &value, int style) const;
    [[nodiscard]] QString workbookMember();
    bool chooseSheet(RawTable &table);

    /// Text of a shared or inline string: all runs, without the phonetic help of Japanese cells.
    QString richText(QXmlStreamReader &xml);

    bool stop(Error error) {
        if (!m_error)
            m_error = std::move(error);
        return false;
    }
    bool unreadable(const QString &reason, const QString &row = {}) {
        return stop(Error(ErrorCode::TableUnreadable, {m_path, reason, row}));
    }
    /// Text that is kept counts against the budget.
    bool countCharacters(const QString &text) {
        m_characters += text.size();
        return m_characters <= m_options.budget.characters || tooLarge(QStringLiteral("characters"));
    }
    bool tooLarge(const QString &limit) { return stop(Error(ErrorCode::TableTooLarge, {m_path, limit})); }
    /// Goes through a member element by element; `element` answers false to stop.
    template <class Element>
    bool each(const QString &member, Element &&element);
    /// After reading: was it the budget, a damaged zip, an entity, or broken XML?
    bool sound(const QXmlStreamReader &xml);

    QString m_path;
    ReadOptions m_options;
    jobs::Reporter *m_reporter;
    WorkbookZip m_zip;
    std::optional<Error> m_error;
    QHash<QString, QString> m_relations; ///< id -> member
    QHash<QString, QString> m_byType;    ///< last part of the type -> member
    std::vector<SheetPart> m_sheets;
    std::vector<NumberShape> m_styles;
    std::vector<QString> m_strings;
    qint64 m_cells = 0;
    qint64 m_characters = 0;
    bool m_base1904 = false;
};

bool WorkbookReader::sound(const QXmlStreamReader &xml) {
    if (m_error)
        return false;
    if (m_zip.isOverBudget())
        return tooLarge(QStringLiteral("bytes"));
    if (m_zip.isDamaged())
        return unreadable(QStringLiteral("zip"));
    if (xml.hasError())
        return unreadable(QStringLiteral("xml"));
    return true;
}

template <class Element>
bool WorkbookReader::each(const QString &member, Element &&element) {
    const std::unique_ptr<QIODevice> device = m_zip.member(member);
    if (!device)
        return unreadable(m_zip.isDamaged() ? QStringLiteral("zip") : QStringLiteral("xml"));
    QXmlStreamReader xml(device.get());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            return unreadable(QStringLiteral("entity"));
        if (token == QXmlStreamReader::StartElement && !element(xml))
            return sound(xml);
    }
    return sound(xml);
}

QString WorkbookReader::workbookMember() {
    QString found;
    const QString relations = QStringLiteral("_rels/.rels");
    if (m_zip.has(relations)) {
        each(relations, [&](QXmlStreamReader &xml) {
            const auto attributes = xml.attributes();
            if (attributes.value(QLatin1String("Type")).endsWith(QLatin1String("/officeDocument")))
                found = attributes.value(QLatin1String("Target")).toString();
            return found.isEmpty();
        });
    }
    while (found.startsWith(QLatin1Char('/')))
        found.remove(0, 1);
    return found.isEmpty() ? QStringLiteral("xl/workbook.xml") : found;
}

bool WorkbookReader::readRelations(const QString &workbook) {
    const qsizetype slash = workbook.lastIndexOf(QLatin1Char('/'));
    const QString folder = workbook.left(slash + 1);
    const QString member =
        folder + QStringLiteral("_rels/") + workbook.mid(slash + 1) + QStringLiteral(".rels");
    if (!m_zip.has(member))
        return unreadable(QStringLiteral("no_sheet"));
    return each(member, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        QString target = attributes.value(QLatin1String("Target")).toString();
        target = target.startsWith(QLatin1Char('/')) ? target.mid(1) : folder + target;
        m_relations.insert(attributes.value(QLatin1String("Id")).toString(), target);
        const QString type = attributes.value(QLatin1String("Type")).toString();
        m_byType.insert(type.mid(type.lastIndexOf(QLatin1Char('/')) + 1), target);
        return true;
    });
}

bool WorkbookReader::readWorkbook(const QString &workbook) {
    const bool read = each(workbook, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == QLatin1String("workbookPr")) {
            const auto value = attributes.value(QLatin1String("date1904"));
            m_base1904 = value == QLatin1String("1") || value == QLatin1String("true");
        } else if (xml.name() == QLatin1String("sheet")) {
            SheetPart part;
            part.info.name = attributes.value(QLatin1String("name")).toString();
            const auto state = attributes.value(QLatin1String("state"));
            part.info.hidden = state == QLatin1String("hidden") || state == QLatin1String("veryHidden");
            for (const auto &attribute : attributes) {
                if (attribute.name() == QLatin1String("id"))
                    part.relation = attribute.value().toString();
            }
            part.member = m_relations.value(part.relation);
            if (m_zip.has(part.member) && !part.member.contains(QLatin1String("chartsheet")))
                m_sheets.push_back(part);
        }
        return true;
    });
    if (read && m_sheets.empty())
        return unreadable(QStringLiteral("no_sheet"));
    return read;
}

bool WorkbookReader::readStyles(const QString &member) {
    QHash<int, QString> codes;
    bool inCells = false;
    return each(member, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == QLatin1String("numFmt")) {
            codes.insert(attributes.value(QLatin1String("numFmtId")).toInt(),
                         attributes.value(QLatin1String("formatCode")).toString());
        } else if (xml.name() == QLatin1String("cellXfs")) {
            inCells = true;
        } else if (xml.name() == QLatin1String("cellStyles") || xml.name() == QLatin1String("dxfs")) {
            inCells = false;
        } else if (inCells && xml.name() == QLatin1String("xf")) {
            const int id = attributes.value(QLatin1String("numFmtId")).toInt();
            m_styles.push_back(numberShape(id, codes.value(id)));
        }
        return m_styles.size() < 100'000;
    });
}

QString WorkbookReader::richText(QXmlStreamReader &xml) {
    QString text;
    int depth = 1;
    while (!xml.atEnd() && depth > 0) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("rPh")) {
                xml.skipCurrentElement();
            } else if (xml.name() == QLatin1String("t")) {
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            } else {
                ++depth;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::EntityReference) {
            unreadable(QStringLiteral("entity"));
            break;
        }
        if (text.size() > m_options.budget.cellLength) {
            tooLarge(QStringLiteral("cell"));
            break;
        }
    }
    // Excel writes characters that XML cannot hold as _x000D_; the carriage return is the usual one.
    text.remove(QLatin1String("_x000D_"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text;
}

bool WorkbookReader::readStrings(const QString &member) {
    return each(member, [&](QXmlStreamReader &xml) {
        if (xml.name() != QLatin1String("si"))
            return true;
        m_strings.push_back(richText(xml));
        m_strings.back().squeeze();
        if (!countCharacters(m_strings.back()))
            return false;
        if (static_cast<qint64>(m_strings.size()) > m_options.budget.cells)
            return tooLarge(QStringLiteral("cells"));
        return !m_error;
    });
}

Cell WorkbookReader::numberCell(const QString &value, int style) const {
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok)
        return {value, CellKind::Text};
    const NumberShape shape = style >= 0 && style < static_cast<int>(m_styles.size())
                                  ? m_styles[static_cast<size_t>(style)]
                                  : NumberShape::Plain;
    if (shape != NumberShape::Plain) {
        const QString text = serialText(number, m_base1904, shape);
        if (!text.isEmpty())
            return {text, shape == NumberShape::Date ? CellKind::Date : CellKind::DateTime};
    }
    return {QString::number(number, 'g', 15), CellKind::Number};
}

Cell WorkbookReader::valueOf(QStringView type, int style, const QString &value,
                             const std::optional<QString> &formula, const QString &inlineText) const {
    if (type == QLatin1String("inlineStr"))
        return {inlineText, inlineText.isEmpty() ? CellKind::Empty : CellKind::Text};
    if (type == QLatin1String("str"))
        return {value, value.isEmpty() ? CellKind::Empty : CellKind::Text};
    if (value.isEmpty()) {
        // A text that began with = and was stored as a formula that nobody has calculated: the text comes
        // back.
        if (formula && !formula->isEmpty())
            return {QLatin1Char('=') + *formula, CellKind::Formula};
        return {inlineText, inlineText.isEmpty() ? CellKind::Empty : CellKind::Text};
    }
    if (type == QLatin1String("s")) {
        bool ok = false;
        const qint64 index = value.toLongLong(&ok);
        if (!ok || index < 0 || index >= static_cast<qint64>(m_strings.size()))
            return {value, CellKind::Fault};
        const QString &text = m_strings[static_cast<size_t>(index)];
        return {text, text.isEmpty() ? CellKind::Empty : CellKind::Text};
    }
    if (type == QLatin1String("b"))
        return {value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE"),
                CellKind::Truth};
    if (type == QLatin1String("e"))
        return {value, CellKind::Fault};
    if (type == QLatin1String("d")) {
        QString iso = value;
        iso.replace(QLatin1Char('T'), QLatin1Char(' '));
        return {iso, iso.size() > 10 ? CellKind::DateTime : CellKind::Date};
    }
    return numberCell(value, style);
}

Cell WorkbookReader::readCell(QXmlStreamReader &xml, QStringView type, int style) {
    QString value;
    QString inlineText;
    std::optional<QString> formula;
    while (!m_error && xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("v"))
            value = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == QLatin1String("f"))
            formula = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == QLatin1String("is"))
            inlineText = richText(xml);
        else
            xml.skipCurrentElement();
    }
    if (value.size() > m_options.budget.cellLength ||
        (formula && formula->size() > m_options.budget.cellLength))
        tooLarge(QStringLiteral("cell"));
    return valueOf(type, style, value, formula, inlineText);
}

bool WorkbookReader::readRow(QXmlStreamReader &xml, std::vector<RawRow> &rows, int &columns) {
    RawRow row;
    const int last = rows.empty() ? 0 : rows.back().number;
    bool ok = false;
    const int given = xml.attributes().value(QLatin1String("r")).toInt(&ok);
    row.number = ok ? given : last + 1;
    bool anything = false;
    int next = 0;
    while (!m_error && xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("c")) {
            xml.skipCurrentElement();
            continue;
        }
        const auto attributes = xml.attributes();
        const CellReference reference = cellReference(attributes.value(QLatin1String("r")));
        const int column = reference.column >= 0 ? reference.column : next;
        bool styled = false;
        const int style = attributes.value(QLatin1String("s")).toInt(&styled);
        const QString type = attributes.value(QLatin1String("t")).toString();
        Cell cell = readCell(xml, type, styled ? style : -1);
        next = column + 1;
        if (cell.kind == CellKind::Empty)
            continue;
        if (type != QLatin1String("s") && !countCharacters(cell.text))
            return false;
        if (column >= m_options.budget.columns)
            return tooLarge(QStringLiteral("columns"));
        // Empty cells before a filled one cost memory too.
        if (column >= static_cast<int>(row.cells.size())) {
            m_cells += column + 1 - static_cast<qint64>(row.cells.size());
            if (m_cells > m_options.budget.cells)
                return tooLarge(QStringLiteral("cells"));
            row.cells.resize(static_cast<size_t>(column) + 1);
        }
        row.cells[static_cast<size_t>(column)] = std::move(cell);
        anything = true;
    }
    if (!anything)
        return !m_error;
    if (row.number > m_options.budget.lastRow || static_cast<int>(rows.size()) >= m_options.budget.rows)
        return tooLarge(QStringLiteral("rows"));
    if (row.number <= last)
        return unreadable(QStringLiteral("xml"), QString::number(row.number));
    columns = std::max(columns, static_cast<int>(row.cells.size()));
    rows.push_back(std::move(row));
    return true;
}

bool WorkbookReader::readSheet(const QString &member, std::vector<RawRow> &rows, int &columns) {
    return each(member, [&](QXmlStreamReader &xml) {
        if (xml.name() != QLatin1String("row"))
            return true;
        if (!readRow(xml, rows, columns))
            return false;
        if (m_reporter && !m_reporter->report(static_cast<qint64>(rows.size()), 0))
            return stop(Error(ErrorCode::Cancelled));
        return true;
    });
}

bool WorkbookReader::chooseSheet(RawTable &table) {
    const bool named = !m_options.sheet.isEmpty();
    bool found = false;
    for (const SheetPart &part : m_sheets) {
        if (named ? part.info.name.compare(m_options.sheet, Qt::CaseInsensitive) != 0 : part.info.hidden)
            continue;
        found = true;
        std::vector<RawRow> rows;
        int columns = 0;
        m_cells = 0;
        if (!readSheet(part.member, rows, columns))
            return false;
        const size_t filled = rows.size() * static_cast<size_t>(std::min(columns, 50));
        const size_t before = table.rows.size() * static_cast<size_t>(std::min(table.columns, 50));
        if (table.sheet.isEmpty() || filled > before) {
            table.sheet = part.info.name;
            table.rows = std::move(rows);
            table.columns = columns;
        }
        if (named)
            break;
    }
    if (named && !found)
        return stop(Error(ErrorCode::SheetMissing, {m_options.sheet}));
    if (table.rows.empty())
        return stop(Error(ErrorCode::TableEmpty, {m_path}));
    return true;
}

Result<RawTable> WorkbookReader::read() {
    if (const Result<void> opened = m_zip.open(m_path); !opened)
        return failure(opened.error());
    RawTable table;
    table.path = m_path;
    table.isWorkbook = true;
    const QString workbook = workbookMember();
    bool good = !m_error;
    if (good && !m_zip.has(workbook))
        good = unreadable(m_zip.has(QStringLiteral("content.xml")) ? QStringLiteral("open_document")
                                                                   : QStringLiteral("not_a_table"));
    good = good && readRelations(workbook) && readWorkbook(workbook);
    const QString styles = m_byType.value(QStringLiteral("styles"));
    if (good && m_zip.has(styles))
        good = readStyles(styles);
    const QString strings = m_byType.value(QStringLiteral("sharedStrings"));
    if (good && m_zip.has(strings))
        good = readStrings(strings);
    good = good && chooseSheet(table);
    if (!good)
        return failure(
            m_error.value_or(Error(ErrorCode::TableUnreadable, {m_path, QStringLiteral("xml"), {}})));
    for (const SheetPart &part : m_sheets)
        table.sheets.push_back(part.info);
    return table;
}

} // namespace

Result<RawTable> readXlsx(const QString &path, const ReadOptions &options, jobs::Reporter *reporter) {
    return WorkbookReader(path, options, reporter).read();
}

} // namespace groundwork::exchange
