#pragma once

#include <QString>

namespace groundwork {

/// The name that the system gives to the time since it started; empty where it does not say. Clock::elapsedMs begins
/// anew with each start, so that two of its numbers are only compared within one run.
QString machineRun();

} // namespace groundwork
