#include "core/forms/form.h"

#include "core/base/enum_keys.h"

#include <algorithm>

namespace groundwork::forms {

namespace {

constexpr EnumKey<FormKind> kFormKeys[] = {{FormKind::MeetingNote, "meeting_note"},
                                           {FormKind::CheckIn, "check_in"},
                                           {FormKind::Pulse, "pulse"},
                                           {FormKind::SelfAssessment, "self_assessment"},
                                           {FormKind::Closing, "closing"},
                                           {FormKind::ExperienceSurvey, "experience_survey"},
                                           {FormKind::EndingEarly, "ending_early"}};
constexpr EnumKey<AssessmentTime> kTimeKeys[] = {{AssessmentTime::Before, "before"},
                                                 {AssessmentTime::Midpoint, "midpoint"},
                                                 {AssessmentTime::After, "after"},
                                                 {AssessmentTime::LookingBack, "looking_back"}};

} // namespace

QString formKindKey(FormKind kind) {
    return keyOf(kFormKeys, kind);
}

QString assessmentTimeKey(AssessmentTime time) {
    return keyOf(kTimeKeys, time);
}

const FormPart *Form::part(const QString &key) const {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const FormPart &part) { return part.key == key; });
    return found == parts.end() ? nullptr : &*found;
}

const FormLine *Form::line(const QString &key) const {
    for (const FormPart &part : parts) {
        for (const FormLine &line : part.lines) {
            if (line.key == key)
                return &line;
        }
    }
    return nullptr;
}

} // namespace groundwork::forms
