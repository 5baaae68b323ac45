#pragma once

#include "core/exchange/table_reader.h"

#include <QByteArray>

namespace groundwork::exchange {

/// The delimiter that makes the rows of this text equally wide: comma, semicolon, tab or bar outside quotes.
/// A comma for one column.
QChar detectDelimiter(const QString &sample);

/// How bytes are to be read: a byte order mark, zero bytes in every second place, valid UTF-8, else
/// Windows-1252. `mixed` when most of it is UTF-8 and some bytes are not.
struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Utf8;
    bool bigEndian = false;
    int markLength = 0; ///< bytes of the byte order mark
    bool mixed = false;
};
EncodingGuess detectEncoding(const QByteArray &bytes);

/// Reads separated text. See readTable for the answers.
Result<RawTable> readCsv(const QString &path, const ReadOptions &options, jobs::Reporter *reporter);

} // namespace groundwork::exchange
