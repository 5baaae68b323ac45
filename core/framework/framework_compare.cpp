#include "core/framework/framework_compare.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <numeric>

namespace groundwork::framework {

namespace {

constexpr int kReworded = 45; ///< of 100 that two lines must have in common to be one line reworded

/// The partner of each older line in the newer list, or -1.
std::vector<int> partners(const QStringList &before, const QStringList &after) {
    std::vector<int> partner(static_cast<size_t>(before.size()), -1);
    std::vector<bool> taken(static_cast<size_t>(after.size()), false);
    const auto join = [&](size_t old, size_t fresh) {
        partner[old] = static_cast<int>(fresh);
        taken[fresh] = true;
    };
    for (const bool folded : {false, true}) { // the same to the letter, then but for case and accents
        for (size_t old = 0; old < partner.size(); ++old) {
            for (size_t fresh = 0; fresh < taken.size() && partner[old] < 0; ++fresh) {
                const QString &a = before[qsizetype(old)];
                const QString &b = after[qsizetype(fresh)];
                if (!taken[fresh] && (folded ? foldText(a) == foldText(b) : a == b))
                    join(old, fresh);
            }
        }
    }
    struct Likely {
        int score;
        size_t old;
        size_t fresh;
    };
    std::vector<Likely> likely;
    for (size_t old = 0; old < partner.size(); ++old) {
        for (size_t fresh = 0; fresh < taken.size(); ++fresh) {
            if (partner[old] >= 0 || taken[fresh])
                continue;
            const int score = likeness(before[qsizetype(old)], after[qsizetype(fresh)]);
            if (score >= kReworded)
                likely.push_back({score, old, fresh});
        }
    }
    std::stable_sort(likely.begin(), likely.end(),
                     [](const Likely &a, const Likely &b) { return a.score > b.score; });
    for (const Likely &one : likely) {
        if (partner[one.old] < 0 && !taken[one.fresh])
            join(one.old, one.fresh);
    }
    return partner;
}

/// Which of the pairs keep their order: the longest rising run of the partners.
std::vector<bool> staying(const std::vector<int> &partner) {
    const size_t count = partner.size();
    std::vector<int> length(count, 0);
    std::vector<int> previous(count, -1);
    int best = -1;
    for (size_t i = 0; i < count; ++i) {
        if (partner[i] < 0)
            continue;
        length[i] = 1;
        for (size_t j = 0; j < i; ++j) {
            if (partner[j] >= 0 && partner[j] < partner[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                previous[i] = static_cast<int>(j);
            }
        }
        if (best < 0 || length[i] > length[static_cast<size_t>(best)])
            best = static_cast<int>(i);
    }
    std::vector<bool> stays(count, false);
    for (; best >= 0; best = previous[static_cast<size_t>(best)])
        stays[static_cast<size_t>(best)] = true;
    return stays;
}

ComparedLine removedLine(const QStringList &before, int index) {
    return {LineChange::Removed, false, index, -1, {{DiffKind::Removed, before[index]}}};
}

QStringList asLines(const FrameworkText &text, FrameworkPart part,
                    QStringList (*parameterLines)(const FrameworkText &)) {
    if (part == FrameworkPart::Parameters)
        return parameterLines(text);
    if (isList(part))
        return linesOf(text, part);
    const QString body = bodyOf(text, part);
    return body.isEmpty() ? QStringList() : QStringList{body};
}

} // namespace

std::vector<ComparedLine> compareLines(const QStringList &before, const QStringList &after) {
    const std::vector<int> partner = partners(before, after);
    const std::vector<bool> stays = staying(partner);
    std::vector<ComparedLine> lines;
    const auto removedAfter = [&](int index) { // the run of lines that went, behind line `index`
        for (int i = index + 1; i < before.size() && partner[static_cast<size_t>(i)] < 0; ++i)
            lines.push_back(removedLine(before, i));
    };
    removedAfter(-1);
    for (int fresh = 0; fresh < after.size(); ++fresh) {
        const auto found = std::find(partner.begin(), partner.end(), fresh);
        if (found == partner.end()) {
            lines.push_back({LineChange::Added, false, -1, fresh, {{DiffKind::Added, after[fresh]}}});
            continue;
        }
        const auto old = static_cast<int>(found - partner.begin());
        ComparedLine line;
        line.before = old;
        line.after = fresh;
        line.change = before[old] == after[fresh] ? LineChange::Same : LineChange::Reworded;
        line.moved = !stays[static_cast<size_t>(old)];
        line.pieces = wordDiff(before[old], after[fresh]);
        lines.push_back(std::move(line));
        removedAfter(old);
    }
    return lines;
}

int ComparedPart::changes() const {
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const ComparedLine &line) { return line.isChange(); }));
}

std::vector<ComparedPart> compareFrameworks(const FrameworkText &before, const FrameworkText &after,
                                            QStringList (*parameterLines)(const FrameworkText &)) {
    std::vector<ComparedPart> parts;
    for (const FrameworkPart part : frameworkParts()) {
        const QStringList old = asLines(before, part, parameterLines);
        const QStringList fresh = asLines(after, part, parameterLines);
        if (old.isEmpty() && fresh.isEmpty())
            continue;
        ComparedPart compared{part, {}};
        const bool oneText = part != FrameworkPart::Parameters && !isList(part);
        if (oneText && !old.isEmpty() && !fresh.isEmpty()) { // a text stays that text, however much is new
            ComparedLine line;
            line.before = line.after = 0;
            line.change = old == fresh ? LineChange::Same : LineChange::Reworded;
            line.pieces = wordDiff(old.first(), fresh.first());
            compared.lines.push_back(std::move(line));
        } else {
            compared.lines = compareLines(old, fresh);
        }
        parts.push_back(std::move(compared));
    }
    return parts;
}

int changedLines(const std::vector<ComparedPart> &parts) {
    return std::accumulate(parts.begin(), parts.end(), 0,
                           [](int sum, const ComparedPart &part) { return sum + part.changes(); });
}

} // namespace groundwork::framework
