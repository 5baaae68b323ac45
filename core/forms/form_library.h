#pragma once

#include "core/base/result.h"
#include "core/forms/form.h"

#include <QJsonObject>

#include <vector>

namespace groundwork::content {
class Pack;
}

namespace groundwork::forms {

/// The forms that ship (content.md 6, domain.md 2.12 to 2.15). Read once and passed around.
class FormLibrary {
  public:
    /// Answers ContentMissing("forms", what) when a form or a time is missing, a key stands twice, a type, role or
    /// scale is unknown, a line has no words, or a question to tick has nothing to tick.
    static Result<FormLibrary> read(const content::Pack &pack);
    static Result<FormLibrary> read(const QJsonObject &document);

    [[nodiscard]] const Form &form(FormKind kind) const;
    [[nodiscard]] const AssessmentWords &words(AssessmentTime time) const;

  private:
    std::vector<Form> m_forms;            ///< in the order of kForms
    std::vector<AssessmentWords> m_times; ///< in the order of kAssessmentTimes
};

} // namespace groundwork::forms
