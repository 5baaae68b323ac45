#include "tests/support/naughty_texts.h"

#include "tests/support/catch_compat.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::testing {

namespace {

bool isVisible(const QString &text) {
    return !solid(text).isEmpty();
}

/// Not more than `longest` characters, and no half of one.
QString cut(const QString &text, qsizetype longest) {
    QString kept = text.left(longest);
    if (kept.size() < text.size() && !kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept;
}

} // namespace

QStringList naughtyTexts() {
    QFile file(QStringLiteral(GROUNDWORK_TEST_DATA "/hostile/naughty_texts.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList texts;
    for (const QJsonValue &each : QJsonDocument::fromJson(file.readAll())[QStringLiteral("texts")].toArray())
        texts.append(each[QStringLiteral("text")].toString());
    REQUIRE(texts.size() > 40);
    return texts;
}

QString solid(const QString &text) {
    QString result;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain.at(i);
        char32_t code = c.unicode();
        const bool pair = c.isHighSurrogate() && i + 1 < plain.size() && plain.at(i + 1).isLowSurrogate();
        if (pair)
            code = QChar::surrogateToUcs4(c, plain.at(++i));
        const QChar::Category category = QChar::category(code);
        if (QChar::isSpace(code) || QChar::isMark(code) || category == QChar::Other_Format || category == QChar::Other_Control ||
            category == QChar::Other_Surrogate || QChar::isNonCharacter(code))
            continue;
        result += QString::fromUcs4(&code, 1);
    }
    return result.toCaseFolded();
}

NaughtyTexts::NaughtyTexts() {
    for (const QString &text : naughtyTexts()) {
        if (!isVisible(text))
            m_blanks.append(text);
        else
            m_texts.append(text);
    }
    REQUIRE_FALSE(m_blanks.isEmpty());
}

QString NaughtyTexts::marked(const QString &text, qsizetype longest) {
    ++m_mark;
    const bool arabic = text.isRightToLeft();
    const QString mark = (arabic ? QStringLiteral("قا%1ق") : QStringLiteral("qa%1q")).arg(m_mark);
    const QString whole = cut(mark + QLatin1Char(' ') + text, longest);
    REQUIRE(whole.size() >= mark.size());
    m_typed.push_back({whole, mark});
    return whole;
}

QString NaughtyTexts::next(qsizetype longest) {
    const QString text = m_texts.at(m_at++ % m_texts.size());
    return marked(text, longest);
}

QString NaughtyTexts::nextPlain(qsizetype longest) {
    while (m_texts.at(m_at % m_texts.size()).contains(QLatin1Char('{')))
        ++m_at;
    return marked(m_texts.at(m_at++ % m_texts.size()).simplified(), longest);
}

QString NaughtyTexts::words(int count) {
    static const QStringList some = {QStringLiteral("we"), QStringLiteral("go"), QStringLiteral("to"),
                                     QStringLiteral("it"), QStringLiteral("as"), QStringLiteral("if"),
                                     QStringLiteral("on")};
    QStringList text;
    for (int i = 1; i < count; ++i)
        text.append(some.at(i % some.size()));
    return marked(text.join(QLatin1Char(' ')), 10000);
}

QString NaughtyTexts::blank() {
    return m_blanks.at(m_blankAt++ % m_blanks.size());
}

} // namespace groundwork::testing
