#pragma once

#include "ui/documents/document.h"

#include <QString>

class QXmlStreamWriter;

namespace groundwork::documents {

/// Writes one document as an article of a page.
class HtmlBody {
  public:
    /// `number` is that of the document in the file.
    HtmlBody(QXmlStreamWriter &xml, int number)
        : m_xml(xml)
        , m_number(number) {}

    void write(const Document &document);

  private:
    void block(const TitleBlock &block);
    void block(const HeadingBlock &block);
    void block(const ParagraphBlock &block);
    void block(const ListBlock &block);
    void block(const LabelBlock &block);
    void block(const AgreedBlock &block);
    void block(const VoicesBlock &block);
    void block(const TableBlock &block);
    void block(const SignaturesBlock &block);
    void block(const LinesBlock &block);
    void block(const FieldsBlock &block);
    void block(const FigureBlock &block);
    void block(const PageBreakBlock &block);
    void blocks(const Blocks &blocks);

    void open(const char *element, const char *kind = nullptr);
    void close();
    /// An element with a text; nothing for no text.
    void text(const char *element, const char *kind, const QString &words);
    void spans(const Spans &spans);
    void words(const QString &text);
    void line();
    void badge(Voice voice);
    void voice(Voice voice, const QString &name, const Blocks &blocks);
    void signature(Voice voice, const SignatureBox &box);
    void closeSection();
    void letterhead(const LetterheadPrint &head);
    void footer(const Furniture &furniture);

    QXmlStreamWriter &m_xml;
    QString m_title; ///< of the document
    int m_number;
    int m_figures = 0;
    bool m_inSection = false;
    bool m_breakNext = false;
};

/// The style sheet of a page: sizes, the marks of the two, and how it prints.
QString htmlStyleSheet(const PageStyle &style);

} // namespace groundwork::documents
