#include "core/base/text_diff.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace groundwork {

namespace {

constexpr qsizetype kMostWords = 3000;

QStringList wordsOf(const QString &text) {
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    while (true) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        if (end > start)
            words.append(text.mid(start, end - start));
        start = end;
    }
    return words;
}

bool isBlank(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

void add(std::vector<DiffPiece> &pieces, DiffKind kind, const QString &text) {
    if (text.isEmpty())
        return;
    if (!pieces.empty() && pieces.back().kind == kind)
        pieces.back().text += text;
    else
        pieces.push_back({kind, text});
}

/// The longest common run of words (not together), by the table of lengths from the end.
std::vector<DiffPiece> laidOver(const QStringList &before, const QStringList &after) {
    const auto rows = static_cast<size_t>(before.size());
    const auto columns = static_cast<size_t>(after.size());
    std::vector<quint16> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t row, size_t column) -> quint16 & {
        return common[row * (columns + 1) + column];
    };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            at(row, column) = before[qsizetype(row)] == after[qsizetype(column)]
                                  ? static_cast<quint16>(at(row + 1, column + 1) + 1)
                                  : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    std::vector<DiffPiece> pieces;
    size_t row = 0;
    size_t column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && before[qsizetype(row)] == after[qsizetype(column)]) {
            add(pieces, DiffKind::Same, before[qsizetype(row)]);
            ++row;
            ++column;
        } else if (row < rows && (column == columns || at(row + 1, column) >= at(row, column + 1))) {
            add(pieces, DiffKind::Removed, before[qsizetype(row++)]);
        } else {
            add(pieces, DiffKind::Added, after[qsizetype(column++)]);
        }
    }
    return pieces;
}

/// Changes that only a blank keeps apart become one: what went first, then what came.
std::vector<DiffPiece> joined(const std::vector<DiffPiece> &pieces) {
    std::vector<DiffPiece> result;
    QString removed;
    QString added;
    const auto flush = [&] {
        add(result, DiffKind::Removed, removed);
        add(result, DiffKind::Added, added);
        removed.clear();
        added.clear();
    };
    for (size_t i = 0; i < pieces.size(); ++i) {
        const DiffPiece &piece = pieces[i];
        const bool inside = !removed.isEmpty() && !added.isEmpty() && i + 1 < pieces.size();
        if (piece.kind == DiffKind::Same && inside && isBlank(piece.text)) {
            removed += piece.text;
            added += piece.text;
        } else if (piece.kind == DiffKind::Same) {
            flush();
            add(result, DiffKind::Same, piece.text);
        } else {
            (piece.kind == DiffKind::Removed ? removed : added) += piece.text;
        }
    }
    flush();
    return result;
}

} // namespace

std::vector<DiffPiece> wordDiff(const QString &before, const QString &after) {
    QStringList old = wordsOf(before);
    QStringList fresh = wordsOf(after);
    std::vector<DiffPiece> pieces;
    QString head;
    while (!old.isEmpty() && !fresh.isEmpty() && old.first() == fresh.first()) {
        head += old.takeFirst();
        fresh.removeFirst();
    }
    QString tail;
    while (!old.isEmpty() && !fresh.isEmpty() && old.last() == fresh.last()) {
        tail.prepend(old.takeLast());
        fresh.removeLast();
    }
    add(pieces, DiffKind::Same, head);
    if (old.size() > kMostWords || fresh.size() > kMostWords) {
        add(pieces, DiffKind::Removed, old.join(QString()));
        add(pieces, DiffKind::Added, fresh.join(QString()));
    } else {
        for (const DiffPiece &piece : joined(laidOver(old, fresh)))
            add(pieces, piece.kind, piece.text);
    }
    add(pieces, DiffKind::Same, tail);
    return pieces;
}

int likeness(const QString &before, const QString &after) {
    qsizetype same = 0;
    qsizetype all = 0;
    const auto letters = [](const QString &text) {
        return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    };
    for (const DiffPiece &piece : wordDiff(before, after)) {
        const qsizetype count = letters(piece.text);
        all += piece.kind == DiffKind::Same ? 2 * count : count;
        same += piece.kind == DiffKind::Same ? 2 * count : 0;
    }
    return all == 0 ? 100 : static_cast<int>(same * 100 / all);
}

} // namespace groundwork
