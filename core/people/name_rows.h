#pragma once

#include "core/base/id.h"
#include "core/base/side.h"
#include "core/file/program_file.h"

#include <QString>

#include <vector>

namespace groundwork::people {

/// By what somebody is found: the names, and the unit that tells two of the same name apart.
struct ParticipantName {
    ParticipantId id;
    Role role = Role::Mentee;
    QString fullName;
    QString preferredName;
    QString unit;

    bool operator==(const ParticipantName &) const = default;
};

/// The names of all participants of a cohort, in no order. One light query: the command box reads it for
/// 10,000 people between two frames.
std::vector<ParticipantName> participantNames(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::people
