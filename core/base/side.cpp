#include "core/base/side.h"

namespace groundwork {

QString sideKey(Side side)
{
    switch (side) {
    case Side::Coordinator: return QStringLiteral("coordinator");
    case Side::Facilitator: return QStringLiteral("facilitator");
    case Side::Mentor: return QStringLiteral("mentor");
    case Side::Mentee: return QStringLiteral("mentee");
    case Side::Program: return QStringLiteral("program");
    }
    return {};
}

std::optional<Side> sideFromKey(const QString &key)
{
    for (const Side side : {Side::Coordinator, Side::Facilitator, Side::Mentor, Side::Mentee, Side::Program}) {
        if (sideKey(side) == key)
            return side;
    }
    return std::nullopt;
}

QString roleKey(Role role) { return role == Role::Mentor ? QStringLiteral("mentor") : QStringLiteral("mentee"); }

std::optional<Role> roleFromKey(const QString &key)
{
    if (key == QLatin1String("mentor"))
        return Role::Mentor;
    if (key == QLatin1String("mentee"))
        return Role::Mentee;
    return std::nullopt;
}

} // namespace groundwork
