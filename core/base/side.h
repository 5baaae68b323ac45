#pragma once

#include <QString>

#include <optional>

namespace groundwork {

/// Who did something: every row knows its side (architecture.md). There are no accounts.
enum class Side { Coordinator, Facilitator, Mentor, Mentee, Program };

/// The role in a cohort. A person who is both has two participants.
enum class Role { Mentor, Mentee };

/// The key stored in the file and used in JSON: "coordinator", "facilitator", "mentor", "mentee", "program".
QString sideKey(Side side);
std::optional<Side> sideFromKey(const QString &key);

/// "mentor" or "mentee".
QString roleKey(Role role);
std::optional<Role> roleFromKey(const QString &key);

inline Role otherRole(Role role) { return role == Role::Mentor ? Role::Mentee : Role::Mentor; }

} // namespace groundwork
