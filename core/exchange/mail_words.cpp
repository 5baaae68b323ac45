#include "core/exchange/mail_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork::exchange::mail {

namespace {

constexpr qsizetype kWordOctets = 39;   ///< in one encoded word: 52 letters, and room for "Subject: "
constexpr qsizetype kLongestPlain = 60; ///< a line that needs no folding
constexpr qsizetype kParameterOctets = 48;

/// One line without control characters: what ends a header or hides in it is gone.
QString oneLine(const QString &text) {
    QString out;
    out.reserve(text.size());
    for (const QChar letter : text) {
        const ushort code = letter.unicode();
        if (code == '\r' || code == '\n' || code == '\t' || code == 0x2028 || code == 0x2029)
            out += QLatin1Char(' ');
        else if (code >= 0x20 && (code < 0x7F || code > 0x9F))
            out += letter;
    }
    return out.simplified();
}

bool isPlain(const QString &text) {
    return text.size() <= kLongestPlain && !text.contains(QLatin1String("=?")) &&
           std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x7F; });
}

bool continuesCharacter(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

/// From `from` on, at most `most` octets and whole characters.
qsizetype endOfPiece(const QByteArray &text, qsizetype from, qsizetype most) {
    qsizetype end = std::min(from + most, text.size());
    while (end < text.size() && end > from + 1 && continuesCharacter(text.at(end)))
        --end;
    return end;
}

/// RFC 2047: each word holds whole characters, and stands on a line of its own.
QByteArray encodedWords(const QString &text) {
    const QByteArray octets = text.toUtf8();
    QByteArray words;
    for (qsizetype from = 0; from < octets.size();) {
        const qsizetype end = endOfPiece(octets, from, kWordOctets);
        if (from > 0)
            words += "\r\n ";
        words += "=?UTF-8?B?" + octets.mid(from, end - from).toBase64() + "?=";
        from = end;
    }
    return words;
}

QByteArray hex(char octet) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(octet);
    return QByteArray(1, kDigits[value >> 4]) + kDigits[value & 15];
}

bool isParameterLetter(char octet) {
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9') ||
           octet == '.' || octet == '-' || octet == '_';
}

/// One line of the text, without its end, in lines of 76 with soft breaks.
void addLine(QByteArray &out, const QByteArray &line) {
    QByteArray row;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char octet = line.at(at);
        const bool last = at + 1 == line.size();
        const bool blank = octet == ' ' || octet == '\t';
        // A blank at the end is lost on the way; "From " and a lone dot begin other things in old mail stores.
        const bool risky = (blank && last) || (at == 0 && (octet == '.' || line.startsWith("From ")));
        const bool plain = (octet > 0x20 && octet < 0x7F && octet != '=') || blank;
        const QByteArray letter = plain && !risky ? QByteArray(1, octet) : '=' + hex(octet);
        if (row.size() + letter.size() > kLine - 1) {
            out += row + "=\r\n";
            row.clear();
        }
        row += letter;
    }
    out += row + "\r\n";
}

} // namespace

QByteArray phrase(const QString &name) {
    const QString text = oneLine(name);
    if (text.isEmpty())
        return {};
    if (!isPlain(text))
        return encodedWords(text);
    static const QRegularExpression atoms(QStringLiteral("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+$"));
    if (atoms.match(text).hasMatch())
        return text.toLatin1();
    QByteArray quoted = "\"";
    for (const char octet : text.toLatin1()) {
        if (octet == '"' || octet == '\\')
            quoted += '\\';
        quoted += octet;
    }
    return quoted + '"';
}

QByteArray textHeader(const QByteArray &name, const QString &text) {
    const QString line = oneLine(text);
    return name + ": " + (isPlain(line) ? line.toLatin1() : encodedWords(line)) + "\r\n";
}

QByteArray fileNameParameter(const QString &name) {
    static const QRegularExpression refused(QStringLiteral("[/\\\\:*?\"<>|]"));
    QString file = oneLine(name);
    file.replace(refused, QStringLiteral("_"));
    if (isPlain(file))
        return ";\r\n filename=\"" + file.toLatin1() + '"';
    // RFC 2231: pieces that are put together again, the character set once in front.
    const QByteArray octets = file.toUtf8();
    QByteArray out;
    int piece = 0;
    QByteArray row = "UTF-8''";
    const auto flush = [&] {
        out += ";\r\n filename*" + QByteArray::number(piece++) + "*=" + row;
        row.clear();
    };
    for (const char octet : octets) {
        const QByteArray letter = isParameterLetter(octet) ? QByteArray(1, octet) : '%' + hex(octet);
        if (row.size() + letter.size() > kParameterOctets)
            flush();
        row += letter;
    }
    flush();
    return out;
}

QByteArray typeOf(const QByteArray &type) {
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9.+-]+/[a-z0-9.+-]+\\z"));
    return plain.match(QString::fromLatin1(type)).hasMatch() ? type : QByteArray("application/octet-stream");
}

QByteArray quotedPrintable(const QString &text) {
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    lines.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    if (lines.endsWith(QLatin1Char('\n')))
        lines.chop(1);
    QByteArray out;
    for (const QByteArray &line : lines.toUtf8().split('\n'))
        addLine(out, line);
    return out;
}

} // namespace groundwork::exchange::mail
