#pragma once

#include "core/people/participant.h"

#include <QString>

#include <optional>

namespace groundwork::exchange {

/// Letters that somebody's program could not write: "Ková?ová", "?ukasz", "????".
bool hasLostCharacters(const QString &text);
/// Nothing but question marks, so there is nothing to read at all.
bool isOnlyQuestionMarks(const QString &term);

/// "Someone outside my department" -> Unlike, in "department". Nothing for other texts.
std::optional<people::DifferenceWish> differenceOf(const QString &text);
/// "None", "some", "a lot" and their like in a few languages. Nothing for other texts.
std::optional<people::PriorMentoring> priorOf(const QString &text);
/// One of the choices of the form: its key, its number on paper, or a word that stands for it.
std::optional<people::MattersMost> mattersMostOf(const QString &text);

} // namespace groundwork::exchange
