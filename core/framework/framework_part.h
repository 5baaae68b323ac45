#pragma once

#include "core/framework/framework.h"

#include <QString>
#include <QStringList>

#include <compare>
#include <optional>
#include <vector>

namespace groundwork::framework {

/// The parts of a framework (domain.md 2.3), in the order of the printed page.
enum class FrameworkPart {
    Definition,
    Purpose,
    Principles,
    ExpectBoth,
    ExpectMentee,
    ExpectMentor,
    ExpectProgram,
    Parameters,
    NotMentoring,
    Confidentiality,
    Exceptions,
    Ending,
    Contact
};

/// The key of a part in the file and in errors: "definition", "principles", "expect_mentee", ...
QString frameworkPartKey(FrameworkPart part);
std::optional<FrameworkPart> frameworkPartFromKey(const QString &key);
const std::vector<FrameworkPart> &frameworkParts();

/// Is it a list of lines (and not one text, nor the parameters)?
bool isList(FrameworkPart part);
/// The lines of a list; of another part nothing.
QStringList linesOf(const FrameworkText &text, FrameworkPart part);
/// The words of a part that is one text; of another part nothing.
QString bodyOf(const FrameworkText &text, FrameworkPart part);
void setLines(FrameworkText &text, FrameworkPart part, const QStringList &lines);
void setBody(FrameworkText &text, FrameworkPart part, const QString &body);
/// `text` with one part as it is in `from`.
FrameworkText withPart(FrameworkText text, const FrameworkText &from, FrameworkPart part);
bool samePart(const FrameworkText &a, const FrameworkText &b, FrameworkPart part);

/// Must it have words before a version is published (domain.md 7.2, F1 and F4)?
bool isRequired(FrameworkPart part);
bool isMissing(const FrameworkText &text, FrameworkPart part);

/// One line of a framework that somebody can point at. A text is one line, at 0. A parameter stands at the
/// number of its ParameterId, one of the program's own at kFirstOwnParameter and after.
struct LineRef {
    FrameworkPart part = FrameworkPart::Definition;
    int position = 0;

    auto operator<=>(const LineRef &) const = default;
};
inline constexpr int kFirstOwnParameter = 100;

/// Everything that can be pointed at, in the order of the page: what the printed form numbers from 1. The
/// contact is left out, and so are empty texts and rules that do not hold.
std::vector<LineRef> lineRefs(const FrameworkText &text);

} // namespace groundwork::framework
