#pragma once

#include "core/framework/framework_compare.h"
#include "core/framework/framework_part.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// What is fixed for all pairs, one short line each: "at least one meeting every 4 weeks, of 60 minutes"; the
/// program's own after the ten: "Mentees a mentor may have: 2 people".
QStringList parameterLines(const framework::FrameworkText &text);
/// One parameter as such a line; empty when it has nothing to say.
QString parameterLine(const framework::Parameters &parameters, framework::ParameterId id);
QString ownParameterLine(const framework::OwnParameter &own);
/// What a parameter is called beside its field: "A partnership lasts".
QString parameterLabel(framework::ParameterId id);
/// The unit behind a number: "weeks"; for a unit-less one nothing.
QString parameterUnit(framework::ParameterUnit unit);
/// "from 1 to 260 weeks"
QString parameterRange(const framework::ParameterSpec &spec);
/// The parameter with this key as the subject of a sentence, or nothing: "The length in weeks".
QString parameterTitle(const QString &key);

/// "Version 1 · draft", "Version 1 · published on 14 September 2026", "Version 1 · until a newer one came".
QString versionLine(const framework::Framework &framework);
/// A part by its key inside a sentence, or nothing: "the principles".
QString frameworkPartWord(const QString &part);
/// The same as the beginning of a sentence: "The principles".
QString frameworkPartTitle(const QString &part);
/// What stands over a part on the page: "What we mean by mentoring".
QString partHeading(framework::FrameworkPart part);
/// One line of a framework in words.
QString lineText(const framework::FrameworkText &text, const framework::LineRef &line);
/// What became of a line, for the eye and for a screen reader: "reworded", "moved", "new", "taken out".
QString lineChangeWord(const framework::ComparedLine &line);
/// A line with its changes spelled out: "about [taken out: one hour] [new: 45 minutes] a month".
QString spokenDiff(const std::vector<DiffPiece> &pieces);

} // namespace groundwork::words
