#pragma once

#include "ui/documents/document.h"
#include "ui/documents/odt_pictures.h"

#include <QSet>
#include <QString>

class QXmlStreamWriter;

namespace groundwork::documents {

/// Writes what documents say as the text of an ODT. Styles that only one place needs (the width of a column, the first
/// paragraph of a document) go to `styles` while the text goes to `text`; the others are those of odt_styles.h.
class OdtBody {
  public:
    /// Pictures go to `pictures`.
    OdtBody(QXmlStreamWriter &text, QXmlStreamWriter &styles, OdtPictures &pictures)
        : m_xml(text)
        , m_styles(styles)
        , m_pictures(pictures) {}

    /// `master` is the page style that the document begins with, `end` the bookmark that its last page carries.
    void write(const Document &document, const QString &master, const QString &end);

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

    void open(const char *element);
    void attribute(const char *name, const QString &value);
    void close();
    /// Begins a paragraph or, for a level, a heading of the style; it may begin a page, and runs as `own` words do.
    void begin(const QString &style, int level = 0, const Spans &own = {});
    void paragraph(const QString &style, const QString &text);
    void paragraph(const QString &style, const Spans &spans);
    void spans(const Spans &spans);
    void words(const QString &text);
    void styled(const char *style, const QString &text);
    void badge(Voice voice);
    /// Answers the name of a paragraph style like `parent` with what `own` and the place ask for.
    QString variant(const QString &parent, const Spans &own);
    void beginTable(const std::vector<TableColumn> &columns);
    void beginRow(bool whole);
    void beginCell(const char *style);
    void signature(Voice voice, const SignatureBox &box);
    /// The style of paragraphs of the program and of people where the text stands now.
    [[nodiscard]] QString usual(const Spans &spans) const;

    QXmlStreamWriter &m_xml;
    QXmlStreamWriter &m_styles;
    OdtPictures &m_pictures;
    PageStyle m_style;
    QString m_title;         ///< of the document
    QSet<QString> m_made;    ///< automatic styles that are there
    int m_tables = 0;
    int m_documents = 0;
    QString m_master;        ///< for the next paragraph
    bool m_breakNext = false;
    QString m_inside;        ///< the style of paragraphs in a column of one of the two, or in a cell
};

} // namespace groundwork::documents
