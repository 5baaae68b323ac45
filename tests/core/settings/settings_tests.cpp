#include "core/base/error_code.h"
#include "core/settings/settings.h"
#include "tests/core/people/people_file.h"
#include "tests/support/catch_compat.h"

using namespace groundwork;
using namespace groundwork::settings;
using namespace groundwork::testing;

TEST_CASE("A preference is kept, changed, undone and removed", "[settings]") {
    PeopleFile fixture(PeopleFile::Empty{});
    ProgramFile &file = *fixture.file;
    const QString key = QStringLiteral("paper");
    CHECK(setting(file, key, QStringLiteral("A4")) == QStringLiteral("A4"));
    valueOf(changeSetting(file, key, QStringLiteral("Letter")));
    valueOf(changeSetting(file, key, QStringLiteral("Letter")));
    CHECK(setting(file, key) == QStringLiteral("Letter"));
    valueOf(file.undo());
    CHECK(setting(file, key).isEmpty());
    CHECK_FALSE(file.nextUndo());
    valueOf(file.redo());
    valueOf(changeSetting(file, key, {}));
    CHECK(setting(file, key).isEmpty());
    CHECK(codeOf(changeSetting(file, {}, {})) == ErrorCode::TextMissing);
}
