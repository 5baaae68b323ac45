#pragma once

#include "core/agreements/agreement_text.h"
#include "core/agreements/readiness.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// "from the first meeting", "from the framework", ...
QString lineOriginWord(agreements::LineOrigin origin);
/// "Version 1 is in force", "Version 2 is a draft", "Version 2 is ready to sign", ...
QString versionWord(int number, agreements::VersionState state);
/// "typed name", "ink on paper", "spoken yes".
QString signatureKindWord(agreements::SignatureKind kind);
/// A line as a list names it: its label, with the person it belongs to: "Goal (Alys)".
QString lineName(const agreements::AgreementText &text, const agreements::AgreementLine &line);
/// The lines that keep this version from being signed, by lineName.
QStringList missingNames(const agreements::AgreementText &text);
/// What is open about a line, in a list: "Goal (Alys): not written yet".
QString openPointWords(const agreements::OpenPoint &point, const QString &line);
/// A typed name is a record of consent, not a legal e-signature.
QString typedNameSentence();

} // namespace groundwork::words
