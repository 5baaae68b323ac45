#include "ui/documents/odt_body.h"
#include "ui/documents/paginator.h"

#include <QXmlStreamWriter>

#include <algorithm>

// The tables of an ODT: those of a document, the two columns of the two, and the boxes to sign in.

namespace groundwork::documents {

namespace {

QString latin(const char *text) {
    return QString::fromLatin1(text);
}

QString points(double value) {
    return QString::number(value, 'f', 2) + QStringLiteral("pt");
}

} // namespace

void OdtBody::beginTable(const std::vector<TableColumn> &columns) {
    const double room = bodyWidth(m_style);
    double total = 0;
    for (const TableColumn &column : columns)
        total += column.share;
    open("table:table");
    attribute("table:name", QStringLiteral("Table%1").arg(++m_tables));
    const QString sheet = QStringLiteral("table%1").arg(qRound(room));
    const auto make = [this](const QString &name, const char *family, const auto &properties) {
        if (m_made.contains(name))
            return;
        m_made.insert(name);
        m_styles.writeStartElement(QStringLiteral("style:style"));
        m_styles.writeAttribute(QStringLiteral("style:name"), name);
        m_styles.writeAttribute(QStringLiteral("style:family"), latin(family));
        properties();
        m_styles.writeEndElement();
    };
    make(sheet, "table", [&] {
        m_styles.writeEmptyElement(QStringLiteral("style:table-properties"));
        m_styles.writeAttribute(QStringLiteral("style:width"), points(room));
        m_styles.writeAttribute(QStringLiteral("table:align"), QStringLiteral("margins"));
        m_styles.writeAttribute(QStringLiteral("fo:margin-top"), QStringLiteral("4pt"));
        m_styles.writeAttribute(QStringLiteral("fo:margin-bottom"), QStringLiteral("6pt"));
        m_styles.writeAttribute(QStringLiteral("style:writing-mode"),
                                m_style.rightToLeft ? QStringLiteral("rl-tb") : QStringLiteral("lr-tb"));
    });
    attribute("table:style-name", sheet);
    for (const TableColumn &column : columns) {
        const double width = room * column.share / total;
        const QString name = QStringLiteral("column%1").arg(qRound(width * 100));
        make(name, "table-column", [&] {
            m_styles.writeEmptyElement(QStringLiteral("style:table-column-properties"));
            m_styles.writeAttribute(QStringLiteral("style:column-width"), points(width));
        });
        open("table:table-column");
        attribute("table:style-name", name);
        close();
    }
}

void OdtBody::beginRow(bool whole) {
    open("table:table-row");
    attribute("table:style-name", whole ? QStringLiteral("Whole_20_row") : QStringLiteral("Row"));
}

void OdtBody::beginCell(const char *style) {
    open("table:table-cell");
    attribute("table:style-name", latin(style));
    attribute("office:value-type", QStringLiteral("string"));
}

void OdtBody::block(const TableBlock &table) {
    const QString before = m_inside;
    beginTable(table.columns);
    const auto aligned = [&](size_t column) {
        const bool end = column < table.columns.size() && (table.columns[column].align & Qt::AlignTrailing) != 0;
        return end ? QStringLiteral("Figure") : QStringLiteral("Cell");
    };
    const bool headed = std::any_of(table.columns.begin(), table.columns.end(),
                                    [](const TableColumn &column) { return !column.title.isEmpty(); });
    if (headed) {
        open("table:table-header-rows");
        beginRow(true);
        for (size_t c = 0; c < table.columns.size(); ++c) {
            beginCell("Head_20_cell");
            begin(aligned(c) == QStringLiteral("Figure") ? QStringLiteral("Table_20_head_20_of_20_figures")
                                                        : QStringLiteral("Table_20_head"));
            words(table.columns[c].title);
            close();
            close();
        }
        close();
        close();
    }
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const bool sum = table.boldLast && r + 1 == table.rows.size();
        beginRow(table.wholeRows);
        for (size_t c = 0; c < table.rows[r].size(); ++c) {
            beginCell(sum ? "Sum_20_cell" : "Plain_20_cell");
            m_inside = sum ? aligned(c) + QStringLiteral("_20_of_20_a_20_sum") : aligned(c);
            if (table.rows[r][c].empty()) {
                begin(m_inside);
                close();
            }
            blocks(table.rows[r][c]);
            close();
        }
        close();
    }
    close();
    m_inside = before;
}

void OdtBody::block(const VoicesBlock &block) {
    const QString before = m_inside;
    beginTable({{{}, 1}, {{}, 1}});
    open("table:table-header-rows");
    beginRow(true);
    for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
        const bool mentee = voice == Voice::Mentee;
        beginCell("Voice_20_cell");
        begin(mentee ? QStringLiteral("Name_20_of_20_the_20_mentee") : QStringLiteral("Name_20_of_20_the_20_mentor"));
        if (!(mentee ? block.mentee : block.mentor).empty()) {
            badge(voice);
            words(mentee ? block.menteeName : block.mentorName);
        }
        close();
        close();
    }
    close();
    close();
    beginRow(false);
    for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
        const bool mentee = voice == Voice::Mentee;
        const Blocks &says = mentee ? block.mentee : block.mentor;
        beginCell("Voice_20_cell");
        m_inside = mentee ? QStringLiteral("Mentee") : QStringLiteral("Mentor");
        if (says.empty()) {
            begin(QStringLiteral("Cell"));
            close();
        }
        blocks(says);
        close();
    }
    close();
    close();
    m_inside = before;
}

void OdtBody::signature(Voice voice, const SignatureBox &box) {
    const bool mentee = voice == Voice::Mentee;
    beginCell("Signature_20_cell");
    begin(mentee ? QStringLiteral("Name_20_of_20_the_20_mentee") : QStringLiteral("Name_20_of_20_the_20_mentor"));
    badge(voice);
    styled("Strong", box.name);
    words(QStringLiteral(", ") + box.role);
    close();
    begin(QStringLiteral("Signature"), 0, ownWords(box.signedAs));
    words(box.signedAs);
    close();
    paragraph(QStringLiteral("Under_20_the_20_line"), signatureLabel());
    begin(QStringLiteral("Day_20_of_20_the_20_signature"));
    words(dateLabel() + QStringLiteral("  ") + box.how);
    close();
    close();
}

void OdtBody::block(const SignaturesBlock &block) {
    beginTable({{{}, 1}, {{}, 1}});
    beginRow(true);
    signature(Voice::Mentee, block.mentee);
    signature(Voice::Mentor, block.mentor);
    close();
    close();
}

} // namespace groundwork::documents
