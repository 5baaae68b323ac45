#pragma once

#include <QString>

namespace groundwork {

/// What a program calls its two roles, one and several ("guide", "guides"). Empty: the shipped words, mentor and
/// mentee. Names are kept as they stand in the middle of a sentence.
struct RoleNames {
    QString mentor;
    QString mentors;
    QString mentee;
    QString mentees;

    /// Are they the shipped words?
    [[nodiscard]] bool areShipped() const;
    bool operator==(const RoleNames &) const = default;
};

inline constexpr int kLongestRoleName = 40;

/// Without outer blanks; a role that is not named has no plural either, and a named one without a plural gets
/// an s. The shipped words themselves become empty.
RoleNames tidy(RoleNames names);
/// Letters, marks, blanks, hyphens and apostrophes: what can stand in every sentence.
bool isRoleName(const QString &name);

/// An English text of ours with its role words replaced: singular, plural and possessive, first letter large or
/// all letters large as they were, and the article in front ("a mentor", "an adviser"). Words made of them
/// (mentoring, mentorship) and places for a name ("{mentee}") stay. What people wrote is never handed to it.
QString inRoleNames(const QString &text, const RoleNames &names, const RoleNames &before = {});

} // namespace groundwork
