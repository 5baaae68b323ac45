#pragma once

#include <QByteArray>
#include <QString>

/// How words stand in a mail message (RFC 5322, 2045, 2047, 2231).
namespace groundwork::exchange::mail {

inline constexpr qsizetype kLine = 76; ///< octets without the line break

/// A name before an address: as it is, in quotes, or as encoded words, which may go over several lines. Empty for a
/// name without a visible letter.
QByteArray phrase(const QString &name);
/// "Subject: ..." with its line break.
QByteArray textHeader(const QByteArray &name, const QString &text);
/// "; filename=..." on a line of its own; folders and what no disk can hold are taken out of it.
QByteArray fileNameParameter(const QString &name);
/// A type of two plain words, else "application/octet-stream".
QByteArray typeOf(const QByteArray &type);
/// A text in lines of at most 76 octets, each with CRLF.
QByteArray quotedPrintable(const QString &text);

} // namespace groundwork::exchange::mail
