#include "core/matching/fit_kernels.h"

#include "core/matching/engine/clones.h"

namespace groundwork::matching::kernels {

namespace {

inline quint32 bitsOf(quint32 set) {
    set = set - ((set >> 1) & 0x55555555u);
    set = (set & 0x33333333u) + ((set >> 2) & 0x33333333u);
    set = (set + (set >> 4)) & 0x0F0F0F0Fu;
    return (set * 0x01010101u) >> 24;
}

} // namespace

GROUNDWORK_CLONES
void addPoints(const quint8 *__restrict fit, int weight, qint16 *__restrict points, int count) {
    const auto by = static_cast<qint16>(weight);
    for (int j = 0; j < count; ++j)
        points[j] = static_cast<qint16>(points[j] + qint16(fit[j]) * by);
}

GROUNDWORK_CLONES
void addUpToTwo(const quint8 *__restrict there, quint8 *__restrict fit, int count) {
    for (int j = 0; j < count; ++j) {
        const auto one = static_cast<quint8>(there[j] > 1 ? 1 : there[j]);
        const auto sum = static_cast<quint8>(fit[j] + one);
        fit[j] = sum > 2 ? quint8(2) : sum;
    }
}

GROUNDWORK_CLONES
void sharedOneOrThree(quint32 mine, const quint32 *__restrict theirs, quint8 *__restrict fit, int count) {
    for (int j = 0; j < count; ++j) {
        const quint32 shared = mine & theirs[j];
        const quint32 second = shared & (shared - 1); // without the lowest bit
        const quint32 third = second & (second - 1);
        fit[j] = static_cast<quint8>((shared != 0 ? 1 : 0) + (third != 0 ? 1 : 0));
    }
}

GROUNDWORK_CLONES
void sharedOfFewer(quint32 mine, const quint32 *__restrict theirs, quint8 *__restrict fit, int count) {
    const quint32 own = bitsOf(mine);
    for (int j = 0; j < count; ++j) {
        const quint32 shared = bitsOf(mine & theirs[j]);
        const quint32 other = bitsOf(theirs[j]);
        const quint32 fewer = own < other ? own : other;
        fit[j] = static_cast<quint8>((shared > 0 ? 1 : 0) + (shared > 0 && shared == fewer ? 1 : 0));
    }
}

GROUNDWORK_CLONES
void same(qint32 mine, const qint32 *__restrict theirs, quint8 *__restrict fit, int count) {
    for (int j = 0; j < count; ++j)
        fit[j] = mine != 0 && theirs[j] == mine ? quint8(2) : quint8(0);
}

GROUNDWORK_CLONES
void missing(const signed char *__restrict rules, signed char allowed, qint16 possible, qint16 forbidden,
             qint16 *__restrict cells, int count) {
    for (int j = 0; j < count; ++j) {
        const auto missed = static_cast<qint16>(possible - cells[j]);
        cells[j] = rules[j] == allowed ? missed : forbidden;
    }
}

GROUNDWORK_CLONES
int countOf(const signed char *__restrict rules, signed char rule, int count) {
    constexpr int kBlock = 128; // short sums stay in 8 bits
    int all = 0;
    for (int from = 0; from < count; from += kBlock) {
        const int end = from + kBlock < count ? from + kBlock : count;
        quint8 some = 0;
        for (int j = from; j < end; ++j)
            some = static_cast<quint8>(some + (rules[j] == rule ? 1 : 0));
        all += some;
    }
    return all;
}

GROUNDWORK_CLONES
void likeness(const Likeness &wish, quint8 *__restrict fit, int count) {
    const qint32 asks = wish.asks;
    const qint32 mine = wish.mine;
    const qint32 *__restrict theirs = wish.theirs;
    const qint32 *__restrict mentorAsks = wish.mentorAsks;
    const qint32 *__restrict in = wish.askedIn;
    const qint32 *__restrict unit = wish.mentorTraits[0];
    const qint32 *__restrict role = wish.mentorTraits[1];
    const qint32 *__restrict place = wish.mentorTraits[2];
    const qint32 *__restrict prior = wish.mentorTraits[3];
    const qint32 ofUnit = wish.traits[0];
    const qint32 ofRole = wish.traits[1];
    const qint32 ofPlace = wish.traits[2];
    const qint32 ofPrior = wish.traits[3];
    for (int j = 0; j < count; ++j) {
        const qint32 firstKnown = (asks != 0) & (mine != 0) & (theirs[j] != 0);
        const qint32 firstMet = (mine == theirs[j]) == (asks == 1);
        const qint32 his = in[j] == 0 ? unit[j] : (in[j] == 1 ? role[j] : (in[j] == 2 ? place[j] : prior[j]));
        const qint32 other = in[j] == 0 ? ofUnit : (in[j] == 1 ? ofRole : (in[j] == 2 ? ofPlace : ofPrior));
        const qint32 secondKnown = (mentorAsks[j] != 0) & (in[j] != 4) & (his != 0) & (other != 0);
        const qint32 secondMet = (his == other) == (mentorAsks[j] == 1);
        const qint32 broken = (firstKnown & !firstMet) | (secondKnown & !secondMet);
        fit[j] = static_cast<quint8>(broken ? 0 : firstKnown + secondKnown);
    }
}

} // namespace groundwork::matching::kernels
