#include "core/agreements/readiness.h"

#include <algorithm>

namespace groundwork::agreements {

namespace {

OpenKind missingKind(const AgreementLine &line) {
    if (line.key == QLatin1String("goal"))
        return OpenKind::Goal;
    return line.mustConfirm && !line.value.value(QLatin1String("confirmed")).toBool() ? OpenKind::NotConfirmed
                                                                                      : OpenKind::Missing;
}

bool readsAsBefore(const AgreementLine &line, const AgreementText &before) {
    const auto lines = linesOf(before);
    return std::any_of(lines.begin(), lines.end(), [&](const AgreementLine *old) {
        return old->key == line.key && old->voice == line.voice && old->paragraphs == line.paragraphs;
    });
}

const TermRating *adjustOf(const AgreementLine &line, const std::vector<TermRating> &ratings) {
    const auto found = std::find_if(ratings.begin(), ratings.end(), [&](const TermRating &rated) {
        return rated.key == line.key && rated.voice == line.voice && rated.rating != Rating::Works;
    });
    return found == ratings.end() ? nullptr : &*found;
}

} // namespace

std::vector<OpenPoint> openPoints(const AgreementText &text, const AgreementText *before,
                                  const std::vector<TermRating> &ratings) {
    std::vector<OpenPoint> points;
    for (const AgreementLine *line : linesOf(text)) {
        if (line->missing)
            points.push_back({missingKind(*line), *line, {}});
        if (const TermRating *rated = adjustOf(*line, ratings);
            rated && before && line->isPrinted() && readsAsBefore(*line, *before))
            points.push_back({OpenKind::ToAdjust, *line, rated->note});
        if (line->status == LineStatus::ComeBackTo)
            points.push_back({OpenKind::ComeBack, *line, {}});
        if (line->alone && text.isDraft())
            points.push_back({OpenKind::StandsAlone, *line, {}});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const OpenPoint &a, const OpenPoint &b) { return a.isGate() > b.isGate(); });
    return points;
}

} // namespace groundwork::agreements
