#include "core/exchange/option_columns.h"

#include "core/base/text_fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace groundwork::exchange {

namespace {

struct Titled {
    QString stem;
    QString option;
};

Titled splitTitle(const QString &title) {
    static const QRegularExpression kBrackets(QStringLiteral("^(.*\\S)\\s*\\[([^\\]]+)\\]\\s*$"));
    static const QRegularExpression kColon(
        QStringLiteral("^(.+?)(?::? - |: | / | \u2013 |:(?=\\S))\\s*(.+)$"));
    static const QRegularExpression kSlash(QStringLiteral("^([^/]+)/([^/]+)$"));
    const QString plain = withoutNumber(title);
    for (const QRegularExpression &pattern : {kBrackets, kColon, kSlash}) {
        if (const auto match = pattern.match(plain); match.hasMatch())
            return {match.captured(1).trimmed(), match.captured(2).trimmed()};
    }
    return {};
}

/// Every answer is the option's own name, and most are empty: a ticked box in some tools.
bool repeatsOption(const ColumnProfile &profile, const QString &option) {
    return profile.filled > 0 && profile.different == 1 &&
           foldText(profile.samples.value(0)) == foldText(option);
}

} // namespace

bool isOtherAnswer(const QString &option) {
    const QStringList words = wordsOf(option);
    static const QStringList kOther = {QStringLiteral("other"),     QStringLiteral("others"),
                                       QStringLiteral("sonstiges"), QStringLiteral("andere"),
                                       QStringLiteral("anderes"),   QStringLiteral("otro"),
                                       QStringLiteral("otros"),     QStringLiteral("otra"),
                                       QStringLiteral("autre"),     QStringLiteral("autres")};
    return !words.isEmpty() && words.size() <= 4 && kOther.contains(words.first());
}

bool asksOther(const QString &title) {
    return isOtherAnswer(splitTitle(title).option);
}

QString optionAnswerKey(OptionAnswer answer) {
    switch (answer) {
    case OptionAnswer::Tick:
        return QStringLiteral("tick");
    case OptionAnswer::Rank:
        return QStringLiteral("rank");
    case OptionAnswer::Grade:
        return QStringLiteral("grade");
    }
    return {};
}

std::optional<OptionAnswer> optionAnswerFromKey(const QString &key) {
    for (const OptionAnswer answer : {OptionAnswer::Tick, OptionAnswer::Rank, OptionAnswer::Grade}) {
        if (optionAnswerKey(answer) == key)
            return answer;
    }
    return std::nullopt;
}

QString withoutNumber(const QString &title) {
    static const QRegularExpression kNumber(
        QStringLiteral(
            "^\\s*(?:(?:q|question|frage|pregunta)\\s*)?\\d+[a-z]?(?:\\[[^\\]]*\\])?[\\s._:)\\-]+(?=\\S)"),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = title;
    plain.remove(kNumber);
    return plain.trimmed();
}

namespace {

bool isScale(const ColumnProfile &profile) {
    return profile.filled > 0 && profile.different <= profile.samples.size() &&
           std::all_of(profile.samples.begin(), profile.samples.end(),
                       [](const QString &text) { return gradeOf(text).has_value(); });
}

/// Are the answers of these columns the places in an order? Whole numbers from 1 to the number of columns, no
/// place given twice in a row, and more than one place given.
bool isOrder(const RawTable &table, const TableShape &shape, const std::vector<OptionColumn> &group) {
    int highest = 0;
    for (int row = shape.firstData(); row < shape.endData(table); ++row) {
        std::set<int> places;
        for (const OptionColumn &column : group) {
            const QString text =
                table.at(row, shape.columns[static_cast<size_t>(column.index)].column).text.trimmed();
            if (text.isEmpty())
                continue;
            bool isNumber = false;
            const int place = text.toInt(&isNumber);
            if (!isNumber || place < 1 || place > static_cast<int>(group.size()) ||
                !places.insert(place).second)
                return false;
            highest = std::max(highest, place);
        }
    }
    return highest > 1;
}

/// All columns whose titles share a stem.
struct Group {
    std::vector<OptionColumn> ticked;
    std::vector<OptionColumn> others;
    std::vector<OptionColumn> numbered;
    std::vector<OptionColumn> graded;
    std::vector<OptionColumn> empty;
};

void put(Group &group, OptionColumn column, const ColumnProfile &profile) {
    if (profile.filled == 0)
        (isOtherAnswer(column.option) ? group.others : group.empty).push_back(std::move(column));
    else if (isOtherAnswer(column.option) && profile.truths < 95)
        group.others.push_back(std::move(column));
    else if (profile.truths >= 95 || repeatsOption(profile, column.option))
        group.ticked.push_back(std::move(column));
    else if (profile.numbers == 100)
        group.numbered.push_back(std::move(column));
    else if (isScale(profile))
        group.graded.push_back(std::move(column));
}

std::vector<OptionColumn> columnsOf(const Group &group, const RawTable &table, const TableShape &shape) {
    std::vector<OptionColumn> found;
    const auto take = [&](const std::vector<OptionColumn> &columns, OptionAnswer answer) {
        for (OptionColumn column : columns) {
            column.answer = answer;
            found.push_back(std::move(column));
        }
    };
    // An order in which one column was only ever first looks like ticks there.
    std::vector<OptionColumn> order = group.numbered;
    order.insert(order.end(), group.ticked.begin(), group.ticked.end());
    if (!group.numbered.empty() && order.size() > 1 && isOrder(table, shape, order)) {
        take(order, OptionAnswer::Rank);
    } else if (!group.ticked.empty()) {
        take(group.ticked, OptionAnswer::Tick);
    } else if (group.graded.size() > 1) {
        take(group.graded, OptionAnswer::Grade);
    } else {
        return {};
    }
    const OptionAnswer answer = found.front().answer;
    take(group.empty, answer);
    for (OptionColumn other : group.others) {
        other.option.clear();
        other.answer = OptionAnswer::Tick;
        found.push_back(std::move(other));
    }
    return found.size() > 1 ? found : std::vector<OptionColumn>();
}

} // namespace

std::vector<OptionColumn> findOptionColumns(const RawTable &table, const TableShape &shape,
                                            const std::vector<ColumnProfile> &profiles) {
    QHash<QString, Group> groups;
    QStringList order;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const Titled titled = splitTitle(shape.columns[i].title);
        if (titled.option.isEmpty())
            continue;
        const QString key = foldText(titled.stem);
        if (!groups.contains(key))
            order << key;
        put(groups[key], {static_cast<int>(i), titled.stem, titled.option, OptionAnswer::Tick}, profiles[i]);
    }
    std::vector<OptionColumn> found;
    for (const QString &key : order) {
        const std::vector<OptionColumn> columns = columnsOf(groups[key], table, shape);
        found.insert(found.end(), columns.begin(), columns.end());
    }
    return found;
}

} // namespace groundwork::exchange
