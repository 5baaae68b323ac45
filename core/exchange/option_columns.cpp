#include "core/exchange/option_columns.h"

#include "core/base/text_fold.h"

#include <QHash>
#include <QRegularExpression>

namespace groundwork::exchange {

namespace {

struct Titled {
    QString stem;
    QString option;
};

Titled splitTitle(const QString &title) {
    static const QRegularExpression kBrackets(QStringLiteral("^(.*\\S)\\s*\\[([^\\]]+)\\]\\s*$"));
    static const QRegularExpression kColon(QStringLiteral("^(.+?)(?::| - | / | \u2013 )\\s*(.+)$"));
    const QString plain = withoutNumber(title);
    for (const QRegularExpression &pattern : {kBrackets, kColon}) {
        if (const auto match = pattern.match(plain); match.hasMatch())
            return {match.captured(1).trimmed(), match.captured(2).trimmed()};
    }
    return {};
}

bool isOther(const QString &option) {
    const QStringList words = wordsOf(option);
    static const QStringList kOther = {QStringLiteral("other"),     QStringLiteral("others"),
                                       QStringLiteral("sonstiges"), QStringLiteral("andere"),
                                       QStringLiteral("anderes"),   QStringLiteral("otro"),
                                       QStringLiteral("otros"),     QStringLiteral("otra"),
                                       QStringLiteral("autre"),     QStringLiteral("autres")};
    return !words.isEmpty() && words.size() <= 4 && kOther.contains(words.first());
}

/// Every answer is the option's own name, and most are empty: a ticked box in some tools.
bool repeatsOption(const ColumnProfile &profile, const QString &option) {
    return profile.filled > 0 && profile.different == 1 &&
           foldText(profile.samples.value(0)) == foldText(option);
}

} // namespace

QString withoutNumber(const QString &title) {
    static const QRegularExpression kNumber(
        QStringLiteral(
            "^\\s*(?:(?:q|question|frage|pregunta)\\s*)?\\d+[a-z]?(?:\\[[^\\]]*\\])?[\\s._:)\\-]+(?=\\S)"),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = title;
    plain.remove(kNumber);
    return plain.trimmed();
}

std::vector<OptionColumn> findOptionColumns(const TableShape &shape,
                                            const std::vector<ColumnProfile> &profiles) {
    QHash<QString, std::vector<OptionColumn>> groups;
    QHash<QString, int> ticked;
    QStringList order;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const Titled titled = splitTitle(shape.columns[i].title);
        if (titled.option.isEmpty())
            continue;
        const QString key = foldText(titled.stem);
        const bool other = isOther(titled.option);
        const bool tick = profiles[i].truths >= 95 || repeatsOption(profiles[i], titled.option);
        if (!other && !tick && profiles[i].filled > 0)
            continue;
        if (!groups.contains(key))
            order << key;
        groups[key].push_back({static_cast<int>(i), titled.stem, other && !tick ? QString() : titled.option});
        ticked[key] += tick ? 1 : 0;
    }
    std::vector<OptionColumn> found;
    for (const QString &key : order) {
        if (ticked[key] > 0 && groups[key].size() > 1)
            found.insert(found.end(), groups[key].begin(), groups[key].end());
    }
    return found;
}

} // namespace groundwork::exchange
