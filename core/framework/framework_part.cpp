#include "core/framework/framework_part.h"

#include <algorithm>
#include <array>

namespace groundwork::framework {

namespace {

struct PartSpec {
    FrameworkPart part;
    const char *key;
    QStringList FrameworkText::*list;
    QString FrameworkText::*body;
    bool required;
};

constexpr std::array<PartSpec, 13> kParts = {{
    {FrameworkPart::Definition, "definition", nullptr, &FrameworkText::definition, true},
    {FrameworkPart::Purpose, "purpose_line", nullptr, &FrameworkText::purposeLine, false},
    {FrameworkPart::Principles, "principles", &FrameworkText::principles, nullptr, true},
    {FrameworkPart::ExpectBoth, "expect_both", &FrameworkText::expectBoth, nullptr, true},
    {FrameworkPart::ExpectMentee, "expect_mentee", &FrameworkText::expectMentee, nullptr, true},
    {FrameworkPart::ExpectMentor, "expect_mentor", &FrameworkText::expectMentor, nullptr, true},
    {FrameworkPart::ExpectProgram, "expect_program", &FrameworkText::expectProgram, nullptr, false},
    {FrameworkPart::Parameters, "parameters", nullptr, nullptr, false},
    {FrameworkPart::NotMentoring, "not_mentoring", &FrameworkText::notMentoring, nullptr, false},
    {FrameworkPart::Confidentiality, "confidentiality_text", nullptr, &FrameworkText::confidentialityText,
     true},
    {FrameworkPart::Exceptions, "exceptions", &FrameworkText::exceptions, nullptr, false},
    {FrameworkPart::Ending, "ending_text", nullptr, &FrameworkText::endingText, false},
    {FrameworkPart::Contact, "contact_text", nullptr, &FrameworkText::contactText, false},
}};

const PartSpec &spec(FrameworkPart part) {
    return kParts[static_cast<size_t>(part)];
}

} // namespace

QString frameworkPartKey(FrameworkPart part) {
    return QString::fromLatin1(spec(part).key);
}

std::optional<FrameworkPart> frameworkPartFromKey(const QString &key) {
    for (const PartSpec &one : kParts) {
        if (key == QLatin1String(one.key))
            return one.part;
    }
    return std::nullopt;
}

const std::vector<FrameworkPart> &frameworkParts() {
    static const std::vector<FrameworkPart> parts = [] {
        std::vector<FrameworkPart> all;
        for (const PartSpec &one : kParts)
            all.push_back(one.part);
        return all;
    }();
    return parts;
}

bool isList(FrameworkPart part) {
    return spec(part).list != nullptr;
}

QStringList linesOf(const FrameworkText &text, FrameworkPart part) {
    return isList(part) ? text.*spec(part).list : QStringList();
}

QString bodyOf(const FrameworkText &text, FrameworkPart part) {
    return spec(part).body ? text.*spec(part).body : QString();
}

void setLines(FrameworkText &text, FrameworkPart part, const QStringList &lines) {
    if (isList(part))
        text.*spec(part).list = lines;
}

void setBody(FrameworkText &text, FrameworkPart part, const QString &body) {
    if (spec(part).body)
        text.*spec(part).body = body;
}

FrameworkText withPart(FrameworkText text, const FrameworkText &from, FrameworkPart part) {
    if (part == FrameworkPart::Parameters) {
        text.parameters = from.parameters;
        text.ownParameters = from.ownParameters;
    }
    setLines(text, part, linesOf(from, part));
    setBody(text, part, bodyOf(from, part));
    return text;
}

bool samePart(const FrameworkText &a, const FrameworkText &b, FrameworkPart part) {
    if (part == FrameworkPart::Parameters)
        return a.parameters == b.parameters && a.ownParameters == b.ownParameters;
    return linesOf(a, part) == linesOf(b, part) && bodyOf(a, part) == bodyOf(b, part);
}

bool isRequired(FrameworkPart part) {
    return spec(part).required;
}

bool isMissing(const FrameworkText &text, FrameworkPart part) {
    return isRequired(part) &&
           (isList(part) ? linesOf(text, part).isEmpty() : bodyOf(text, part).trimmed().isEmpty());
}

std::vector<LineRef> lineRefs(const FrameworkText &text) {
    std::vector<LineRef> refs;
    const auto count = [&refs](FrameworkPart part, int from, int lines) {
        for (int i = 0; i < lines; ++i)
            refs.push_back({part, from + i});
    };
    for (const FrameworkPart part : frameworkParts()) {
        if (part == FrameworkPart::Contact)
            continue;
        if (part == FrameworkPart::Parameters) {
            for (const ParameterSpec &one : parameterSpecs()) {
                if (isStated(text.parameters, one.id))
                    refs.push_back({part, static_cast<int>(one.id)});
            }
            count(part, kFirstOwnParameter, static_cast<int>(text.ownParameters.size()));
        } else if (isList(part)) {
            count(part, 0, static_cast<int>(linesOf(text, part).size()));
        } else if (!bodyOf(text, part).isEmpty()) {
            refs.push_back({part, 0});
        }
    }
    return refs;
}

} // namespace groundwork::framework
