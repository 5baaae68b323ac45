#include "ui/documents/html_body.h"

#include "ui/documents/figure.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/paginator.h"
#include "ui/documents/xml_words.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <variant>

namespace groundwork::documents {

namespace {

QString latin(const char *text) {
    return QString::fromLatin1(text);
}

/// A paragraph that begins with a person's words runs as these do.
bool startsOwn(const Spans &spans) {
    return !spans.empty() && spans.front().own;
}

const char *alignment(Qt::Alignment align) {
    return (align & Qt::AlignTrailing) != 0 ? "end" : (align & Qt::AlignHCenter) != 0 ? "middle" : nullptr;
}

} // namespace

void HtmlBody::open(const char *element, const char *kind) {
    m_xml.writeStartElement(latin(element));
    if (kind)
        m_xml.writeAttribute(QStringLiteral("class"), latin(kind));
}

void HtmlBody::close() {
    m_xml.writeEndElement();
}

void HtmlBody::text(const char *element, const char *kind, const QString &text) {
    if (text.trimmed().isEmpty())
        return;
    open(element, kind);
    words(text);
    close();
}

void HtmlBody::words(const QString &text) {
    for (const TextPart &part : textParts(text)) {
        if (part.lineBefore)
            m_xml.writeEmptyElement(QStringLiteral("br"));
        if (part.text.isEmpty())
            continue;
        if (part.isolated)
            m_xml.writeTextElement(QStringLiteral("bdi"), part.text);
        else
            m_xml.writeCharacters(part.text);
    }
}

void HtmlBody::spans(const Spans &spans) {
    for (const Span &span : spans) {
        if (span.text.isEmpty())
            continue;
        int depth = 0;
        const auto inside = [&](const char *element, const char *kind) {
            open(element, kind);
            ++depth;
        };
        if (span.mark)
            inside("span", "mark");
        if (span.strong)
            inside("strong", nullptr);
        if (span.removed)
            inside("del", nullptr);
        if (span.added)
            inside("ins", nullptr);
        if (span.own)
            inside("bdi", "own");
        words(span.text);
        for (; depth > 0; --depth)
            close();
    }
}

/// A line to write on. An element without anything in it would not be closed by a reader of HTML.
void HtmlBody::line() {
    open("p", "line");
    m_xml.writeCharacters(QString(QChar(QChar::Nbsp)));
    close();
}

/// Round for the mentee, square for the mentor: not by colour alone. The name beside it says it in words.
void HtmlBody::badge(Voice voice) {
    m_xml.writeStartElement(QStringLiteral("span"));
    m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("badge"));
    m_xml.writeAttribute(QStringLiteral("aria-hidden"), QStringLiteral("true"));
    m_xml.writeCharacters(voice == Voice::Mentee ? QStringLiteral("●") : QStringLiteral("■"));
    close();
    m_xml.writeCharacters(QStringLiteral(" "));
}

void HtmlBody::write(const Document &document) {
    m_inSection = false;
    m_breakNext = false;
    m_title = document.title;
    m_xml.writeStartElement(QStringLiteral("article"));
    if (const LetterheadPrint *head = letterheadOf(document))
        letterhead(*head);
    if (document.furniture.draft)
        text("p", "draft", draftWord());
    const bool titled = !document.blocks.empty() && std::holds_alternative<TitleBlock>(document.blocks.front().what);
    if (!titled)
        text("h1", nullptr, document.title);
    blocks(document.blocks);
    closeSection();
    footer(document.furniture);
    close();
}

void HtmlBody::blocks(const Blocks &blocks) {
    for (const Block &each : blocks)
        std::visit([this](const auto &what) { block(what); }, each.what);
}

void HtmlBody::closeSection() {
    if (m_inSection)
        close();
    m_inSection = false;
}

/// The logo comes along inside the page. Beside the name it adds nothing to what is read aloud.
void HtmlBody::letterhead(const LetterheadPrint &head) {
    open("div", "letterhead");
    if (head.logo) {
        m_xml.writeEmptyElement(QStringLiteral("img"));
        m_xml.writeAttribute(QStringLiteral("alt"), head.name.isEmpty() ? logoWord() : QString());
        m_xml.writeAttribute(QStringLiteral("src"), QStringLiteral("data:%1;base64,%2")
                                                        .arg(head.logo->mimeType(),
                                                             QString::fromLatin1(head.logo->data.toBase64())));
    }
    text("p", "who", head.name);
    text("p", nullptr, head.address.join(QLatin1Char('\n')));
    text("p", nullptr, head.contact);
    close();
}

void HtmlBody::footer(const Furniture &furniture) {
    if (furniture.footer.isEmpty() && furniture.footerEnd.isEmpty())
        return;
    open("footer");
    text("p", nullptr, furniture.footer);
    text("p", nullptr, furniture.footerEnd);
    close();
}

void HtmlBody::block(const TitleBlock &block) {
    closeSection();
    open("header", m_breakNext ? "newpage" : nullptr);
    m_breakNext = false;
    text("p", "over", block.overline);
    text("h1", nullptr, block.title.isEmpty() ? m_title : block.title);
    if (std::any_of(block.facts.begin(), block.facts.end(), [](const QString &fact) { return !fact.isEmpty(); })) {
        open("ul", "facts");
        for (const QString &fact : block.facts)
            text("li", nullptr, fact);
        close();
    }
    close();
}

void HtmlBody::block(const HeadingBlock &block) {
    if (block.level <= 2) {
        closeSection();
        open("section", m_breakNext ? "newpage" : nullptr);
        m_breakNext = false;
        m_inSection = true;
    }
    m_xml.writeStartElement(block.level <= 2 ? QStringLiteral("h2") : QStringLiteral("h3"));
    if (startsOwn(block.words))
        m_xml.writeAttribute(QStringLiteral("dir"), QStringLiteral("auto"));
    if (block.voice)
        badge(*block.voice);
    if (!block.number.isEmpty()) {
        text("span", "number", block.number);
        m_xml.writeCharacters(QStringLiteral(" "));
    }
    spans(block.words);
    close();
}

void HtmlBody::block(const ParagraphBlock &block) {
    if (block.words.empty())
        return;
    open("p", m_breakNext ? "newpage" : block.trailing ? "end" : nullptr);
    m_breakNext = false;
    if (startsOwn(block.words))
        m_xml.writeAttribute(QStringLiteral("dir"), QStringLiteral("auto"));
    if (block.voice)
        badge(*block.voice);
    spans(block.words);
    close();
}

void HtmlBody::block(const ListBlock &block) {
    if (block.entries.empty())
        return;
    const bool boxes = block.kind == ListBlock::Kind::Boxes;
    open(block.kind == ListBlock::Kind::Numbers ? "ol" : "ul", boxes ? "boxes" : nullptr);
    for (const ListBlock::Entry &entry : block.entries) {
        m_xml.writeStartElement(QStringLiteral("li"));
        if (startsOwn(entry.words))
            m_xml.writeAttribute(QStringLiteral("dir"), QStringLiteral("auto"));
        if (boxes) {
            m_xml.writeStartElement(QStringLiteral("span"));
            m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
            m_xml.writeAttribute(QStringLiteral("aria-label"), tickedWord(entry.ticked));
            m_xml.writeCharacters(entry.ticked ? QStringLiteral("☒") : QStringLiteral("☐"));
            close();
            m_xml.writeCharacters(QStringLiteral(" "));
        }
        if (plainText(entry.words).trimmed().isEmpty())
            m_xml.writeCharacters(QString(QChar(QChar::Nbsp)));
        spans(entry.words);
        close();
    }
    close();
}

void HtmlBody::block(const LabelBlock &label) {
    if (label.label.isEmpty()) {
        block(ParagraphBlock{label.words});
        return;
    }
    open("dl");
    text("dt", nullptr, label.label);
    m_xml.writeStartElement(QStringLiteral("dd"));
    m_xml.writeAttribute(QStringLiteral("dir"), QStringLiteral("auto"));
    spans(label.words);
    close();
    close();
}

void HtmlBody::block(const AgreedBlock &agreed) {
    open("div", "agreed");
    for (const LabelBlock &line : agreed.lines)
        block(line);
    close();
}

void HtmlBody::voice(Voice voice, const QString &name, const Blocks &says) {
    open("div", voice == Voice::Mentee ? "mentee" : "mentor");
    open("p", "who");
    badge(voice);
    words(name);
    close();
    blocks(says);
    close();
}

void HtmlBody::block(const VoicesBlock &block) {
    open("div", "voices");
    if (!block.mentee.empty())
        voice(Voice::Mentee, block.menteeName, block.mentee);
    if (!block.mentor.empty())
        voice(Voice::Mentor, block.mentorName, block.mentor);
    close();
}

void HtmlBody::block(const TableBlock &table) {
    open("table");
    const auto cellOf = [this](const char *element, const char *scope, Qt::Alignment align) {
        m_xml.writeStartElement(latin(element));
        if (scope)
            m_xml.writeAttribute(QStringLiteral("scope"), latin(scope));
        if (const char *kind = alignment(align))
            m_xml.writeAttribute(QStringLiteral("class"), latin(kind));
    };
    const bool headed = std::any_of(table.columns.begin(), table.columns.end(),
                                    [](const TableColumn &column) { return !column.title.isEmpty(); });
    if (headed) {
        open("thead");
        open("tr");
        for (const TableColumn &column : table.columns) {
            cellOf(column.title.isEmpty() ? "td" : "th", column.title.isEmpty() ? nullptr : "col", column.align);
            words(column.title.isEmpty() ? QString(QChar(QChar::Nbsp)) : column.title);
            close();
        }
        close();
        close();
    }
    open("tbody");
    for (size_t r = 0; r < table.rows.size(); ++r) {
        open("tr", table.boldLast && r + 1 == table.rows.size() ? "sum" : nullptr);
        for (size_t c = 0; c < table.rows[r].size(); ++c) {
            cellOf("td", nullptr, c < table.columns.size() ? table.columns[c].align : Qt::AlignLeading);
            if (table.rows[r][c].empty())
                m_xml.writeCharacters(QString(QChar(QChar::Nbsp)));
            blocks(table.rows[r][c]);
            close();
        }
        close();
    }
    close();
    close();
}

void HtmlBody::signature(Voice voice, const SignatureBox &box) {
    open("div", voice == Voice::Mentee ? "mentee" : "mentor");
    open("p", "who");
    badge(voice);
    words(box.name + QStringLiteral(", ") + box.role);
    close();
    open("dl");
    for (const auto &[label, value] : {std::pair(signatureLabel(), box.signedAs), std::pair(dateLabel(), box.how)}) {
        text("dt", nullptr, label);
        open("dd", "line");
        words(value.isEmpty() ? QString(QChar(QChar::Nbsp)) : value);
        close();
    }
    close();
    close();
}

void HtmlBody::block(const SignaturesBlock &block) {
    open("div", "signatures");
    signature(Voice::Mentee, block.mentee);
    signature(Voice::Mentor, block.mentor);
    close();
}

void HtmlBody::block(const LinesBlock &block) {
    for (int i = 0; i < block.count; ++i)
        line();
}

void HtmlBody::block(const FieldsBlock &block) {
    open("dl", "fields");
    for (const FieldsBlock::Field &field : block.fields) {
        text("dt", nullptr, field.label);
        open("dd", "line");
        if (field.filled.empty())
            m_xml.writeCharacters(QString(QChar(QChar::Nbsp)));
        spans(field.filled);
        close();
    }
    close();
}

/// Read aloud as one picture by its title and its description; the words in it are for the eye.
void HtmlBody::block(const FigureBlock &block) {
    const QString id = QStringLiteral("figure-%1-%2").arg(m_number).arg(++m_figures);
    const QSizeF size = block.figure->size;
    open("svg", "figure");
    m_xml.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
    m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    m_xml.writeAttribute(QStringLiteral("aria-labelledby"), QStringLiteral("%1-title %1-words").arg(id));
    m_xml.writeAttribute(QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %2").arg(size.width()).arg(size.height()));
    const auto aloud = [&](const char *element, const char *part, const QString &words) {
        m_xml.writeStartElement(latin(element));
        m_xml.writeAttribute(QStringLiteral("id"), id + latin(part));
        m_xml.writeCharacters(fileFact(words));
        close();
    };
    aloud("title", "-title", block.title);
    aloud("desc", "-words", block.description);
    writeFigure(m_xml, *block.figure);
    close();
}

void HtmlBody::block(const PageBreakBlock &) {
    m_breakNext = true;
}

} // namespace groundwork::documents
