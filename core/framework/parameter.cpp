#include "core/framework/parameter.h"

namespace groundwork::framework {

const std::array<ParameterSpec, 11> &parameterSpecs() {
    using enum ParameterId;
    static constexpr std::array<ParameterSpec, 11> kSpecs = {{
        {LengthWeeks, "length_weeks", ParameterUnit::Weeks, 1, 260, false},
        {CadenceWeeks, "cadence_weeks", ParameterUnit::Weeks, 1, 12, false},
        {MeetingMinutes, "meeting_minutes", ParameterUnit::Minutes, 5, 480, false},
        {FirstMeetingDays, "first_meeting_days", ParameterUnit::Days, 1, 366, false},
        {AgreementDays, "agreement_days", ParameterUnit::Days, 1, 366, false},
        {TrainingMinutes, "training_minutes", ParameterUnit::Minutes, 0, 6000, false},
        {OutsideReportingLine, "outside_reporting_line", ParameterUnit::None, 0, 1, true},
        {FactsOnly, "facts_only", ParameterUnit::None, 0, 1, true},
        {KeepsAgreement, "keeps_agreement", ParameterUnit::None, 0, 1, true},
        {EndWithoutReason, "end_without_reason", ParameterUnit::None, 0, 1, true},
        {Rematches, "rematches", ParameterUnit::None, 0, 9, false},
    }};
    return kSpecs;
}

int parameterValue(const Parameters &parameters, ParameterId id) {
    switch (id) {
    case ParameterId::LengthWeeks:
        return parameters.lengthWeeks;
    case ParameterId::CadenceWeeks:
        return parameters.cadenceWeeks;
    case ParameterId::MeetingMinutes:
        return parameters.meetingMinutes;
    case ParameterId::FirstMeetingDays:
        return parameters.firstMeetingDays;
    case ParameterId::AgreementDays:
        return parameters.agreementDays;
    case ParameterId::TrainingMinutes:
        return parameters.trainingMinutes;
    case ParameterId::OutsideReportingLine:
        return parameters.outsideReportingLine ? 1 : 0;
    case ParameterId::FactsOnly:
        return parameters.factsOnly ? 1 : 0;
    case ParameterId::KeepsAgreement:
        return parameters.keepsAgreement ? 1 : 0;
    case ParameterId::EndWithoutReason:
        return parameters.endWithoutReason ? 1 : 0;
    case ParameterId::Rematches:
        return parameters.rematches;
    }
    return 0;
}

void setParameterValue(Parameters &parameters, ParameterId id, int value) {
    switch (id) {
    case ParameterId::LengthWeeks:
        parameters.lengthWeeks = value;
        break;
    case ParameterId::CadenceWeeks:
        parameters.cadenceWeeks = value;
        break;
    case ParameterId::MeetingMinutes:
        parameters.meetingMinutes = value;
        break;
    case ParameterId::FirstMeetingDays:
        parameters.firstMeetingDays = value;
        break;
    case ParameterId::AgreementDays:
        parameters.agreementDays = value;
        break;
    case ParameterId::TrainingMinutes:
        parameters.trainingMinutes = value;
        break;
    case ParameterId::OutsideReportingLine:
        parameters.outsideReportingLine = value != 0;
        break;
    case ParameterId::FactsOnly:
        parameters.factsOnly = value != 0;
        break;
    case ParameterId::KeepsAgreement:
        parameters.keepsAgreement = value != 0;
        break;
    case ParameterId::EndWithoutReason:
        parameters.endWithoutReason = value != 0;
        break;
    case ParameterId::Rematches:
        parameters.rematches = value;
        break;
    }
}

bool isStated(const Parameters &parameters, ParameterId id) {
    return parameterValue(parameters, id) > 0;
}

QString ownParameterKindKey(OwnParameterKind kind) {
    switch (kind) {
    case OwnParameterKind::Number:
        return QStringLiteral("number");
    case OwnParameterKind::Choice:
        return QStringLiteral("choice");
    case OwnParameterKind::Text:
        return QStringLiteral("text");
    }
    return {};
}

std::optional<OwnParameterKind> ownParameterKindFromKey(const QString &key) {
    for (const OwnParameterKind kind :
         {OwnParameterKind::Number, OwnParameterKind::Choice, OwnParameterKind::Text}) {
        if (ownParameterKindKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

} // namespace groundwork::framework
