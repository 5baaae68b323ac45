#pragma once

#include "core/demo/sample.h"

#include <QString>

namespace groundwork::words {

/// "Try a sample: hospital".
QString sampleTitle(demo::SampleId sample);
/// What kind of cohort it is, in one short line.
QString sampleLine(demo::SampleId sample);

} // namespace groundwork::words
