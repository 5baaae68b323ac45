#include "core/framework/program_template.h"

#include "core/base/enum_keys.h"

#include <algorithm>

namespace groundwork::framework {

constexpr EnumKey<ProgramTemplate> kProgramTemplateKeys[] = {{ProgramTemplate::Blank, "blank"},
                                                             {ProgramTemplate::Staff, "staff"},
                                                             {ProgramTemplate::Shift, "shift"},
                                                             {ProgramTemplate::Short, "short"}};

QString programTemplateKey(ProgramTemplate programTemplate) {
    return keyOf(kProgramTemplateKeys, programTemplate);
}

std::optional<ProgramTemplate> programTemplateFromKey(const QString &key) {
    return fromKey(kProgramTemplateKeys, key);
}

std::vector<ProgramTemplate> programTemplates() {
    return {ProgramTemplate::Staff, ProgramTemplate::Shift, ProgramTemplate::Short, ProgramTemplate::Blank};
}

QDate templateEnd(ProgramTemplate programTemplate, QDate start) {
    switch (programTemplate) {
    case ProgramTemplate::Blank:
    case ProgramTemplate::Staff:
        return start.addMonths(9).addDays(-1);
    case ProgramTemplate::Shift:
        return start.addMonths(12).addDays(-1);
    case ProgramTemplate::Short:
        return start.addDays(16 * 7 - 1);
    }
    return {};
}

Cohort templateCohort(ProgramTemplate programTemplate) {
    Cohort cohort;
    switch (programTemplate) {
    case ProgramTemplate::Blank:
    case ProgramTemplate::Staff:
        break;
    case ProgramTemplate::Shift: // content.md 8.1, cohort B
        cohort.joinBasis = JoinBasis::Mixed;
        cohort.meetingMinutes = 45;
        cohort.firstMeetingMinutes = 60;
        break;
    case ProgramTemplate::Short: // content.md 8.1, cohort C: meetings twice as often, so twice as early a
                                 // look
        cohort.cadenceWeeks = 2;
        cohort.meetingMinutes = 45;
        cohort.thresholds.firstMeetingDays = 14;
        cohort.thresholds.agreementDays = 21;
        cohort.thresholds.contactDays = 21;
        cohort.thresholds.goalDays = 30;
        cohort.thresholds.closingDays = 14;
        break;
    }
    return cohort;
}

FrameworkText templateFramework(ProgramTemplate programTemplate, FrameworkText text, QDate start, QDate end) {
    const Cohort cohort = templateCohort(programTemplate);
    if (start.isValid() && end.isValid() && start <= end) {
        const auto days = static_cast<int>(start.daysTo(end)) + 1;
        text.parameters.lengthWeeks = std::clamp((days + 3) / 7, 1, 260);
    }
    text.parameters.cadenceWeeks = cohort.cadenceWeeks;
    text.parameters.meetingMinutes = cohort.meetingMinutes;
    text.parameters.firstMeetingDays = cohort.thresholds.firstMeetingDays;
    text.parameters.agreementDays = cohort.thresholds.agreementDays;
    text.parameters.trainingMinutes = cohort.thresholds.trainingMinutes;
    return text;
}

} // namespace groundwork::framework
