#include "tests/documents/file_format_support.h"

#include "tests/support/catch_compat.h"
#include "ui/documents/file_export.h"

#include <QFile>
#include <QXmlStreamReader>

#include <variant>

#include <zip.h>

namespace groundwork::documents {

namespace {

/// Gathers the words that only marks say on paper.
class Marks {
  public:
    void all(const Blocks &blocks) {
        for (const Block &block : blocks)
            std::visit([this](const auto &what) { gather(what); }, block.what);
    }
    [[nodiscard]] QString text() const { return m_text; }

  private:
    void add(const QString &text) { m_text += text + QLatin1Char('\n'); }
    void spans(const Spans &spans) {
        for (const Span &span : spans) {
            if (span.mark)
                add(span.text);
        }
    }
    void gather(const HeadingBlock &block) { spans(block.words); }
    void gather(const ParagraphBlock &block) { spans(block.words); }
    void gather(const ListBlock &block) {
        for (const ListBlock::Entry &entry : block.entries) {
            spans(entry.words);
        }
    }
    void gather(const VoicesBlock &block) {
        add(block.menteeName);
        add(block.mentorName);
        all(block.mentee);
        all(block.mentor);
    }
    void gather(const TableBlock &block) {
        for (const TableColumn &column : block.columns)
            add(block.headAgain ? column.title : QString());
        for (const std::vector<Blocks> &row : block.rows) {
            for (const Blocks &cell : row)
                all(cell);
        }
    }
    void gather(const FigureBlock &block) { // a title and a description for whoever does not see it
        add(block.title);
        add(block.description);
    }
    template <class Other>
    void gather(const Other &) {}

    QString m_text;
};

} // namespace

WordCount markedWords(const Document &document) {
    Marks marks;
    marks.all(document.blocks);
    return wordCount(document.title + QLatin1Char('\n') + marks.text());
}

QByteArray zipMember(const QString &path, const char *name) {
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    REQUIRE(zip != nullptr);
    zip_stat_t facts{};
    REQUIRE(zip_stat(zip, name, 0, &facts) == 0);
    QByteArray bytes(static_cast<qsizetype>(facts.size), '\0');
    zip_file_t *member = zip_fopen(zip, name, 0);
    REQUIRE(member != nullptr);
    REQUIRE(zip_fread(member, bytes.data(), facts.size) == static_cast<zip_int64_t>(facts.size));
    zip_fclose(member);
    zip_discard(zip);
    return bytes;
}

ReadPage readPage(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    ReadPage page;
    QStringList open;
    std::vector<int> numbers;
    while (!xml.atEnd()) {
        xml.readNext();
        const QString name = xml.name().toString();
        if (xml.isStartElement()) {
            open.append(name);
            page.elements.append(name);
            if (name == QLatin1String("html")) {
                page.language = xml.attributes().value(QLatin1String("lang")).toString();
                page.direction = xml.attributes().value(QLatin1String("dir")).toString();
            }
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                const QString key = attribute.name().toString();
                if (QStringList{QStringLiteral("href"), QStringLiteral("src"), QStringLiteral("action")}.contains(key))
                    page.references.append(attribute.value().toString());
                if (key == QLatin1String("style") || key.startsWith(QLatin1String("on")))
                    page.style.append(key);
            }
            if (name == QLatin1String("ol"))
                numbers.push_back(0);
            if (name == QLatin1String("ul"))
                numbers.push_back(-1000000);
            if (name == QLatin1String("li") && !numbers.empty() && ++numbers.back() > 0)
                page.text += QStringLiteral(" %1 ").arg(numbers.back());
        } else if (xml.isEndElement()) {
            open.removeLast();
            if (name == QLatin1String("ol") || name == QLatin1String("ul"))
                numbers.pop_back();
            static const QStringList inside{QStringLiteral("span"), QStringLiteral("bdi"), QStringLiteral("strong"),
                                            QStringLiteral("del"), QStringLiteral("ins")};
            if (!inside.contains(name))
                page.text += QLatin1Char('\n');
        } else if (xml.isCharacters()) {
            if (open.contains(QStringLiteral("title")) && !open.contains(QStringLiteral("svg")))
                page.title += xml.text();
            else if (open.contains(QStringLiteral("body")) && !open.contains(QStringLiteral("footer")))
                page.text += xml.text();
        }
    }
    page.error = xml.hasError() ? xml.errorString() : QString();
    return page;
}

void writeDocuments(const std::vector<Document> &documents, const QString &path) {
    const auto format = fileFormatOfPath(path);
    REQUIRE(format.has_value());
    auto job = valueOf(FileJob::begin(*format, path, documents.front().title, true));
    for (const Document &document : documents)
        REQUIRE(job->add(document).has_value());
    REQUIRE(job->finish().has_value());
}

} // namespace groundwork::documents
