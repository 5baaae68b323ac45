#include "ui/documents/odt_styles.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/paginator.h"
#include "ui/documents/xml_words.h"

#include <QXmlStreamWriter>

#include <algorithm>

// The paper of an ODT, and what stands around the text on each sheet.

namespace groundwork::documents {

namespace {

constexpr int kThisPage = 88888; // stand in the sentence "page 1 of 2" where the fields go
constexpr int kAllPages = 99999;

QString points(double value) {
    return QString::number(value, 'f', 1) + QStringLiteral("pt");
}

void writeField(QXmlStreamWriter &xml, const QString &element, const QString &shown, const QString &bookmark = {}) {
    xml.writeStartElement(element);
    if (element == QLatin1String("text:page-number"))
        xml.writeAttribute(QStringLiteral("text:select-page"), QStringLiteral("current"));
    if (!bookmark.isEmpty()) {
        xml.writeAttribute(QStringLiteral("text:reference-format"), QStringLiteral("page"));
        xml.writeAttribute(QStringLiteral("text:ref-name"), bookmark);
    }
    xml.writeCharacters(shown);
    xml.writeEndElement();
}

/// "page x of y" in the language of the window, with fields in the places of the numbers.
void writePlace(QXmlStreamWriter &xml, const Document &document, const QString &end) {
    QString sentence = pagePlace(kThisPage, kAllPages);
    const QString all = QString::number(document.pages.size());
    while (!sentence.isEmpty()) {
        const qsizetype here = sentence.indexOf(QString::number(kThisPage));
        const qsizetype last = sentence.indexOf(QString::number(kAllPages));
        const qsizetype next = here < 0 ? last : last < 0 ? here : std::min(here, last);
        xml.writeCharacters(next < 0 ? sentence : sentence.left(next));
        if (next < 0)
            return;
        if (next == here)
            writeField(xml, QStringLiteral("text:page-number"), QStringLiteral("1"));
        else if (end.isEmpty())
            writeField(xml, QStringLiteral("text:page-count"), all);
        else
            writeField(xml, QStringLiteral("text:bookmark-ref"), all, end);
        sentence = sentence.mid(next + 5);
    }
}

void beginParagraph(QXmlStreamWriter &xml, const char *style) {
    xml.writeStartElement(QStringLiteral("text:p"));
    xml.writeAttribute(QStringLiteral("text:style-name"), QString::fromLatin1(style));
}

void writeLine(QXmlStreamWriter &xml, const char *style, const QString &text) {
    if (text.isEmpty())
        return;
    beginParagraph(xml, style);
    xml.writeCharacters(xmlSafe(text));
    xml.writeEndElement();
}

void writeLogo(QXmlStreamWriter &xml, const LetterheadPrint &head) {
    constexpr QSizeF kLogo(170, 46);
    const QSizeF size = head.logo->fitting(kLogo);
    beginParagraph(xml, "Letterhead");
    xml.writeStartElement(QStringLiteral("draw:frame"));
    xml.writeAttribute(QStringLiteral("draw:name"), QStringLiteral("Logo"));
    xml.writeAttribute(QStringLiteral("text:anchor-type"), QStringLiteral("as-char"));
    xml.writeAttribute(QStringLiteral("svg:width"), points(size.width()));
    xml.writeAttribute(QStringLiteral("svg:height"), points(size.height()));
    xml.writeEmptyElement(QStringLiteral("draw:image"));
    xml.writeAttribute(QStringLiteral("xlink:href"), odtLogoPath(*head.logo));
    xml.writeAttribute(QStringLiteral("xlink:type"), QStringLiteral("simple"));
    xml.writeAttribute(QStringLiteral("xlink:show"), QStringLiteral("embed"));
    xml.writeAttribute(QStringLiteral("xlink:actuate"), QStringLiteral("onLoad"));
    xml.writeTextElement(QStringLiteral("svg:title"), head.name.isEmpty() ? logoWord() : xmlSafe(head.name));
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeLetterhead(QXmlStreamWriter &xml, const LetterheadPrint &head) {
    if (head.logo)
        writeLogo(xml, head);
    writeLine(xml, "Name_20_of_20_the_20_organization", head.name);
    for (const QString &line : head.address)
        writeLine(xml, "Letterhead", line);
    writeLine(xml, "Letterhead", head.contact);
}

void writeHeader(QXmlStreamWriter &xml, const Document &document, bool first) {
    const Furniture &furniture = document.furniture;
    const LetterheadPrint *head = first ? letterheadOf(document) : nullptr;
    const bool runs = !first && !(furniture.runningHead + furniture.runningHeadEnd).isEmpty();
    if (!runs && !furniture.draft && !head)
        return;
    xml.writeStartElement(QStringLiteral("style:header"));
    if (head)
        writeLetterhead(xml, *head);
    if (furniture.draft) {
        beginParagraph(xml, "Draft");
        xml.writeCharacters(draftWord());
        xml.writeEndElement();
    }
    if (runs) {
        QStringList words{furniture.runningHead, furniture.runningHeadEnd};
        words.removeAll(QString());
        beginParagraph(xml, "Header");
        xml.writeCharacters(xmlSafe(words.join(QStringLiteral(" · "))));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeFooter(QXmlStreamWriter &xml, const Document &document, const QString &end) {
    const Furniture &furniture = document.furniture;
    if (furniture.footer.isEmpty() && furniture.footerEnd.isEmpty())
        return;
    xml.writeStartElement(QStringLiteral("style:footer"));
    for (const QString &line : furniture.footer.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        beginParagraph(xml, "Footer");
        xml.writeCharacters(xmlSafe(line));
        xml.writeEndElement();
    }
    beginParagraph(xml, "Footer");
    if (!furniture.footerEnd.isEmpty())
        xml.writeCharacters(xmlSafe(furniture.footerEnd) + QStringLiteral(" · "));
    writePlace(xml, document, end);
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QString odtLogoPath(const Picture &logo) {
    const QString type = logo.mimeType().section(QLatin1Char('/'), 1).section(QLatin1Char('+'), 0, 0);
    return QStringLiteral("Pictures/logo.") + type;
}

QString odtLayoutName(const PageStyle &style) {
    return QStringLiteral("Paper%1%2%3%4")
        .arg(style.paper == PageStyle::Paper::A4 ? QStringLiteral("A4") : QStringLiteral("Letter"),
             style.landscape ? QStringLiteral("Wide") : QString(), style.rightToLeft ? QStringLiteral("Rtl") : QString())
        .arg(qRound(style.margin));
}

void writeOdtLayout(QXmlStreamWriter &xml, const PageStyle &style) {
    xml.writeStartElement(QStringLiteral("style:page-layout"));
    xml.writeAttribute(QStringLiteral("style:name"), odtLayoutName(style));
    xml.writeEmptyElement(QStringLiteral("style:page-layout-properties"));
    xml.writeAttribute(QStringLiteral("fo:page-width"), points(style.size().width()));
    xml.writeAttribute(QStringLiteral("fo:page-height"), points(style.size().height()));
    xml.writeAttribute(QStringLiteral("style:print-orientation"),
                       style.landscape ? QStringLiteral("landscape") : QStringLiteral("portrait"));
    xml.writeAttribute(QStringLiteral("fo:margin"), points(style.margin));
    xml.writeAttribute(QStringLiteral("style:writing-mode"),
                       style.rightToLeft ? QStringLiteral("rl-tb") : QStringLiteral("lr-tb"));
    for (const bool header : {true, false}) {
        xml.writeStartElement(header ? QStringLiteral("style:header-style") : QStringLiteral("style:footer-style"));
        xml.writeEmptyElement(QStringLiteral("style:header-footer-properties"));
        xml.writeAttribute(QStringLiteral("fo:min-height"), QStringLiteral("12pt"));
        xml.writeAttribute(header ? QStringLiteral("fo:margin-bottom") : QStringLiteral("fo:margin-top"),
                           QStringLiteral("8pt"));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeOdtMasters(QXmlStreamWriter &xml, const Document &document, const QString &name, const QString &end) {
    const QString others = name + QLatin1Char('r');
    for (const bool first : {true, false}) {
        xml.writeStartElement(QStringLiteral("style:master-page"));
        xml.writeAttribute(QStringLiteral("style:name"), first ? name : others);
        xml.writeAttribute(QStringLiteral("style:page-layout-name"), odtLayoutName(document.style));
        if (first)
            xml.writeAttribute(QStringLiteral("style:next-style-name"), others);
        writeHeader(xml, document, first);
        writeFooter(xml, document, end);
        xml.writeEndElement();
    }
}

} // namespace groundwork::documents
