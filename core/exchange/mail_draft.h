#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::exchange {

struct MailAddress {
    QString name; ///< may be empty
    QString address;
};

/// A file that goes with a message.
struct MailAttachment {
    QString name;    ///< "Agreement.pdf"; without a folder
    QByteArray type; ///< "application/pdf"
    QByteArray bytes;
};

/// A message that somebody looks at and sends with their own mail program. Groundwork sends nothing.
struct MailDraft {
    std::optional<MailAddress> from; ///< none: whoever opens it
    MailAddress to;
    QString subject;
    QString body; ///< plain text; lines end with \n
    std::vector<MailAttachment> attachments;
};

/// Can mail be addressed to it? One plain address: a local part of letters, digits and the marks of RFC 5322 3.2.3
/// with single dots between, at most 64, and a domain of two labels or more, at most 254 in all. A domain in another
/// script is one; a local part in another script is not, since few mail programs can send to it. No quotes, no
/// comments, no names.
bool isMailAddress(const QString &text);
/// The first address in what somebody wrote as a contact, such as "jo@harbourlight.example, 555-0142"; empty when
/// there is none.
QString mailAddressIn(const QString &text);

/// The message as a file (.eml): RFC 5322 headers with CRLF, none longer than 76 octets but for a single address;
/// names and subjects that are not plain as encoded words (RFC 2047), names of files by RFC 2231, the text as
/// quoted-printable UTF-8, attachments as base64, `X-Unsent: 1` so that mail programs open it to be edited. What
/// somebody wrote never makes a header: line breaks in names and subjects are blanks, other control characters are
/// left out. The same draft and time give the same bytes. `at` are UTC seconds. An address that is not one
/// (isMailAddress) is left out.
QByteArray toMail(const MailDraft &draft, qint64 at);

/// Writes it through the safe-file helper. Answers ValueOutOfRange("email", text) for a receiver without an address, FileExists unless
/// `overwrite`, and the write errors; then nothing is left behind.
Result<void> writeMailDraft(const QString &path, const MailDraft &draft, qint64 at, bool overwrite = false);

} // namespace groundwork::exchange
