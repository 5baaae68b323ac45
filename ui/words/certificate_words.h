#pragma once

#include "core/certificates/certificate.h"
#include "core/certificates/certificate_rows.h"
#include "core/file/operation.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// "Certificate", "Hours statement".
QString certificateKindWord(certificates::CertificateKind kind);
/// "Issued", "Replaced", "Withdrawn".
QString certificateStateWord(certificates::CertificateState state);
/// "the pair's log on paper", as a sentence names where a figure comes from.
QString figureSourceWord(certificates::FigureSource source);
/// As a choice in a form: "From the pair's log on paper".
QString figureSourceChoice(certificates::FigureSource source);
/// "In person", "Video", "Phone", "In writing".
QString channelWord(certificates::Channel channel);
/// "the training", "a personal goal", ...
QString doneWord(certificates::Done done);
/// "7 h 10 min", "45 min", "2 h".
QString durationWord(int minutes);
/// "from 24 January to 22 October 2027"; no line ends within a date.
QString daySpan(QDate from, QDate until);
/// "took part as mentee, with Malia Kealoha-Ortiz as mentor, from ... and completed the training and a personal goal."
QString certificateSentence(const certificates::CertificateFacts &facts);
/// "Skills practised: open listening, powerful questions."; empty without any.
QString skillsSentence(const certificates::CertificateFacts &facts);
/// "Certificate 2027-014, issue 2, replaces issue 1 of 3 March 2027."
QString certificateNumberLine(const certificates::Certificate &certificate);
/// Where the hours and the training minutes come from; empty when it says no figures.
QString certificateSourceLine(const certificates::CertificateFacts &facts);
/// What stands across an issue that is no longer used: "replaced", "withdrawn"; empty for one that is.
QString certificateMark(certificates::CertificateState state);
/// Why one cannot be issued now, or what is asked for first; empty when it can.
QString certificateReadiness(certificates::Readiness readiness);

/// The step of the history, after Undo or Redo; empty for a verb of another subject.
QString certificatePhrase(const Operation &operation);

} // namespace groundwork::words
