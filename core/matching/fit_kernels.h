#pragma once

#include <QtGlobal>

namespace groundwork::matching::kernels {

/// The inner loops of FitRows along the mentors; see engine/clones.h.

/// points += weight * fit.
void addPoints(const quint8 *fit, int weight, qint16 *points, int count);
/// fit = fit + 1 where there is something, and 2 at most.
void addUpToTwo(const quint8 *there, quint8 *fit, int count);
/// Shared bits: none 0, one or two 1, else 2.
void sharedOneOrThree(quint32 mine, const quint32 *theirs, quint8 *fit, int count);
/// Shared bits: none 0; all of the side that has fewer 2, else 1.
void sharedOfFewer(quint32 mine, const quint32 *theirs, quint8 *fit, int count);
/// The same value, when both are known (not 0): 2.
void same(qint32 mine, const qint32 *theirs, quint8 *fit, int count);
/// cells = possible - cells (which are points) where rules is `allowed`, else `forbidden`.
void missing(const signed char *rules, signed char allowed, qint16 possible, qint16 forbidden, qint16 *cells, int count);
/// How many rules are this one.
int countOf(const signed char *rules, signed char rule, int count);

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
