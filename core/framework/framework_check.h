#pragma once

#include "core/base/error.h"
#include "core/base/error_code.h"
#include "core/base/role_names.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"

#include <QString>

#include <optional>

namespace groundwork::framework {

/// A figure with its limits, and the key that an error names.
struct Bound {
    const char *field;
    int value;
    int least;
    int most;
};

/// The first of them that is outside of its limits, as ValueOutOfRange.
template <class Bounds>
std::optional<Error> outOfRange(const Bounds &bounds) {
    for (const Bound &bound : bounds) {
        if (bound.value < bound.least || bound.value > bound.most)
            return Error(ErrorCode::ValueOutOfRange,
                         {QString::fromLatin1(bound.field), QString::number(bound.value)});
    }
    return std::nullopt;
}

/// Without outer blanks, and without empty lines and choices.
FrameworkText tidy(FrameworkText text);
/// What keeps a text from being stored: a line, text or list that is too long, a parameter outside of its
/// limits or without words. An empty part is fine in a draft (missingPart).
std::optional<Error> problemOf(const FrameworkText &text);

/// What keeps role names from standing in every sentence.
std::optional<Error> problemOf(const RoleNames &names);
/// The words of a text with the roles called `names` that it called `before`.
FrameworkText withRoleNames(FrameworkText text, const RoleNames &names, const RoleNames &before);

/// Lets the cohort's rhythm, meeting length and limits follow from one version's parameters to another's,
/// each where it still is as `before` had it: what a coordinator set for this cohort alone stays.
void followParameters(Cohort &cohort, const Parameters &before, const Parameters &after);

} // namespace groundwork::framework
