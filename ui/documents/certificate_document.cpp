#include "ui/documents/certificate_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/letterhead_print.h"
#include "ui/words/certificate_words.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace groundwork::documents {

using certificates::Certificate;
using certificates::CertificateFacts;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kFrame = 26.5;     // from the edge of the sheet
constexpr double kInnerFrame = 31.7;
constexpr double kTop = 66;
constexpr double kFoot = 52;        // from the edge to the top of the last line, when it is one
constexpr double kSide = 98;        // of the signature lines
constexpr int kSmallest = 28;       // per cent of the usual size: names and skills as long as they may be fit at it

Paragraph centred(const QString &text, Face face, double points, double pitch, Weight weight = Weight::Regular,
                  const QColor &color = ink::text) {
    Paragraph paragraph;
    paragraph.runs.push_back(Run{text, face, weight, points, color});
    paragraph.linePitch = pitch;
    paragraph.align = Qt::AlignHCenter;
    return paragraph;
}

/// The mark of the program where the organisation has no logo, 70 points wide; it has no meaning that hangs on its colours.
Items mark(QPointF center, double scale) {
    const auto box = [&](double x, double y, double width, double height, double radius, const QColor &color) {
        return BoxItem{QRectF(center.x() + x * scale, center.y() + y * scale, width * scale, height * scale),
                       radius * scale, color, QColor(), 0};
    };
    return {box(-31.3, -27, 30.6, 30.6, 15.3, ink::mentee), box(3.9, -27, 30.6, 30.6, 6.4, ink::mentor),
            box(-35.3, 12.2, 70.6, 7, 1.8, ink::agreed), box(-35.3, 22, 70.6, 4.2, 1.8, QColor(0x8F, 0xB5, 0xB1))};
}

/// One page that is put together from its middle line outwards, at one scale.
class CertificatePage {
  public:
    CertificatePage(const Certificate &certificate, const PageStyle &style, double scale)
        : m_certificate(certificate)
        , m_facts(certificate.facts)
        , m_style(style)
        , m_sheet(style.size())
        , m_scale(scale)
        , m_y(kTop) {}

    /// Does everything stand above the lines to sign on?
    bool layOut() {
        foot();
        signatures();
        frame();
        const size_t first = m_items.size();
        head();
        name();
        text();
        figures();
        const double room = m_signTop - m_y - 34 * m_scale;
        constexpr double kMost = 30; // a short text stands a little lower, not in the middle of nowhere
        for (size_t i = first; room > 0 && i < m_items.size(); ++i)
            translate(m_items[i], QPointF(0, std::min(room * 0.4, kMost)));
        return room >= 0;
    }
    [[nodiscard]] Items take() { return std::move(m_items); }
    /// What it says, in the order in which it is read.
    [[nodiscard]] Blocks says() const {
        Blocks blocks = m_said;
        blocks.push_back({FieldsBlock{m_fields}});
        blocks.push_back({ParagraphBlock{said(footSentences())}});
        return blocks;
    }

  private:
    [[nodiscard]] double center() const { return m_sheet.width() / 2; }

    void frame() {
        for (const auto &[inset, radius, width] : {std::tuple(kFrame, 3.0, 1.4), std::tuple(kInnerFrame, 0.0, 0.75)})
            m_items.push_back(BoxItem{QRectF(QPointF(), m_sheet).adjusted(inset, inset, -inset, -inset), radius,
                                      QColor(), ink::agreed, width});
    }

    /// A centred paragraph `width` wide under what there is.
    void put(const Paragraph &paragraph, double width, double before = 0) {
        m_y += before;
        addText(m_items, paragraph, QPointF(center() - width / 2, m_y), width, m_style.rightToLeft);
        m_y += textHeight(paragraph, width);
        m_said.push_back({ParagraphBlock{spansOf(paragraph)}});
    }

    void head() {
        constexpr double kMarkHeight = 54;
        if (m_style.letterhead && m_style.letterhead->logo) {
            const QSizeF logo = m_style.letterhead->logo->fitting(QSizeF(230, kMarkHeight) * m_scale);
            m_items.push_back(ImageItem{m_style.letterhead->logo,
                                        QRectF(QPointF(center() - logo.width() / 2, m_y), logo)});
        } else {
            const Items drawn = mark(QPointF(center(), m_y + kMarkHeight / 2 * m_scale), m_scale);
            m_items.insert(m_items.end(), drawn.begin(), drawn.end());
        }
        m_y += kMarkHeight * m_scale;
        QStringList from{m_facts.organization, m_facts.cohort};
        from.removeAll(QString());
        put(centred(from.join(QStringLiteral(" · ")), Face::Plain, 12 * m_scale, 16 * m_scale, Weight::Regular,
                    ink::second),
            wide(), 14 * m_scale);
        put(centred(Words::tr("This certifies that"), Face::Reading, 16 * m_scale, 22 * m_scale), wide(),
            14 * m_scale);
    }

    /// Large when it is short: a name takes one line where it can, and not more than needed where it cannot.
    void name() {
        put(shrunk(m_facts.name, 34, 2), wide(), 2 * m_scale);
        if (!m_facts.secondName.isEmpty())
            put(shrunk(m_facts.secondName, 21, 2), wide());
    }

    [[nodiscard]] Paragraph shrunk(const QString &text, double points, int lines) const {
        constexpr double kLeast = 14;
        double size = points;
        while (true) {
            Paragraph paragraph = centred(text, Face::Reading, size * m_scale, size * 1.24 * m_scale, Weight::Bold);
            paragraph.ownDirection = true;
            const bool one = textWidth(paragraph) <= wide();
            if (one || size <= kLeast ||
                (size <= points * 0.7 && int(shape(paragraph, wide()).lines.size()) <= lines))
                return paragraph;
            size = std::max(kLeast, size - 1);
        }
    }

    void text() {
        const Paragraph sentence =
            centred(words::certificateSentence(m_facts), Face::Reading, 14.5 * m_scale, 22 * m_scale);
        put(sentence, balanced(sentence, 548), 12 * m_scale);
        if (const QString skills = words::skillsSentence(m_facts); !skills.isEmpty()) {
            const Paragraph line = centred(skills, Face::Plain, 10 * m_scale, 14 * m_scale);
            put(line, balanced(line, 548), 6 * m_scale);
        }
    }

    /// The least width at which the paragraph has no more lines: no word is left alone on the last one.
    [[nodiscard]] static double balanced(const Paragraph &paragraph, double width) {
        const size_t lines = shape(paragraph, width).lines.size();
        double least = width / 2;
        while (width - least > 4) {
            const double middle = (least + width) / 2;
            (shape(paragraph, middle).lines.size() > lines ? least : width) = middle;
        }
        return width;
    }

    void figures() {
        std::vector<std::pair<QString, QString>> shown;
        if (m_facts.meetings > 0)
            shown.emplace_back(QString::number(m_facts.meetings),
                               Words::tr("meeting(s)", "under a number", m_facts.meetings));
        if (m_facts.minutes > 0)
            shown.emplace_back(words::durationWord(m_facts.minutes), Words::tr("together", "under hours"));
        if (m_facts.trainingMinutes > 0)
            shown.emplace_back(words::durationWord(m_facts.trainingMinutes), Words::tr("training", "under hours"));
        if (shown.empty())
            return;
        constexpr double kGap = 40;
        std::vector<double> widths;
        double total = -kGap * m_scale;
        for (const auto &[figure, label] : shown) {
            widths.push_back(std::max(textWidth(figureText(figure)), textWidth(labelText(label))) + 2);
            total += widths.back() + kGap * m_scale;
        }
        m_y += 18 * m_scale;
        double x = center() - total / 2;
        for (size_t i = 0; i < shown.size(); ++i) {
            addText(m_items, figureText(shown[i].first), QPointF(x, m_y), widths[i], m_style.rightToLeft);
            addText(m_items, labelText(shown[i].second), QPointF(x, m_y + 26 * m_scale), widths[i],
                    m_style.rightToLeft);
            x += widths[i] + kGap * m_scale;
            m_said.push_back({ParagraphBlock{said(shown[i].first + QLatin1Char(' ') + shown[i].second)}});
        }
        m_y += 40 * m_scale;
    }

    [[nodiscard]] Paragraph figureText(const QString &text) const {
        return centred(text, Face::Plain, 18.5 * m_scale, 25 * m_scale, Weight::Bold);
    }
    [[nodiscard]] Paragraph labelText(const QString &text) const {
        return centred(text, Face::Plain, 10.5 * m_scale, 14 * m_scale);
    }

    /// Lines side by side above the foot: who signs, and the day.
    void signatures() {
        std::vector<std::pair<QString, QString>> lines; // what stands on it, and under it
        for (const certificates::Signer &signer : m_facts.signers) {
            const bool named = !signer.name.isEmpty();
            lines.emplace_back(QString(), !named                     ? signer.function
                                          : signer.function.isEmpty() ? signer.name
                                                                      : Words::tr("%1, %2", "name and function")
                                                                            .arg(isolated(signer.name), signer.function));
        }
        QStringList when{m_facts.place, words::longDate(m_certificate.issuedOn)};
        when.removeAll(QString());
        lines.emplace_back(when.join(QStringLiteral(", ")),
                           m_facts.place.isEmpty() ? Words::tr("Date") : Words::tr("Place and date"));
        constexpr double kGap = 45;
        const double width = (m_sheet.width() - 2 * kSide + kGap) / double(lines.size()) - kGap;
        const double small = std::min(m_scale * 1.4, 1.0);
        double under = 0;
        double above = 0;
        const auto label = [small](const QString &text) { return centred(text, Face::Plain, 9.6 * small, 13 * small); };
        for (const auto &[on, below] : lines) {
            under = std::max(under, textHeight(label(below), width));
            above = std::max(above, textHeight(label(on), width));
        }
        const double y = m_footTop - 62 * std::max(m_scale, 0.6) - under;
        double x = kSide;
        for (const auto &[on, below] : lines) {
            addText(m_items, label(on), QPointF(x, y - 3 - textHeight(label(on), width)), width, m_style.rightToLeft);
            m_items.push_back(LineItem{QLineF(x, y, x + width, y), 0.75, ink::text});
            addText(m_items, label(below), QPointF(x, y + 5), width, m_style.rightToLeft);
            x += width + kGap;
            m_fields.push_back({below, said(on)});
        }
        m_signTop = y - std::max(above + 3, 24.0); // room for a hand
    }

    [[nodiscard]] QString footSentences() const {
        QStringList sentences{words::certificateNumberLine(m_certificate), words::certificateSourceLine(m_facts)};
        sentences << (m_certificate.state == certificates::CertificateState::Issued
                          ? Words::tr("If a word is wrong, ask for a new issue.")
                          : Words::tr("This issue is no longer used: it was %1 on %2.")
                                .arg(words::certificateMark(m_certificate.state),
                                     words::longDate(m_certificate.stateSince)));
        sentences.removeAll(QString());
        return sentences.join(QLatin1Char(' '));
    }

    void foot() {
        const Paragraph line = centred(footSentences(), Face::Plain, 9, 12, Weight::Regular, ink::second);
        const double width = m_sheet.width() - 2 * (kInnerFrame + 14);
        m_footTop = m_sheet.height() - kFoot + 12 - textHeight(line, width);
        addText(m_items, line, QPointF(center() - width / 2, m_footTop), width, m_style.rightToLeft);
    }

    [[nodiscard]] double wide() const { return m_sheet.width() - 2 * (kInnerFrame + 30); }

    const Certificate &m_certificate;
    const CertificateFacts &m_facts;
    const PageStyle &m_style;
    QSizeF m_sheet;
    double m_scale;
    double m_y;
    double m_signTop = 0;
    double m_footTop = 0;
    Items m_items;
    Blocks m_said;
    std::vector<FieldsBlock::Field> m_fields;
};

} // namespace

void markAcross(Page &page, const PageStyle &style, const QString &text) {
    Paragraph paragraph;
    paragraph.runs.push_back(Run{text, Face::Plain, Weight::Bold, 90, ink::draftMark});
    paragraph.linePitch = 110;
    WatermarkItem item;
    item.text = std::make_shared<const ShapedText>(shape(paragraph, 2000));
    item.center = QPointF(style.size().width() / 2, style.size().height() / 2);
    page.items.insert(page.items.begin(), item);
}

Document certificateDocument(const Certificate &certificate, const PageStyle &style) {
    Document document;
    document.title = words::certificateKindWord(certificate.kind) + QLatin1Char(' ') + numberText(certificate);
    document.subject = certificate.facts.name;
    document.style = style;
    document.style.landscape = true;
    document.style.margin = kInnerFrame; // the last line stands just inside of the frame
    Page page;
    bool fits = false;
    for (int percent = 100; !fits && percent >= kSmallest; percent -= 4) {
        CertificatePage sheet(certificate, document.style, percent / 100.0);
        fits = sheet.layOut();
        page.items = sheet.take();
        document.blocks = sheet.says();
    }
    if (style.rightToLeft) {
        for (Item &item : page.items)
            mirror(item, document.style.size().width());
    }
    if (const QString mark = words::certificateMark(certificate.state); !mark.isEmpty())
        markAcross(page, document.style, mark);
    document.pages.push_back(std::move(page));
    return document;
}

Document documentOf(const Certificate &certificate, const PageStyle &style, const QString &helpLine) {
    return certificate.kind == certificates::CertificateKind::Hours
               ? hoursStatementDocument(certificate, style, helpLine)
               : certificateDocument(certificate, style);
}

} // namespace groundwork::documents
