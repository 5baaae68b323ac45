#pragma once

#include "core/base/id.h"
#include "core/base/role_names.h"

#include <QString>

namespace groundwork::framework {

/// The standing offer that runs again and again; one a file (domain.md 2.2).
struct Program {
    ProgramId id;
    QString name;
    QString organization;
    QString purpose;  ///< why the organization does this
    QString audience; ///< who it is for
    QString sponsor;
    QString coordinatorName;
    QString coordinatorContact; ///< the private help line shown on every page and print
    QString locale;             ///< of the shipped texts, such as "en"
    int keepMonths = 12;        ///< how long records are kept after a cohort has closed
    RoleNames roles;            ///< what the two sides are called here

    bool operator==(const Program &) const = default;
};

} // namespace groundwork::framework
