#pragma once

#include "core/base/result.h"
#include "core/matching/solver.h"

#include <QByteArray>
#include <QString>

namespace groundwork::matching {

/// The formats of `groundwork-cli solve`: OrLib = n, then n x n costs; OrLibSparse = n, then lines "row
/// column cost" counted from 1, a missing pair is forbidden; Json = {"scores": [[...]], "seats": [...], "pins": [...],
/// "rising": [...]} with null for forbidden. `pins` has one entry a row, the column (from 0) that it must have or null;
/// `rising` is what the first, second, ... seat of a column costs beside, never less than the seat before.
enum class InstanceFormat { OrLib, OrLibSparse, Json };
std::optional<InstanceFormat> instanceFormatFromKey(const QString &key); ///< "orlib", "orlib-sparse", "json"

/// Min: least cost (what OR-Library asks). Max: most points (what scores mean). In both, as many as possible
/// are matched first.
enum class Goal { Min, Max };

/// An instance with the way back from the solver's total to the value of the file.
struct ReadInstance {
    Instance instance;
    std::vector<qint64> values; ///< the numbers of the file, rows x columns; 0 where forbidden
    /// The sum of the values of the pairs of a plan, without what their seats cost.
    [[nodiscard]] qint64 valueOf(const Solution &solution) const;
    /// What the seats of a plan cost; 0 without "rising".
    [[nodiscard]] qint64 seatsOf(const Solution &solution) const;
    /// How many rows have a column.
    [[nodiscard]] int matched(const Solution &solution) const;
};

/// Reads the bytes of a file. Numbers are whole and at most a thousand million in size. Answers
/// TableUnreadable(reason key, place): "not_a_number", "too_few", "too_many", "out_of_range", "not_json" (a pin on a
/// forbidden pair, or more pins on a column than it has seats, is out of range at its row);
/// TableTooLarge over 100 million pairs.
Result<ReadInstance> readInstance(const QByteArray &bytes, InstanceFormat format, Goal goal);

} // namespace groundwork::matching
