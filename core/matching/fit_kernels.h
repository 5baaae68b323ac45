#pragma once

#include <QtGlobal>

namespace groundwork::matching::kernels {

/// The inner loops of FitRows along the mentors; see engine/clones.h.

/// points += weight * fit.
void addPoints(const quint8 *fit, int weight, qint16 *points, int count);
/// fit = the smaller of value and 2.
void atMostTwo(const quint8 *value, quint8 *fit, int count);
/// Shared bits: none 0, fewer than `full` 1, else 2.
void sharedBits(quint32 mine, const quint32 *theirs, int full, quint8 *fit, int count);
/// Shared bits: none 0; all of the side that has fewer 2, else 1.
void sharedOfFewer(quint32 mine, const quint32 *theirs, quint8 *fit, int count);
/// The same value, when both are known (not 0): 2.
void same(qint32 mine, const qint32 *theirs, quint8 *fit, int count);
/// How many terms of a level above 0, and whether one has level 2: adds to `some`, and sets `well`.
void countLevels(const quint8 *level, quint8 *some, quint8 *well, int count);

/// Wishes for somebody like or unlike oneself, of both sides (Criterion::Difference).
struct Likeness {
    qint32 asks = 0; ///< of the mentee: 0 nothing, 1 like, 2 unlike
    qint32 mine = 0; ///< the mentee's value of the trait that the mentee asks about; 0 unknown
    const qint32 *theirs = nullptr;  ///< the mentors' values of it
    const qint32 *mentorAsks = nullptr;
    const qint32 *askedIn = nullptr; ///< 0 unit, 1 role, 2 place, 3 experience, 4 unknown
    qint32 traits[4] = {0, 0, 0, 0}; ///< of the mentee
    const qint32 *mentorTraits[4] = {nullptr, nullptr, nullptr, nullptr};
};
void likeness(const Likeness &wish, quint8 *fit, int count);

} // namespace groundwork::matching::kernels
