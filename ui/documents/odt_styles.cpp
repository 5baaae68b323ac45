#include "ui/documents/odt_styles.h"

#include "ui/documents/ink.h"

#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace groundwork::documents {

namespace {

using Properties = std::initializer_list<std::pair<const char *, QString>>;

QString s(const char *text) {
    return QString::fromUtf8(text);
}

void attributes(QXmlStreamWriter &xml, const Properties &properties) {
    for (const auto &[name, value] : properties)
        xml.writeAttribute(s(name), value);
}

QString line(double width, const QColor &color, const char *style = "solid") {
    return QStringLiteral("%1pt %2 %3").arg(width).arg(s(style), color.name());
}

/// Writes the styles, with sizes for the print that the document has.
class Styles {
  public:
    Styles(QXmlStreamWriter &xml, const Document &document)
        : m_xml(xml)
        , m_document(document)
        , m_rightToLeft(document.style.rightToLeft) {}

    void write() {
        defaults();
        texts();
        headings();
        voices();
        tableTexts();
        fields();
        characters();
        lists();
    }

  private:
    [[nodiscard]] QString size(double points) const {
        return QString::number(points * m_document.style.textScale, 'f', 1) + QStringLiteral("pt");
    }
    [[nodiscard]] QString lead() const { return m_rightToLeft ? QStringLiteral("right") : QStringLiteral("left"); }

    /// Western, Asian and complex scripts have sizes of their own in ODF: all of them are said.
    void letters(double points, bool bold, const QColor &color, const char *face = nullptr) {
        m_xml.writeEmptyElement(QStringLiteral("style:text-properties"));
        if (face)
            attributes(m_xml, {{"style:font-name", s(face)}});
        if (points > 0)
            attributes(m_xml, {{"fo:font-size", size(points)},
                               {"style:font-size-asian", size(points)},
                               {"style:font-size-complex", size(points)}});
        if (bold)
            attributes(m_xml, {{"fo:font-weight", s("bold")},
                               {"style:font-weight-asian", s("bold")},
                               {"style:font-weight-complex", s("bold")}});
        if (color.isValid())
            attributes(m_xml, {{"fo:color", color.name()}});
    }

    void begin(const char *family, const QString &shown, const QString &parent = {}) {
        m_xml.writeStartElement(QStringLiteral("style:style"));
        QString name = shown;
        name.replace(QLatin1Char(' '), QStringLiteral("_20_"));
        attributes(m_xml, {{"style:name", name}, {"style:display-name", shown}, {"style:family", s(family)}});
        if (!parent.isEmpty())
            attributes(m_xml, {{"style:parent-style-name", QString(parent).replace(QLatin1Char(' '), s("_20_"))}});
    }
    void end() { m_xml.writeEndElement(); }

    void paragraph(const char *name, const char *parent, const Properties &properties) {
        begin("paragraph", s(name), s(parent));
        m_xml.writeEmptyElement(QStringLiteral("style:paragraph-properties"));
        attributes(m_xml, properties);
    }

    void defaults() {
        m_xml.writeStartElement(QStringLiteral("style:default-style"));
        attributes(m_xml, {{"style:family", s("paragraph")}});
        m_xml.writeEmptyElement(QStringLiteral("style:paragraph-properties"));
        attributes(m_xml, {{"style:writing-mode", m_rightToLeft ? s("rl-tb") : s("lr-tb")},
                           {"fo:text-align", s("start")},
                           {"fo:orphans", s("2")},
                           {"fo:widows", s("2")},
                           {"style:tab-stop-distance", s("36pt")}});
        letters(10, false, ink::text, "Noto Sans");
        const QStringList tag = languageOf(m_document).split(QLatin1Char('-'));
        const QString country = tag.size() > 1 ? tag.last() : s("none");
        attributes(m_xml, {{"fo:language", tag.first()}, {"fo:country", country}});
        if (m_rightToLeft)
            attributes(m_xml, {{"style:language-complex", tag.first()}, {"style:country-complex", country}});
        end();
        begin("paragraph", s("Standard"));
        end();
    }

    void texts() {
        paragraph("Program words", "Standard", {{"fo:margin-top", s("2pt")}, {"fo:margin-bottom", s("3pt")}});
        end();
        paragraph("With what follows", "Program words", {{"fo:keep-with-next", s("always")}});
        end();
        paragraph("At the end of the line", "Program words", {{"fo:text-align", s("end")}});
        end();
        paragraph("Own words", "Program words", {});
        letters(10.5, false, {}, "Noto Serif");
        end();
        paragraph("Over the title", "Standard", {{"fo:keep-with-next", s("always")}});
        letters(9.5, false, ink::second);
        end();
        paragraph("Facts", "Standard", {{"fo:margin-bottom", s("8pt")}});
        letters(9.5, false, ink::second);
        end();
        paragraph("Entry", "Program words", {{"fo:margin-top", s("1pt")}, {"fo:margin-bottom", s("1pt")}});
        end();
        paragraph("Header", "Standard", {});
        letters(8.5, false, ink::second);
        end();
        paragraph("Letterhead", "Standard", {});
        letters(9, false, {});
        end();
        paragraph("Name of the organization", "Letterhead", {});
        letters(11, true, {});
        end();
        paragraph("Footer", "Standard", {});
        letters(8.5, false, ink::second);
        end();
        paragraph("Draft", "Header", {});
        letters(14, true, ink::agreed);
        end();
        paragraph("End", "Standard", {{"fo:line-height", s("1pt")}}); // carries the bookmark of the last page
        letters(1, false, {});
        end();
    }

    void headings() {
        const auto heading = [this](int level, double points, const char *before, const Properties &more) {
            begin("paragraph", s("Heading ") + QString::number(level), s("Standard"));
            attributes(m_xml, {{"style:default-outline-level", QString::number(level)},
                               {"style:next-style-name", s("Program_20_words")}});
            m_xml.writeEmptyElement(QStringLiteral("style:paragraph-properties"));
            attributes(m_xml, {{"fo:keep-with-next", s("always")},
                               {"fo:margin-top", s(before)},
                               {"fo:margin-bottom", s("3pt")}});
            attributes(m_xml, more);
            letters(points, true, ink::text);
            end();
        };
        heading(1, 18, "0pt",
                {{"fo:border-bottom", line(2.8, ink::agreed)}, {"fo:padding-bottom", s("3pt")}, {"style:join-border", s("false")}});
        heading(2, 12.5, "10pt", {});
        heading(3, 10, "8pt", {});
    }

    /// One rule beside the mentee's words, two beside the mentor's, and a frame around what both agreed.
    void voices() {
        const QString border = s("fo:border-") + lead();
        const QString padding = s("fo:padding-") + lead();
        const auto voice = [&](const char *name, const QString &rule) {
            begin("paragraph", s(name), s("Program words"));
            m_xml.writeEmptyElement(QStringLiteral("style:paragraph-properties"));
            m_xml.writeAttribute(border, rule);
            m_xml.writeAttribute(padding, QStringLiteral("6pt"));
            attributes(m_xml, {{"fo:margin-top", s("0pt")}, {"fo:margin-bottom", s("3pt")}});
        };
        voice("Mentee", line(2.2, ink::mentee));
        end();
        voice("Mentor", line(4, ink::mentor, "double"));
        end();
        const auto name = [this](const char *shown, const char *parent) {
            paragraph(shown, parent, {{"fo:keep-with-next", s("always")}});
            letters(9, true, {});
            end();
        };
        name("Name of the mentee", "Mentee");
        name("Name of the mentor", "Mentor");
        paragraph("Agreed", "Program words",
                  {{"fo:border", line(1.5, ink::agreed)}, {"fo:padding", s("5pt")}, {"fo:keep-together", s("always")}});
        end();
    }

    void tableTexts() {
        paragraph("Cell", "Standard", {});
        letters(9.5, false, {});
        end();
        paragraph("Figure", "Cell", {{"fo:text-align", s("end")}});
        end();
        for (const char *of : {"Cell", "Figure"}) {
            begin("paragraph", s(of) + s(" of a sum"), s(of));
            letters(9.5, true, {});
            end();
        }
        paragraph("Table head", "Cell", {{"fo:keep-with-next", s("always")}});
        letters(9.5, true, {});
        end();
        paragraph("Table head of figures", "Table head", {{"fo:text-align", s("end")}});
        end();
        paragraph("Entry in a cell", "Cell", {});
        end();
    }

    void fields() {
        paragraph("Writing line", "Standard",
                  {{"fo:border-bottom", line(0.6, ink::line)},
                   {"style:join-border", s("false")},
                   {"fo:margin-top", s("8pt")},
                   {"fo:padding-bottom", s("1pt")}});
        end();
        paragraph("Field", "Writing line", {});
        end();
        paragraph("Signature", "Standard",
                  {{"fo:border-bottom", line(0.7, ink::line)}, {"fo:margin-top", s("14pt")}, {"fo:keep-with-next", s("always")}});
        letters(13, false, {}, "Noto Serif");
        end();
        paragraph("Under the line", "Standard", {{"fo:keep-with-next", s("always")}, {"fo:margin-bottom", s("6pt")}});
        letters(9, false, ink::second);
        end();
        paragraph("Day of the signature", "Standard", {{"fo:border-bottom", line(0.7, ink::line)}});
        end();
    }

    void characters() {
        const auto one = [this](const char *name, bool bold, const QColor &color, const char *face, const Properties &more) {
            begin("text", s(name));
            letters(0, bold, color, face);
            attributes(m_xml, more);
            end();
        };
        one("Own words in a line", false, {}, "Noto Serif", {});
        one("Own words strong", true, {}, "Noto Serif", {});
        one("Strong", true, {}, nullptr, {});
        one("Label", true, ink::second, nullptr, {});
        one("Mark", false, ink::second, nullptr, {});
        one("Taken out", false, ink::second, "Noto Serif", {{"style:text-line-through-style", s("solid")}});
        one("New", false, {}, "Noto Serif",
            {{"style:text-underline-style", s("solid")}, {"style:text-underline-color", s("font-color")}});
        one("Mentee badge", false, ink::mentee, nullptr, {});
        one("Mentor badge", false, ink::mentor, nullptr, {});
    }

    void list(const char *name, const char *element, const Properties &properties, bool indented) {
        m_xml.writeStartElement(QStringLiteral("text:list-style"));
        attributes(m_xml, {{"style:name", s(name)}});
        m_xml.writeStartElement(s(element));
        attributes(m_xml, {{"text:level", s("1")}});
        attributes(m_xml, properties);
        m_xml.writeStartElement(QStringLiteral("style:list-level-properties"));
        attributes(m_xml, {{"text:list-level-position-and-space-mode", s("label-alignment")}});
        m_xml.writeEmptyElement(QStringLiteral("style:list-level-label-alignment"));
        attributes(m_xml, {{"text:label-followed-by", indented ? s("listtab") : s("nothing")},
                           {"fo:text-indent", s("-14pt")},
                           {"fo:margin-left", s("14pt")}});
        end();
        end();
        end();
    }

    void lists() {
        list("Dots", "text:list-level-style-bullet", {{"text:bullet-char", s("•")}}, true);
        list("Numbers", "text:list-level-style-number", {{"style:num-format", s("1")}, {"style:num-suffix", s(".")}}, true);
        list("Boxes", "text:list-level-style-number", {{"style:num-format", QString()}}, false);
    }

    QXmlStreamWriter &m_xml;
    const Document &m_document;
    bool m_rightToLeft;
};

} // namespace

void writeOdfNamespaces(QXmlStreamWriter &xml) {
    const QString base = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:");
    for (const char *name : {"office", "style", "text", "table", "meta"})
        xml.writeAttribute(s("xmlns:") + s(name), base + s(name) + s(":1.0"));
    xml.writeAttribute(s("xmlns:fo"), base + s("xsl-fo-compatible:1.0"));
    xml.writeAttribute(s("xmlns:svg"), base + s("svg-compatible:1.0"));
    xml.writeAttribute(s("xmlns:draw"), base + s("drawing:1.0"));
    xml.writeAttribute(s("xmlns:xlink"), s("http://www.w3.org/1999/xlink"));
    xml.writeAttribute(s("xmlns:dc"), s("http://purl.org/dc/elements/1.1/"));
    xml.writeAttribute(s("office:version"), s("1.3"));
}

void writeOdtFaces(QXmlStreamWriter &xml) {
    xml.writeStartElement(QStringLiteral("office:font-face-decls"));
    for (const auto &[face, generic] : {std::pair("Noto Sans", "swiss"), std::pair("Noto Serif", "roman")}) {
        xml.writeEmptyElement(QStringLiteral("style:font-face"));
        attributes(xml, {{"style:name", s(face)},
                         {"svg:font-family", QStringLiteral("'%1'").arg(s(face))},
                         {"style:font-family-generic", s(generic)},
                         {"style:font-pitch", s("variable")}});
    }
    xml.writeEndElement();
}

void writeOdtCellStyles(QXmlStreamWriter &xml, bool rightToLeft) {
    const auto one = [&xml](const char *name, const char *family, const char *element, const Properties &properties) {
        xml.writeStartElement(QStringLiteral("style:style"));
        attributes(xml, {{"style:name", s(name)}, {"style:family", s(family)}});
        xml.writeEmptyElement(s(element));
        attributes(xml, properties);
        xml.writeEndElement();
    };
    const char *end = rightToLeft ? "fo:padding-left" : "fo:padding-right";
    const auto cell = [&](const char *name, const char *side, const QString &border, const char *room) {
        one(name, "table-cell", "style:table-cell-properties",
            {{side, border},
             {"fo:padding-top", s(room)},
             {"fo:padding-bottom", s(room)},
             {rightToLeft ? "fo:padding-right" : "fo:padding-left", s("1pt")},
             {end, s("8pt")}});
    };
    cell("Head_20_cell", "fo:border-bottom", line(0.8, ink::text), "2.5pt");
    cell("Plain_20_cell", "fo:border-bottom", line(0.6, ink::faintLine), "2.5pt");
    cell("Sum_20_cell", "fo:border-top", line(1.2, ink::text), "2.5pt");
    cell("Voice_20_cell", "fo:border", s("none"), "1pt");
    one("Signature_20_cell", "table-cell", "style:table-cell-properties",
        {{"fo:border", line(0.8, ink::text)}, {"fo:padding", s("7pt")}});
    one("Whole_20_row", "table-row", "style:table-row-properties", {{"fo:keep-together", s("always")}});
    one("Row", "table-row", "style:table-row-properties", {{"fo:keep-together", s("auto")}});
}

void writeOdtStyles(QXmlStreamWriter &xml, const Document &document) {
    Styles(xml, document).write();
}

} // namespace groundwork::documents
