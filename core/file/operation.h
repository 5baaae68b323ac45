#pragma once

#include <QString>
#include <QStringList>

namespace groundwork {

/// See core/file/verb.h: named where a verb is made or read, so that a new verb costs little to build.
enum class Verb : int;

/// `names` are what the words need (a person, a pair, a count as text). They are shown in menus only, never
/// logged, and never hold a private answer. Two operations with the same non-empty `coalesceKey` within 60
/// seconds become one step: typing in one field.
struct Operation {
    Verb verb{};
    QStringList names{};
    QString coalesceKey{}; ///< initialised here, so that {verb, names} alone does not warn
    bool barrier = false; ///< clears the history once done: reveal, sign, restore, erase

    bool operator==(const Operation &) const = default;
};

} // namespace groundwork
