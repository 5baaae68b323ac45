#include "core/exchange/mail_draft.h"

#include "core/base/error_code.h"
#include "core/exchange/mail_words.h"
#include "core/file/safe_file.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace groundwork::exchange {

namespace {

constexpr qsizetype kLongestLocal = 64;
constexpr qsizetype kLongestAddress = 254; ///< RFC 5321, 4.5.3.1.3 without the brackets
constexpr qsizetype kBase64Line = 57;      ///< octets that make 76 letters

/// As it is sent: the domain in ASCII. Empty when it is no address.
QByteArray addressOctets(const QString &text) {
    static const QRegularExpression local(
        QStringLiteral("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$"));
    static const QRegularExpression domain(
        QStringLiteral("^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$"));
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    if (at <= 0 || at > kLongestLocal || text.size() > 2 * kLongestAddress)
        return {};
    const QString mailbox = text.left(at);
    // `$` also stands before a last line break, which would end the header.
    if (!local.match(mailbox).hasMatch() || text.contains(QLatin1Char('\n')))
        return {};
    const QByteArray host = QUrl::toAce(text.mid(at + 1));
    if (!domain.match(QString::fromLatin1(host)).hasMatch())
        return {};
    const QByteArray whole = mailbox.toLatin1() + '@' + host;
    return whole.size() <= kLongestAddress ? whole : QByteArray();
}

QByteArray addressLine(const QByteArray &name, const MailAddress &who) {
    const QByteArray address = addressOctets(who.address.trimmed());
    if (address.isEmpty())
        return {};
    const QByteArray words = mail::phrase(who.name);
    if (words.isEmpty())
        return name + ": " + address + "\r\n";
    const bool folds = name.size() + 2 + words.size() + address.size() + 3 > mail::kLine || words.contains('\n');
    return name + ": " + words + (folds ? "\r\n <" : " <") + address + ">\r\n";
}

/// RFC 5322, 3.3, in UTC and without the words of a language.
QByteArray dateLine(qint64 at) {
    const QDateTime time = QDateTime::fromSecsSinceEpoch(at, QTimeZone::utc());
    return "Date: " + QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " +0000\r\n";
}

QByteArray textPart(const QString &body) {
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           mail::quotedPrintable(body);
}

QByteArray filePart(const MailAttachment &file) {
    QByteArray part = "Content-Type: " + mail::typeOf(file.type) + "\r\nContent-Transfer-Encoding: base64\r\n" +
                      "Content-Disposition: attachment" + mail::fileNameParameter(file.name) + "\r\n\r\n";
    for (qsizetype from = 0; from < file.bytes.size(); from += kBase64Line)
        part += file.bytes.mid(from, kBase64Line).toBase64() + "\r\n";
    return part;
}

} // namespace

bool isMailAddress(const QString &text) {
    return !addressOctets(text.trimmed()).isEmpty();
}

QString mailAddressIn(const QString &text) {
    static const QRegularExpression between(QStringLiteral("[\\s,;<>()\\[\\]\"]+|mailto:"));
    for (QString word : text.split(between, Qt::SkipEmptyParts)) {
        while (word.endsWith(QLatin1Char('.')) || word.endsWith(QLatin1Char(':')))
            word.chop(1);
        if (isMailAddress(word))
            return word;
    }
    return {};
}

QByteArray toMail(const MailDraft &draft, qint64 at) {
    QByteArray file;
    if (draft.from)
        file += addressLine("From", *draft.from);
    file += addressLine("To", draft.to);
    file += mail::textHeader("Subject", draft.subject);
    file += dateLine(at);
    file += "MIME-Version: 1.0\r\nX-Unsent: 1\r\n";
    if (draft.attachments.empty())
        return file + textPart(draft.body);
    // "=_" stands neither in quoted-printable nor in base64, so no text can end a part.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(draft.body.toUtf8());
    for (const MailAttachment &each : draft.attachments)
        hash.addData(each.bytes);
    const QByteArray boundary = "=_groundwork_" + hash.result().toHex().left(32);
    file += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    file += "--" + boundary + "\r\n" + textPart(draft.body);
    for (const MailAttachment &each : draft.attachments)
        file += "\r\n--" + boundary + "\r\n" + filePart(each);
    return file + "\r\n--" + boundary + "--\r\n";
}

Result<void> writeMailDraft(const QString &path, const MailDraft &draft, qint64 at, bool overwrite) {
    if (!isMailAddress(draft.to.address))
        return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("email"), draft.to.address});
    return writeSafely(path, toMail(draft, at), overwrite);
}

} // namespace groundwork::exchange
