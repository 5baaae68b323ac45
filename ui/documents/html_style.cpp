#include "ui/documents/html_body.h"
#include "ui/documents/ink.h"

namespace groundwork::documents {

/// Without quotes, angle brackets and ampersands: the sheet is text of an XML element, and raw text of an HTML one.
QString htmlStyleSheet(const PageStyle &style) {
    const QString sheet = QStringLiteral(
        "@page { size: %1; margin: 15mm; }\n"
        "html { font-size: %2%; }\n"
        "body { margin: 0; background: #fff; color: #000; font-family: Noto Sans, Segoe UI, Helvetica, Arial, sans-serif;"
        " line-height: 1.45; }\n"
        "main { max-width: 48rem; margin: 0 auto; padding: 1rem; }\n"
        ".own { font-family: Noto Serif, Georgia, serif; }\n"
        "article + article { margin-top: 4rem; }\n"
        "header { border-bottom: 3px solid %3; margin-bottom: 1rem; }\n"
        ".letterhead { margin-bottom: 1.2rem; font-size: 0.9rem; }\n"
        ".letterhead p { margin: 0; }\n"
        ".letterhead img { max-width: 15rem; max-height: 4rem; }\n"
        "h1 { font-size: 1.7rem; margin: 0 0 0.3rem; }\n"
        "h2 { font-size: 1.2rem; margin: 1.4rem 0 0.4rem; }\n"
        "h3 { font-size: 1rem; margin: 1.1rem 0 0.3rem; }\n"
        "p { margin: 0 0 0.5rem; }\n"
        ".over, .facts, .draft, footer { color: %4; }\n"
        ".over { margin: 0; }\n"
        ".draft { font-weight: bold; font-size: 1.3rem; }\n"
        ".facts { list-style: none; margin: 0 0 0.4rem; padding: 0; }\n"
        ".number { color: %5; }\n"
        ".end { text-align: end; }\n"
        ".middle { text-align: center; }\n"
        ".voices, .signatures { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; margin: 0.5rem 0; }\n"
        ".voices div, .signatures div { flex: 1 1 16rem; }\n"
        ".who { font-weight: bold; font-size: 0.9rem; }\n"
        ".mentee { border-inline-start: 4px solid %6; padding-inline-start: 0.7rem; }\n"
        ".mentor { border-inline-start: 6px double %7; padding-inline-start: 0.7rem; }\n"
        ".mentee .badge { color: %6; }\n"
        ".mentor .badge { color: %7; }\n"
        ".agreed { border: 2px solid %3; border-radius: 5px; padding: 0.4rem 0.8rem; margin: 0.6rem 0; }\n"
        "dl { margin: 0.3rem 0; }\n"
        "dt { color: %4; font-size: 0.9rem; }\n"
        "dd { margin: 0 0 0.4rem; }\n"
        "table { border-collapse: collapse; width: 100%; margin: 0.6rem 0; }\n"
        "th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.6rem 0.25rem 0;"
        " border-bottom: 1px solid #999; }\n"
        "th.end, td.end { text-align: end; }\n"
        "th { font-size: 0.9rem; border-bottom-color: #000; }\n"
        "td p { margin: 0 0 0.2rem; }\n"
        ".sum td { font-weight: bold; border-top: 2px solid #000; }\n"
        ".boxes { list-style: none; padding: 0; margin: 0.3rem 0; }\n"
        "svg.figure { display: block; width: 100%; height: auto; margin: 0.6rem 0; break-inside: avoid;"
        " font-family: Noto Sans, Segoe UI, Helvetica, Arial, sans-serif; }\n"
        ".line { border-bottom: 1px solid %8; min-height: 1.8rem; margin: 0 0 0.2rem; }\n"
        ".newpage { margin-top: 3.5rem; }\n"
        "footer { border-top: 1px solid %8; margin-top: 1.5rem; padding-top: 0.4rem; font-size: 0.9rem; }\n"
        "footer p { margin: 0; }\n"
        "@media print {\n"
        " main { max-width: none; padding: 0; }\n"
        " article + article, .newpage { break-before: page; margin-top: 0; }\n"
        " h1, h2, h3, .who, dt { break-after: avoid; }\n"
        " tr, .signatures, .agreed, li { break-inside: avoid; }\n"
        " thead { display: table-header-group; }\n"
        " p { orphans: 2; widows: 2; }\n"
        "}\n");
    const QString paper = (style.paper == PageStyle::Paper::A4 ? QStringLiteral("A4") : QStringLiteral("letter")) +
                          (style.landscape ? QStringLiteral(" landscape") : QString());
    return sheet.arg(paper, QString::number(qRound(100 * style.textScale)), ink::agreed.name(), ink::second.name(),
                     ink::number.name(), ink::mentee.name(), ink::mentor.name(), ink::line.name());
}

} // namespace groundwork::documents
