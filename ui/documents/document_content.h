#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace groundwork::documents {

// What a document says, in reading order, beside where it stands on paper. The copies that a person can adapt or have
// read aloud (ODT, HTML) are made of this and of nothing else. A test holds it to the words that are painted.

struct Figure;

enum class Voice { Mentee, Mentor };

/// A stretch of words in one manner.
struct Span {
    QString text;
    bool own = false;     ///< a person's own words: their own direction, the reading face
    bool strong = false;
    bool removed = false; ///< taken out: struck through on paper
    bool added = false;   ///< new: underlined on paper
    bool mark = false;    ///< says what a mark says on paper: a badge, a filled circle, the two rules of a voice
};
using Spans = std::vector<Span>;

struct Block;
using Blocks = std::vector<Block>;

/// What stands above everything: a line over the title, the title, and facts beside it.
struct TitleBlock {
    QString overline;
    QString title; ///< empty: that of the document
    QStringList facts;
};

/// Levels 2 and 3; the title is level 1.
struct HeadingBlock {
    int level = 2;
    QString number;
    Spans words;
    std::optional<Voice> voice = {}; ///< whose it is
};

struct ParagraphBlock {
    Spans words;
    std::optional<Voice> voice = {}; ///< who says it, where a mark beside it says so
    bool trailing = false;      ///< stands at the other side: the date of a letter
    bool keepWithNext = false;
};

/// Entries with dots, with their numbers, or with boxes to tick.
struct ListBlock {
    enum class Kind { Dots, Numbers, Boxes };
    struct Entry {
        Spans words;
        bool ticked = false;
    };
    Kind kind = Kind::Dots;
    std::vector<Entry> entries;
};

/// A label and what it says: "Both can expect", "Tip".
struct LabelBlock {
    QString label;
    Spans words;
};

/// What the two agreed, in one frame.
struct AgreedBlock {
    std::vector<LabelBlock> lines;
};

/// Two columns, one for each of the two. The names say what the rules beside the columns say on paper.
struct VoicesBlock {
    QString menteeName;
    QString mentorName;
    Blocks mentee;
    Blocks mentor;
};

/// A column of a table.
struct TableColumn {
    QString title;
    double share = 1; ///< of the width
    Qt::Alignment align = Qt::AlignLeading;
};

/// A table whose first row is its head. Every row has a cell for each column.
struct TableBlock {
    std::vector<TableColumn> columns;
    std::vector<std::vector<Blocks>> rows;
    bool boldLast = false; ///< the last row is the sum
    bool wholeRows = true; ///< a row goes to the next page whole
    /// The table before has the same head, and paper says it once: it is said again for whoever reads cell by cell.
    bool headAgain = false;
};

/// What stands in a signature box.
struct SignatureBox {
    QString name;     ///< "Alys Penhale"
    QString role;     ///< "mentee"
    QString signedAs; ///< set when it is signed: the name as signed
    QString how;      ///< "in ink, 20 February 2027"
};

struct SignaturesBlock {
    SignatureBox mentee;
    SignatureBox mentor;
};

/// Ruled lines to write on.
struct LinesBlock {
    int count = 1;
};

/// Short fields beside one another, each a label and a line with what stands on it already.
struct FieldsBlock {
    struct Field {
        QString label;
        Spans filled;
    };
    std::vector<Field> fields;
};

/// A drawing, for whoever sees it, and in words for whoever does not. What it shows stands beside it as a table too.
struct FigureBlock {
    std::shared_ptr<const Figure> figure;
    QString title;       ///< what it is
    QString description; ///< what it shows, in sentences
    QString words;       ///< those that are painted in it
};

struct PageBreakBlock {};

struct Block {
    std::variant<TitleBlock, HeadingBlock, ParagraphBlock, ListBlock, LabelBlock, AgreedBlock, VoicesBlock, TableBlock,
                 SignaturesBlock, LinesBlock, FieldsBlock, FigureBlock, PageBreakBlock>
        what;
};

/// What stands on every sheet around the flow.
struct Furniture {
    QString runningHead;    ///< leading side, from page two on; empty: no running head
    QString runningHeadEnd; ///< trailing side
    QString footer;          ///< who sees it; the private help line. The first line stands beside footerEnd
    QString footerEnd;      ///< version, print date; "page x of y" is put after it
    bool draft = false;     ///< the word across each page
    int mostPages = 88;     ///< the widest count of pages that footerEnd has room for
};

/// Words of the program, and of a person.
Spans said(const QString &text);
Spans ownWords(const QString &text);
/// What a mark says.
Span markWords(const QString &text);
/// The labels of a signature box.
QString signatureLabel();
QString dateLabel();
/// What a logo is called where no name stands beside it.
QString logoWord();
/// What a box to tick says when it is read aloud.
QString tickedWord(bool ticked);
/// Puts blocks after the others.
void append(Blocks &to, Blocks more);
/// A cell of a table that holds one paragraph; nothing for no text.
Blocks cell(const QString &text);

/// The text of spans; without what only says what marks say.
QString plainText(const Spans &spans);
/// Everything that the blocks say, a line a paragraph or cell, without what only says what marks say.
QString plainText(const Blocks &blocks);

} // namespace groundwork::documents
