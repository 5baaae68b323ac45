#include "core/base/braces.h"

#include <algorithm>

namespace groundwork {

QString filledBraces(const QString &text, const std::vector<std::pair<QString, QString>> &values) {
    QString filled;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        const QString name = text.mid(open + 1, close - open - 1);
        const auto value = std::find_if(values.begin(), values.end(), [&](const auto &each) { return each.first == name; });
        if (value == values.end()) {
            filled += text.mid(from, open + 1 - from);
            from = open + 1;
            continue;
        }
        filled += text.mid(from, open - from);
        filled += value->second;
        from = close + 1;
    }
    return filled + text.mid(from);
}

} // namespace groundwork
