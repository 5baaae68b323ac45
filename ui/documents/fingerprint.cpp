#include "ui/documents/fingerprint.h"

#include "ui/words/date_words.h"

#include <QCryptographicHash>

#include <cstring>

namespace groundwork::documents {

quint32 fingerprint(const Document &document, QDate printedOn) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(document.title.toUtf8());
    const QString today = words::longDate(printedOn);
    const auto add = [&](QString text) {
        if (!today.isEmpty())
            text.remove(today); // "printed 14 March 2027" is no news
        hash.addData(text.toUtf8());
    };
    add(plainText(document.blocks)); // the same on any paper and in any size
    for (size_t page = 0; document.blocks.empty() && page < document.pages.size(); ++page)
        add(document.pages[page].text());
    quint32 value = 0;
    const QByteArray bytes = hash.result();
    std::memcpy(&value, bytes.constData(), sizeof value);
    return value;
}

} // namespace groundwork::documents
