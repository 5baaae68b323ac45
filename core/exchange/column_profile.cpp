#include "core/exchange/column_profile.h"

#include "core/base/text_fold.h"

#include <QHash>

#include <algorithm>

namespace groundwork::exchange {

namespace {

int share(int part, int whole) {
    return whole == 0 ? 0 : part * 100 / whole;
}

/// Month and day from all dates of the column: one value with a day above 12 decides.
void readDateOrder(const QStringList &cells, ColumnProfile &profile) {
    int mdy = 0;
    int dmy = 0;
    int ymd = 0;
    for (const QString &cell : cells) {
        const auto shape = dateShape(cell);
        if (!shape)
            continue;
        mdy += shape->order == DateOrder::Mdy ? 1 : 0;
        dmy += shape->order == DateOrder::Dmy ? 1 : 0;
        ymd += shape->order == DateOrder::Ymd ? 1 : 0;
    }
    if (ymd > 0 && mdy == 0 && dmy == 0)
        profile.dateOrder = DateOrder::Ymd;
    else if (mdy > 0 || dmy > 0)
        profile.dateOrder = mdy > dmy ? DateOrder::Mdy : DateOrder::Dmy;
    profile.dateOrderSure = profile.dateOrder != DateOrder::Unknown && (mdy == 0 || dmy == 0);
    if (profile.dateOrder == DateOrder::Unknown && profile.dates > 0)
        profile.dateOrder = DateOrder::Dmy;
}

/// One program writes all dates of a file in one order: a column that cannot tell follows those that can.
void shareDateOrder(std::vector<ColumnProfile> &profiles) {
    int mdy = 0;
    int dmy = 0;
    for (const ColumnProfile &profile : profiles) {
        mdy += profile.dateOrderSure && profile.dateOrder == DateOrder::Mdy ? 1 : 0;
        dmy += profile.dateOrderSure && profile.dateOrder == DateOrder::Dmy ? 1 : 0;
    }
    if ((mdy > 0) == (dmy > 0))
        return;
    for (ColumnProfile &profile : profiles) {
        if (!profile.dateOrderSure && profile.dates > 0 && profile.dateOrder != DateOrder::Ymd)
            profile.dateOrder = mdy > 0 ? DateOrder::Mdy : DateOrder::Dmy;
    }
}

void readDecimals(const QStringList &cells, ColumnProfile &profile) {
    int comma = 0;
    int point = 0;
    for (const QString &cell : cells) {
        comma += cell.contains(QLatin1Char(',')) && readNumber(cell, true) ? 1 : 0;
        point += cell.contains(QLatin1Char('.')) && readNumber(cell, false) ? 1 : 0;
    }
    profile.decimalComma = comma > point;
}

bool countsUp(const QStringList &cells) {
    if (cells.size() < 2)
        return false;
    qlonglong last = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        bool ok = false;
        const qlonglong value = cells[i].trimmed().toLongLong(&ok);
        if (!ok || (i > 0 && value <= last))
            return false;
        last = value;
    }
    return true;
}

void countLooks(const QStringList &cells, ColumnProfile &profile) {
    int emails = 0, names = 0, numbers = 0, dates = 0, times = 0, truths = 0, roles = 0, sentences = 0;
    qint64 length = 0;
    QHash<QString, int> different; // each text is looked at once, however many gave it
    for (const QString &cell : cells) {
        const QString text = cell.trimmed();
        ++different[text];
        if (profile.samples.size() < 5 && !profile.samples.contains(text))
            profile.samples << text;
    }
    for (auto it = different.cbegin(); it != different.cend(); ++it) {
        const QString &text = it.key();
        const int count = it.value();
        emails += looksLikeEmail(text) || text.compare(QLatin1String("anonymous"), Qt::CaseInsensitive) == 0
                      ? count
                      : 0;
        names += looksLikeName(text) ? count : 0;
        numbers += readNumber(text, true) ? count : 0;
        const auto date = dateShape(text);
        dates += date ? count : 0;
        times += date && date->hasTime ? count : 0;
        truths += yesOrNo(text) ? count : 0;
        roles += text.size() < 40 && rolesNamed(text).any() ? count : 0;
        sentences += text.size() > 20 && text.count(QLatin1Char(' ')) >= 5 ? count : 0;
        profile.longest = std::max(profile.longest, static_cast<int>(text.size()));
        length += count * text.size();
    }
    profile.filled = static_cast<int>(cells.size());
    profile.different = static_cast<int>(different.size());
    profile.emails = share(emails, profile.filled);
    profile.names = share(names, profile.filled);
    profile.numbers = share(numbers, profile.filled);
    profile.dates = share(dates, profile.filled);
    profile.times = share(times, profile.filled);
    profile.truths = share(truths, profile.filled);
    profile.roles = share(roles, profile.filled);
    profile.sentences = share(sentences, profile.filled);
    profile.average = profile.filled == 0 ? 0 : static_cast<int>(length / profile.filled);
}

void countTerms(const QStringList &cells, ColumnProfile &profile) {
    int terms = 0, availability = 0, modes = 0;
    QHash<QString, int> counts;
    for (const QString &cell : cells) {
        for (const QString &term : splitTerms(cell, profile.terms))
            ++counts[term];
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        terms += it.value();
        if (it.key().size() > 40)
            continue;
        availability += availabilityOf(it.key()).isEmpty() ? 0 : it.value();
        modes += it.key().size() > 30 || modeOf(it.key()).isEmpty() ? 0 : it.value();
    }
    profile.availability = share(availability, terms);
    profile.modes = share(modes, terms);
}

} // namespace

QStringList cellsOf(const RawTable &table, const TableShape &shape, int column) {
    QStringList cells;
    for (int row = shape.firstData(); row < shape.endData(table); ++row) {
        const Cell &cell = table.at(row, column);
        if (!cell.text.trimmed().isEmpty())
            cells << cell.text;
    }
    return cells;
}

ColumnProfile profileColumn(const RawTable &table, const TableShape &shape, int column,
                            const QStringList &known) {
    ColumnProfile profile;
    profile.column = column;
    const QStringList cells = cellsOf(table, shape, column);
    countLooks(cells, profile);
    readDateOrder(cells, profile);
    readDecimals(cells, profile);
    profile.countsUp = countsUp(cells);
    const bool plain =
        profile.emails > 50 || profile.numbers > 80 || profile.dates > 80 || profile.truths > 80;
    profile.terms = learnTerms(cells, plain ? QString() : detectSeparator(cells), known);
    countTerms(cells, profile);
    return profile;
}

std::vector<ColumnProfile> profileColumns(const RawTable &table, const TableShape &shape,
                                          const QStringList &known, jobs::Reporter *reporter) {
    std::vector<ColumnProfile> profiles;
    profiles.reserve(shape.columns.size());
    for (const ColumnHead &head : shape.columns) {
        profiles.push_back(profileColumn(table, shape, head.column, known));
        if (reporter)
            reporter->report(static_cast<qint64>(profiles.size()), static_cast<qint64>(shape.columns.size()));
        if (reporter && reporter->isCancelled())
            return profiles;
    }
    shareDateOrder(profiles);
    return profiles;
}

} // namespace groundwork::exchange
