#include "core/content/default_framework.h"

#include "core/base/error_code.h"

#include <QJsonArray>

namespace groundwork::content {

namespace {

QStringList lines(const QJsonObject &document, const char *key) {
    QStringList lines;
    for (const QJsonValue &line : document.value(QLatin1String(key)).toArray())
        lines.append(line.toString());
    return lines;
}

framework::Parameters parameters(const QJsonObject &object) {
    framework::Parameters parameters;
    const auto number = [&object](const char *key, int otherwise) {
        return object.value(QLatin1String(key)).toInt(otherwise);
    };
    const auto yes = [&object](const char *key, bool otherwise) {
        return object.value(QLatin1String(key)).toBool(otherwise);
    };
    parameters.lengthWeeks = number("length_weeks", parameters.lengthWeeks);
    parameters.cadenceWeeks = number("cadence_weeks", parameters.cadenceWeeks);
    parameters.meetingMinutes = number("meeting_minutes", parameters.meetingMinutes);
    parameters.firstMeetingDays = number("first_meeting_days", parameters.firstMeetingDays);
    parameters.agreementDays = number("agreement_days", parameters.agreementDays);
    parameters.trainingMinutes = number("training_minutes", parameters.trainingMinutes);
    parameters.outsideReportingLine = yes("outside_reporting_line", parameters.outsideReportingLine);
    parameters.factsOnly = yes("facts_only", parameters.factsOnly);
    parameters.keepsAgreement = yes("keeps_agreement", parameters.keepsAgreement);
    parameters.endWithoutReason = yes("end_without_reason", parameters.endWithoutReason);
    parameters.rematches = number("rematches", parameters.rematches);
    return parameters;
}

} // namespace

Result<framework::FrameworkText> defaultFramework(const Pack &pack) {
    const Result<QJsonObject> document = pack.document(QStringLiteral("framework"));
    if (!document)
        return failure(document.error());
    framework::FrameworkText text;
    text.definition = document->value(QLatin1String("definition")).toString();
    text.purposeLine = document->value(QLatin1String("purpose_line")).toString();
    text.principles = lines(*document, "principles");
    text.expectMentor = lines(*document, "expect_mentor");
    text.expectMentee = lines(*document, "expect_mentee");
    text.expectBoth = lines(*document, "expect_both");
    text.expectProgram = lines(*document, "expect_program");
    text.notMentoring = lines(*document, "not_mentoring");
    text.exceptions = lines(*document, "exceptions");
    text.confidentialityText = document->value(QLatin1String("confidentiality_text")).toString();
    text.endingText = document->value(QLatin1String("ending_text")).toString();
    text.contactText = document->value(QLatin1String("contact_text")).toString();
    text.parameters = parameters(document->value(QLatin1String("parameters")).toObject());
    if (const QString missing = framework::missingPart(text); !missing.isEmpty())
        return failure(ErrorCode::ContentMissing, {QStringLiteral("framework.json"), missing});
    return text;
}

} // namespace groundwork::content
