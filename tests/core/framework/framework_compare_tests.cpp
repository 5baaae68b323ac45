#include "core/framework/framework_compare.h"
#include "tests/core/people/people_file.h"
#include "tests/support/catch_compat.h"

using namespace groundwork;
using namespace groundwork::framework;
using namespace groundwork::testing;

namespace {

QStringList noParameters(const FrameworkText &) {
    return {};
}

QStringList lengthOnly(const FrameworkText &text) {
    return {QString::number(text.parameters.lengthWeeks)};
}

QStringList list(std::initializer_list<const char *> lines) {
    QStringList result;
    for (const char *line : lines)
        result.append(QString::fromUtf8(line));
    return result;
}

} // namespace

TEST_CASE("A line that moved is found where it stands now, and nothing else counts as moved",
          "[framework][compare]") {
    const auto lines =
        compareLines(list({"attention", "questions before advice", "honest experience", "openness to learn"}),
                     list({"openness to learn", "attention", "questions before advice", "honest experience"}));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].moved);
    CHECK(lines[0].before == 3);
    CHECK(lines[0].change == LineChange::Same);
    for (size_t i = 1; i < 4; ++i)
        CHECK_FALSE(lines[i].isChange());
}

TEST_CASE("A reworded line stays that line, and others come and go", "[framework][compare]") {
    const auto lines = compareLines(
        list({"a goal of one's own", "about one hour a month", "appraisal", "notice when plans change"}),
        list({"a goal of one's own", "about 45 minutes a month", "notice when plans change",
              "a partner who has taken part in the training"}));
    REQUIRE(lines.size() == 5);
    CHECK(lines[1].change == LineChange::Reworded);
    CHECK(lines[1].before == 1);
    CHECK(lines[2].change == LineChange::Removed);
    CHECK(lines[2].pieces.front().text == QStringLiteral("appraisal"));
    CHECK(lines[3].change == LineChange::Same);
    CHECK_FALSE(lines[3].moved);
    CHECK(lines[4].change == LineChange::Added);
}

TEST_CASE("A line may be moved and reworded at once", "[framework][compare]") {
    const auto lines = compareLines(list({"one", "two and a half words here", "three"}),
                                    list({"two and a half lines here", "one", "three"}));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].moved);
    CHECK(lines[0].change == LineChange::Reworded);
    CHECK(lines[0].before == 1);
}

TEST_CASE("Two versions are compared part by part, parameters included", "[framework][compare]") {
    const FrameworkText before = sampleFramework();
    FrameworkText after = before;
    CHECK(changedLines(compareFrameworks(before, after, lengthOnly)) == 0);
    after.definition = QStringLiteral("Quite another thing.");
    after.purposeLine = QStringLiteral("So that nobody learns alone.");
    after.principles.append(QStringLiteral("An ending is part of the plan."));
    after.parameters.lengthWeeks = 16;
    const auto parts = compareFrameworks(before, after, lengthOnly);
    CHECK(changedLines(parts) == 5); // the length is one line that went and one that came
    REQUIRE(parts.front().part == FrameworkPart::Definition);
    CHECK(parts.front().lines.size() == 1);
    CHECK(parts.front().lines.front().change == LineChange::Reworded);
    REQUIRE(parts[1].part == FrameworkPart::Purpose);
    CHECK(parts[1].lines.front().change == LineChange::Added);
    CHECK(changedLines(compareFrameworks(before, after, noParameters)) == 3);
}
