#include "core/exchange/term_list.h"

#include "core/base/text_fold.h"
#include "core/exchange/exact_list.h"
#include "core/exchange/value_patterns.h"

#include <QHash>

#include <algorithm>

namespace groundwork::exchange {

namespace {

constexpr qsizetype kLongestTerm = 60; ///< longer parts are sentences
constexpr qsizetype kMostCells = 2000; ///< different ones that are looked at for the separator
constexpr int kMostParts = 4;          ///< of one option

/// Parts of a cell, not cut inside brackets.
QStringList rawParts(const QString &cell, const QString &separator) {
    if (separator.isEmpty() || !cell.contains(separator))
        return {cell};
    QStringList parts;
    QString part;
    int depth = 0;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (c == QLatin1Char('(') && cell.indexOf(QLatin1Char(')'), i) > 0)
            ++depth;
        else if (c == QLatin1Char(')') && depth > 0)
            --depth;
        if (depth == 0 && QStringView(cell).mid(i).startsWith(separator)) {
            parts << part;
            part.clear();
            i += separator.size() - 1;
        } else {
            part += c;
        }
    }
    return parts << part;
}

QStringList tidyParts(const QString &cell, const QString &separator) {
    QStringList parts;
    for (const QString &part : rawParts(cell, separator)) {
        const QString tidy = tidyText(part);
        if (!tidy.isEmpty())
            parts << tidy;
    }
    return parts;
}

bool beginsLower(const QString &term) {
    return !term.isEmpty() && term[0].isLower();
}
bool beginsUpper(const QString &term) {
    return !term.isEmpty() && term[0].isUpper();
}

/// The separator between two parts as it stands in an option.
QString joinedWith(const QStringList &parts, qsizetype from, qsizetype count, const QString &separator) {
    // Where a bare sign keeps answers apart, an option's own has a blank behind it.
    const bool bare = separator == QLatin1String(",") || separator == QLatin1String(";");
    return QStringList(parts.mid(from, count)).join(bare ? separator + QLatin1Char(' ') : separator);
}

struct Score {
    int cut = 0;       ///< cells with the separator
    int parts = 0;     ///< of those cells
    int again = 0;     ///< of these parts, also seen in another cell
    int sentences = 0; ///< parts that are too long to be terms
};

Score scoreOf(const QStringList &cells, const QString &separator) {
    Score score;
    QHash<QString, int> seen;
    std::vector<QStringList> all;
    for (const QString &cell : cells) {
        const QStringList parts = tidyParts(cell, separator);
        QSet<QString> inCell;
        for (const QString &part : parts)
            inCell.insert(foldText(part));
        for (const QString &part : inCell)
            ++seen[part];
        if (parts.size() > 1 || cell.trimmed().endsWith(separator.trimmed()))
            all.push_back(parts);
    }
    score.cut = static_cast<int>(all.size());
    for (const QStringList &parts : all) {
        for (const QString &part : parts) {
            ++score.parts;
            score.again += seen.value(foldText(part)) > 1 ? 1 : 0;
            score.sentences += part.size() > kLongestTerm || part.endsWith(QLatin1Char('.')) ? 1 : 0;
        }
    }
    return score;
}

} // namespace

QStringList separatorsKnown() {
    return {QStringLiteral(";#"),  QStringLiteral(";"),  QStringLiteral("|"), QStringLiteral("\n"),
            QStringLiteral(" / "), QStringLiteral(", "), QStringLiteral(",")};
}

QString detectSeparator(const QStringList &cells) {
    QStringList different = cells;
    different.removeAll(QString());
    if (different.isEmpty())
        return {};
    // The same sentence chosen by many is not a list: each text counts once.
    different.removeDuplicates();
    QString best;
    double bestScore = 0;
    // Enough to know it by, from all of the list.
    if (different.size() > kMostCells) {
        QStringList some;
        for (qsizetype i = 0; i < kMostCells; ++i)
            some << different[i * different.size() / kMostCells];
        different = some;
    }
    for (const QString &separator : separatorsKnown()) {
        const bool anywhere = std::any_of(different.begin(), different.end(),
                                          [&](const QString &cell) { return cell.contains(separator); });
        if (!anywhere)
            continue;
        const Score score = scoreOf(different, separator);
        if (score.cut == 0 || score.sentences * 5 > score.parts)
            continue;
        const double again = static_cast<double>(score.again) / score.parts;
        const double share = static_cast<double>(score.cut) / static_cast<double>(different.size());
        // Few cells are no proof, unless the sign is one that stands in no sentence.
        const bool plain = separator == QLatin1String(";") || separator == QLatin1String("|") ||
                           separator == QLatin1String(";#") || separator == QLatin1String(" / ");
        if (again < (plain ? 0.25 : 0.5) && !(plain && share > 0.3))
            continue;
        const double worth = (0.3 + again) * (0.2 + share);
        if (worth > bestScore * 1.0001) {
            best = separator;
            bestScore = worth;
        }
    }
    return best;
}

namespace {

struct Pairs {
    QHash<QString, int> count;    ///< of each part
    QHash<QString, int> together; ///< of "a<sep>b" next to each other
    QHash<QString, QString> written;
    QHash<QString, std::pair<QString, QString>> sides;
    QSet<QString> wholeCells;
};

Pairs countPairs(const std::vector<QStringList> &cells, const QString &separator) {
    Pairs pairs;
    for (const QStringList &parts : cells) {
        for (const QString &part : parts)
            ++pairs.count[foldText(part)];
        for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
            const QString text = joinedWith(parts, i, 2, separator);
            const QString key = foldText(text);
            ++pairs.together[key];
            pairs.written.insert(key, text);
            pairs.sides.insert(key, {foldText(parts[i]), foldText(parts[i + 1])});
        }
        if (parts.size() == 2)
            pairs.wholeCells.insert(foldText(joinedWith(parts, 0, 2, separator)));
    }
    return pairs;
}

} // namespace

QString unmistakableSeparator(const QStringList &cells) {
    for (const QString &separator : separatorsKnown()) {
        if (separator == QLatin1String(","))
            continue;
        for (const QString &cell : cells) {
            if (cell.contains(separator))
                return separator;
        }
    }
    return {};
}

TermList learnTerms(const QStringList &cells, const QString &separator, const QStringList &known) {
    TermList list;
    list.separator = separator;
    if (separator.isEmpty())
        return list;
    const auto learn = [&](const QString &term) {
        const QString key = foldText(term);
        if (!list.joined.contains(key)) {
            list.joined.insert(key);
            list.examples << term;
        }
    };
    for (const QString &term : known) {
        if (term.contains(separator))
            learn(joinedWith(tidyParts(term, separator), 0, -1, separator));
    }
    std::vector<QStringList> parted;
    int upper = 0;
    int lower = 0;
    for (const QString &cell : cells) {
        parted.push_back(tidyParts(cell, separator));
        if (!parted.back().isEmpty()) {
            upper += beginsUpper(parted.back().first()) ? 1 : 0;
            lower += beginsLower(parted.back().first()) ? 1 : 0;
        }
    }
    const bool capitals = upper > 0 && lower * 10 <= upper;
    if (capitals) {
        for (const QStringList &parts : parted) {
            for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
                qsizetype count = 1;
                while (count < kMostParts && i + count < parts.size() && beginsLower(parts[i + count]))
                    ++count;
                if (count > 1 && !beginsLower(parts[i]))
                    learn(joinedWith(parts, i, count, separator));
            }
        }
    }
    const Pairs pairs = countPairs(parted, separator);
    for (auto it = pairs.together.begin(); it != pairs.together.end(); ++it) {
        const auto &[first, second] = pairs.sides[it.key()];
        const bool inseparable = it.value() >= 3 && pairs.count[first] == it.value() &&
                                 pairs.count[second] == it.value() && pairs.wholeCells.contains(it.key());
        if (inseparable && first != second)
            learn(pairs.written[it.key()]);
    }
    std::sort(list.examples.begin(), list.examples.end());
    return list;
}

QStringList splitTerms(const QString &cell, const TermList &list) {
    // As our own exports write it: a term with a semicolon stands in quotes.
    if (cell.contains(QLatin1Char('"')) && list.separator.trimmed() == QLatin1String(";")) {
        const QStringList exact = splitExact(cell);
        if (joinExact(exact) == cell)
            return exact;
    }
    const QStringList parts = tidyParts(cell, list.separator);
    QStringList terms;
    QSet<QString> seen;
    for (qsizetype i = 0; i < parts.size();) {
        qsizetype count = std::min<qsizetype>(kMostParts, parts.size() - i);
        for (; count > 1; --count) {
            if (list.joined.contains(foldText(joinedWith(parts, i, count, list.separator))))
                break;
        }
        const QString term = joinedWith(parts, i, count, list.separator);
        i += count;
        if (const QString key = foldText(term); !seen.contains(key)) {
            seen.insert(key);
            terms << term;
        }
    }
    return terms;
}

QStringList splitAt(const QString &cell, const QString &separator) {
    return tidyParts(cell, separator);
}

} // namespace groundwork::exchange
