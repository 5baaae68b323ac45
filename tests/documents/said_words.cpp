#include "tests/documents/said_words.h"

#include <QTextLine>

#include <map>
#include <set>
#include <vector>

namespace groundwork::documents {

WordCount wordCount(const QString &text) {
    WordCount words;
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.category() != QChar::Other_Format)
            plain += c;
    }
    for (QString word : plain.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        while (!word.isEmpty() && !word.back().isLetterOrNumber() && !word.back().isMark())
            word.chop(1);
        while (!word.isEmpty() && !word.front().isLetterOrNumber())
            word.remove(0, 1);
        if (!word.isEmpty())
            ++words[word];
    }
    return words;
}

QString paintedText(const Document &document) {
    std::map<const ShapedText *, std::set<int>> lines;
    std::vector<const ShapedText *> order;
    for (const Page &page : document.pages) {
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->aside)
                continue;
            if (lines.find(text->text.get()) == lines.end())
                order.push_back(text->text.get());
            for (int i = 0; i < text->lineCount; ++i)
                lines[text->text.get()].insert(text->firstLine + i);
        }
    }
    QString all;
    for (const ShapedText *text : order) {
        for (const int line : lines[text]) {
            const QTextLine laid = text->layout->lineAt(line);
            all += text->layout->text().mid(laid.textStart(), laid.textLength());
        }
        all += QLatin1Char('\n');
    }
    return all;
}

QString difference(const WordCount &left, const WordCount &right) {
    QStringList all;
    WordCount both = left;
    for (auto it = right.begin(); it != right.end(); ++it)
        both[it.key()] -= it.value();
    for (auto it = both.begin(); it != both.end(); ++it) {
        if (it.value() != 0)
            all.append(QStringLiteral("%1%2 %3").arg(it.value() > 0 ? QStringLiteral("+") : QString()).arg(it.value()).arg(it.key()));
    }
    return all.join(QStringLiteral(", "));
}

QString missing(const WordCount &least, const WordCount &most) {
    QStringList all;
    for (auto it = least.begin(); it != least.end(); ++it) {
        if (most.value(it.key()) < it.value())
            all.append(QStringLiteral("%1 %2").arg(it.value() - most.value(it.key())).arg(it.key()));
    }
    return all.join(QStringLiteral(", "));
}

} // namespace groundwork::documents
