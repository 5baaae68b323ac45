// What the two roles of a program are called, in its own texts.
#include "core/base/role_names.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/framework/framework_check.h"
#include "core/framework/framework_part.h"
#include "core/framework/framework_table.h"
#include "core/framework/frameworks.h"

namespace groundwork::framework {

std::optional<Error> problemOf(const RoleNames &names) {
    for (const QString &name : {names.mentor, names.mentors, names.mentee, names.mentees}) {
        if (name.size() > kLongestRoleName)
            return Error(ErrorCode::TextTooLong,
                         {QStringLiteral("role_name"), QString::number(kLongestRoleName)});
        if (!name.isEmpty() && !isRoleName(name))
            return Error(ErrorCode::ValueOutOfRange, {QStringLiteral("role_name"), name});
    }
    const QString mentor = inRoleNames(QStringLiteral("mentor"), names);
    const QString mentee = inRoleNames(QStringLiteral("mentee"), names);
    const QString mentors = inRoleNames(QStringLiteral("mentors"), names);
    const QString mentees = inRoleNames(QStringLiteral("mentees"), names);
    for (const QString &one : {mentor, mentors}) {
        for (const QString &other : {mentee, mentees}) {
            if (one.compare(other, Qt::CaseInsensitive) == 0)
                return Error(ErrorCode::WrongState, {QStringLiteral("role_names"), one});
        }
    }
    return std::nullopt;
}

FrameworkText withRoleNames(FrameworkText text, const RoleNames &names, const RoleNames &before) {
    for (const FrameworkPart part : frameworkParts()) {
        if (isList(part)) {
            QStringList lines = linesOf(text, part);
            for (QString &line : lines)
                line = inRoleNames(line, names, before);
            setLines(text, part, lines);
        } else {
            setBody(text, part, inRoleNames(bodyOf(text, part), names, before));
        }
    }
    for (OwnParameter &own : text.ownParameters) {
        own.label = inRoleNames(own.label, names, before);
        own.unit = inRoleNames(own.unit, names, before);
        own.text = inRoleNames(own.text, names, before);
        for (QString &option : own.options)
            option = inRoleNames(option, names, before);
    }
    return text;
}

Result<void> renameRoles(ProgramFile &file, const RoleNames &wanted) {
    const RoleNames names = groundwork::tidy(wanted);
    if (const std::optional<Error> problem = problemOf(names))
        return failure(*problem);
    const QString mentor = inRoleNames(QStringLiteral("mentor"), names);
    const QString mentee = inRoleNames(QStringLiteral("mentee"), names);
    return file.perform(Operation{Verb::RenameRoles, {mentee, mentor}}, [&](Change &change) -> Result<void> {
        const FrameworkTable table(change.database());
        const std::optional<Program> before = table.program();
        if (!before)
            return failure(ErrorCode::NotFound, {QStringLiteral("program"), QStringLiteral("0")});
        if (before->roles == names)
            return {};
        Program after = *before;
        after.roles = names;
        table.update(after, change);
        for (const Framework &version : table.frameworks()) {
            if (version.state != FrameworkState::Draft)
                continue;
            Framework renamed = version;
            static_cast<FrameworkText &>(renamed) = withRoleNames(version, names, before->roles);
            if (const std::optional<Error> problem = problemOf(static_cast<const FrameworkText &>(renamed)))
                return failure(*problem);
            if (renamed != version)
                table.update(renamed, version, change);
        }
        return {};
    });
}

} // namespace groundwork::framework
