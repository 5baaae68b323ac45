#pragma once

#include "core/agreements/agreement_text.h"
#include "core/agreements/review.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::agreements {

/// What is open about a line.
enum class OpenKind {
    Goal,         ///< a goal on both sides is part of the program
    Missing,      ///< needed before signing
    NotConfirmed, ///< can only be confirmed or asked about
    ToAdjust,     ///< a review said so, and the line still reads as it did
    ComeBack,     ///< left open until a day: signing is possible
    StandsAlone   ///< the only line of its section: does its author want it printed? (content.md 4.2)
};

/// One line of the list of what is open.
struct OpenPoint {
    OpenKind kind = OpenKind::Missing;
    AgreementLine line; ///< of the version
    QString note;       ///< ToAdjust: what the review noted

    /// Does it keep the version from being signed without a reason?
    [[nodiscard]] bool isGate() const {
        return kind == OpenKind::Goal || kind == OpenKind::Missing || kind == OpenKind::NotConfirmed;
    }
};

/// What is open in a version, in reading order, first what signing asks a reason for. `before` is the version in
/// force and `ratings` what the review said of its lines, where there are such.
std::vector<OpenPoint> openPoints(const AgreementText &text, const AgreementText *before = nullptr,
                                  const std::vector<TermRating> &ratings = {});

} // namespace groundwork::agreements
