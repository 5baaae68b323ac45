#pragma once

#include "ui/documents/document.h"
#include "ui/documents/document_content.h"
#include "ui/documents/flow.h"
#include "ui/documents/page_style.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace groundwork::documents {

/// A stretch of a sentence: the program's words, or a person's own.
struct Piece {
    QString text;
    bool own = false;
};

/// One line of a person's column: how the sentence begins (the program's words) and what the person said.
struct VoiceLine {
    QString beginning; ///< "A talk like this goes well for me when"; may be empty
    QString words;     ///< as typed
    QString badgeName; ///< a name set bold after the person's badge, in front of `words`; empty for none
    bool own = true;   ///< the words are a person's own: reading face, their own direction
    bool first = true; ///< begins a line of the agreement; the others say more about it
    std::vector<Piece> pieces = {}; ///< instead of `words`, where both kinds of words are mixed
};

/// A line beneath both columns.
struct BothLine {
    QString label;
    QString text;
    bool own = false;               ///< people's words: reading face
    bool framed = false;            ///< what the two agreed: a frame around it
    bool runsIn = false;            ///< a sentence that needs no label: over the whole width
    bool joins = false;             ///< with runsIn: goes on in the paragraph of the line before
    std::vector<Piece> pieces = {}; ///< instead of `text`, where both kinds of words are mixed
};

/// Puts the building blocks of all documents one under the other. Every block knows its page-break manners, and is
/// noted down as what the document says. Whoever adds a segment painted by hand says its words with say().
class FlowBuilder {
  public:
    explicit FlowBuilder(const PageStyle &style);

    /// A small line, the title in 18 pt, lines at the trailing side, and the bar of ground under them.
    void titleBlock(const QString &overline, const QString &title, const QStringList &trailing = {});
    /// "3  Our goals": stays with what follows; a hair line separates it from what was before.
    void section(const QString &number, const QString &title);
    /// A heading without number and line.
    void heading(const QString &text);
    /// The program's sentence over the width.
    void paragraph(const QString &text, Face face = Face::Plain, bool keepWithNext = false);
    /// A ready paragraph. A bold one that keeps with what follows is noted as a heading, one with "•" before it as an
    /// entry of a list.
    void paragraph(const Paragraph &paragraph);
    /// Two columns of the same size, the mentee's on the leading side. A side that has less simply ends
    /// earlier.
    void voices(const std::vector<VoiceLine> &mentee, const std::vector<VoiceLine> &mentor);
    /// Lines for both: label and sentence; those that are framed and stand together share one frame.
    void both(const std::vector<BothLine> &lines);
    /// A list with dots.
    void list(const QStringList &entries, Face face = Face::Plain);
    /// Two short lists with their titles, side by side.
    void listsBeside(const QString &leftTitle, const QStringList &left, const QString &rightTitle,
                     const QStringList &right);
    /// A table whose head repeats and whose rows stay whole. Cells are plain text; `boldLast` sets the sum; a short
    /// one that is read with what follows it stays on one page (`together`).
    void table(const std::vector<TableColumn> &columns, const std::vector<QStringList> &rows,
               bool boldLast = false, bool together = false);
    /// Both boxes, never split and never without the sentences above them.
    void signatures(const SignatureBox &mentee, const SignatureBox &mentor);
    /// Empty ruled lines to write on, `count` of them.
    void writingLines(int count);
    void space(double points);
    void pageBreak();
    /// The strong bar across the page.
    void bar();

    /// Glues everything added since `mark()` to what comes next.
    [[nodiscard]] size_t mark() const { return m_flow.size(); }
    void keepWithNextFrom(size_t mark);
    void setIndent(double points) { m_indent = points; }

    [[nodiscard]] double scaled(double points) const { return points * m_style.textScale; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] const PageStyle &style() const { return m_style; }
    /// Adds a segment to the layout alone.
    void add(Segment segment);
    /// Notes what a segment painted by hand says.
    template <class Said>
    void say(Said block) {
        m_said.push_back(Block{std::move(block)});
    }
    void say(Blocks blocks) { documents::append(m_said, std::move(blocks)); }
    /// Whose the two columns of voices() are; the roles alone without it.
    void setVoices(const SignatureBox &mentee, const SignatureBox &mentor);
    std::vector<Segment> take() { return std::move(m_flow); }
    /// All of it on pages with what stands around it. Call it once, last.
    [[nodiscard]] Document document(const QString &title, const QString &subject, const Furniture &around);

    /// A paragraph of one run in the usual size: plain 9.2, reading 10.
    [[nodiscard]] Paragraph text(const QString &words, Face face = Face::Plain,
                                 Weight weight = Weight::Regular) const;

    /// A title in `points`, or smaller where it would take more than a fifth of the sheet.
    [[nodiscard]] Paragraph titleText(const QString &title, double width, double points = 18) const;

    /// The same of mixed words; it runs in its own direction when the first of them are a person's.
    [[nodiscard]] Paragraph text(const std::vector<Piece> &pieces) const;

  private:
    void note(const Paragraph &paragraph);
    [[nodiscard]] Blocks voiceBlocks(const std::vector<VoiceLine> &lines) const;
    void longTitle(const Paragraph &over, const Paragraph &head, std::vector<Paragraph> ends);
    void beginWith(const QString &beginning, std::vector<Paragraph> &paragraphs) const;
    [[nodiscard]] Paragraph wordsOf(const BothLine &line) const;
    void framed(const std::vector<BothLine> &lines);
    void runIn(const std::vector<BothLine> &lines);
    void labelled(const BothLine &line);
    [[nodiscard]] std::vector<Strip> voiceStrips(const std::vector<VoiceLine> &lines, Voice voice,
                                                 double width) const;
    [[nodiscard]] Paragraph dateWord() const;
    [[nodiscard]] Paragraph signedName(const QString &name, double width) const;
    [[nodiscard]] double signatureHeight(const std::vector<SignatureBox> &boxes, double inner) const;
    [[nodiscard]] Items signatureBox(const SignatureBox &box, Voice voice, QRectF rect) const;

    PageStyle m_style;
    double m_width;
    double m_indent = 0;
    double m_nextSpace = 0;
    bool m_breakNext = false;
    std::vector<Segment> m_flow;
    Blocks m_said;
    QString m_menteeName;
    QString m_mentorName;
};

/// The words of a paragraph, whatever their size.
Spans spansOf(const Paragraph &paragraph);


/// The badge of a side, for black and white too: a filled circle, or a filled square with round corners.
Item badge(Voice voice, QPointF center, double side);
/// The two ticks of "agreed".
Items agreedMark(QPointF center, double size);
} // namespace groundwork::documents
