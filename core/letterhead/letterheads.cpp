#include "core/letterhead/letterheads.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/letterhead/letterhead_table.h"

#include <utility>

namespace groundwork::letterhead {

namespace {

Result<Letterhead> checked(Letterhead head) {
    head.name = tidyText(head.name);
    head.contact = tidyText(head.contact);
    QStringList lines;
    for (const QString &line : head.address.split(QLatin1Char('\n'))) {
        if (const QString tidy = tidyText(line); !tidy.isEmpty())
            lines.append(tidy);
    }
    head.address = lines.join(QLatin1Char('\n'));
    if (lines.size() > kMostAddressLines)
        return failure(ErrorCode::ListTooLong,
                       {QStringLiteral("letterhead_address"), QString::number(kMostAddressLines)});
    lines << head.name << head.contact;
    for (const QString &line : std::as_const(lines)) {
        if (line.size() > kLongestLine)
            return failure(ErrorCode::TextTooLong, {QStringLiteral("letterhead"), QString::number(kLongestLine)});
    }
    if (head.logo.size() > kLargestLogo)
        return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("logo_size"), QString::number(kLargestLogo / 1024)});
    if (!head.logo.isEmpty() && logoKind(head.logo) == LogoKind::None)
        return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("logo"), QString()});
    return head;
}

} // namespace

LogoKind logoKind(const QByteArray &data) {
    if (data.startsWith("\x89PNG\r\n\x1a\n"))
        return LogoKind::Png;
    if (data.startsWith("\xff\xd8\xff"))
        return LogoKind::Jpeg;
    constexpr int kProlog = 2000; // XML declaration, comments and doctype
    const QByteArray start = data.left(kProlog);
    const bool isText = start.trimmed().startsWith('<') || start.startsWith("\xef\xbb\xbf<");
    return isText && start.contains("<svg") ? LogoKind::Svg : LogoKind::None;
}

Letterhead letterheadOf(const ProgramFile &file) {
    return LetterheadTable(file.database()).read();
}

Result<void> setLetterhead(ProgramFile &file, const Letterhead &letterhead) {
    const auto head = checked(letterhead);
    if (!head)
        return failure(head.error());
    return file.perform(Operation{Verb::SetLetterhead}, [&](Change &change) -> Result<void> {
        const LetterheadTable table(change.database());
        if (table.read() == *head)
            return {};
        table.write(*head, change);
        return {};
    });
}

} // namespace groundwork::letterhead
