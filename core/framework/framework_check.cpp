#include "core/framework/framework_check.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/framework/framework_part.h"

#include <vector>

namespace groundwork::framework {

namespace {

QStringList tidyLines(const QStringList &lines) {
    QStringList tidied;
    for (const QString &line : lines) {
        if (QString text = tidyText(line).replace(QLatin1Char('\n'), QLatin1Char(' ')); !text.isEmpty())
            tidied.append(std::move(text));
    }
    return tidied;
}

std::optional<Error> tooLong(const QString &text, int longest, const QString &field) {
    if (text.size() <= longest)
        return std::nullopt;
    return Error(ErrorCode::TextTooLong, {field, QString::number(longest)});
}

std::optional<Error> problemOf(const Parameters &parameters) {
    std::vector<Bound> bounds;
    for (const ParameterSpec &spec : parameterSpecs())
        bounds.push_back({spec.key, parameterValue(parameters, spec.id), spec.least, spec.most});
    return outOfRange(bounds);
}

std::optional<Error> problemOf(const OwnParameter &own) {
    if (own.label.isEmpty())
        return Error(ErrorCode::TextMissing, {QStringLiteral("parameter_label")});
    if (auto problem = tooLong(own.label, kLongestParameterLabel, QStringLiteral("parameter_label")))
        return problem;
    if (auto problem = tooLong(own.text, kLongestFrameworkLine, own.label))
        return problem;
    const bool chosen = own.text.isEmpty() || own.options.contains(own.text);
    if (own.kind == OwnParameterKind::Choice && (own.options.size() < 2 || !chosen))
        return Error(ErrorCode::TextMissing, {QStringLiteral("parameter_options")});
    if (own.kind == OwnParameterKind::Number && (own.number < own.least || own.number > own.most))
        return Error(ErrorCode::ValueOutOfRange, {own.label, QString::number(own.number)});
    return std::nullopt;
}

} // namespace

FrameworkText tidy(FrameworkText text) {
    for (const FrameworkPart part : frameworkParts()) {
        if (isList(part))
            setLines(text, part, tidyLines(linesOf(text, part)));
        else
            setBody(text, part, tidyText(bodyOf(text, part)));
    }
    for (OwnParameter &own : text.ownParameters) {
        own.label = tidyText(own.label);
        own.unit = tidyText(own.unit);
        own.text = tidyText(own.text);
        own.options = tidyLines(own.options);
    }
    return text;
}

std::optional<Error> problemOf(const FrameworkText &text) {
    for (const FrameworkPart part : frameworkParts()) {
        const QString key = frameworkPartKey(part);
        const QStringList lines = linesOf(text, part);
        if (lines.size() > kMostFrameworkLines)
            return Error(ErrorCode::ListTooLong, {key, QString::number(kMostFrameworkLines)});
        for (const QString &line : lines) {
            if (auto problem = tooLong(line, kLongestFrameworkLine, key))
                return problem;
        }
        if (auto problem = tooLong(bodyOf(text, part), kLongestFrameworkText, key))
            return problem;
    }
    if (text.ownParameters.size() > kMostOwnParameters)
        return Error(ErrorCode::ListTooLong,
                     {QStringLiteral("parameters"), QString::number(kMostOwnParameters)});
    for (const OwnParameter &own : text.ownParameters) {
        if (auto problem = problemOf(own))
            return problem;
    }
    return problemOf(text.parameters);
}

void followParameters(Cohort &cohort, const Parameters &before, const Parameters &after) {
    const auto follow = [](int &value, int old, int fresh) {
        if (value == old)
            value = fresh;
    };
    follow(cohort.cadenceWeeks, before.cadenceWeeks, after.cadenceWeeks);
    follow(cohort.meetingMinutes, before.meetingMinutes, after.meetingMinutes);
    follow(cohort.thresholds.firstMeetingDays, before.firstMeetingDays, after.firstMeetingDays);
    follow(cohort.thresholds.agreementDays, before.agreementDays, after.agreementDays);
    follow(cohort.thresholds.trainingMinutes, before.trainingMinutes, after.trainingMinutes);
}

} // namespace groundwork::framework
