#include "core/base/side.h"

#include "core/base/enum_keys.h"

namespace groundwork {

constexpr EnumKey<Side> kSideKeys[] = {{Side::Coordinator, "coordinator"},
                                       {Side::Facilitator, "facilitator"},
                                       {Side::Mentor, "mentor"},
                                       {Side::Mentee, "mentee"},
                                       {Side::Program, "program"}};

QString sideKey(Side side) {
    return keyOf(kSideKeys, side);
}

std::optional<Side> sideFromKey(const QString &key) {
    return fromKey(kSideKeys, key);
}

constexpr EnumKey<Role> kRoleKeys[] = {{Role::Mentor, "mentor"}, {Role::Mentee, "mentee"}};

QString roleKey(Role role) {
    return keyOf(kRoleKeys, role);
}

std::optional<Role> roleFromKey(const QString &key) {
    return fromKey(kRoleKeys, key);
}

} // namespace groundwork
