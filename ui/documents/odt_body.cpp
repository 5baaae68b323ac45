#include "ui/documents/odt_body.h"

#include "ui/documents/figure.h"
#include "ui/documents/xml_words.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>
#include <variant>

namespace groundwork::documents {

namespace {

QString latin(const char *text) {
    return QString::fromLatin1(text);
}

QString points(double value) {
    return QString::number(value, 'f', 2) + QStringLiteral("pt");
}

bool startsOwn(const Spans &spans) {
    return !spans.empty() && spans.front().own;
}

/// "yes" and "no" stand on one line, as on paper.
bool isShort(const ListBlock &list) {
    constexpr qsizetype kLetters = 46;
    qsizetype letters = 0;
    for (const ListBlock::Entry &entry : list.entries)
        letters += plainText(entry.words).size() + 3;
    return letters <= kLetters;
}

const char *spanStyle(const Span &span) {
    if (span.removed)
        return "Taken_20_out";
    if (span.added)
        return "New";
    if (span.mark)
        return "Mark";
    if (span.own)
        return span.strong ? "Own_20_words_20_strong" : "Own_20_words_20_in_20_a_20_line";
    return span.strong ? "Strong" : nullptr;
}

} // namespace

void OdtBody::open(const char *element) {
    m_xml.writeStartElement(latin(element));
}

void OdtBody::attribute(const char *name, const QString &value) {
    m_xml.writeAttribute(latin(name), value);
}

void OdtBody::close() {
    m_xml.writeEndElement();
}

QString OdtBody::variant(const QString &parent, const Spans &own) {
    const bool turned = startsOwn(own) && plainText(own).isRightToLeft() != m_style.rightToLeft;
    const QString master = std::exchange(m_master, QString());
    const bool breaks = std::exchange(m_breakNext, false) && master.isEmpty();
    if (!turned && !breaks && master.isEmpty())
        return parent;
    QString name = parent + (turned ? QStringLiteral("-turned") : QString()) +
                   (breaks ? QStringLiteral("-page") : QString());
    if (!master.isEmpty())
        name += QStringLiteral("-first") + QString::number(m_documents);
    if (m_made.contains(name))
        return name;
    if (master.isEmpty())
        m_made.insert(name); // the first of a document is asked for once
    m_styles.writeStartElement(QStringLiteral("style:style"));
    m_styles.writeAttribute(QStringLiteral("style:name"), name);
    m_styles.writeAttribute(QStringLiteral("style:family"), QStringLiteral("paragraph"));
    m_styles.writeAttribute(QStringLiteral("style:parent-style-name"), parent);
    if (!master.isEmpty())
        m_styles.writeAttribute(QStringLiteral("style:master-page-name"), master);
    m_styles.writeEmptyElement(QStringLiteral("style:paragraph-properties"));
    if (!master.isEmpty())
        m_styles.writeAttribute(QStringLiteral("style:page-number"), QStringLiteral("1"));
    if (breaks)
        m_styles.writeAttribute(QStringLiteral("fo:break-before"), QStringLiteral("page"));
    if (turned) {
        m_styles.writeAttribute(QStringLiteral("style:writing-mode"),
                                m_style.rightToLeft ? QStringLiteral("lr-tb") : QStringLiteral("rl-tb"));
        m_styles.writeAttribute(QStringLiteral("fo:text-align"), QStringLiteral("start"));
    }
    m_styles.writeEndElement();
    return name;
}

void OdtBody::begin(const QString &style, int level, const Spans &own) {
    const QString name = variant(style, own);
    open(level > 0 ? "text:h" : "text:p");
    attribute("text:style-name", name);
    if (level > 0)
        attribute("text:outline-level", QString::number(level));
}

/// Blanks, tabs and line ends have elements of their own in ODF: a row of them would count as one blank.
void OdtBody::words(const QString &text) {
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            m_xml.writeCharacters(std::exchange(run, QString()));
    };
    bool blank = false;
    for (const QChar c : xmlSafe(text)) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || (c == QLatin1Char(' ') && blank)) {
            flush();
            m_xml.writeEmptyElement(c == QLatin1Char('\n')   ? QStringLiteral("text:line-break")
                                    : c == QLatin1Char('\t') ? QStringLiteral("text:tab")
                                                             : QStringLiteral("text:s"));
        } else {
            run += c;
        }
        blank = c == QLatin1Char(' ');
    }
    flush();
}

void OdtBody::styled(const char *style, const QString &text) {
    open("text:span");
    attribute("text:style-name", latin(style));
    words(text);
    close();
}

void OdtBody::spans(const Spans &spans) {
    for (const Span &span : spans) {
        if (const char *style = spanStyle(span))
            styled(style, span.text);
        else
            words(span.text);
    }
}

void OdtBody::paragraph(const QString &style, const QString &text) {
    if (text.trimmed().isEmpty())
        return;
    begin(style);
    words(text);
    close();
}

void OdtBody::paragraph(const QString &style, const Spans &all) {
    if (all.empty())
        return;
    begin(style, 0, all);
    spans(all);
    close();
}

QString OdtBody::usual(const Spans &spans) const {
    if (!m_inside.isEmpty())
        return m_inside;
    const bool own = !spans.empty() && std::all_of(spans.begin(), spans.end(), [](const Span &span) { return span.own; });
    return own ? QStringLiteral("Own_20_words") : QStringLiteral("Program_20_words");
}

void OdtBody::badge(Voice voice) {
    styled(voice == Voice::Mentee ? "Mentee_20_badge" : "Mentor_20_badge",
           voice == Voice::Mentee ? QStringLiteral("● ") : QStringLiteral("■ "));
}

void OdtBody::write(const Document &document, const QString &master, const QString &end) {
    m_style = document.style;
    m_master = master;
    m_title = document.title;
    m_breakNext = false;
    m_inside.clear();
    ++m_documents;
    const bool titled = !document.blocks.empty() && std::holds_alternative<TitleBlock>(document.blocks.front().what);
    if (!titled) {
        begin(QStringLiteral("Heading_20_1"), 1);
        words(document.title);
        close();
    }
    blocks(document.blocks);
    begin(QStringLiteral("End"));
    if (!end.isEmpty()) {
        open("text:bookmark");
        attribute("text:name", end);
        close();
    }
    close();
}

void OdtBody::blocks(const Blocks &blocks) {
    for (const Block &each : blocks)
        std::visit([this](const auto &what) { block(what); }, each.what);
}

void OdtBody::block(const TitleBlock &block) {
    paragraph(QStringLiteral("Over_20_the_20_title"), block.overline);
    begin(QStringLiteral("Heading_20_1"), 1);
    words(block.title.isEmpty() ? m_title : block.title);
    close();
    QStringList facts = block.facts;
    facts.removeAll(QString());
    paragraph(QStringLiteral("Facts"), facts.join(QStringLiteral(" · ")));
}

void OdtBody::block(const HeadingBlock &block) {
    begin(block.level <= 2 ? QStringLiteral("Heading_20_2") : QStringLiteral("Heading_20_3"), block.level, block.words);
    if (block.voice)
        badge(*block.voice);
    if (!block.number.isEmpty())
        words(block.number + QStringLiteral("  "));
    spans(block.words);
    close();
}

void OdtBody::block(const ParagraphBlock &block) {
    if (block.words.empty())
        return;
    QString style = usual(block.words);
    if (block.trailing && m_inside.isEmpty())
        style = QStringLiteral("At_20_the_20_end_20_of_20_the_20_line");
    else if (block.keepWithNext && m_inside.isEmpty())
        style = QStringLiteral("With_20_what_20_follows");
    begin(style, 0, block.words);
    if (block.voice)
        badge(*block.voice);
    spans(block.words);
    close();
}

void OdtBody::block(const ListBlock &block) {
    if (block.entries.empty())
        return;
    const bool boxes = block.kind == ListBlock::Kind::Boxes;
    if (boxes && isShort(block)) {
        begin(m_inside.isEmpty() ? QStringLiteral("Entry") : QStringLiteral("Entry_20_in_20_a_20_cell"));
        for (const ListBlock::Entry &entry : block.entries) {
            words(&entry == &block.entries.front() ? QString() : QStringLiteral("     "));
            words(entry.ticked ? QStringLiteral("☒ ") : QStringLiteral("☐ "));
            spans(entry.words);
        }
        close();
        return;
    }
    open("text:list");
    attribute("text:style-name", boxes                                        ? QStringLiteral("Boxes")
                                 : block.kind == ListBlock::Kind::Numbers ? QStringLiteral("Numbers")
                                                                              : QStringLiteral("Dots"));
    for (const ListBlock::Entry &entry : block.entries) {
        open("text:list-item");
        begin(m_inside.isEmpty() ? QStringLiteral("Entry") : QStringLiteral("Entry_20_in_20_a_20_cell"), 0, entry.words);
        if (boxes)
            words(entry.ticked ? QStringLiteral("☒ ") : QStringLiteral("☐ "));
        spans(entry.words);
        close();
        close();
    }
    close();
}

void OdtBody::block(const LabelBlock &block) {
    begin(usual({}), 0, block.label.isEmpty() ? block.words : Spans{});
    if (!block.label.isEmpty())
        styled("Label", block.label + QStringLiteral("  "));
    spans(block.words);
    close();
}

void OdtBody::block(const AgreedBlock &agreed) {
    const QString before = std::exchange(m_inside, QStringLiteral("Agreed"));
    for (const LabelBlock &line : agreed.lines)
        block(line);
    m_inside = before;
}

void OdtBody::block(const LinesBlock &block) {
    for (int i = 0; i < block.count; ++i) {
        begin(QStringLiteral("Writing_20_line"));
        close();
    }
}

void OdtBody::block(const FieldsBlock &block) {
    for (const FieldsBlock::Field &field : block.fields) {
        begin(QStringLiteral("Field"));
        if (!field.label.isEmpty())
            styled("Label", field.label + QStringLiteral("  "));
        spans(field.filled);
        close();
    }
}

/// A PNG, since not every program that opens an ODT draws an SVG. Beneath it the words that are in it, as text.
void OdtBody::block(const FigureBlock &block) {
    const QString name = m_pictures.add(figurePng(*block.figure));
    if (!name.isEmpty()) {
        begin(QStringLiteral("With_20_what_20_follows"));
        open("draw:frame");
        attribute("draw:name", QStringLiteral("Figure%1").arg(m_pictures.names().size()));
        attribute("text:anchor-type", QStringLiteral("as-char"));
        attribute("svg:width", points(block.figure->size.width()));
        attribute("svg:height", points(block.figure->size.height()));
        open("draw:image");
        attribute("xlink:href", name);
        attribute("xlink:type", QStringLiteral("simple"));
        attribute("xlink:show", QStringLiteral("embed"));
        attribute("xlink:actuate", QStringLiteral("onLoad"));
        close();
        m_xml.writeTextElement(QStringLiteral("svg:title"), fileFact(block.title));
        m_xml.writeTextElement(QStringLiteral("svg:desc"), fileFact(block.description));
        close();
        close();
    }
    paragraph(QStringLiteral("Program_20_words"), block.words);
}

void OdtBody::block(const PageBreakBlock &) {
    m_breakNext = true;
}

} // namespace groundwork::documents
