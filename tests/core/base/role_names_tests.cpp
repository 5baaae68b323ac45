#include "core/base/error_code.h"
#include "core/base/role_names.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/core/people/people_file.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

QString guide(const char *text) {
    return inRoleNames(QString::fromUtf8(text), {QStringLiteral("adviser"), QStringLiteral("advisers"),
                                                 QStringLiteral("young researcher"),
                                                 QStringLiteral("young researchers")});
}

} // namespace

TEST_CASE("Role words follow the sentence they stand in", "[roles]") {
    CHECK(guide("The mentee steers; the mentor helps.") ==
          QStringLiteral("The young researcher steers; the adviser helps."));
    CHECK(guide("Mentors and MENTEES") == QStringLiteral("Advisers and YOUNG RESEARCHERS"));
    CHECK(guide("A mentor has a mentee; an old mentor's goal, two mentors' goals") ==
          QStringLiteral("An adviser has a young researcher; an old adviser's goal, two advisers' goals"));
    CHECK(guide("Mentoring is no mentorship: co-mentor, mentor_id, %n mentor(s)") ==
          QStringLiteral("Mentoring is no mentorship: co-adviser, mentor_id, %n adviser(s)"));
    CHECK(guide("{mentee} asks the mentor; {mentee_name}") ==
          QStringLiteral("{mentee} asks the adviser; {mentee_name}"));
    CHECK(guide("") == QString());
    const RoleNames user{QStringLiteral("user"), QStringLiteral("users"), {}, {}};
    CHECK(inRoleNames(QStringLiteral("a mentor, an eager mentor"), user) ==
          QStringLiteral("a user, an eager user"));
    // From one pair of names to another and home again.
    const RoleNames swapped{QStringLiteral("mentee"), QStringLiteral("mentees"), QStringLiteral("mentor"),
                            QStringLiteral("mentors")};
    const QString text = QStringLiteral("A mentor and a mentee, two mentors, all mentees");
    CHECK(inRoleNames(text, swapped) == QStringLiteral("A mentee and a mentor, two mentees, all mentors"));
    CHECK(inRoleNames(inRoleNames(text, user), RoleNames(), user) == text);
}

TEST_CASE("A role name is tidied, and what no sentence can carry is refused", "[roles]") {
    CHECK(tidy(RoleNames{QStringLiteral("  Mentor "), {}, QStringLiteral("learner"), {}}) ==
          RoleNames{{}, {}, QStringLiteral("learner"), QStringLiteral("learners")});
    CHECK(tidy(RoleNames{{}, QStringLiteral("guides"), {}, {}}).areShipped());
    CHECK(isRoleName(QStringLiteral("compañera de viaje")));
    for (const char *bad : {"%1", "a&b", "100", "<b>x</b>", "x|y", "tab\there"})
        CHECK_FALSE(isRoleName(QString::fromLatin1(bad)));

    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const auto rename = [&file](const char *mentor, const char *mentee) {
        return framework::renameRoles(file, {QString::fromUtf8(mentor), {}, QString::fromUtf8(mentee), {}});
    };
    CHECK(rename("%1", "").error().code == ErrorCode::ValueOutOfRange);
    CHECK(rename("mentee", "").error().code == ErrorCode::WrongState);
    CHECK(rename("guide", "Guide").error().code == ErrorCode::WrongState);
    CHECK(rename(QByteArray(41, 'x'), "").error().code == ErrorCode::TextTooLong);
    CHECK(valueOf(framework::program(file)).roles.areShipped());
}

TEST_CASE("Renaming the roles rewords a draft in one step and leaves a published version as it was read",
          "[roles][undo]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId first = framework::frameworkVersions(file).front().id;
    framework::FrameworkText text = sampleFramework();
    text.principles = {QStringLiteral("The mentee steers; the mentor helps.")};
    valueOf(framework::editFramework(file, first, text));
    const Dump before = dump(file);

    const RoleNames names{QStringLiteral("guide"), {}, QStringLiteral("learner"), {}};
    valueOf(framework::renameRoles(file, names));
    CHECK(valueOf(framework::program(file)).roles.mentors == QStringLiteral("guides"));
    CHECK(valueOf(framework::framework(file, first)).principles ==
          QStringList{QStringLiteral("The learner steers; the guide helps.")});
    framework::Program program = valueOf(framework::program(file));
    program.roles = {};
    program.purpose = QStringLiteral("So that nobody learns it alone.");
    valueOf(framework::editProgram(file, program));
    CHECK(valueOf(framework::program(file)).roles.mentor == QStringLiteral("guide"));
    valueOf(file.undo());
    valueOf(file.undo());
    CHECK(dump(file) == before);

    valueOf(framework::publishFramework(file, first));
    valueOf(framework::renameRoles(file, names));
    CHECK(valueOf(framework::framework(file, first)).principles == text.principles);
}
