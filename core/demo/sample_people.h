#pragma once

#include "core/demo/sample_words.h"
#include "core/people/participant.h"
#include "core/people/person.h"

#include <QDate>
#include <QJsonObject>

namespace groundwork::demo {

/// The address-book entry of an invented person: what the sample's file says, the rest dealt. `number` keeps
/// telephone numbers (555-01xx) apart.
people::Person samplePerson(const QJsonObject &who, Role role, int number, SampleWords &words);
/// The sign-up of the same person: what the sample's file says, the rest dealt.
people::Participant sampleSignUp(const QJsonObject &who, Role role, SampleWords &words);

} // namespace groundwork::demo
