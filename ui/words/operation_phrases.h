#pragma once

#include "core/file/operation.h"

#include <QString>

namespace groundwork::words {

// The phrases of operation_words.h, a function a subject, and how a phrase takes the names of its operation.
// Each function speaks for the verbs that operationPhrase hands to it.

/// "change %1" with the first name of the operation; without one, the plain phrase.
QString withName(const Operation &operation, const char *named, const char *plain);
/// For a step that did many in one go: how many stands in the place of the name.
QString withCount(const Operation &operation, const char *counted, const char *plain);
/// For pairs: mentee first, then mentor.
QString withPair(const Operation &operation, const char *named, const char *single, const char *plain);

/// The program, its cohorts and the framework.
QString frameworkPhrase(const Operation &operation);
QString peoplePhrase(const Operation &operation);
QString questionPhrase(const Operation &operation);
QString matchingPhrase(const Operation &operation);
/// What a partnership goes through, from the first yes to its end.
QString pairPhrase(const Operation &operation);
QString roomPhrase(const Operation &operation);
/// The first meeting, and the goals that come out of it.
QString meetingPhrase(const Operation &operation);
/// The agreement and its reviews.
QString agreementPhrase(const Operation &operation);

} // namespace groundwork::words
