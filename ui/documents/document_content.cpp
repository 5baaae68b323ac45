#include "ui/documents/document_content.h"

#include <QCoreApplication>

#include <iterator>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// Gathers the lines of blocks.
class Lines {
  public:
    void operator()(const TitleBlock &block) {
        add(block.overline);
        add(block.title);
        for (const QString &fact : block.facts)
            add(fact);
    }
    void operator()(const HeadingBlock &block) { add(block.number + QLatin1Char(' ') + plainText(block.words)); }
    void operator()(const ParagraphBlock &block) { add(plainText(block.words)); }
    void operator()(const ListBlock &block) {
        int number = 0;
        for (const ListBlock::Entry &entry : block.entries) {
            const QString before =
                block.kind == ListBlock::Kind::Numbers ? QString::number(++number) + QLatin1Char(' ') : QString();
            add(before + plainText(entry.words));
        }
    }
    void operator()(const LabelBlock &block) { add(block.label + QLatin1Char(' ') + plainText(block.words)); }
    void operator()(const AgreedBlock &block) {
        for (const LabelBlock &line : block.lines)
            (*this)(line);
    }
    void operator()(const VoicesBlock &block) {
        all(block.mentee);
        all(block.mentor);
    }
    void operator()(const TableBlock &block) {
        for (const TableColumn &column : block.columns)
            add(block.headAgain ? QString() : column.title);
        for (const std::vector<Blocks> &row : block.rows) {
            for (const Blocks &one : row)
                all(one);
        }
    }
    void operator()(const SignaturesBlock &block) {
        for (const SignatureBox &box : {block.mentee, block.mentor}) {
            add(box.name + QStringLiteral(", ") + box.role);
            add(box.signedAs);
            add(signatureLabel());
            add(dateLabel());
            add(box.how);
        }
    }
    void operator()(const LinesBlock &) {}
    void operator()(const FieldsBlock &block) {
        for (const FieldsBlock::Field &field : block.fields)
            add(field.label + QLatin1Char(' ') + plainText(field.filled));
    }
    void operator()(const FigureBlock &block) { add(block.words); }
    void operator()(const PageBreakBlock &) {}

    void all(const Blocks &blocks) {
        for (const Block &block : blocks)
            std::visit(*this, block.what);
    }
    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')); }

  private:
    void add(const QString &line) {
        if (!line.trimmed().isEmpty())
            m_lines.append(line);
    }
    QStringList m_lines;
};

} // namespace

QString signatureLabel() {
    return Words::tr("Signature");
}

QString dateLabel() {
    return Words::tr("Date");
}

QString logoWord() {
    return Words::tr("Logo of the organization");
}

QString tickedWord(bool ticked) {
    return ticked ? Words::tr("chosen", "a box that is ticked") : Words::tr("not chosen", "a box that is empty");
}

Spans said(const QString &text) {
    return text.isEmpty() ? Spans{} : Spans{Span{text}};
}

Spans ownWords(const QString &text) {
    return text.isEmpty() ? Spans{} : Spans{Span{text, true}};
}

Span markWords(const QString &text) {
    Span span{text};
    span.mark = true;
    return span;
}

void append(Blocks &to, Blocks more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Blocks cell(const QString &text) {
    Blocks blocks;
    if (!text.isEmpty())
        blocks.push_back({ParagraphBlock{said(text)}});
    return blocks;
}

QString plainText(const Spans &spans) {
    QString text;
    for (const Span &span : spans)
        text += span.mark ? QStringLiteral(" ") : span.text;
    return text;
}

QString plainText(const Blocks &blocks) {
    Lines lines;
    lines.all(blocks);
    return lines.text();
}

} // namespace groundwork::documents
