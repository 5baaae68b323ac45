#include "ui/widgets/quoted_text.h"

namespace groundwork::ui {

QuotedText::QuotedText(Theme &theme, const QString &marked, TextRole role, Token ink, const QString &lead,
                       QWidget *parent)
    : FormattedText(theme, role, ink, parent)
    , m_leadLength(static_cast<int>(lead.size()))
    , m_quoted(role == TextRole::Small ? TextRole::ReadingSmall : TextRole::Reading) {
    QString text = lead.isEmpty() ? QString() : lead + QStringLiteral("  ");
    const QStringList parts = marked.split(QLatin1Char('*'));
    for (qsizetype part = 0; part < parts.size(); ++part) {
        if (part % 2 == 1)
            m_quotes.push_back({static_cast<int>(text.size()), static_cast<int>(parts[part].size())});
        text += parts[part];
    }
    setTexts(text, text);
}

QList<QTextLayout::FormatRange> QuotedText::formats() const {
    QList<QTextLayout::FormatRange> formats;
    if (m_leadLength > 0) {
        QTextLayout::FormatRange bold;
        bold.start = 0;
        bold.length = m_leadLength;
        bold.format.setFontWeight(QFont::DemiBold);
        formats.append(bold);
    }
    for (const Quote &quote : m_quotes) {
        QTextLayout::FormatRange range;
        range.start = quote.start;
        range.length = quote.length;
        range.format.setFont(theme().font(m_quoted));
        formats.append(range);
    }
    return formats;
}

} // namespace groundwork::ui
