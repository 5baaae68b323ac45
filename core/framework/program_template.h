#pragma once

#include "core/framework/cohort.h"
#include "core/framework/framework.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::framework {

/// What a new program starts from (architecture.md, names): dates, rhythm and limits. The words are the same.
enum class ProgramTemplate { Blank, Staff, Shift, Short };

/// "blank", "staff", "shift", "short".
QString programTemplateKey(ProgramTemplate programTemplate);
std::optional<ProgramTemplate> programTemplateFromKey(const QString &key);
/// In the order in which they are offered.
std::vector<ProgramTemplate> programTemplates();

/// The last day of a cohort of this template that starts on `start`: 9 months (staff, blank), 12 months
/// (shift), 16 weeks (short), less one day.
QDate templateEnd(ProgramTemplate programTemplate, QDate start);
/// A cohort with the template's rhythm and lengths; name, dates and framework are still to be set.
Cohort templateCohort(ProgramTemplate programTemplate);
/// `text` with the template's parameters and the length from `start` to `end`; the words stay as they are.
FrameworkText templateFramework(ProgramTemplate programTemplate, FrameworkText text, QDate start, QDate end);

} // namespace groundwork::framework
