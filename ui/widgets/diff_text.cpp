#include "ui/widgets/diff_text.h"

namespace groundwork::ui {

DiffText::DiffText(Theme &theme, TextRole role, QWidget *parent)
    : FormattedText(theme, role, Token::Ink, parent) {}

void DiffText::set(const QString &word, const std::vector<DiffPiece> &pieces, const QString &spoken) {
    m_pieces = pieces;
    QString text = word.isEmpty() || pieces.empty() ? word : word + QStringLiteral(":  ");
    m_wordLength = static_cast<int>(text.size());
    for (const DiffPiece &piece : pieces)
        text += piece.text;
    setTexts(text, spoken);
}

QList<QTextLayout::FormatRange> DiffText::formats() const {
    QList<QTextLayout::FormatRange> formats;
    QTextLayout::FormatRange word;
    word.start = 0;
    word.length = m_wordLength;
    word.format.setFontWeight(QFont::DemiBold);
    word.format.setForeground(theme().color(Token::AccentDeep));
    formats.append(word);
    int at = m_wordLength;
    for (const DiffPiece &piece : m_pieces) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = static_cast<int>(piece.text.size());
        at += range.length;
        if (piece.kind == DiffKind::Removed) {
            range.format.setFontStrikeOut(true);
            range.format.setForeground(theme().color(Token::Ink3));
        } else if (piece.kind == DiffKind::Added) {
            range.format.setFontUnderline(true);
            range.format.setForeground(theme().color(Token::AccentDeep));
            range.format.setBackground(theme().color(Token::AccentSoft));
        }
        if (piece.kind != DiffKind::Same)
            formats.append(range);
    }
    return formats;
}

} // namespace groundwork::ui
